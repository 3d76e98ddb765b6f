/** Plans a visit from the calendar or the customer, with its task (docs/rules/visits.md). */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { dayOf, type Instant } from '@erp/domain/time/day';
import { checkPlanTime } from '@erp/domain/visits/visit-plan';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { lockCustomer } from '../facts/lock-customer';
import { reactToPlan } from '../facts/reactions';
import { appendNotes } from '../facts/outbox';
import type { OfCustomer } from '../graphql/ids';
import { holds, present } from '../identity/scope';
import { membershipProblems } from '../organization/membership';
import { newApproval } from '../tasks/plan-approval';
import { openVisitTask, taskNote, visitNotes } from '../tasks/visit-task';
import { listCompanions } from './companions';

export type VisitPlanEntry = {
  customerId: number;
  at: Instant;
  /** Minutes. */
  duration: number;
  purpose: string | null;
  address: string | null;
  contactPersonId: OfCustomer | null;
  companionId: UnitId | null;
  /** null: the viewer. */
  repId: UnitId | null;
};

export type Planned = { planId: number };
export type PlanOutcome = { problems: Problem[] } | (Planned & { problems?: undefined });

/** Whoever the viewer does not see is unknown to him. */
const repProblems = (ctx: Context, repId: UnitId, at: Instant): Problem[] =>
  ctx.tree.unit(repId)?.kind === 'PERSON' && holds(present(requireViewer(ctx)), repId)
    ? membershipProblems(ctx, repId, at, ['repId'])
    : [problem('NOT_FOUND', ['repId'])];

export const companionProblems = (ctx: Context, companionId: UnitId | null, repId: UnitId): Problem[] =>
  companionId === null || (companionId !== repId && listCompanions(ctx).includes(companionId))
    ? []
    : [problem('COMPANION_NOT_ALLOWED', ['companionId'])];

/** Held by somebody of the viewer's scope, and the contact is one of its own. */
async function customerProblems(
  tx: Sql,
  ctx: Context,
  { customerId, contactPersonId }: VisitPlanEntry,
): Promise<Problem[]> {
  const [row] = await tx.rows<{ holder_id: UnitId | null }>('SELECT holder_id FROM customer WHERE id = ?', [
    customerId,
  ]);
  if (!row || row.holder_id === null || !holds(present(requireViewer(ctx)), row.holder_id)) {
    return [problem('NOT_FOUND', ['customerId'])];
  }
  if (!contactPersonId) return [];
  const persons =
    contactPersonId.customerId === customerId
      ? await tx.rows('SELECT no FROM contact_person WHERE customer_id = ? AND no = ?', [
          customerId,
          contactPersonId.no,
        ])
      : [];
  return persons.length > 0 ? [] : [problem('NOT_FOUND', ['contactPersonId'])];
}

export async function planVisit(
  ctx: Context,
  requestKey: string,
  entry: VisitPlanEntry,
): Promise<PlanOutcome> {
  const now = ctx.clock.now();
  const repId = entry.repId ?? requireViewer(ctx).personId;
  const place = (problems: Problem[]): Problem[] =>
    problems.map((one) => (one.path[0] === 'requestKey' ? one : { ...one, path: ['plan', ...one.path] }));
  const problems = [
    ...checkPlanTime(entry, now),
    ...repProblems(ctx, repId, now),
    ...companionProblems(ctx, entry.companionId, repId),
  ];
  const planId = await allocateIds(ctx.db, 'visit_plan');
  const taskId = await allocateIds(ctx.db, 'task');
  const changeId = await allocateIds(ctx.db, 'change');
  const outcome = await once<Planned>(
    ctx,
    { operation: 'planVisit', requestKey, input: entry },
    async (tx) => {
      const refusals = [...(await customerProblems(tx, ctx, entry)), ...problems];
      if (refusals.length > 0) return { problems: refusals };
      const approval = await newApproval(ctx, tx, { repId, at: entry.at });
      const row = {
        id: planId,
        customer_id: entry.customerId,
        rep_id: repId,
        planned_at: toDateTime(entry.at),
        planned_day: dayOf(entry.at, ctx.settings.timeZone),
        status: 'PLANNED',
        duration: entry.duration,
        note: entry.purpose,
        address: entry.address,
        contact_person_no: entry.contactPersonId?.no ?? null,
        companion_id: entry.companionId,
        companion_status: entry.companionId === null ? null : 'ASKED',
        stands_from: toDateTime(now),
        approval,
        decided_by: approval === 'APPROVED' ? requireViewer(ctx).personId : null,
      };
      await tx.run(`INSERT INTO visit_plan (${Object.keys(row).join(', ')}) VALUES ?`, [
        [Object.values(row)],
      ]);
      await openVisitTask(tx, {
        id: taskId,
        planId,
        customerId: entry.customerId,
        repId,
        dueAt: entry.at,
        note: entry.purpose,
      });
      await reactToPlan(ctx, tx, entry.customerId);
      const notes = [...visitNotes(planId, [repId, entry.companionId]), taskNote(taskId, repId)];
      await appendNotes(tx, changeId, notes, now);
      return { result: { planId } };
    },
    lockCustomer(entry.customerId),
  );
  return outcome.problems ? { problems: place(outcome.problems) } : outcome.result;
}
