/** What can go wrong between the API and its database, and what helps: nothing, or the same again. */

type DriverError = {
  code?: unknown;
  errno?: unknown;
  fatal?: unknown;
  driverError?: unknown;
  message?: unknown;
};

const RETRY_AFTER_SECONDS = 2;

/** The database is away or too busy; the same request may be sent again. */
export class DatabaseBusy extends Error {
  readonly code = 'RETRY';
  readonly retryAfter = RETRY_AFTER_SECONDS;
  constructor(cause: unknown) {
    super('The database does not answer at the moment.', { cause });
  }
}

/** Deadlock, lock wait timeout, record changed (Galera, snapshot), node not ready (Galera). */
const repeatable = new Set([1213, 1205, 1020, 1047]);

/** Too many connections, server shutting down, connection killed, network errors, query interrupted, read-only. */
const awayNumbers = new Set([
  1040, 1053, 1158, 1159, 1160, 1161, 1203, 1290, 1317, 1836, 1927, 2002, 2003, 2006, 2013, 3024,
]);
const awayCodes = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'POOL_CLOSED',
]);
const awayMessages = /connection is in closed state|Connection lost|Queue limit reached|Pool is closed/i;

const driverErrorOf = (error: unknown): DriverError =>
  (error as DriverError | null)?.driverError ?? error ?? {};

/** The connection is gone: whether a COMMIT on its way was done is unknown. */
export function isConnectionLost(error: unknown): boolean {
  const { code, errno, message } = driverErrorOf(error);
  return (
    awayNumbers.has(Number(errno)) ||
    awayCodes.has(String(code)) ||
    (error instanceof Error && awayMessages.test(String(message)))
  );
}

/** Somebody did the same meanwhile: begun again, the transaction finds it done. */
export class Overtaken extends Error {
  constructor(cause: unknown) {
    super('The same was done meanwhile.', { cause });
  }
}

/** The same transaction, begun again with fresh reads, may succeed. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof Overtaken || repeatable.has(Number(driverErrorOf(error).errno)) || isConnectionLost(error);

const errnoIs =
  (...numbers: number[]) =>
  (error: unknown): boolean =>
    numbers.includes(Number(driverErrorOf(error).errno));

/** A unique key refused the row. */
export const isDuplicate = errnoIs(1062);

/** Table exists, column exists, key exists, nothing to drop: what a repeated DDL statement meets. */
export const isDoneAlready = errnoIs(1050, 1051, 1060, 1061, 1091);

/** No such table. */
export const isMissingTable = errnoIs(1146);
