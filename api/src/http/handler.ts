/**
 * POST /graphql, files that come and go (uploads.ts, export.ts) and GET /health over node:http. No web framework stands in between: for so few routes
 * it only costs time per request.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { monotonic } from '../clock';
import type { Context } from '../context';
import { schemaVersion } from '../database/migrate';
import { DatabaseBusy } from '../database/faults';
import { errorFormatter, withText } from '../graphql/errors';
import { refusal, send, sendErrors, sendFailure } from './answer';
import { readJson } from './body';
import { exportedListOf, sendExport } from './export';
import { securityHeaders } from './headers';
import { clientOf, makeContext } from './make-context';
import { stream, wantsStream, type StreamParts } from './stream';
import {
  mayNotImport,
  refusedFileId,
  sendRefusedFile,
  takeUpload,
  UPLOAD_PATH,
  type FileAnswer,
} from './uploads';

export type HandlerParts = StreamParts & {
  apollo: ApolloServer<Context>;
  log: Logger;
  /** Names in a header how many statements a request sent. */
  tellsStatements: boolean;
  isHealthy: () => Promise<boolean>;
  timeoutMs: number;
  /** A file may take longer than a question. */
  uploadTimeoutMs: number;
};

async function execute(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJson(request);
  const ctx = await makeContext(parts, request);
  const { accept } = request.headers;
  const result = await parts.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([
        ['content-type', 'application/json'],
        // Without one Apollo answers JSON, and need not weigh what is preferred.
        ...(accept === undefined ? [] : ([['accept', accept]] as const)),
      ]),
      search: '',
      body,
    },
    context: () => Promise.resolve(ctx),
  });
  if (result.body.kind !== 'complete') throw new Error('an answer in parts, which no operation asks for');
  const headers = Object.fromEntries(result.headers);
  if (parts.tellsStatements) headers['x-sql-statements'] = String(ctx.db.count.statements);
  send(response, result.status ?? 200, result.body.string, headers);
}

async function graphql(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = monotonic();
  const timer = setTimeout(() => {
    sendFailure(parts.log, request, response, new DatabaseBusy('the request took too long'));
  }, parts.timeoutMs);
  try {
    await execute(parts, request, response);
  } catch (error) {
    sendFailure(parts.log, request, response, error);
  } finally {
    clearTimeout(timer);
    parts.log.debug(
      { status: response.statusCode, client: clientOf(request), ms: Math.round(monotonic() - startedAt) },
      'request',
    );
  }
}

async function subscription(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const refused = await stream(parts, request, response);
    if (!refused) return;
    const format = errorFormatter(parts.log);
    const errors = refused.errors.map((error) =>
      withText(refused.ctx.locale, format(error instanceof GraphQLError ? error.toJSON() : error, error)),
    );
    sendErrors(response, refused.status, errors);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else sendFailure(parts.log, request, response, error);
  }
}

/** A file that comes or goes: whoever may not is refused before the body is read. */
async function files(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
  work: (ctx: Context) => Promise<FileAnswer | null>,
): Promise<void> {
  const timer = setTimeout(() => request.destroy(), parts.uploadTimeoutMs);
  try {
    const ctx = await makeContext(parts, request);
    const answer = mayNotImport(ctx) ?? (await work(ctx));
    // The rest of a body that is not taken is not read; the connection ends with the answer.
    if (!request.complete) response.setHeader('connection', 'close');
    if (answer) send(response, answer.status, JSON.stringify(answer.body));
  } catch (error) {
    sendFailure(parts.log, request, response, error);
  } finally {
    clearTimeout(timer);
    parts.log.debug({ status: response.statusCode, client: clientOf(request) }, 'file');
  }
}

async function health(parts: HandlerParts, response: ServerResponse): Promise<void> {
  const isHealthy = await parts.isHealthy();
  send(
    response,
    isHealthy ? 200 : 503,
    JSON.stringify({ status: isHealthy ? 'ok' : 'database away', schemaVersion }),
  );
}

export const handler =
  (parts: HandlerParts) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const [path] = (request.url ?? '').split('?');
    const exportedList = exportedListOf(path!);
    if (path === '/graphql' && request.method === 'POST') {
      void (wantsStream(request) ? subscription : graphql)(parts, request, response);
    } else if (exportedList && (request.method === 'GET' || request.method === 'HEAD')) {
      void sendExport(parts, exportedList, request, response);
    } else if (path === '/health' && request.method === 'GET') void health(parts, response);
    else if (path === UPLOAD_PATH && request.method === 'POST') {
      void files(parts, request, response, (ctx) => takeUpload(ctx, request));
    } else if (refusedFileId(path!) !== null && request.method === 'GET') {
      void files(parts, request, response, (ctx) =>
        sendRefusedFile(ctx, refusedFileId(path!)!, response, securityHeaders),
      );
    } else if (path === '/graphql') {
      sendErrors(response, 405, [refusal('POST a GraphQL request as JSON.')], { allow: 'POST' });
    } else sendErrors(response, 404, [refusal('Nothing here: POST to /graphql.')]);
  };
