/** Moves a planned visit with its task; every move is kept. A companion is asked again: the time is another one. */
import { problem } from '@erp/domain/problem';
import { dayOf, localDateTime, type Instant } from '@erp/domain/time/day';
import { checkPlanTime } from '@erp/domain/visits/visit-plan';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { approvalAfterMove } from '../tasks/plan-approval';
import { closeRefusal, keepMove, moveVisitTask } from '../tasks/visit-task';
import { changePlan, updatePlan } from './change-plan';
import type { PlanOutcome } from './plan-visit';

export type Rescheduling = {
  planId: number;
  /** When it was planned as the viewer saw it: who moves what somebody else has moved meanwhile is told so. */
  plannedAt: Instant;
  at: Instant;
  /** Minutes; null: as it was. */
  duration: number | null;
};

export const rescheduleVisit = (
  ctx: Context,
  requestKey: string,
  { planId, ...input }: Rescheduling,
): Promise<PlanOutcome> =>
  changePlan(ctx, {
    operation: 'rescheduleVisit',
    requestKey,
    planId,
    input,
    changesTask: true,
    apply: async (tx, plan) => {
      const { timeZone } = ctx.settings;
      const now = ctx.clock.now();
      if (plan.planned_at !== input.plannedAt) {
        return [
          problem('VISIT_MOVED_ALREADY', ['plannedAt'], { at: localDateTime(plan.planned_at, timeZone) }),
        ];
      }
      const duration = input.duration ?? plan.duration;
      const problems = checkPlanTime({ at: input.at, duration }, now);
      if (problems.length > 0) return problems;
      const to = dayOf(input.at, timeZone);
      const approval = await approvalAfterMove(ctx, tx, plan, { from: dayOf(plan.planned_at, timeZone), to });
      await updatePlan(tx, plan, {
        planned_at: toDateTime(input.at),
        planned_day: to,
        duration,
        companion_status: plan.companion_id === null ? null : 'ASKED',
        stands_from: toDateTime(now),
        ...approval,
      });
      const { personId: actorId } = requireViewer(ctx);
      await keepMove(tx, { planId, from: plan.planned_at, to: input.at, at: now, actorId });
      await moveVisitTask(tx, { planId, customerId: plan.customer_id }, input.at);
      await closeRefusal(tx, plan.refusal_task_id, now);
      return [];
    },
  });
