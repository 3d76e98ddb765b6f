import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';

/**
 * Bytes that are free where the folder is, or will be.
 * @param {string} folder
 * @returns {number}
 */
export function freeBytes(folder) {
  if (!existsSync(folder)) return freeBytes(dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/**
 * @param {string} folder
 * @param {number} needed bytes
 */
export function requireFree(folder, needed) {
  const free = freeBytes(folder);
  if (free >= needed) return;
  throw new Refusal('lowDisk', { folder, free: Math.floor(free / 1e6), needed: Math.round(needed / 1e6) });
}

/**
 * Does the work, unless the disk fills up meanwhile: a database waits for space in silence, so somebody has to look.
 * @type {<T>(folder: string, work: () => Promise<T>) => Promise<T>}
 */
export async function whileDiskLasts(folder, work) {
  const tooFew = 20e6;
  const finished = new AbortController();
  const look = async () => {
    while (!finished.signal.aborted) {
      if (freeBytes(folder) < tooFew) throw new Refusal('diskFull');
      await sleep(1_000, undefined, { signal: finished.signal }).catch(() => undefined);
    }
    // The work has won the race by now; this never settles it.
    return new Promise(() => undefined);
  };
  try {
    return /** @type {any} */ (await Promise.race([work(), look()]));
  } finally {
    finished.abort();
  }
}
