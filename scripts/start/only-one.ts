import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock } from '../bare/lock.mjs';
import { say } from '../bare/messages.mjs';
import { dataDir } from '../bare/paths.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { guardIdentity } from '../process/children';

export interface Turn {
  release(): void;
  /** Tells later starts where this one serves. */
  serving(address: string): void;
}

/** One start at a time uses the data folder. What a killed start left is being stopped by its guard: wait for that. */
export async function takeTurn(): Promise<Turn> {
  const path = join(dataDir, 'start.lock');
  let lock = tryLock(path);
  for (let told = false; 'holder' in lock; lock = tryLock(path)) {
    const { holder, ownerAlive } = lock;
    if (ownerAlive) {
      const { pid, address } = holder;
      throw address === undefined
        ? new Refusal('alreadyStarting', { pid })
        : new Refusal('alreadyRunning', { pid, address });
    }
    if (!told) console.log(say('waitingForLast'));
    told = true;
    await sleep(200);
  }
  const mine = lock;
  mine.note({ guard: guardIdentity() });
  return { release: () => mine.release(), serving: (address) => mine.note({ address }) };
}
