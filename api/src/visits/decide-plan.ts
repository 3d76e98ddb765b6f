/** A plan that waits for approval is approved, or given back to its rep with a note; of several who decide at once one does. */
import { answerDueAt } from '@erp/domain/tasks/answer-due';
import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import { problem, type Problem } from '@erp/domain/problem';
import { dayOf, localDateTime, type Instant } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { checkPending, checkRefusal, refusalTodo, type PlanApproval } from '@erp/domain/visits/approval';
import { requireViewer, type Context, type Locale } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';
import { mayApproveOf } from '../tasks/plan-approval';
import { changePlan, updatePlan, type PlanRow } from './change-plan';
import type { PlanOutcome } from './plan-visit';

type Deciding = { planId: number; plannedAt: Instant };

/** It waits, for the time at which it was seen. */
function lateProblems(ctx: Context, plan: PlanRow, plannedAt: Instant): Problem[] {
  if (plan.planned_at === plannedAt) return checkPending(plan.approval, ['visitId']);
  const at = localDateTime(plan.planned_at, ctx.settings.timeZone);
  return [problem('VISIT_MOVED_ALREADY', ['plannedAt'], { at })];
}

const decide = (
  ctx: Context,
  tx: Sql,
  plan: PlanRow,
  approval: PlanApproval,
  more: Record<string, unknown> = {},
): Promise<void> => updatePlan(tx, plan, { approval, decided_by: requireViewer(ctx).personId, ...more });

export const approveVisit = (
  ctx: Context,
  requestKey: string,
  { planId, plannedAt }: Deciding,
): Promise<PlanOutcome> =>
  changePlan(ctx, {
    operation: 'approveVisit',
    requestKey,
    planId,
    input: { plannedAt },
    changesTask: false,
    isAllowed: (_ctx, plan) => mayApproveOf(ctx, plan.rep_id),
    apply: async (tx, plan) => {
      const problems = lateProblems(ctx, plan, plannedAt);
      if (problems.length === 0) await decide(ctx, tx, plan, 'APPROVED');
      return problems;
    },
  });

/** What the rep is asked to do, in his language. */
async function giveBack(
  ctx: Context,
  tx: Sql,
  plan: PlanRow,
  todo: { id: number; note: string },
): Promise<void> {
  const { timeZone } = ctx.settings;
  const now = ctx.clock.now();
  const [account] = await tx.rows<{ locale: Locale }>('SELECT locale FROM account WHERE person_id = ?', [
    plan.rep_id,
  ]);
  const text = refusalTodo(account?.locale ?? 'zh', dayOf(plan.planned_at, timeZone), todo.note);
  const dueAt = answerDueAt(now, timeZone, workdayCalendar());
  await tx.run(
    `INSERT INTO task (id, kind, status, due_at, rep_id, customer_id, note, lead_minutes, assigned_by) VALUES ?`,
    [
      [
        [
          ...[todo.id, 'TODO', 'OPEN', toDateTime(dueAt), plan.rep_id, plan.customer_id, text],
          ...[DEFAULT_LEAD_MINUTES, requireViewer(ctx).personId],
        ],
      ],
    ],
  );
}

export async function refuseVisit(
  ctx: Context,
  requestKey: string,
  { planId, plannedAt, note }: Deciding & { note: string },
): Promise<PlanOutcome> {
  const taskId = await allocateIds(ctx.db, 'task');
  return changePlan(ctx, {
    operation: 'refuseVisit',
    requestKey,
    planId,
    input: { plannedAt, note },
    changesTask: true,
    isAllowed: (_ctx, plan) => mayApproveOf(ctx, plan.rep_id),
    apply: async (tx, plan) => {
      const problems = [...lateProblems(ctx, plan, plannedAt), ...checkRefusal(note)];
      if (problems.length > 0) return problems;
      await decide(ctx, tx, plan, 'REFUSED', { refusal_note: note, refusal_task_id: taskId });
      await giveBack(ctx, tx, plan, { id: taskId, note });
      return [];
    },
  });
}
