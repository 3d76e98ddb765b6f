/** Records a DONE visit with its result (docs/rules/visits.md). */
import { problem, type Problem } from '@erp/domain/problem';
import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import { isMoney } from '@erp/domain/deals/money';
import { checkDating } from '@erp/domain/facts/dating';
import { checkNextStep, type NextStepInput } from '@erp/domain/follow-ups/submit-rules';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { checkStillPlanned } from '@erp/domain/visits/visit-plan';
import { checkVisit, type VisitOutcome } from '@erp/domain/visits/visit-rules';
import { catalogueProblems } from '../catalogues/check-items';
import { poolFor } from '../claims/change-owner';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { factInput, type FactInputFields } from '../facts/fact-input';
import { recordFacts, type NewFact } from '../facts/record-facts';
import { holds, present } from '../identity/scope';
import { membershipProblems } from '../organization/membership';
import { createNextStep, stepIds } from '../tasks/next-step';
import { readPlan } from './change-plan';

export type VisitEntry = VisitOutcome &
  FactInputFields & {
    customerId: number;
    purpose: string | null;
    address: string | null;
    note: string | null;
    /** CNY, as told; the payment itself is recorded with the deal. */
    receivedOnSpot: string | null;
    nextStep: NextStepInput;
    /** The plan that it was made for; null: the rule finds it. */
    planId: number | null;
  };

export type VisitRecorded = { customerId: number; no: number };
export type VisitOutcomeOf = { problems: Problem[] } | (VisitRecorded & { problems?: undefined });

/** Every next step but reporting a number: a visit dials none. */
const stepProblems = (nextStep: NextStepInput, at: Instant): Problem[] =>
  nextStep.kind === 'REPORT_INVALID'
    ? [problem('NEXT_STEP_NOT_ALLOWED', ['nextStep', 'kind'])]
    : checkNextStep(nextStep, at);

/** Rep and instant are the fact's, which the kernel has inserted. */
async function insertVisit(tx: Sql, no: number, entry: VisitEntry, stage: Stage | null): Promise<void> {
  await tx.run(
    `INSERT INTO visit (customer_id, no, purpose, address, refusal_reason_id, received_on_spot, note, next_step_at,
                        rep_id, at)
     SELECT customer_id, no, ?, ?, ?, ?, ?, ?, rep_id, at
       FROM fact
      WHERE customer_id = ? AND no = ?`,
    [
      entry.purpose,
      entry.address,
      stage === 'REFUSED' && entry.refusalReasonId !== null ? Number(entry.refusalReasonId) : null,
      entry.receivedOnSpot,
      entry.note,
      entry.nextStep.at && toDateTime(entry.nextStep.at),
      entry.customerId,
      no,
    ],
  );
}

/** What keeps the visit from completing the plan that it names: another's plan is unknown, and one that is over tells how. */
async function planProblems(
  tx: Sql,
  { planId, customerId }: VisitEntry,
  { repId, at }: { repId: UnitId; at: Instant },
): Promise<Problem[]> {
  if (planId === null) return [];
  const plan = await readPlan(tx, planId);
  if (!plan || plan.customer_id !== customerId || plan.rep_id !== repId) {
    return [problem('NOT_FOUND', ['planId'])];
  }
  const late = checkStillPlanned(plan.status, ['planId']);
  if (late.length > 0) return late;
  return plan.stands_from !== null && at < plan.stands_from ? [problem('VISIT_BEFORE_PLAN', ['at'])] : [];
}

/** `path`: where the entry stands in the mutation's input. */
export async function recordVisit(
  ctx: Context,
  requestKey: string,
  entry: VisitEntry,
  path: string[],
): Promise<VisitOutcomeOf> {
  const viewer = requireViewer(ctx);
  const place = (one: Problem): Problem =>
    one.path[0] === 'requestKey' ? one : { ...one, path: [...path, ...one.path] };
  const time = factInput(ctx, entry, path);
  if ('problems' in time) return time;
  const { problems: refusals, stage } = checkVisit(entry);
  const problems = [
    ...refusals,
    ...membershipProblems(ctx, time.repId, time.at, ['repId']),
    ...stepProblems(entry.nextStep, time.at),
    ...(entry.receivedOnSpot !== null &&
    (!isMoney(entry.receivedOnSpot) || entry.receivedOnSpot.startsWith('-'))
      ? [problem('AMOUNT_INVALID', ['receivedOnSpot'])]
      : []),
    ...(await catalogueProblems(ctx, [
      {
        catalogue: 'REFUSAL_REASON',
        id: entry.refusalReasonId === null ? null : Number(entry.refusalReasonId),
        path: ['refusalReasonId'],
      },
    ])),
  ];
  if (problems.length > 0) return { problems: problems.map(place) };

  const ids = await stepIds(ctx, entry.nextStep);
  const outcome = await recordFacts<VisitRecorded>(ctx, {
    request: { operation: 'recordVisit', requestKey, input: entry },
    customerIds: [entry.customerId],
    notFoundPath: ['customerId'],
    decide: async (tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const { holderId } = subject;
      if (holderId === null || !(time.backfill || holds(present(viewer), holderId))) {
        return { problems: [problem('NOT_FOUND', ['customerId'])] };
      }
      const dating = checkDating(time, {
        now: ctx.clock.now(),
        timeZone: ctx.settings.timeZone,
        createdAt: subject.row!.createdAt,
        path: ['at'],
      });
      if (dating.length > 0) return { problems: dating };
      const refused = await planProblems(tx, entry, time);
      if (refused.length > 0) return { problems: refused };
      const poolId = entry.nextStep.kind === 'RELEASE' ? poolFor(ctx, subject, time.at) : null;
      const poolProblems = poolId === null ? [] : membershipProblems(ctx, poolId, time.at, ['at']);
      if (poolProblems.length > 0) return { problems: poolProblems };
      const recorded = { customerId: subject.id, no: subject.nextNo };
      const visit: NewFact = {
        ...time,
        kind: 'VISIT',
        met: entry.met!,
        result: entry.result,
        stage,
        nextStep: entry.nextStep.kind,
      };
      const release: NewFact[] =
        poolId === null
          ? []
          : [
              {
                ...time,
                kind: 'OWNER',
                holderId: poolId,
                reason: 'RELEASE',
                note: entry.nextStep.note,
              },
            ];
      return {
        facts: new Map([[subject.id, [visit, ...release]]]),
        result: recorded,
        details: async (tx) => {
          await insertVisit(tx, recorded.no, entry, stage);
          if (entry.planId !== null) {
            await tx.run('UPDATE visit_plan SET named_no = ? WHERE id = ?', [recorded.no, entry.planId]);
          }
          await createNextStep(tx, ctx, {
            customerId: subject.id,
            sourceNo: recorded.no,
            repId: time.repId,
            nextStep: entry.nextStep,
            ids,
          });
        },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems.map(place) } : outcome.result;
}
