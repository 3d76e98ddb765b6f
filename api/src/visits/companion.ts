/** 陪访: a colleague is asked along, and says yes or no; both see the conflicts, neither is refused for them. */
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import { changePlan, updatePlan } from './change-plan';
import { companionProblems, type PlanOutcome } from './plan-visit';

export const askCompanion = (
  ctx: Context,
  requestKey: string,
  /** null: nobody comes along any more. */
  { planId, companionId }: { planId: number; companionId: UnitId | null },
): Promise<PlanOutcome> =>
  changePlan(ctx, {
    operation: 'askCompanion',
    requestKey,
    planId,
    input: { companionId },
    changesTask: false,
    concerns: [companionId],
    apply: async (tx, plan) => {
      const problems = companionProblems(ctx, companionId, plan.rep_id);
      if (problems.length === 0) {
        await updatePlan(tx, plan, {
          companion_id: companionId,
          companion_status: companionId === null ? null : 'ASKED',
        });
      }
      return problems;
    },
  });

export const answerCompanion = (
  ctx: Context,
  requestKey: string,
  { planId, accepts }: { planId: number; accepts: boolean },
): Promise<PlanOutcome> =>
  changePlan(ctx, {
    operation: 'answerCompanion',
    requestKey,
    planId,
    input: { accepts },
    changesTask: false,
    isAllowed: (_ctx, { companion_id: companionId }) => companionId === requireViewer(ctx).personId,
    apply: async (tx, plan) => {
      await updatePlan(tx, plan, { companion_status: accepts ? 'ACCEPTED' : 'DECLINED' });
      return [];
    },
  });
