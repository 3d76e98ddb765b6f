import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

const PATIENCE_MS = 10_000;

/** What is read once it is as expected, or as it still is after a while: for what comes a moment after its page. */
export async function inTime<T>(expected: T, read: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    const value = await read();
    if (isDeepStrictEqual(value, expected) || Date.now() > until) return value;
  }
}
