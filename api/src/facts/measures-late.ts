/** Facts that changed a day after it had closed (docs/rules/closing.md). */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { oneOf, type Condition } from './measures-conditions';
import { voidingKinds } from './voided';

export type LateFacts = { n: number; latest: Instant | null };

export type LateQuestion = {
  lastDay: Day;
  closesAt: Instant;
  /** Whose customers and events the report looks at; null: everybody's. */
  unitIds: readonly UnitId[] | null;
  /** Payments and their confirmations change only reports of money. */
  money: boolean;
};

/** Of customers that one of the units ever held up to the last day (by a fact that is voided now, too), and of its reps. */
function seenBy({ unitIds, lastDay }: LateQuestion, customers: string): Condition[] {
  if (!unitIds) return [];
  const held = oneOf('h.holder_id', unitIds);
  const own = oneOf('f.rep_id', unitIds);
  return [
    {
      sql: `(${own.sql} OR EXISTS (SELECT 1 FROM fact h
                             WHERE h.customer_id ${customers} AND h.day <= ? AND ${held.sql}))`,
      params: [...own.params, lastDay, ...held.params],
    },
  ];
}

const whereAll = (conditions: readonly Condition[]): string =>
  conditions.map(({ sql: text }) => text).join('\n        AND ');

/** Facts of customers, and facts of numbers that one of the customers carries. */
export async function lateFacts(sql: Sql, question: LateQuestion): Promise<LateFacts> {
  const { lastDay, closesAt, money } = question;
  const since = [toDateTime(closesAt), lastDay];
  const onCustomers: Condition[] = [
    { sql: 'l.recorded_at >= ? AND l.day <= ?', params: since },
    ...(money ? [] : [{ sql: "COALESCE(v.kind, f.kind) NOT IN ('PAYMENT', 'CONFIRMATION')", params: [] }]),
    ...seenBy(question, '= l.customer_id'),
  ];
  const onPhones: Condition[] = [
    { sql: 'f.recorded_at >= ? AND f.late_day <= ?', params: since },
    ...seenBy(question, 'IN (SELECT c.customer_id FROM customer_phone c WHERE c.phone_id = f.phone_id)'),
  ];
  const [row] = await sql.rows<LateFacts>(
    `SELECT COUNT(*) AS n, MAX(t.recorded_at) AS latest
       FROM (SELECT l.recorded_at
               FROM late_fact l
               JOIN fact f ON f.customer_id = l.customer_id AND f.no = l.no
               LEFT JOIN fact v ON v.customer_id = l.customer_id AND v.no = f.target_no AND f.kind IN (${voidingKinds})
              WHERE ${whereAll(onCustomers)}
              UNION ALL
             SELECT f.recorded_at
               FROM phone_fact f
              WHERE ${whereAll(onPhones)}) t`,
    [...onCustomers, ...onPhones].flatMap(({ params }) => params),
  );
  return row!;
}

/** Memberships and parents corrected late, of the units named; where a unit was put first is no correction. */
export async function lateParents(
  sql: Sql,
  { lastDay, closesAt, unitIds }: LateQuestion,
): Promise<LateFacts> {
  const named = unitIds ? [oneOf('u.unit_id', unitIds)] : [];
  const [row] = await sql.rows<LateFacts>(
    `SELECT COUNT(*) AS n, MAX(u.recorded_at) AS latest
       FROM unit_fact u
      WHERE u.recorded_at >= ? AND u.day <= ? AND u.no > 1${named.map(({ sql: text }) => ` AND ${text}`).join('')}`,
    [toDateTime(closesAt), lastDay, ...named.flatMap(({ params }) => params)],
  );
  return row!;
}
