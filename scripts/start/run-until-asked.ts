import { say } from '../bare/messages.mjs';
import { explain } from '../bare/refusal.mjs';
import { stopChildren } from '../process/children';
import { whenAsked } from '../process/signals';
import { takeTurn, type Turn } from './only-one';

/**
 * Serves, alone on the data folder, until somebody asks us to end or what is served gives up; either way everything
 * that was started is stopped before this process ends.
 */
export async function runUntilAsked(
  serve: (turn: Turn, isStopping: () => boolean) => Promise<void>,
): Promise<never> {
  const asked = whenAsked();
  const turn = await takeTurn();
  let exitCode = 0;
  try {
    await Promise.race([serve(turn, asked.isStopping), asked.stop]);
  } catch (error) {
    if (!asked.isStopping()) {
      console.error(`\n${explain(error)}\n`);
      exitCode = 1;
    }
  }
  asked.begin();
  await stopChildren();
  turn.release();
  console.log(say('stopped'));
  // What was interrupted half-way (a load, a build) would go on for nothing.
  process.exit(exitCode);
}
