/**
 * Proves that the counts kept per unit are what the intervals say (docs/rules/counts.md), and counts again what is not:
 * people and pools from their customers' intervals, units from the people and pools below them. Online: it holds the
 * job that writes counts, recording goes on beside it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  countRows,
  firstOfMonth,
  nextMonth,
  type CountChange,
  type CountRow,
} from '@erp/domain/facts/counts';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import { systemClock, type Clock } from '../clock';
import { holdJob, type HeldJob } from '../database/jobs';
import { openDatabase, type Database, type Sql } from '../database/sql';
import { readTree } from '../organization/tree-cache';
import { readSettings, type Settings } from '../settings';
import { addCounts, applyAll, monthOfUnit } from './apply-counts';
import { isHolder } from './measures-conditions';

/** Customers counted wrongly in a row, or missing: by how much the kept count differs from the right one. */
export type CountDifference = {
  unitId: number;
  month: Day;
  day: Day;
  state: string;
  kept: number;
  right: number;
};

export type CountsCheck = {
  units: number;
  /** Units of which something differed. */
  differing: number;
  /** Of those, how many are counted again. */
  repaired: number;
  /** The first differences found. */
  differences: CountDifference[];
};

export type CheckCountsOptions = {
  repair?: boolean;
  onProgress?: (units: number, of: number) => void;
  clock?: Clock;
};

const DIFFERENCES_TOLD = 20;
const LOOK_AGAIN_MS = 500;

const keyOf = ({ month, day, state }: Pick<CountRow, 'month' | 'day' | 'state'>): string =>
  `${month} ${day} ${state}`;

function differencesOf(
  unitId: UnitId,
  kept: readonly CountRow[],
  right: readonly CountRow[],
): CountDifference[] {
  const keptBy = new Map(kept.map((row) => [keyOf(row), row]));
  const rightBy = new Map(right.map((row) => [keyOf(row), row]));
  return [...new Map([...keptBy, ...rightBy]).values()]
    .map(({ month, day, state }) => {
      const key = keyOf({ month, day, state });
      return { unitId, month, day, state, kept: keptBy.get(key)?.n ?? 0, right: rightBy.get(key)?.n ?? 0 };
    })
    .filter(({ kept: had, right: is }) => had !== is);
}

/**
 * A holder's rows without what is still pending: one statement, since a change that is recorded meanwhile is in both
 * the intervals and what is pending, or in neither.
 */
async function rowsOfHolder(tx: Sql, holderId: UnitId, openedTo: Day): Promise<CountRow[]> {
  const changes = await tx.rows<CountChange>(
    `SELECT ? AS unitId, e.day, e.state, CAST(SUM(e.n) AS SIGNED) AS n
       FROM (SELECT from_day AS day, state, 1 AS n
               FROM timeline_interval
              WHERE holder_id = ?
              UNION ALL
             SELECT DATE_ADD(to_day, INTERVAL 1 DAY), state, -1
               FROM timeline_interval
              WHERE holder_id = ? AND to_day < '9999-12-31'
              UNION ALL
             SELECT day, state, -n
               FROM count_pending
              WHERE holder_id = ?) e
      GROUP BY e.day, e.state
     HAVING SUM(e.n) <> 0`,
    [holderId, holderId, holderId, holderId],
  );
  return countRows(changes, openedTo);
}

const keptRows = (tx: Sql, unitId: UnitId): Promise<CountRow[]> =>
  tx.rows<CountRow>('SELECT unit_id AS unitId, month, day, state, n FROM unit_count WHERE unit_id = ?', [
    unitId,
  ]);

/** A unit's rows from those of its holders; nothing of the months that are about to be counted again anyway. */
async function rowsOfUnit(
  tx: Sql,
  unitId: UnitId,
  openedTo: Day,
  timeZone: string,
): Promise<{ right: CountRow[]; before: Day | null }> {
  const [mark] = await tx.rows<{ month: Day | null }>(
    'SELECT MIN(from_month) AS month FROM unit_dirty WHERE unit_id = ?',
    [unitId],
  );
  const [span] = await tx.rows<{ first: Day | null; last: Day | null }>(
    'SELECT MIN(m.first) AS first, MAX(m.last) AS last FROM (SELECT MIN(month) AS first, MAX(month) AS last FROM unit_count GROUP BY unit_id) m',
  );
  const tree = await readTree(tx, timeZone);
  const right: CountRow[] = [];
  const { first, last } = span!;
  if (first === null || last === null) return { right, before: mark!.month };
  for (let month = first; month <= last && month < (mark!.month ?? '9999'); month = nextMonth(month)) {
    right.push(...(await monthOfUnit(tx, tree, unitId, month, month <= openedTo)));
  }
  return { right, before: mark!.month };
}

type Check = { job: HeldJob; settings: Settings; repair: boolean };

function checkUnit(
  { job, settings, repair }: Check,
  unitId: UnitId,
  holds: boolean,
): Promise<CountDifference[]> {
  return job.step(async (tx, cursor) => {
    const openedTo = firstOfMonth(cursor as Day);
    const { right, before } = holds
      ? { right: await rowsOfHolder(tx, unitId, openedTo), before: null }
      : await rowsOfUnit(tx, unitId, openedTo, settings.timeZone);
    const kept = (await keptRows(tx, unitId)).filter(({ month }) => before === null || month < before);
    const found = differencesOf(unitId, kept, right);
    if (repair && found.length > 0) {
      const months = [...new Set(found.map(({ month }) => month))];
      await tx.run('DELETE FROM unit_count WHERE unit_id = ? AND month IN (?)', [unitId, months]);
      await addCounts(
        tx,
        right.filter(({ month }) => months.includes(month)),
      );
    }
    return found;
  });
}

async function checkHeld(
  db: Database,
  check: Check,
  clock: Clock,
  onProgress: (units: number, of: number) => void,
): Promise<CountsCheck> {
  await applyAll(check.job, clock, check.settings);
  const { units } = await readTree(db, check.settings.timeZone);
  // Holders first: the others are counted from them.
  const ordered = [
    ...units.filter(({ kind }) => isHolder(kind)),
    ...units.filter(({ kind }) => !isHolder(kind)),
  ];
  const result: CountsCheck = { units: ordered.length, differing: 0, repaired: 0, differences: [] };
  for (const [index, { id, kind }] of ordered.entries()) {
    const differences = await checkUnit(check, id, isHolder(kind));
    onProgress(index + 1, ordered.length);
    if (differences.length === 0) continue;
    result.differing += 1;
    if (check.repair) result.repaired += 1;
    result.differences.push(...differences.slice(0, DIFFERENCES_TOLD - result.differences.length));
  }
  return result;
}

/** On a connection that is open already: what fills a database counts it before anybody reads. */
export async function checkCountsOf(
  db: Database,
  { repair = false, onProgress = () => undefined, clock = systemClock }: CheckCountsOptions = {},
): Promise<CountsCheck> {
  const settings = await readSettings(db);
  for (;;) {
    const result = await holdJob(db, clock, 'counts', (job) =>
      checkHeld(db, { job, settings, repair }, clock, onProgress),
    );
    if (result) return result;
    await sleep(LOOK_AGAIN_MS);
  }
}

export async function checkCounts(
  databaseUrl: string,
  options: CheckCountsOptions = {},
): Promise<CountsCheck> {
  const db = await openDatabase(databaseUrl, { connectionLimit: 2 });
  try {
    return await checkCountsOf(db, options);
  } finally {
    await db.close();
  }
}
