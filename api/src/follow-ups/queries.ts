/** Reads of follow-ups: the fact's row, its texts, and what the fold says of it. */
import type { CustomerKind } from '@erp/domain/follow-ups/customer-kind';
import type {
  AnsweredBy,
  FollowUpMethod,
  FollowUpOutcome,
  NextStepKind,
  Stage,
} from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';

export type FollowUpRow = {
  customer_id: number;
  no: number;
  at: Instant;
  day: Day;
  rep_id: UnitId;
  method: FollowUpMethod;
  outcome: FollowUpOutcome | null;
  answered_by: AnsweredBy | null;
  stage: Stage | null;
  next_step: NextStepKind;
  duration: number | null;
  growth_expectation: string | null;
  target_customers: string | null;
  competition: string | null;
  internet_awareness: string | null;
  demand_id: number | null;
  awareness_id: number | null;
  refusal_reason_id: number | null;
  note: string | null;
  next_step_at: Instant | null;
  /** Null for a voided one: the fold does not know it. */
  effective: number | null;
  stage_from: Stage | null;
  customer_kind: CustomerKind | null;
  is_first: number | null;
};

const texts = `t.duration, t.growth_expectation, t.target_customers, t.competition, t.internet_awareness,
       t.demand_id, t.awareness_id, t.refusal_reason_id, t.note, t.next_step_at`;

/** Voided ones too: from the fact and its texts. */
const recorded = `SELECT f.customer_id, f.no, f.at, f.day, f.rep_id, f.method, f.outcome, f.met AS answered_by,
       f.stage, f.next_step, ${texts}, k.effective, k.stage_from, k.customer_kind, k.is_first
  FROM fact f
  JOIN follow_up t    ON t.customer_id = f.customer_id AND t.no = f.no
  LEFT JOIN contact k ON k.customer_id = f.customer_id AND k.no = f.no`;

export type FactKey = { customerId: number; no: number };

export const factKeyText = ({ customerId, no }: FactKey): string => `${customerId}:${no}`;

/** Voided ones too; the caller has checked the scope of the customers. */
export async function followUpsByKey(sql: Sql, keys: readonly FactKey[]): Promise<Map<string, FollowUpRow>> {
  if (keys.length === 0) return new Map();
  const rows = await sql.rows<FollowUpRow>(
    `${recorded}
  WHERE ${keys.map(() => '(f.customer_id = ? AND f.no = ?)').join(' OR ')}`,
    keys.flatMap(({ customerId, no }) => [customerId, no]),
  );
  return new Map(rows.map((row) => [factKeyText({ customerId: row.customer_id, no: row.no }), row]));
}

/** Among follow-ups of one moment the number decides, among equal numbers of merged customers the customer (`of`). */
export type FollowUpPlace = { at: Instant; no: number; of: number };

/** Follow-ups that count, from what the fold says of them and their texts. */
const counted = `SELECT k.customer_id, k.no, k.at, k.day, k.rep_id, k.method, k.outcome, k.met AS answered_by,
       k.stage_to AS stage, k.next_step, ${texts}, k.effective, k.stage_from, k.customer_kind, k.is_first
  FROM contact k
  JOIN follow_up t ON t.customer_id = k.customer_id AND t.no = k.no`;

/** Of each customer those that count, newest first; one more than asked for where there are more. */
export async function followUpsOf(
  sql: Sql,
  customerIds: readonly number[],
  { first, after }: { first: number; after: FollowUpPlace | null },
): Promise<FollowUpRow[]> {
  const beyond = after
    ? {
        sql: 'AND (k.at < ? OR (k.at = ? AND (k.no < ? OR (k.no = ? AND k.customer_id < ?))))',
        params: [toDateTime(after.at), toDateTime(after.at), after.no, after.no, after.of],
      }
    : { sql: '', params: [] };
  if (customerIds.length === 1) {
    return sql.rows<FollowUpRow>(
      `${counted}
  WHERE k.customer_id = ? AND k.contact = 'FOLLOW_UP' ${beyond.sql}
  ORDER BY k.at DESC, k.no DESC
  LIMIT ?`,
      [customerIds[0], ...beyond.params, first + 1],
    );
  }
  return sql.rows<FollowUpRow>(
    `${counted}
  JOIN (SELECT k.customer_id, k.no, ROW_NUMBER() OVER (PARTITION BY k.customer_id ORDER BY k.at DESC, k.no DESC) AS place
          FROM contact k
         WHERE k.customer_id IN (?) AND k.contact = 'FOLLOW_UP' ${beyond.sql}) p
    ON p.customer_id = k.customer_id AND p.no = k.no
 WHERE p.place <= ?
 ORDER BY k.customer_id, p.place`,
    [customerIds, ...beyond.params, first + 1],
  );
}

/** The phone that each of these called, by factKeyText. */
export async function calledPhones(sql: Sql, keys: readonly FactKey[]): Promise<Map<string, number>> {
  const rows = await sql.rows<{ customer_id: number; no: number; phone_id: number }>(
    `SELECT f.customer_id, f.no, f.phone_id
       FROM fact f
      WHERE f.phone_id IS NOT NULL AND (${keys.map(() => '(f.customer_id = ? AND f.no = ?)').join(' OR ')})`,
    keys.flatMap(({ customerId, no }) => [customerId, no]),
  );
  return new Map(rows.map((row) => [factKeyText({ customerId: row.customer_id, no: row.no }), row.phone_id]));
}

export type CallRow = { customer_id: number; phone_id: number; outcome: FollowUpOutcome };

/** Outcomes of the last five calls to each phone of these customers, newest first. */
export async function lastOutcomes(sql: Sql, customerIds: readonly number[]): Promise<CallRow[]> {
  if (customerIds.length === 0) return [];
  return sql.rows<CallRow>(
    `SELECT customer_id, phone_id, outcome
       FROM (SELECT f.customer_id, f.phone_id, f.outcome, f.at,
                    ROW_NUMBER() OVER (PARTITION BY f.customer_id, f.phone_id ORDER BY f.at DESC, f.no DESC) AS place
               FROM fact f
               JOIN contact k ON k.customer_id = f.customer_id AND k.no = f.no
              WHERE f.customer_id IN (?) AND f.kind = 'FOLLOW_UP' AND f.method = 'PHONE' AND f.phone_id IS NOT NULL) calls
      WHERE place <= 5
      ORDER BY customer_id, phone_id, place`,
    [customerIds],
  );
}
