/** Answers that are no file: JSON with the headers of every answer, and what went wrong in the form that GraphQL has for it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { errorFormatter, withText } from '../graphql/errors';
import { BodyRefused } from './body';
import { securityHeaders } from './headers';

export function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
    ...securityHeaders,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

export const sendErrors = (
  response: ServerResponse,
  status: number,
  errors: GraphQLFormattedError[],
  headers: Record<string, string> = {},
): void => send(response, status, JSON.stringify({ errors }), headers);

export const refusal = (message: string, code = 'BAD_REQUEST'): GraphQLFormattedError => ({
  message,
  extensions: { code },
});

const CUT_CODES = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** The client broke the connection off, while it sent or while it received: nothing of ours failed. */
export const isBrokenOff = (request: IncomingMessage, response: ServerResponse, error: unknown): boolean =>
  CUT_CODES.has(String((error as { code?: unknown } | null)?.code)) &&
  (response.destroyed || request.socket.destroyed || (request.destroyed && !request.complete));

/** What failed before or beside the execution is answered in the same form as what failed within. */
export function sendFailure(
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  if (isBrokenOff(request, response, error)) {
    log.debug('a client broke the connection off');
    response.destroy();
    return;
  }
  if (error instanceof BodyRefused) {
    // The rest of the body is not read; the connection ends with the answer.
    response.setHeader('connection', 'close');
    sendErrors(response, error.status, [refusal(error.message)]);
    return;
  }
  const formatted = errorFormatter(log)({ message: '' }, error);
  const locale = /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
  const status = formatted.extensions?.code === 'RETRY' ? 503 : 500;
  sendErrors(response, status, [withText(locale, formatted)]);
}
