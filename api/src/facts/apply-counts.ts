/**
 * Keeps the counts of customers per unit (docs/rules/counts.md): what facts left in count_pending is added to holders and
 * to the units above them, units whose members changed are counted again, each month is opened as it begins. One
 * process at a time does it; whoever reads meanwhile adds what is pending and counts changed units from their holders
 * (measures-counts.ts), so that how far this has come shows in no number.
 */
import {
  countRows,
  firstOfMonth,
  nextMonth,
  seenByAll,
  seenByUnit,
  summed,
  type CountRow,
} from '@erp/domain/facts/counts';
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { PathStretch, UnitId } from '@erp/domain/organization/tree';
import { addDays, dayOf, type Day } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import { holdJob, type HeldJob } from '../database/jobs';
import type { Database, Sql } from '../database/sql';
import { readTree, type OrganizationTree } from '../organization/tree-cache';
import type { Settings } from '../settings';
import { isHolder } from './measures-conditions';

const PENDING_AT_ONCE = 5_000;
const ROWS_PER_STATEMENT = 1_000;

/** Adds the rows to what is stored; the job's holder is the one writer. */
export async function addCounts(tx: Sql, rows: readonly CountRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx.run(
      `INSERT INTO unit_count (unit_id, month, day, state, n) VALUES ?
       ON DUPLICATE KEY UPDATE n = n + VALUES(n)`,
      [
        rows
          .slice(start, start + ROWS_PER_STATEMENT)
          .map(({ unitId, month, day, state, n }) => [unitId, month, day, state, n]),
      ],
    );
  }
}

/** Rows of one unit, month, day and state made one. */
function summedRows(rows: Iterable<CountRow>): CountRow[] {
  const months = new Map<Day, CountRow[]>();
  for (const row of rows) {
    const own = months.get(row.month);
    if (own) own.push(row);
    else months.set(row.month, [row]);
  }
  return [...months].flatMap(([month, own]) => summed(own).map((sum) => ({ ...sum, month })));
}

/** Is there more of the same to do? */
type Step = Promise<boolean>;

/** The opening of the next month: of each unit, what it held and what the month before changed. */
async function openMonth(
  tx: Sql,
  openedTo: Day | null,
  today: Day,
  leaveAt: (month: Day) => Promise<void>,
): Step {
  const present = firstOfMonth(today);
  if (openedTo === null) await leaveAt(present);
  if (openedTo === null || openedTo >= present) return false;
  const month = nextMonth(openedTo);
  await tx.run(
    `INSERT INTO unit_count (unit_id, month, day, state, n)
     SELECT c.unit_id, ?, ?, c.state, SUM(c.n)
       FROM unit u
       JOIN unit_count c ON c.unit_id = u.id AND c.month = ?
      GROUP BY c.unit_id, c.state
     HAVING SUM(c.n) <> 0`,
    [month, addDays(month, -1), openedTo],
  );
  await leaveAt(month);
  return month < present;
}

type Pending = { id: number; line: number; holder_id: number; day: Day; state: State; n: number };

/** The oldest pending changes, whole transactions of them, into holders and all above. */
async function applyPending(tx: Sql, openedTo: Day, timeZone: string): Step {
  const read = await tx.rows<Pending>(
    'SELECT id, line, holder_id, day, state, n FROM count_pending ORDER BY id, line LIMIT ?',
    [PENDING_AT_ONCE],
  );
  if (read.length === 0) return false;
  const tree = await readTree(tx, timeZone);
  const changes = summed(
    read.map(({ holder_id, day, state, n }) => ({ unitId: holder_id as UnitId, day, state, n })),
  );
  const seen = changes.flatMap((change) => seenByAll(change, tree.pathsFrom(change.unitId, change.day)));
  await addCounts(tx, countRows(seen, openedTo));
  const last = read.at(-1)!;
  const isWhole = read.length < PENDING_AT_ONCE;
  const ids = [...new Set(read.map(({ id }) => id))];
  // A transaction's rows were committed together: of the last one all or some are read, of the others all.
  const complete = isWhole ? ids : ids.filter((id) => id !== last.id);
  if (complete.length > 0) await tx.run('DELETE FROM count_pending WHERE id IN (?)', [complete]);
  if (!isWhole) await tx.run('DELETE FROM count_pending WHERE id = ? AND line <= ?', [last.id, last.line]);
  return !isWhole;
}

/** People and pools that were below the unit at the end of some day from `from` to `to`: all the time, or when. */
function membersWithin(tree: OrganizationTree, unitId: UnitId, from: Day, to: Day) {
  const always: UnitId[] = [];
  const sometimes = new Map<UnitId, readonly PathStretch[]>();
  for (const { id, kind } of tree.units) {
    if (!isHolder(kind)) continue;
    const stretches = tree.pathsFrom(id, from).filter((stretch) => stretch.from <= to);
    if (stretches.every(({ path }) => path.includes(unitId))) always.push(id);
    else if (stretches.some(({ path }) => path.includes(unitId))) sometimes.set(id, stretches);
  }
  return { always, sometimes };
}

/** What a month of a unit is, from the counts of its holders: the opening where it is opened, then the changes of its days. */
export async function monthOfUnit(
  tx: Sql,
  tree: OrganizationTree,
  unitId: UnitId,
  month: Day,
  isOpened: boolean,
): Promise<CountRow[]> {
  const start = isOpened ? addDays(month, -1) : month;
  const { always, sometimes } = membersWithin(tree, unitId, start, addDays(nextMonth(month), -1));
  const rows: CountRow[] = [];
  if (always.length > 0) {
    const sums = await tx.rows<{ day: Day; state: State; n: string }>(
      `SELECT day, state, SUM(n) AS n
         FROM unit_count
        WHERE unit_id IN (?) AND month = ?
        GROUP BY day, state`,
      [always, month],
    );
    rows.push(...sums.map(({ day, state, n }) => ({ unitId, month, day, state, n: Number(n) })));
  }
  if (sometimes.size > 0) {
    const own = await tx.rows<{ holder_id: UnitId; day: Day; state: State; n: number }>(
      'SELECT unit_id AS holder_id, day, state, n FROM unit_count WHERE unit_id IN (?) AND month = ?',
      [[...sometimes.keys()], month],
    );
    for (const { holder_id, day, state, n } of own) {
      const change = { unitId: holder_id, day, state, n };
      rows.push(...seenByUnit(change, unitId, sometimes.get(holder_id)!).map((seen) => ({ ...seen, month })));
    }
  }
  return summedRows(rows);
}

/** The last month in which anything changes: the ends of services are known ahead. */
async function lastMonth(sql: Sql): Promise<Day> {
  const [last] = await sql.rows<{ month: Day | null }>(
    'SELECT MAX(m.month) AS month FROM (SELECT unit_id, MAX(month) AS month FROM unit_count GROUP BY unit_id) m',
  );
  return last!.month ?? ('0001-01-01' as Day);
}

/** One month of a unit whose members changed: written anew from its holders, whose own counts know no tree. */
async function recountMonth(tx: Sql, openedTo: Day, timeZone: string): Step {
  const [dirty] = await tx.rows<{ unit_id: UnitId; from_month: Day }>(
    'SELECT unit_id, from_month FROM unit_dirty ORDER BY from_month, unit_id LIMIT 1',
  );
  if (!dirty) return false;
  const { unit_id: unitId, from_month: month } = dirty;
  const marks = await tx.rows<{ id: number }>(
    'SELECT id FROM unit_dirty WHERE unit_id = ? AND from_month = ? FOR UPDATE',
    [unitId, month],
  );
  // Read after the marks: a change of the tree that commits later leaves a mark of its own.
  const tree = await readTree(tx, timeZone);
  await tx.run('DELETE FROM unit_count WHERE unit_id = ? AND month = ?', [unitId, month]);
  await addCounts(tx, await monthOfUnit(tx, tree, unitId, month, month <= openedTo));
  const ids = marks.map(({ id }) => id);
  if (month < openedTo || month < (await lastMonth(tx))) {
    await tx.run('UPDATE unit_dirty SET from_month = ? WHERE unit_id = ? AND id IN (?)', [
      nextMonth(month),
      unitId,
      ids,
    ]);
  } else {
    await tx.run('DELETE FROM unit_dirty WHERE unit_id = ? AND id IN (?)', [unitId, ids]);
  }
  return true;
}

export async function applyAll(job: HeldJob, clock: Clock, { timeZone }: Settings): Promise<void> {
  const today = dayOf(clock.now(), timeZone);
  const steps: (() => Step)[] = [
    () => job.step((tx, openedTo, leaveAt) => openMonth(tx, openedTo as Day | null, today, leaveAt)),
    () => job.step((tx, openedTo) => applyPending(tx, openedTo as Day, timeZone)),
    () => job.step((tx, openedTo) => recountMonth(tx, openedTo as Day, timeZone)),
  ];
  for (const step of steps) {
    while (await step());
  }
}

/** Is there anything to apply? Read before the job is taken, every second. */
export async function hasCountsToApply(db: Sql, today: Day): Promise<boolean> {
  const [row] = await db.rows<{ has: number }>(
    `SELECT (EXISTS (SELECT 1 FROM count_pending)
          OR EXISTS (SELECT 1 FROM unit_dirty)
          OR EXISTS (SELECT 1 FROM job WHERE name = 'counts' AND (job_cursor IS NULL OR job_cursor < ?))) AS has`,
    [firstOfMonth(today)],
  );
  return row!.has === 1;
}

/** Brings the counts up to date, unless another process is at it. */
export async function applyCounts(db: Database, clock: Clock, settings: Settings): Promise<void> {
  if (!(await hasCountsToApply(db, dayOf(clock.now(), settings.timeZone)))) return;
  await holdJob(db, clock, 'counts', (job) => applyAll(job, clock, settings));
}
