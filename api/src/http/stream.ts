/**
 * Subscriptions over server-sent events, one stream a request (the distinct connections mode of GraphQL over SSE):
 * `next` with a result, `complete` at the end, a comment now and then so that nothing in between takes it for dead.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from '../context';
import { openSubscription, type Stream } from '../graphql/subscriptions';
import { authenticate } from '../identity/authenticate';
import { securityHeaders } from './headers';
import { makeContext, type ServerParts } from './make-context';
import { readJson } from './body';
import type { Streams } from './streams';

export type StreamParts = ServerParts & {
  schema: GraphQLSchema;
  streams: Streams;
  /** How often a stream shows that it lives, and looks whether its session still does. */
  beatMs: number;
};

/** Why there is no stream: answered as JSON by whoever asked for it. */
export type NoStream = { status: number; errors: (GraphQLError | GraphQLFormattedError)[]; ctx: Context };

export const wantsStream = ({ headers }: IncomingMessage): boolean =>
  /\btext\/event-stream\b/.test(headers.accept ?? '');

const statusOf = ({ extensions }: GraphQLError): number => {
  switch (extensions.code) {
    case 'UNAUTHENTICATED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    default:
      return extensions.code ? 400 : 500;
  }
};

const TOO_MANY: GraphQLFormattedError = {
  message: 'Too many open streams: close one, or share one.',
  extensions: { code: 'BAD_REQUEST' },
};

async function write(response: ServerResponse, stream: Stream): Promise<void> {
  for await (const result of stream as AsyncIterable<ExecutionResult>) {
    if (response.destroyed) return;
    response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
  }
}

/** Comments while nothing happens; the end of the session is the end of the stream. */
function beat(
  parts: StreamParts,
  request: IncomingMessage,
  response: ServerResponse,
  end: () => void,
): () => void {
  const timer = setInterval(() => {
    response.write(':\n\n');
    authenticate(parts, request.headers.authorization).then(
      (identity) => {
        if (!identity) end();
      },
      // The database is away: whether the session lives is asked again.
      () => undefined,
    );
  }, parts.beatMs);
  return () => clearInterval(timer);
}

/** Null: it was streamed, to its end. */
export async function stream(
  parts: StreamParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<NoStream | null> {
  const body = await readJson(request);
  const ctx = await makeContext(parts, request);
  const opened = await openSubscription(parts.schema, body, ctx);
  if ('errors' in opened) {
    return { status: statusOf(opened.errors[0]!), errors: [...opened.errors], ctx };
  }
  const end = (): void => void opened.stream.return();
  const giveBack = ctx.viewer && parts.streams.take(ctx.viewer.personId, end);
  if (!giveBack || response.destroyed) {
    giveBack?.();
    end();
    return { status: 429, errors: [TOO_MANY], ctx };
  }
  response.once('close', end);
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    // Also for what stands in between: neither kept nor packed.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    connection: 'close',
  });
  response.flushHeaders();
  const stopBeating = beat(parts, request, response, end);
  try {
    await write(response, opened.stream);
    if (!response.destroyed) response.end('event: complete\ndata:\n\n');
  } finally {
    stopBeating();
    giveBack();
    end();
  }
  return null;
}
