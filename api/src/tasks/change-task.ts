/** Ends or moves an open task by hand: by whose it is, or by a manager of the scope (docs/rules/tasks.md). */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { checkCancel, checkComplete, checkMove, type StandingTask } from '@erp/domain/tasks/task-rules';
import type { TaskStatus } from '@erp/domain/tasks/task-status';
import { dayOf, type Instant } from '@erp/domain/time/day';
import type { PlanApproval } from '@erp/domain/visits/approval';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { appendNotes } from '../facts/outbox';
import { reactToPlan } from '../facts/reactions';
import { holds, present } from '../identity/scope';
import { retellTasksOf } from './close-tasks';
import { tasksById, type TaskRow } from './queries';
import { approvalAfterMove } from './plan-approval';
import { closeRefusal, keepMove, taskNote, visitNotes } from './visit-task';

export type TaskChanged = { taskId: number };
export type ChangeOutcome = { problems: Problem[] } | (TaskChanged & { problems?: undefined });

type Locked = TaskRow & {
  plan_id: number | null;
  companion_id: UnitId | null;
  approval: PlanApproval | null;
  refusal_task_id: number | null;
};

/** The customer first, as whoever records a fact on it: then both wait in one order. */
async function lockTask(tx: Sql, taskId: number): Promise<Locked | null> {
  const known = (await tasksById(tx, [taskId])).get(taskId);
  if (!known) return null;
  if (known.customer_id !== null) {
    await tx.rows('SELECT id FROM customer WHERE id = ? FOR UPDATE', [known.customer_id]);
  }
  const [row] = await tx.rows<Pick<Locked, 'plan_id' | 'companion_id' | 'approval' | 'refusal_task_id'>>(
    `SELECT t.plan_id, p.companion_id, p.approval, p.refusal_task_id
       FROM task t
       LEFT JOIN visit_plan p ON p.id = t.plan_id
      WHERE t.id = ?
        FOR UPDATE`,
    [taskId],
  );
  return { ...(await tasksById(tx, [taskId])).get(taskId)!, ...row! };
}

const standing = ({ kind, status, due_at: dueAt, review_act: reviewAct }: Locked): StandingTask => ({
  kind,
  status,
  dueAt,
  reviewAct,
});

type Change = {
  operation: string;
  requestKey: string;
  taskId: number;
  input: object;
  check: (task: StandingTask) => Problem[];
  write: (tx: Sql, task: Locked, now: Instant) => Promise<void>;
};

async function changeTask(
  ctx: Context,
  { operation, requestKey, taskId, input, check, write }: Change,
): Promise<ChangeOutcome> {
  const viewer = requireViewer(ctx);
  const changeId = await allocateIds(ctx.db, 'change');
  const outcome = await once<TaskChanged>(
    ctx,
    { operation, requestKey, input: { taskId, ...input } },
    async (tx) => {
      const task = await lockTask(tx, taskId);
      const isSeen = task && (task.rep_id === viewer.personId || holds(present(viewer), task.rep_id));
      if (!isSeen) return { problems: [problem('NOT_FOUND', ['taskId'])] };
      const problems = check(standing(task));
      if (problems.length > 0) return { problems };
      const now = ctx.clock.now();
      await write(tx, task, now);
      const { id, customer_id: customerId, rep_id: repId, plan_id: planId, companion_id: companionId } = task;
      const ofVisit = planId === null ? [] : visitNotes(planId, [repId, companionId]);
      await appendNotes(tx, changeId, [taskNote(id, repId), ...ofVisit], now);
      if (customerId !== null) await reactToPlan(ctx, tx, customerId);
      return { result: { taskId } };
    },
    (tx) => lockTask(tx, taskId),
  );
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}

type End = { status: Exclude<TaskStatus, 'OPEN'>; by: UnitId; reason: string | null };

/** Conditional also where the lock already says so: what another node of a cluster wrote meanwhile is seen here. */
async function endTask(tx: Sql, task: Locked, { status, by, reason }: End, now: Instant): Promise<void> {
  await tx.run(
    `UPDATE task SET status = ?, closed_at = ?, ended_by = ?, cancel_reason = ? WHERE id = ? AND status = 'OPEN'`,
    [status, toDateTime(now), by, reason, task.id],
  );
  if (task.plan_id !== null) {
    await tx.run(
      "UPDATE visit_plan SET status = 'CANCELLED', ended_at = ?, end_reason = ? WHERE id = ? AND status = 'PLANNED'",
      [toDateTime(now), reason, task.plan_id],
    );
    await closeRefusal(tx, task.refusal_task_id, now);
  }
}

export const completeTask = (ctx: Context, requestKey: string, taskId: number): Promise<ChangeOutcome> =>
  changeTask(ctx, {
    operation: 'completeTask',
    requestKey,
    taskId,
    input: {},
    check: checkComplete,
    write: (tx, task, now) =>
      endTask(tx, task, { status: 'DONE', by: requireViewer(ctx).personId, reason: null }, now),
  });

export function cancelTask(
  ctx: Context,
  requestKey: string,
  { taskId, reason }: { taskId: number; reason: string },
): Promise<ChangeOutcome> {
  const { personId, permissions } = requireViewer(ctx);
  return changeTask(ctx, {
    operation: 'cancelTask',
    requestKey,
    taskId,
    input: { reason },
    check: (task) => checkCancel(task, reason, permissions.has('COMMENT')),
    write: (tx, task, now) =>
      endTask(tx, task, { status: 'CANCELLED', by: personId, reason: reason.trim() }, now),
  });
}

export function rescheduleTask(
  ctx: Context,
  requestKey: string,
  { taskId, ...move }: { taskId: number; seenDueAt: Instant; dueAt: Instant },
): Promise<ChangeOutcome> {
  return changeTask(ctx, {
    operation: 'rescheduleTask',
    requestKey,
    taskId,
    input: move,
    check: (task) => checkMove(task, move, ctx.clock.now()),
    write: async (tx, task, now) => {
      const at = toDateTime(move.dueAt);
      await tx.run(
        `UPDATE task SET due_at = ?, times_moved = times_moved + 1 WHERE id = ? AND status = 'OPEN' AND due_at = ?`,
        [at, task.id, toDateTime(move.seenDueAt)],
      );
      if (task.plan_id === null || task.customer_id === null) return;
      // As the calendar moves it (visits/reschedule-visit.ts): a companion is asked again.
      const { timeZone } = ctx.settings;
      const days = { from: dayOf(task.due_at, timeZone), to: dayOf(move.dueAt, timeZone) };
      const plan = { ...task, id: task.plan_id };
      const approval = Object.entries(await approvalAfterMove(ctx, tx, plan, days));
      await tx.run(
        `UPDATE visit_plan
            SET planned_at = ?, planned_day = ?, stands_from = ?,${approval.map(([name]) => ` ${name} = ?,`).join('')}
                companion_status = CASE WHEN companion_id IS NULL THEN NULL ELSE 'ASKED' END
          WHERE id = ?`,
        [at, days.to, toDateTime(now), ...approval.map(([, value]) => value), task.plan_id],
      );
      await closeRefusal(tx, task.refusal_task_id, now);
      const { personId: actorId } = requireViewer(ctx);
      await keepMove(tx, { planId: task.plan_id, from: task.due_at, to: move.dueAt, at: now, actorId });
      // Plans are completed in the order of their days: which visit completed which may read differently now.
      await retellTasksOf(ctx, tx, task.customer_id, now);
    },
  });
}
