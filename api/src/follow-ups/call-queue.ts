/** 连续拨打: whom a rep has to call today, in the order of the calls (docs/rules/follow-ups.md). */
import { EXEMPT_STATES } from '@erp/domain/claims/release-day';
import { WAITING_STATUSES } from '@erp/domain/leads/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import { runningOutOf } from '../claims/running-out';
import { requireViewer, type Context } from '../context';
import { stateToday } from '../customers/queries';
import { toDateTime } from '../database/date-time';
import { literals } from '../database/literals';
import type { Sql } from '../database/sql';
import type { CallReason } from '../generated/schema-types';
import { present, scopeSql, type Scope } from '../identity/scope';

/** `due_at`: of a lead or a call-back. */
export type QueuedCallRow = { customer_id: number; reason: CallReason; due_at: Instant | null };

const MAX_CALLS = 500;

/** One customer once, for the first of its reasons: a lead, a call-back that is due, protection running out, fresh. */
async function queuedCalls(
  sql: Sql,
  scope: Scope,
  { repId, today, timeZone }: { repId: UnitId; today: Day; timeZone: string },
): Promise<QueuedCallRow[]> {
  const within = scopeSql(scope, 'c.holder_id');
  const leads = await sql.rows<QueuedCallRow>(
    `SELECT l.customer_id, 'LEAD' AS reason, l.due_at
       FROM lead_entry l
       JOIN customer c ON c.id = l.customer_id AND c.holder_id = l.person_id
      WHERE l.person_id = ? AND l.status IN (${literals(WAITING_STATUSES)}) AND ${within.sql}
      ORDER BY l.due_at, l.customer_id
      LIMIT ?`,
    [repId, ...within.params, MAX_CALLS],
  );
  const due = await sql.rows<QueuedCallRow>(
    `SELECT c.id AS customer_id, 'CALL_BACK' AS reason, MIN(t.due_at) AS due_at
       FROM task t
       JOIN customer l ON l.id = t.customer_id
       JOIN customer c ON c.id = COALESCE(l.merged_into, l.id) AND c.holder_id = t.rep_id
      WHERE t.rep_id = ? AND t.status = 'OPEN' AND t.kind = 'CALL_BACK' AND t.due_at < ? AND ${within.sql}
      GROUP BY c.id
      ORDER BY due_at, c.id
      LIMIT ?`,
    [repId, toDateTime(startOfDay(addDays(today, 1), timeZone)), ...within.params, MAX_CALLS],
  );
  const fresh = await sql.rows<QueuedCallRow>(
    `SELECT c.id AS customer_id, 'FRESH' AS reason, NULL AS due_at
       FROM customer c
      WHERE c.holder_id = ? AND (c.last_contact_at IS NULL OR c.last_contact_at < c.held_since_at)
        AND ${stateToday} NOT IN (${literals(EXEMPT_STATES)}) AND ${within.sql}
      ORDER BY c.held_since_at, c.id
      LIMIT ?`,
    [repId, today, ...within.params, MAX_CALLS],
  );
  const warned = await runningOutOf(sql, scope, { repId, today, limit: MAX_CALLS });
  const running = warned.map((id): QueuedCallRow => ({
    customer_id: id,
    reason: 'PROTECTION',
    due_at: null,
  }));
  const known = new Set<number>();
  const isFirst = ({ customer_id: id }: QueuedCallRow): boolean => !known.has(id) && Boolean(known.add(id));
  return [...leads, ...due, ...running, ...fresh].filter(isFirst).slice(0, MAX_CALLS);
}

export function callQueue(ctx: Context): Promise<QueuedCallRow[]> {
  const viewer = requireViewer(ctx);
  return queuedCalls(ctx.db, present(viewer), {
    repId: viewer.personId,
    today: viewer.today,
    timeZone: ctx.settings.timeZone,
  });
}
