/** Reads of visits: done ones from their facts, planned, cancelled and missed ones from their plans. */
import type { NextStepKind, Stage } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import type { VisitMet, VisitResult } from '@erp/domain/visits/visit-rules';
import type { Sql } from '../database/sql';

export type VisitStatus = 'PLANNED' | 'DONE' | 'CANCELLED' | 'NO_SHOW';

export type VisitRow = {
  customer_id: number;
  /** Of a done visit: its fact's number. */
  no: number | null;
  /** Of a plan that is not done. */
  plan_id: number | null;
  rep_id: UnitId;
  status: VisitStatus;
  planned_at: Instant | null;
  at: Instant | null;
  day: Day;
  is_first_visit: number | null;
  purpose: string | null;
  address: string | null;
  met: VisitMet | null;
  result: VisitResult | null;
  stage_from: Stage | null;
  stage: Stage | null;
  refusal_reason_id: number | null;
  received_on_spot: string | null;
  note: string | null;
  next_step: NextStepKind | null;
  next_step_at: Instant | null;
  voided: number;
};

const done = `SELECT f.customer_id, f.no, NULL AS plan_id, f.rep_id, 'DONE' AS status, p.planned_at, f.at, f.day,
       k.is_first_visit, v.purpose, v.address, f.met, f.outcome AS result, k.stage_from, f.stage, v.refusal_reason_id,
       v.received_on_spot, v.note, f.next_step, v.next_step_at, k.no IS NULL AS voided
  FROM fact f
  JOIN visit v           ON v.customer_id = f.customer_id AND v.no = f.no
  LEFT JOIN contact k    ON k.customer_id = f.customer_id AND k.no = f.no
  LEFT JOIN visit_plan p ON p.customer_id = f.customer_id AND p.done_no = f.no`;

export const visitKey = ({ customerId, no }: { customerId: number; no: number }): string =>
  `${customerId}:${no}`;

/** Done visits by 'customerId:no', voided ones too; the caller has checked the scope of the customers. */
export async function visitsByKey(sql: Sql, keys: readonly string[]): Promise<Map<string, VisitRow>> {
  if (keys.length === 0) return new Map();
  const rows = await sql.rows<VisitRow>(
    `${done}
  WHERE ${keys.map(() => '(f.customer_id = ? AND f.no = ?)').join(' OR ')}`,
    keys.flatMap((key) => key.split(':').map(Number)),
  );
  return new Map(rows.map((row) => [visitKey({ customerId: row.customer_id, no: row.no! }), row]));
}

/** Visits of every status of these customers, newest first, voided ones left out; at most 200 a customer are shown. */
export async function visitsOfCustomers(sql: Sql, customerIds: readonly number[]): Promise<VisitRow[]> {
  const facts = await sql.rows<VisitRow>(
    `${done}
  WHERE f.customer_id IN (?) AND f.kind = 'VISIT' AND k.no IS NOT NULL`,
    [customerIds],
  );
  const plans = await sql.rows<VisitRow>(
    `SELECT p.customer_id, NULL AS no, p.id AS plan_id, p.rep_id, p.status, p.planned_at, NULL AS at,
            p.planned_day AS day, NULL AS is_first_visit, p.note AS purpose, NULL AS address, NULL AS met, NULL AS result,
            NULL AS stage_from, NULL AS stage, NULL AS refusal_reason_id, NULL AS received_on_spot, NULL AS note,
            NULL AS next_step, NULL AS next_step_at, 0 AS voided
       FROM visit_plan p
      WHERE p.customer_id IN (?) AND p.status <> 'DONE'`,
    [customerIds],
  );
  const when = (row: VisitRow): string => row.at ?? row.planned_at ?? '';
  return [...facts, ...plans].sort((a, b) => (when(a) < when(b) ? 1 : -1));
}
