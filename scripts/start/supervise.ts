import { say } from '../bare/messages.mjs';
import { Refusal } from '../bare/refusal.mjs';
import type { Child } from '../process/children';

const toleratedEnds = 3;
const withinMs = 60_000;

/** Starts a service again when it ends by itself; gives up when it ends again and again. */
export async function keepRunning(
  name: string,
  first: Child,
  startAgain: () => Promise<Child>,
  isStopping: () => boolean,
): Promise<void> {
  const ends: number[] = [];
  for (let child = first; ;) {
    const { code, signal } = await child.exited;
    if (isStopping()) return;
    ends.push(Date.now());
    const recent = ends.filter((at) => Date.now() - at < withinMs);
    if (recent.length > toleratedEnds) throw new Refusal('keepsEnding', { name });
    console.log(say('restarting', { name, reason: signal ?? `exit ${code}` }));
    child = await startAgain();
  }
}
