/**
 * The API's log: one JSON object per line. Variables of requests are not logged, and of an error of the database only what
 * it is: its message and its statement carry the values, so no phone and no password gets into a line.
 */
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

const ofDatabase = (error: object): error is Error & { code?: string; errno?: number; sqlState?: string } =>
  'sql' in error || 'sqlState' in error || 'sqlMessage' in error;

function withoutValues(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  if (!ofDatabase(error)) return stdSerializers.err(error as Error);
  const { name, code, errno, sqlState, stack = '' } = error;
  // The first lines of a stack repeat the message.
  return { type: name, code, errno, sqlState, stack: stack.slice(Math.max(0, stack.indexOf('\n    at '))) };
}

export const openLog = (to?: DestinationStream): Logger =>
  pino({ name: 'api', level: process.env.LOG_LEVEL ?? 'info', serializers: { err: withoutValues } }, to);
