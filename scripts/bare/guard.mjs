// Stops what a killed owner had started. The owner holds the other end of this process's stdin and tells it there
// what it starts and what ended; the pipe closes when the owner ends, however it ends. What is still listed then is stopped.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { stopLeaders } from './stop-process.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */
/** @typedef {{ start: ProcessIdentity, graceMs: number } | { end: number } | { remove: string } | { kept: string }} Note */

/** @type {Map<number, import('./stop-process.mjs').Leader>} */
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

async function stopAll() {
  await stopLeaders([...children.values()]);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => undefined);
const notes = createInterface({ input: process.stdin });
notes.on('line', (line) => take(JSON.parse(line)));
notes.on('close', () => void stopAll().then(() => process.exit(0)));
