/** One process of the generator: makes the customers of each turn that it is given. */
import { fillCustomers, type PreparedHistory } from '../demo/fill-history';
import { openRowLoader } from './load-rows';

export type Turn = { from: number; to: number };
export type PartMessage = { databaseUrl: string; prepared: PreparedHistory } | Turn;

let fill: (turn: Turn) => Promise<void>;

async function take(message: PartMessage): Promise<void> {
  if ('prepared' in message) {
    const { databaseUrl, prepared } = message;
    const { insert, flush } = await openRowLoader(databaseUrl);
    fill = async (turn) => {
      await fillCustomers(insert, prepared, turn);
      await flush();
    };
  } else {
    await fill(message);
  }
  process.send!('ready');
}

// Without the process that hands out turns there is nothing to do.
process.on('disconnect', () => process.exit());

process.on('message', (message: PartMessage) => {
  take(message).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
