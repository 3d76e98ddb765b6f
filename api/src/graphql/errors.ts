/** Errors that are no expected failures of a rule: refused, malformed, or a fault. Never SQL, never a stack. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { problem, type ProblemCode } from '@erp/domain/problem';
import type { Context, Locale } from '../context';
import { DatabaseBusy, isRetryable } from '../database/faults';
import { messageOf } from './problems';

/** Refuses what the viewer may not do: who is not signed in is told to sign in. A status where the whole request is refused. */
export function refused(
  { viewer, locale }: Pick<Context, 'viewer' | 'locale'>,
  status?: number,
): GraphQLError {
  const [code, text] = viewer
    ? (['FORBIDDEN', 'NOT_ALLOWED'] as const)
    : (['UNAUTHENTICATED', 'SESSION_ENDED'] as const);
  const http = status === undefined ? {} : { http: { status } };
  return new GraphQLError(messageOf(locale, problem(text, [])), { extensions: { code, ...http } });
}

const clientErrors = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNAUTHENTICATED',
]);

/** graphql-js repeats the value that it refuses, however long that is. */
const MAX_MESSAGE = 1_000;
const shortened = (message: string): string =>
  message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;

const RETRY_AFTER_SECONDS = 2;

const originalOf = (error: unknown): unknown =>
  error instanceof GraphQLError ? (error.originalError ?? error) : error;

/**
 * What graphql-js itself refuses beyond the first look at a request, without a code: a variable that is null where only
 * its default would do.
 */
const isInputError = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  error.extensions.code === undefined &&
  error.message.startsWith('Argument "');

const isBusy = (error: unknown): boolean => error instanceof DatabaseBusy || isRetryable(error);

/** What a client is told of an error; a fault is logged under an id that the client can quote. */
export const errorFormatter =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, path, locations } = formatted;
    const code = String(formatted.extensions?.code);
    if (clientErrors.has(code)) return { message: shortened(message), path, locations, extensions: { code } };
    const original = originalOf(error);
    if (isInputError(original))
      return { message: shortened(message), path, locations, extensions: { code: 'BAD_USER_INPUT' } };
    if (isBusy(original)) {
      log.warn({ err: original }, 'the database was away or busy');
      return { message: '', path, extensions: { code: 'RETRY', retryAfter: RETRY_AFTER_SECONDS } };
    }
    const id = randomUUID();
    log.error({ err: original, id, path }, 'fault');
    return { message: '', path, extensions: { code: 'FAULT', id } };
  };

/** The texts of faults, in the viewer's language: the formatter does not know it. */
export function withText(locale: Locale, error: GraphQLFormattedError): GraphQLFormattedError {
  if (error.message !== '') return error;
  const { code, id } = error.extensions as { code: ProblemCode; id?: string };
  return {
    ...error,
    message: messageOf(locale, problem(code, [], { id: id ?? '', seconds: RETRY_AFTER_SECONDS })),
  };
}
