import { say } from './messages.mjs';

/** A failure that the person at the terminal can act on: told in his language, without a stack. */
export class Refusal extends Error {
  /**
   * @param {import('./messages.mjs').MessageKey} key
   * @param {Record<string, string | number>} [params]
   */
  constructor(key, params) {
    super(say(key, params));
    this.name = 'Refusal';
    this.key = key;
  }
}

/**
 * What to print for anything that was thrown.
 * @param {unknown} error
 */
export function explain(error) {
  // By its name: programs in TypeScript have their own copy of this class (run.mjs).
  if (error instanceof Error && error.name === 'Refusal') return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return isDiskFull(error) ? `${say('diskFull')}\n${text}` : text;
}

/**
 * Programs report a full disk in their own words, so the text counts as well as the code.
 * @param {unknown} error
 */
export function isDiskFull(error) {
  return /ENOSPC|EDQUOT|No space left on device|error: ?28\b|Errcode: 28|Disk quota exceeded/i.test(
    error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : String(error),
  );
}
