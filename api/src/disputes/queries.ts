/** Reads of disputes and their rulings; whoever shows one checks first who may see it (sight.ts). */
import type { DisputeClaim, DisputeStatus } from '@erp/domain/disputes/check-dispute';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';

export type DisputeRow = {
  id: number;
  customer_id: number;
  own_customer_id: number | null;
  opener_id: UnitId;
  other_id: UnitId;
  judge_id: UnitId;
  claim: DisputeClaim;
  reason: string;
  opened_at: Instant;
  answer: string | null;
  answered_at: Instant | null;
  status: DisputeStatus;
  ended_at: Instant | null;
  /** Of the ruling that stands; 0: none. */
  ruling_no: number;
  /** The unit in whose name it stands; null: none stands. */
  ruling_unit_id: UnitId | null;
  customer_name: string;
  holder_id: UnitId | null;
  own_customer_name: string | null;
  own_holder_id: UnitId | null;
};

export type RulingRow = {
  dispute_id: number;
  no: number;
  ruled_by: UnitId;
  unit_id: UnitId;
  ruled_at: Instant;
  explanation: string;
  holder_id: UnitId;
  deal_customer_id: number | null;
  deal_no: number | null;
  shares_no: number | null;
};

const columns = `d.id, d.customer_id, d.own_customer_id, d.opener_id, d.other_id, d.judge_id, d.claim, d.reason,
       d.opened_at, d.answer, d.answered_at, d.status, d.ended_at, d.ruling_no, r.unit_id AS ruling_unit_id,
       c.name AS customer_name, c.holder_id, o.name AS own_customer_name, o.holder_id AS own_holder_id`;

const beside = `JOIN customer c            ON c.id = d.customer_id
       LEFT JOIN customer o       ON o.id = d.own_customer_id
       LEFT JOIN dispute_ruling r ON r.dispute_id = d.id AND r.no = d.ruling_no`;

export async function disputesById(sql: Sql, ids: readonly number[]): Promise<Map<number, DisputeRow>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<DisputeRow>(
    `SELECT ${columns}
       FROM dispute d
       ${beside}
      WHERE d.id IN (?)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** About these customers, the latest opened first. */
export const disputesOfCustomers = (sql: Sql, customerIds: readonly number[]): Promise<DisputeRow[]> =>
  sql.rows<DisputeRow>(
    `SELECT ${columns}
       FROM (SELECT id FROM dispute WHERE customer_id IN (?)
             UNION
             SELECT id FROM dispute WHERE own_customer_id IN (?)) m
       JOIN dispute d ON d.id = m.id
       ${beside}
      ORDER BY d.opened_at DESC, d.id DESC`,
    [customerIds, customerIds],
  );

/** The newest ruling first. */
export const rulingsOf = (sql: Sql, disputeIds: readonly number[]): Promise<RulingRow[]> =>
  sql.rows<RulingRow>(
    `SELECT dispute_id, no, ruled_by, unit_id, ruled_at, explanation, holder_id, deal_customer_id, deal_no, shares_no
       FROM dispute_ruling
      WHERE dispute_id IN (?)
      ORDER BY dispute_id, no DESC`,
    [disputeIds],
  );

/** Whose disputes: a party's, or those that somebody was asked to rule; null: everybody's. */
export type Whose = { people: readonly UnitId[] | null; as: 'PARTY' | 'JUDGE' | 'ANY' };

export type DisputePlace = { at: Instant; id: number };

type Condition = { sql: string; params: unknown[] };

/** Where the list starts: of few people by their keys, of everybody in its order. */
function startOf({ people, as }: Whose): Condition {
  if (people === null) return { sql: 'dispute d', params: [] };
  const roles = {
    PARTY: ['opener_id', 'other_id'],
    JUDGE: ['judge_id'],
    ANY: ['opener_id', 'other_id', 'judge_id'],
  };
  const arms = roles[as].map((column) => `SELECT id FROM dispute WHERE ${column} IN (?)`);
  return {
    sql: `(${arms.join(' UNION ')}) m JOIN dispute d ON d.id = m.id`,
    params: arms.map(() => people),
  };
}

/** The latest opened first; one row more than asked for when there is a next page. */
export async function listDisputes(
  sql: Sql,
  whose: Whose,
  statuses: readonly DisputeStatus[] | null,
  { first, after }: { first: number; after: DisputePlace | null },
): Promise<DisputeRow[]> {
  if (statuses?.length === 0) return [];
  const start = startOf(whose);
  const at = after && toDateTime(after.at);
  return sql.rows<DisputeRow>(
    `SELECT ${columns}
       FROM ${start.sql}
       ${beside}
      WHERE ${statuses ? 'd.status IN (?)' : 'TRUE'}
        ${after ? 'AND (d.opened_at < ? OR (d.opened_at = ? AND d.id < ?))' : ''}
      ORDER BY d.opened_at DESC, d.id DESC
      LIMIT ?`,
    [...start.params, ...(statuses ? [statuses] : []), ...(after ? [at, at, after.id] : []), first + 1],
  );
}
