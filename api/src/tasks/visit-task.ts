/** The task of a planned visit goes along with its plan: made, moved and closed in the plan's own transaction. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import type { Note } from '../facts/outbox';

/** What is told of a plan to whoever is away for it, or was. */
export const visitNotes = (planId: number, people: readonly (UnitId | null)[]): Note[] =>
  [...new Set(people)]
    .filter((unitId) => unitId !== null)
    .map((unitId) => ({ topic: 'VISIT', unitId, ref: String(planId) }));

export const taskNote = (taskId: number, repId: UnitId): Note => ({
  topic: 'TASK',
  unitId: repId,
  ref: String(taskId),
});

export type VisitTask = {
  id: number;
  planId: number;
  customerId: number;
  repId: UnitId;
  dueAt: Instant;
  note: string | null;
};

export async function openVisitTask(
  tx: Sql,
  { id, planId, customerId, repId, dueAt, note }: VisitTask,
): Promise<void> {
  await tx.run(
    'INSERT INTO task (id, kind, status, due_at, rep_id, customer_id, source_no, plan_id, note) VALUES ?',
    [[[id, 'VISIT', 'OPEN', toDateTime(dueAt), repId, customerId, null, planId, note]]],
  );
}

type OfPlan = { planId: number; customerId: number };

export async function visitTaskId(tx: Sql, { planId, customerId }: OfPlan): Promise<number> {
  const [row] = await tx.rows<{ id: number }>('SELECT id FROM task WHERE customer_id = ? AND plan_id = ?', [
    customerId,
    planId,
  ]);
  return row!.id;
}

/** Every move of a plan is kept, whether the plan or its task was moved. */
export const keepMove = (
  tx: Sql,
  {
    planId,
    from,
    to,
    at,
    actorId,
  }: { planId: number; from: Instant; to: Instant; at: Instant; actorId: UnitId },
): Promise<unknown> =>
  tx.run(
    `INSERT INTO visit_move (plan_id, no, from_at, to_at, moved_at, actor_id)
     SELECT ?, COUNT(*) + 1, ?, ?, ?, ? FROM visit_move WHERE plan_id = ?`,
    [planId, ...[from, to, at].map(toDateTime), actorId, planId],
  );

export const moveVisitTask = (tx: Sql, { planId, customerId }: OfPlan, dueAt: Instant): Promise<unknown> =>
  tx.run(
    "UPDATE task SET due_at = ?, times_moved = times_moved + 1 WHERE customer_id = ? AND status = 'OPEN' AND plan_id = ?",
    [toDateTime(dueAt), customerId, planId],
  );

export const cancelVisitTask = (tx: Sql, { planId, customerId }: OfPlan, now: Instant): Promise<unknown> =>
  tx.run(
    "UPDATE task SET status = 'CANCELLED', closed_at = ? WHERE customer_id = ? AND status = 'OPEN' AND plan_id = ?",
    [toDateTime(now), customerId, planId],
  );

/** The to-do that gave a refused plan back to the rep is done with what he does about the plan. */
export async function closeRefusal(tx: Sql, taskId: number | null, now: Instant): Promise<void> {
  if (taskId === null) return;
  await tx.run("UPDATE task SET status = 'DONE', closed_at = ? WHERE id = ? AND status = 'OPEN'", [
    toDateTime(now),
    taskId,
  ]);
}
