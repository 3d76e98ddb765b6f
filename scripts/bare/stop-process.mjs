import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './process-identity.mjs';

/**
 * A process that leads a group of its own, to which belongs what it started; so long it may take to end by itself.
 * @typedef {{ identity: import('./process-identity.mjs').ProcessIdentity, graceMs: number }} Leader
 */

/**
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

/**
 * Stops those that live. The last started leans on the first started (web on API on database), so they stop in reverse.
 * @param {readonly Leader[]} leaders in the order in which they were started
 */
export async function stopLeaders(leaders) {
  for (const { identity, graceMs } of [...leaders].reverse()) {
    if (!isAlive(identity)) continue;
    signalGroup(identity.pid, 'SIGTERM');
    for (const until = Date.now() + graceMs; isAlive(identity) && Date.now() < until;) await sleep(50);
    signalGroup(identity.pid, 'SIGKILL');
  }
}
