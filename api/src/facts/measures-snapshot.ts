/** Where customers stand at the end of days, by who holds them: counts and the customers behind them. */
import type { CountChange } from '@erp/domain/facts/counts';
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, type Day } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
import {
  all,
  filterConditions,
  heldBy,
  oneOf,
  type Condition,
  type Holders,
  type MeasureFilter,
} from './measures-conditions';

export type HolderCount = { holderId: UnitId; state: State; n: number };

/** Intervals that hold at the end of the day: the predicate of every number of a snapshot and of every list behind one. */
const standing = (day: Day, holders: Holders, filter: MeasureFilter): Condition[] => [
  { sql: 'i.to_day >= ? AND i.from_day <= ?', params: [day, day] },
  heldBy(holders, 'i.holder_id'),
  ...filterConditions(filter, 'i'),
];

export async function countsOn(
  sql: Sql,
  day: Day,
  holders: Holders,
  filter: MeasureFilter,
): Promise<HolderCount[]> {
  const where = all(standing(day, holders, filter));
  return sql.rows<HolderCount>(
    `SELECT i.holder_id AS holderId, i.state AS state, COUNT(*) AS n
       FROM timeline_interval i
      WHERE ${where.sql}
      GROUP BY i.holder_id, i.state`,
    where.params,
  );
}

/**
 * The counts at the end of `from` as changes of that day, and what changes them after it up to `to`: what begins on a
 * day, less what ended on the day before.
 */
export async function changesOfFiltered(
  sql: Sql,
  from: Day,
  to: Day,
  holders: Holders,
  filter: MeasureFilter,
): Promise<CountChange[]> {
  const opening = await countsOn(sql, from, holders, filter);
  const held = all([heldBy(holders, 'i.holder_id'), ...filterConditions(filter, 'i')]);
  const begun = await sql.rows<CountChange>(
    `SELECT i.from_day AS day, i.holder_id AS unitId, i.state AS state, COUNT(*) AS n
       FROM timeline_interval i
      WHERE i.to_day >= ? AND i.from_day > ? AND i.from_day <= ? AND ${held.sql}
      GROUP BY i.from_day, i.holder_id, i.state`,
    // What began after `from` also ends after it: said for the index of an attribute, which goes by the last day.
    [from, from, to, ...held.params],
  );
  const ended = await sql.rows<CountChange>(
    `SELECT i.to_day AS day, i.holder_id AS unitId, i.state AS state, COUNT(*) AS n
       FROM timeline_interval i
      WHERE i.to_day >= ? AND i.to_day < ? AND ${held.sql}
      GROUP BY i.to_day, i.holder_id, i.state`,
    [from, to, ...held.params],
  );
  return [
    ...opening.map(({ holderId: unitId, state, n }) => ({ unitId, day: from, state, n })),
    ...begun,
    ...ended.map(({ day, n, ...rest }) => ({ ...rest, day: addDays(day, 1), n: -n })),
  ];
}

export type Standing = { customerId: number; state: State; holderId: UnitId };

export type SnapshotList = {
  day: Day;
  holders: Holders;
  filter: MeasureFilter;
  /** null: all. */
  states: readonly State[] | null;
};

const listed = ({ day, holders, filter, states }: SnapshotList): Condition[] => [
  ...standing(day, holders, filter),
  ...(states ? [oneOf('i.state', states)] : []),
];

/** A statement that gives their ids: what other lists start from. */
export function standingIds(list: SnapshotList): Condition {
  const where = all(listed(list));
  return {
    sql: `SELECT i.customer_id AS id FROM timeline_interval i WHERE ${where.sql}`,
    params: where.params,
  };
}

/** By id, after the one that was seen last. */
export async function standingCustomers(
  sql: Sql,
  list: SnapshotList,
  { after, limit }: { after: number; limit: number },
): Promise<Standing[]> {
  const where = all(listed(list));
  return sql.rows<Standing>(
    `SELECT i.customer_id AS customerId, i.state AS state, i.holder_id AS holderId
       FROM timeline_interval i
      WHERE ${where.sql} AND i.customer_id > ?
      ORDER BY i.customer_id
      LIMIT ?`,
    [...where.params, after, limit],
  );
}

/** A statement that gives how many they are. */
export function standingCount(list: SnapshotList): Condition {
  const where = all(listed(list));
  return {
    sql: `SELECT COUNT(*) AS n FROM timeline_interval i WHERE ${where.sql}`,
    params: where.params,
  };
}

export async function countStanding(sql: Sql, list: SnapshotList): Promise<number> {
  const count = standingCount(list);
  const [row] = await sql.rows<{ n: number }>(count.sql, count.params);
  return row!.n;
}
