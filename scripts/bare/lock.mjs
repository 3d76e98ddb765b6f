import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive } from './process-identity.mjs';

/**
 * A lock file holds its owner's identity, so that the lock of a killed process is recognised and taken over.
 * `guard` is the process that stops what a killed owner had started; until it has finished, the lock is held. `children`
 * are what the owner had started, for whoever takes the lock over when the guard was killed too.
 * @typedef {import('./process-identity.mjs').ProcessIdentity & {
 *   guard?: import('./process-identity.mjs').ProcessIdentity,
 *   children?: readonly import('./stop-process.mjs').Leader[],
 *   address?: string, databaseUrl?: string }} Holder
 */

/**
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function removeStale(path) {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // another process was faster
  }
  const holder = readHolder(aside);
  if (isAlive(holder) || isAlive(holder?.guard)) {
    // Between reading and renaming somebody else took it over: give it back.
    try {
      linkSync(aside, path);
    } catch {
      // a third one holds it now
    }
  }
  rmSync(aside, { force: true });
}

/**
 * Takes the lock, or returns who holds it. `left`: what a killed owner had started.
 * @param {string} path
 * @returns {{ release: () => void, note: (more: Partial<Holder>) => void, left: readonly import('./stop-process.mjs').Leader[] }
 *   | { holder: Holder, ownerAlive: boolean }}
 */
export function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  /** @type {Holder} */
  const mine = identify(process.pid);
  const draft = `${path}.${process.pid}`;
  /** @type {readonly import('./stop-process.mjs').Leader[]} */
  let left = [];
  for (;;) {
    writeFileSync(draft, JSON.stringify(mine));
    try {
      linkSync(draft, path); // complete from its first moment, and refused when the file exists
      rmSync(draft, { force: true });
      break;
    } catch (error) {
      rmSync(draft, { force: true });
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    const ownerAlive = isAlive(holder);
    if (holder && (ownerAlive || isAlive(holder.guard))) return { holder, ownerAlive };
    left = holder?.children ?? left;
    removeStale(path);
  }
  return {
    left,
    release: () => rmSync(path, { force: true }),
    note: (more) => {
      Object.assign(mine, more);
      writeFileSync(draft, JSON.stringify(mine));
      renameSync(draft, path);
    },
  };
}

/**
 * Runs the work while nobody else who uses the same lock does, waiting for his turn.
 * @template T
 * @param {string} path
 * @param {{ onWait?: (holder: Holder) => void }} options
 * @param {() => Promise<T> | T} work
 */
export async function whileLocked(path, options, work) {
  let lock = tryLock(path);
  if ('holder' in lock) options.onWait?.(lock.holder);
  while ('holder' in lock) {
    await sleep(200);
    lock = tryLock(path);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
