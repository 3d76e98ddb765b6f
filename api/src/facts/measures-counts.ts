/**
 * Customers per state at the ends of days, from the counts that are kept per unit and month (docs/rules/counts.md). Exact
 * at any moment: what is pending is added, and a unit whose members changed is counted from its holders. Read inside one
 * view of the database (inOneView), since pending changes wander into the counts.
 */
import { firstOfMonth, seenByUnit, type CountChange } from '@erp/domain/facts/counts';
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
import type { OrganizationTree } from '../organization/tree-cache';
import { isHolder } from './measures-conditions';

export type UnitCount = { unitId: UnitId; state: State; n: number };

/** Do the kept counts of these units, up to the day, rest on the tree that is asked with? */
async function isCurrent(
  view: Sql,
  tree: OrganizationTree,
  units: readonly UnitId[],
  to: Day,
): Promise<boolean> {
  const [row] = await view.rows<{ version: string; dirty: number }>(
    `SELECT s.value AS version,
            EXISTS (SELECT 1 FROM unit_dirty d WHERE d.unit_id IN (?) AND d.from_month <= ?) AS dirty
       FROM setting s
      WHERE s.name = 'tree_version'`,
    [units, to],
  );
  return row!.version === tree.version && row!.dirty === 0;
}

const isOfHolder = (tree: OrganizationTree, unitId: UnitId): boolean => isHolder(tree.unit(unitId)!.kind);

/** Kept counts are summed from the opening of the day's month, or of the last one that is opened. */
const FROM_OPENING = `(SELECT LEAST(?, COALESCE(j.job_cursor, '0001-01-01')) FROM job j WHERE j.name = 'counts')`;

const keptOn = (view: Sql, units: readonly UnitId[], day: Day): Promise<UnitCount[]> =>
  view.rows<UnitCount>(
    `SELECT unit_id AS unitId, state, CAST(SUM(n) AS SIGNED) AS n
       FROM unit_count
      WHERE unit_id IN (?) AND month BETWEEN ${FROM_OPENING} AND ? AND day <= ?
      GROUP BY unit_id, state`,
    [units, firstOfMonth(day), firstOfMonth(day), day],
  );

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

/** How many customers each unit, with all below it at the end of the day, has in which state then. */
export async function countsOfUnits(
  view: Sql,
  tree: OrganizationTree,
  units: readonly UnitId[],
  day: Day,
): Promise<UnitCount[]> {
  const current = await isCurrent(view, tree, units, day);
  const read = current
    ? units
    : [...new Set(units.flatMap((unitId) => tree.subtreeAtEndOfDay(unitId, day)))].filter((unitId) =>
        isOfHolder(tree, unitId),
      );
  const kept = read.length > 0 ? await keptOn(view, read, day) : [];
  const pending = await pendingOn(view, day);
  const asked = new Set(units);
  const above = ({ unitId, ...row }: UnitCount): UnitCount[] =>
    tree
      .pathAtEndOfDay(unitId, day)
      .filter((one) => asked.has(one))
      .map((one) => ({ ...row, unitId: one }));
  return [...(current ? kept : kept.flatMap(above)), ...pending.flatMap(above)];
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

/** The same of one unit and all below it, each day by its own tree; null: to be counted from its holders. */
export async function changesOfUnit(
  view: Sql,
  tree: OrganizationTree,
  unitId: UnitId,
  from: Day,
  to: Day,
): Promise<CountChange[] | null> {
  if (!(await isCurrent(view, tree, [unitId], to))) return null;
  const pending = await pendingChanges(view, from, to);
  return [
    ...(await keptChanges(view, [unitId], from, to)),
    ...pending
      .flatMap((change) => seenByUnit(change, unitId, tree.pathsFrom(change.unitId, change.day)))
      .filter(({ day }) => day <= to),
  ];
}
