/**
 * Customers per state at the ends of days, from the counts that are kept per unit and month (docs/rules/counts.md). Exact
 * at any moment: what is pending is added, and a unit whose members changed is counted from its holders. Pending changes
 * wander into the counts, so both are read in one statement, which sees one state of the database, or in one view of it
 * (inOneView).
 */
import { firstOfMonth, seenByUnit, type CountChange } from '@erp/domain/facts/counts';
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, type Day } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
import type { OrganizationTree } from '../organization/tree-cache';
import { isHolder } from './measures-conditions';

export type UnitCount = { unitId: UnitId; state: State; n: number };

type Part = { sql: string; params: unknown[] };

/** The month whose opening is the end of the day, where the day is its month's last; else the day's own. */
const openingMonth = (day: Day): Day => firstOfMonth(addDays(day, 1));

/** What adds up to the end of the day: the rows from the opening of openingMonth on, or of the last month that is opened. */
const keptRows = (units: readonly UnitId[], day: Day): Part => ({
  // The job's row is read before its bound becomes a range: of each unit only these months are looked at.
  sql: `FROM job j
       JOIN unit_count c
         ON c.unit_id IN (?) AND c.day <= ? AND c.month BETWEEN LEAST(?, COALESCE(j.job_cursor, '0001-01-01')) AND ?
      WHERE j.name = 'counts'
      GROUP BY c.unit_id, c.state`,
  params: [units, day, openingMonth(day), openingMonth(day)],
});

const keptOn = (view: Sql, units: readonly UnitId[], day: Day): Promise<UnitCount[]> => {
  const kept = keptRows(units, day);
  return view.rows<UnitCount>(
    `SELECT c.unit_id AS unitId, c.state AS state, CAST(SUM(c.n) AS SIGNED) AS n
       ${kept.sql}`,
    kept.params,
  );
};

const pendingOn = (view: Sql, day: Day): Promise<UnitCount[]> =>
  view.rows<UnitCount>(
    `SELECT holder_id AS unitId, state, CAST(SUM(n) AS SIGNED) AS n
       FROM count_pending
      WHERE day <= ?
      GROUP BY holder_id, state`,
    [day],
  );

/** How many customers each of the people and pools holds in which state at the end of the day; a pair may come twice. */
export async function countsOfHolders(view: Sql, holders: readonly UnitId[], day: Day): Promise<UnitCount[]> {
  if (holders.length === 0) return [];
  const asked = new Set(holders);
  return [
    ...(await keptOn(view, holders, day)),
    ...(await pendingOn(view, day)).filter(({ unitId }) => asked.has(unitId)),
  ];
}

/** The same of each unit with all below it at the end of the day, added up from them. */
export async function countsFromHolders(
  view: Sql,
  tree: OrganizationTree,
  units: readonly UnitId[],
  day: Day,
): Promise<UnitCount[]> {
  const below = new Set(units.flatMap((unitId) => tree.subtreeAtEndOfDay(unitId, day)));
  const counts = await countsOfHolders(
    view,
    [...below].filter((unitId) => isHolder(tree.unit(unitId)!.kind)),
    day,
  );
  return counts.flatMap((count) => seenAbove(tree, new Set(units), count, day));
}

/** A holder's count as those of the units that are above it at the end of the day. */
const seenAbove = (
  tree: OrganizationTree,
  units: ReadonlySet<UnitId>,
  { unitId, ...count }: UnitCount,
  day: Day,
): UnitCount[] =>
  tree
    .pathAtEndOfDay(unitId, day)
    .filter((one) => units.has(one))
    .map((one) => ({ ...count, unitId: one }));

/** Rows of one statement that reads kept counts, what is pending, and what the kept counts rest on. */
type MixedRow = CountChange & { part: string };

/** Do the kept counts of these units, up to the day and the opening after it, rest on the tree that is asked with? */
const restsOn = (units: readonly UnitId[], to: Day): Part => ({
  sql: `SELECT 'TREE' AS part,
            CAST(EXISTS (SELECT 1 FROM unit_dirty d WHERE d.unit_id IN (?) AND d.from_month <= ?) AS UNSIGNED) AS unitId,
            s.value AS state, NULL AS day, 0 AS n
       FROM setting s
      WHERE s.name = 'tree_version'`,
  params: [units, addDays(to, 1)],
});

const pendingUpTo = (to: Day): Part => ({
  sql: `SELECT 'PENDING', holder_id, state, day, CAST(SUM(n) AS SIGNED)
       FROM count_pending
      WHERE day <= ?
      GROUP BY holder_id, state, day`,
  params: [to],
});

function keptPart(units: readonly UnitId[], day: Day): Part {
  const kept = keptRows(units, day);
  return {
    sql: `SELECT 'KEPT', c.unit_id, c.state, ?, CAST(SUM(c.n) AS SIGNED)
       ${kept.sql}`,
    params: [day, ...kept.params],
  };
}

/** Null: the kept counts rest on another tree than the one that is asked with. */
async function readMixed(
  sql: Sql,
  tree: OrganizationTree,
  parts: readonly Part[],
): Promise<{ kept: MixedRow[]; pending: MixedRow[] } | null> {
  const rows = await sql.rows<MixedRow>(
    parts.map((part) => part.sql).join('\n      UNION ALL\n     '),
    parts.flatMap(({ params }) => params),
  );
  // Parts of several types may come out as text.
  for (const row of rows) {
    row.unitId = Number(row.unitId) as UnitId;
    row.n = Number(row.n);
  }
  const base = rows.find(({ part }) => part === 'TREE')!;
  if (String(base.state) !== tree.version || base.unitId !== 0) return null;
  return {
    kept: rows.filter(({ part }) => part === 'KEPT'),
    pending: rows.filter(({ part }) => part === 'PENDING'),
  };
}

/** The same at the end of each of the days, in one statement from the units' own counts; null: to be added up from the holders. */
export async function countsOfUnits(
  sql: Sql,
  tree: OrganizationTree,
  units: readonly UnitId[],
  days: readonly Day[],
): Promise<UnitCount[][] | null> {
  const last = [...days].sort().at(-1)!;
  const read = await readMixed(sql, tree, [
    restsOn(units, last),
    pendingUpTo(last),
    ...days.map((day) => keptPart(units, day)),
  ]);
  if (!read) return null;
  const asked = new Set(units);
  return days.map((day) => [
    ...read.kept.filter((row) => row.day === day),
    ...read.pending
      .filter((row) => row.day <= day)
      .flatMap(({ unitId, state, n }) => seenAbove(tree, asked, { unitId, state, n }, day)),
  ]);
}

/** What the holders had at the end of the day `from`, as changes of that day, and every change after it up to `to`. */
export async function changesOfHolders(
  view: Sql,
  holders: readonly UnitId[],
  from: Day,
  to: Day,
): Promise<CountChange[]> {
  if (holders.length === 0) return [];
  return [
    ...(await keptChanges(view, holders, from, to)),
    ...(await pendingChanges(view, from, to)).filter(({ unitId }) => holders.includes(unitId)),
  ];
}

const keptChanges = async (
  view: Sql,
  units: readonly UnitId[],
  from: Day,
  to: Day,
): Promise<CountChange[]> => [
  ...(await keptOn(view, units, from)).map((row) => ({ ...row, day: from })),
  ...(await view.rows<CountChange>(
    `SELECT unit_id AS unitId, day, state, n
       FROM unit_count
      WHERE unit_id IN (?) AND month BETWEEN ? AND ? AND day > ? AND day <= ? AND day >= month`,
    [units, firstOfMonth(from), firstOfMonth(to), from, to],
  )),
];

const pendingChanges = (view: Sql, from: Day, to: Day): Promise<CountChange[]> =>
  view.rows<CountChange>(
    `SELECT holder_id AS unitId, GREATEST(day, ?) AS day, state, n
       FROM count_pending
      WHERE day <= ?`,
    [from, to],
  );

/** The same of one unit and all below it, each day by its own tree, in one statement; null: to be added up from its holders. */
export async function changesOfUnit(
  sql: Sql,
  tree: OrganizationTree,
  unitId: UnitId,
  from: Day,
  to: Day,
): Promise<CountChange[] | null> {
  const read = await readMixed(sql, tree, [
    restsOn([unitId], to),
    pendingUpTo(to),
    keptPart([unitId], from),
    {
      sql: `SELECT 'KEPT', unit_id, state, day, n
       FROM unit_count
      WHERE unit_id = ? AND month BETWEEN ? AND ? AND day > ? AND day <= ? AND day >= month`,
      params: [unitId, firstOfMonth(from), firstOfMonth(to), from, to],
    },
  ]);
  if (!read) return null;
  return [
    ...read.kept,
    ...read.pending
      .map((change) => ({ ...change, day: change.day > from ? change.day : from }))
      .flatMap((change) => seenByUnit(change, unitId, tree.pathsFrom(change.unitId, change.day)))
      .filter(({ day }) => day <= to),
  ];
}
