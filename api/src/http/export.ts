/**
 * GET /export/<list>: a list as a file, sent while it is read. HEAD says whether it would begin. What is refused is
 * told like errors of GraphQL, in the body and, for HEAD, in headers.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { problem, type Problem, type ProblemCode } from '@erp/domain/problem';
import type { Context } from '../context';
import { checkExport, exportList, type ExportFile } from '../exports/export-list';
import type { ExportedList } from '../exports/exported-list';
import { exportedLists } from '../exports/lists';
import { QueryRefused, readExportQuery } from '../exports/export-query';
import { cleanedArguments } from '../graphql/input-texts';
import { messageOf } from '../graphql/problems';
import { isBrokenOff, refusal, sendErrors, sendFailure } from './answer';
import { securityHeaders } from './headers';
import { makeContext, type ServerParts } from './make-context';

type ExportParts = ServerParts & { log: Logger; schema: GraphQLSchema };

/** Nothing was taken for so long: the reader is gone, or will never be done. */
const IDLE_MS = 120_000;

const statuses: Partial<Record<ProblemCode, number>> = {
  SESSION_ENDED: 401,
  EXPORT_OFF: 403,
  NOT_FOUND: 404,
  TOO_MANY_FOR_XLSX: 422,
  EXPORTS_RUNNING: 429,
};

/** A header holds no Chinese: percent-encoded. */
const refuse = (response: ServerResponse, status: number, code: string, message: string): void =>
  sendErrors(response, status, [refusal(message, code)], {
    'x-error-code': code,
    'x-error-message': encodeURIComponent(message),
  });

const refuseFor = ({ locale }: Context, response: ServerResponse, one: Problem): void =>
  refuse(
    response,
    statuses[one.code] ?? 400,
    one.code === 'SESSION_ENDED' ? 'UNAUTHENTICATED' : one.code,
    messageOf(locale, one),
  );

const inAscii = (name: string): string => name.replace(/[^\x20-\x7E]+/g, 'export').replaceAll('"', '');

const sendFile =
  (response: ServerResponse) =>
  async ({ name, contentType, body }: ExportFile): Promise<void> => {
    response.writeHead(200, {
      ...securityHeaders,
      'content-type': contentType,
      // Compressed on its way, the first bytes would wait for others.
      'cache-control': 'no-store, no-transform',
      'content-disposition': `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    response.setTimeout(IDLE_MS, () => response.destroy());
    await pipeline(body, response);
  };

const PATH = /^\/export\/([a-z-]+)$/;

/** The list that the path names; null: it is no path of a list. */
export const exportedListOf = (path: string): ExportedList | null =>
  exportedLists.get(PATH.exec(path)?.[1] ?? '') ?? null;

async function answer(
  parts: ExportParts,
  list: ExportedList,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const ctx = await makeContext(parts, request);
  if (!ctx.viewer) return refuseFor(ctx, response, problem('SESSION_ENDED', []));
  const [, search = ''] = (request.url ?? '').split('?');
  const { format, args: given } = readExportQuery(parts.schema, list.field, new URLSearchParams(search));
  const query = { format, args: cleanedArguments(ctx, parts.schema, { field: list.field, args: given }) };
  const refused =
    request.method === 'HEAD'
      ? await checkExport(ctx, { list, query })
      : await exportList(ctx, { list, query }, sendFile(response));
  if (refused) refuseFor(ctx, response, refused);
  else if (request.method === 'HEAD') response.writeHead(200, securityHeaders).end();
}

/** The code of a question that the list cannot answer; null: no such refusal. */
function refusalOf(error: unknown): 'BAD_USER_INPUT' | 'NOT_FOUND' | null {
  if (error instanceof QueryRefused) return 'BAD_USER_INPUT';
  const code = error instanceof GraphQLError ? error.extensions.code : null;
  return code === 'BAD_USER_INPUT' || code === 'NOT_FOUND' ? code : null;
}

export async function sendExport(
  parts: ExportParts,
  list: ExportedList,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await answer(parts, list, request, response);
  } catch (error) {
    const refusedAs = refusalOf(error);
    if (refusedAs && !response.headersSent) {
      refuse(response, refusedAs === 'NOT_FOUND' ? 404 : 400, refusedAs, (error as Error).message);
    } else if (!response.headersSent) sendFailure(parts.log, request, response, error);
    else {
      const isReaderGone = isBrokenOff(request, response, error);
      // A part of a file must not look whole: the connection is cut.
      response.destroy();
      if (!isReaderGone) parts.log.error({ err: error }, 'an export broke off');
    }
  }
}
