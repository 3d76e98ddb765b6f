import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readHolder, tryLock } from '../bare/lock.mjs';
import { say } from '../bare/messages.mjs';
import { dataDir } from '../bare/paths.mjs';
import { isAlive } from '../bare/process-identity.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { stopLeaders } from '../bare/stop-process.mjs';
import { guardIdentity, watchLeaders } from '../process/children';

export interface Turn {
  release(): void;
  /** Tells later starts where this one serves, and other commands which database it opened. */
  note(served: { address?: string; databaseUrl?: string }): void;
}

const lockFile = join(dataDir, 'start.lock');

/** The embedded database of a start that is running now. */
export function servedDatabase(): string | undefined {
  const holder = readHolder(lockFile);
  return isAlive(holder) ? holder?.databaseUrl : undefined;
}

/** One start at a time uses the data folder. What a killed start left is being stopped by its guard: wait for that. */
export async function takeTurn(): Promise<Turn> {
  let lock = tryLock(lockFile);
  for (let told = false; 'holder' in lock; lock = tryLock(lockFile)) {
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
  mine.note({ guard: guardIdentity(), children: mine.left });
  const left = mine.left.filter(({ identity }) => isAlive(identity));
  if (left.length > 0) {
    // The guard was killed too: what the run had started still holds its ports and its database.
    console.log(say('stoppingLeft', { pids: left.map(({ identity }) => identity.pid).join(', ') }));
    await stopLeaders(left);
  }
  let isReleased = false;
  watchLeaders((children) => isReleased || mine.note({ children }));
  return {
    release: () => {
      isReleased = true;
      mine.release();
    },
    note: (served) => mine.note(served),
  };
}
