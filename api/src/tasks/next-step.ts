/** What a contact's next step starts 后续跟进: a call-back task, or a planned visit with its task (docs/rules/tasks.md). */
import type { NextStepKind } from '@erp/domain/follow-ups/vocabulary';
import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';
import { newApproval } from './plan-approval';

export type NextStep = {
  kind: NextStepKind;
  at: Instant | null;
  note: string | null;
  leadMinutes?: number;
};

export type StartsFrom = {
  customerId: number;
  /** The fact whose next step it is. */
  sourceNo: number;
  repId: UnitId;
  nextStep: NextStep;
  /** Allocated before the transaction; see stepIds. */
  ids: StepIds;
};

export type StepIds = { taskId: number; planId: number } | null;

/** Ids for what the step starts, taken before the transaction that starts it; null: it starts nothing. */
export async function stepIds(ctx: Context, { kind }: NextStep): Promise<StepIds> {
  if (kind !== 'CALL' && kind !== 'VISIT') return null;
  return {
    taskId: await allocateIds(ctx.db, 'task'),
    planId: kind === 'VISIT' ? await allocateIds(ctx.db, 'visit_plan') : 0,
  };
}

export async function createNextStep(
  tx: Sql,
  ctx: Context,
  { customerId, sourceNo, repId, nextStep, ids }: StartsFrom,
): Promise<void> {
  const { kind, at, note } = nextStep;
  if ((kind !== 'CALL' && kind !== 'VISIT') || !at || !ids) return;
  const isVisit = kind === 'VISIT';
  if (isVisit) {
    const approval = await newApproval(ctx, tx, { repId, at });
    await tx.run(
      'INSERT INTO visit_plan (id, customer_id, rep_id, planned_at, planned_day, status, source_no, note, approval, decided_by) VALUES ?',
      [
        [
          [
            ids.planId,
            customerId,
            repId,
            toDateTime(at),
            dayOf(at, ctx.settings.timeZone),
            'PLANNED',
            sourceNo,
            note,
            approval,
            approval === 'APPROVED' ? requireViewer(ctx).personId : null,
          ],
        ],
      ],
    );
  }
  await tx.run(
    'INSERT INTO task (id, kind, status, due_at, rep_id, customer_id, source_no, plan_id, note, lead_minutes) VALUES ?',
    [
      [
        [
          ids.taskId,
          isVisit ? 'VISIT' : 'CALL_BACK',
          'OPEN',
          toDateTime(at),
          repId,
          customerId,
          sourceNo,
          isVisit ? ids.planId : null,
          note,
          nextStep.leadMinutes ?? DEFAULT_LEAD_MINUTES,
        ],
      ],
    ],
  );
}
