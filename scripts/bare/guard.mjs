// Stops what a killed owner had started. The owner holds the other end of this process's stdin and tells it there
// what it starts and what ended; the pipe closes when the owner ends, however it ends. What is still listed then is stopped.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */
/** @typedef {{ start: ProcessIdentity, graceMs: number } | { end: number } | { remove: string } | { kept: string }} Note */

/** @type {Map<number, { identity: ProcessIdentity, graceMs: number }>} */
const children = new Map();
/** @type {Set<string>} */
const folders = new Set();

/** @param {Note} note */
function take(note) {
  if ('start' in note) children.set(note.start.pid, { identity: note.start, graceMs: note.graceMs });
  else if ('end' in note) children.delete(note.end);
  else if ('remove' in note) folders.add(note.remove);
  else folders.delete(note.kept);
}

/**
 * A child leads a process group of its own; what it started belongs to it.
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch {
    // nobody is left in it
  }
}

async function stopAll() {
  // The last started leans on the first started (web on API on database), so they stop in reverse.
  for (const { identity, graceMs } of [...children.values()].reverse()) {
    if (!isAlive(identity)) continue;
    signalGroup(identity.pid, 'SIGTERM');
    for (const until = Date.now() + graceMs; isAlive(identity) && Date.now() < until;) await sleep(50);
    signalGroup(identity.pid, 'SIGKILL');
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => undefined);
const notes = createInterface({ input: process.stdin });
notes.on('line', (line) => take(JSON.parse(line)));
notes.on('close', () => void stopAll().then(() => process.exit(0)));
