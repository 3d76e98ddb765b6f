/** Fills an empty, migrated database with a reseller of a size, in as many processes as are asked for. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@erp/api/database/sql';
import { checkCountsOf } from '@erp/api/facts/check-counts';
import type { Instant } from '@erp/domain/time/day';
import { prepareHistory } from '../demo/fill-history';
import { noteAccounts } from '../demo/fill-organization';
import type { PartMessage, Turn } from './part';
import { buildKeys, dropKeys, secondaryKeys } from './secondary-keys';
import { planOf, type Size } from './sizes';

/** The zone of every made-up reseller. */
export const TIME_ZONE = 'Asia/Shanghai';

export type GenerateOptions = {
  size: Size;
  /** The end of the history; the same end gives the same rows. */
  until: Instant;
  processes: number;
  /** How far it is, as text. */
  onProgress?: (progress: string) => void;
};

/** What the customers are written to; the keys that take longest to build first. */
const FILLED = [
  'timeline_interval',
  'search_key',
  'contact',
  'fact',
  'customer',
  'phone',
  'customer_phone',
  'phone_fact',
  'deal',
  'deal_share',
  'task',
  'visit',
  'visit_plan',
];

/** Customers made at a time; the processes take turns, so that none waits for another at the end. */
const TURN = 5_000;

function* turnsOf(customers: number): Generator<Turn> {
  for (let from = 0; from < customers; from += TURN) yield { from, to: Math.min(from + TURN, customers) };
}

/**
 * What a process makes lives until it is written: in a young generation of the usual size it is copied again and again,
 * by helpers for which the other processes leave no core.
 */
const MEMORY = ['--max-semi-space-size=64', '--single-threaded-gc'];

/** Gives a process one turn after the other until none is left. */
function runPart(
  start: PartMessage,
  turns: Iterator<Turn, void>,
  onDone: (customers: number) => void,
): Promise<void> {
  const part = fork(fileURLToPath(new URL('./part.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', ...MEMORY],
    serialization: 'advanced',
  });
  let turn: Turn | undefined;
  part.on('message', () => {
    if (turn) onDone(turn.to - turn.from);
    const next = turns.next();
    turn = next.done ? undefined : next.value;
    if (turn) part.send(turn);
    else part.kill();
  });
  part.send(start);
  return new Promise((resolve, reject) => {
    part.once('exit', (code) => {
      if (turn) reject(new Error(`a process of the generator ended with ${code}`));
      else resolve();
    });
  });
}

export async function generate(
  databaseUrl: string,
  { size, until, processes, onProgress }: GenerateOptions,
): Promise<void> {
  const plan = planOf(size);
  const db = await openDatabase(databaseUrl, { connectionLimit: processes });
  try {
    const prepared = await prepareHistory(db, plan, until);
    const turns = turnsOf(plan.customers);
    let done = 0;
    const onDone = (customers: number): void => {
      done += customers;
      onProgress?.(`${done} / ${plan.customers}`);
    };
    const keys = await secondaryKeys(db, FILLED);
    for (const table of keys) await dropKeys(db, table);
    await Promise.all(
      Array.from({ length: processes }, () => runPart({ databaseUrl, prepared }, turns, onDone)),
    );
    const waiting = [...keys];
    const buildNext = async (): Promise<void> => {
      for (let table = waiting.shift(); table; table = waiting.shift()) {
        onProgress?.(`${table.table}, ${keys.length - waiting.length} / ${keys.length}`);
        await buildKeys(db, table);
      }
    };
    await Promise.all(Array.from({ length: processes }, buildNext));
    await checkCountsOf(db, {
      repair: true,
      clock: { now: () => until },
      onProgress: (units, of) => onProgress?.(`${units} / ${of}`),
    });
    await noteAccounts(db, plan.organization);
  } finally {
    await db.close();
  }
}
