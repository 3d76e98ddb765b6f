/** A planned visit that will not be, or was not: cancelled with a reason, or the customer was not there 爽约. Its task closes with it. */
import { problem } from '@erp/domain/problem';
import { checkNoShow } from '@erp/domain/visits/visit-plan';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { cancelVisitTask, closeRefusal } from '../tasks/visit-task';
import { changePlan, updatePlan, type PlanRow } from './change-plan';
import type { PlanOutcome } from './plan-visit';

async function end(
  ctx: Context,
  tx: Sql,
  plan: PlanRow,
  { status, reason }: { status: 'CANCELLED' | 'NO_SHOW'; reason: string | null },
): Promise<void> {
  const now = ctx.clock.now();
  await updatePlan(tx, plan, { status, ended_at: toDateTime(now), end_reason: reason });
  await closeRefusal(tx, plan.refusal_task_id, now);
  await cancelVisitTask(tx, { planId: plan.id, customerId: plan.customer_id }, now);
}

export const cancelVisit = (
  ctx: Context,
  requestKey: string,
  { planId, reason }: { planId: number; reason: string },
): Promise<PlanOutcome> =>
  changePlan(ctx, {
    operation: 'cancelVisit',
    requestKey,
    planId,
    input: { reason },
    changesTask: true,
    apply: async (tx, plan) => {
      const problems = reason.trim() === '' ? [problem('REASON_REQUIRED', ['reason'])] : [];
      if (problems.length === 0) await end(ctx, tx, plan, { status: 'CANCELLED', reason });
      return problems;
    },
  });

export const markNoShow = (
  ctx: Context,
  requestKey: string,
  { planId, note }: { planId: number; note: string | null },
): Promise<PlanOutcome> =>
  changePlan(ctx, {
    operation: 'markNoShow',
    requestKey,
    planId,
    input: { note },
    changesTask: true,
    apply: async (tx, plan) => {
      const problems = checkNoShow(plan.planned_at, ctx.clock.now(), ['visitId']);
      if (problems.length === 0) await end(ctx, tx, plan, { status: 'NO_SHOW', reason: note });
      return problems;
    },
  });
