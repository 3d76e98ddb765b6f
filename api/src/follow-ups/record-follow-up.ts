/** Records a follow-up: the submit rules, then the fact, its annotation, and what its next step starts (docs/rules/follow-ups.md). */
import { checkDating } from '@erp/domain/facts/dating';
import {
  checkFollowUp,
  EMPTY_ANNOTATION,
  mergeAnnotation,
  type Annotation,
  type FollowUpInput,
} from '@erp/domain/follow-ups/submit-rules';
import { mayAnnotate } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { catalogueProblems } from '../catalogues/check-items';
import { poolFor } from '../claims/change-owner';
import { factInput, type FactInputFields, type FactTime } from '../facts/fact-input';
import { recordFacts, type NewFact } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { holds, present } from '../identity/scope';
import { insertShown, shownGuides } from '../guides/shown-guides';
import { membershipProblems } from '../organization/membership';
import { createNextStep, stepIds } from '../tasks/next-step';
import { annotationsOf } from './annotation';

export type FollowUpEntry = FollowUpInput &
  FactInputFields & {
    customerId: number;
    phoneId: number | null;
    /** Left out where none are told: the request is then the same as before there were guides. */
    guidesShown?: readonly number[];
  };

export type FollowUpRecorded = { customerId: number; no: number };
export type FollowUpOutcomeOf = { problems: Problem[] } | (FollowUpRecorded & { problems?: undefined });

const number = (id: string | null): number | null => (id === null ? null : Number(id));

/** What this follow-up itself chose; a category that it does not name was not chosen again. */
const chosen = (given: string | null | undefined, merged: string | null): number | null =>
  given === undefined ? null : number(merged);

/** A phone of the customer, or of one that is merged into it, that may be dialled. */
async function phoneProblems(tx: Sql, entry: FollowUpEntry, { id, parts }: Subject): Promise<Problem[]> {
  if (entry.phoneId === null) return [];
  const [phone] = await tx.rows<{ verdict: string | null }>(
    'SELECT verdict FROM customer_phone WHERE customer_id IN (?) AND phone_id = ? AND present = 1',
    [[id, ...parts], entry.phoneId],
  );
  if (!phone) return [problem('NOT_FOUND', ['phoneId'])];
  return phone.verdict && entry.method === 'PHONE' && !entry.backfill
    ? [problem('PHONE_RETIRED', ['phoneId'])]
    : [];
}

/** What the next step itself records beside the follow-up: back to the pool, or the wish for a verdict on the number. */
function nextStepFacts(
  ctx: Context,
  entry: FollowUpEntry,
  subject: Subject,
  time: FactTime,
): Extract<NewFact, { kind: 'OWNER' }>[] {
  if (entry.nextStep.kind !== 'RELEASE' || subject.holderId === null) return [];
  return [
    {
      ...time,
      kind: 'OWNER',
      holderId: poolFor(ctx, subject, time.at),
      reason: 'RELEASE',
      note: entry.nextStep.note,
    },
  ];
}

/** What this follow-up itself gave, beside what stands after it: later ones are told anew when one before them changes. */
const givenText = ({ method, outcome, annotation }: FollowUpEntry): string | null =>
  mayAnnotate(method!, outcome) && Object.values(annotation).some((value) => value !== undefined)
    ? JSON.stringify(annotation)
    : null;

async function insertTexts(tx: Sql, no: number, entry: FollowUpEntry, annotation: Annotation): Promise<void> {
  await tx.run(
    `INSERT INTO follow_up (customer_id, no, growth_expectation, target_customers, competition, internet_awareness,
                            demand_id, awareness_id, given, refusal_reason_id, duration, note, next_step_at,
                            reported_reason)
     VALUES ?`,
    [
      [
        [
          entry.customerId,
          no,
          annotation.growthExpectation,
          annotation.targetCustomers,
          annotation.competition,
          annotation.internetAwareness,
          number(annotation.demandId),
          number(annotation.awarenessId),
          givenText(entry),
          entry.stage === 'REFUSED' ? number(entry.refusalReasonId) : null,
          entry.duration,
          entry.note?.trim() || null,
          entry.nextStep.at && toDateTime(entry.nextStep.at),
          entry.nextStep.kind === 'REPORT_INVALID' ? entry.nextStep.verdictReason : null,
        ],
      ],
    ],
  );
}

/** `path`: where the entry stands in the mutation's input. */
export async function recordFollowUp(
  ctx: Context,
  requestKey: string,
  entry: FollowUpEntry,
  path: string[],
): Promise<FollowUpOutcomeOf> {
  const viewer = requireViewer(ctx);
  const inEntry = (one: Problem): Problem =>
    one.path[0] === 'requestKey' ? one : { ...one, path: [...path, ...one.path] };
  const time = factInput(ctx, entry, path);
  if ('problems' in time) return time;
  const catalogue = await catalogueProblems(ctx, [
    { catalogue: 'DEMAND', id: number(entry.annotation.demandId ?? null), path: ['demandId'] },
    { catalogue: 'AWARENESS', id: number(entry.annotation.awarenessId ?? null), path: ['awarenessId'] },
    { catalogue: 'REFUSAL_REASON', id: number(entry.refusalReasonId), path: ['refusalReasonId'] },
  ]);
  const guides = await shownGuides(ctx, entry.guidesShown ?? [], {
    backfill: time.backfill,
    path: 'guidesShown',
  });
  const given = [
    ...catalogue,
    ...membershipProblems(ctx, time.repId, time.at, ['repId']),
    ...(guides.problems ?? []),
  ];
  if (given.length > 0 || guides.problems) return { problems: given.map(inEntry) };

  const ids = await stepIds(ctx, entry.nextStep);
  const outcome = await recordFacts<FollowUpRecorded>(ctx, {
    request: { operation: 'recordFollowUp', requestKey, input: entry },
    customerIds: [entry.customerId],
    notFoundPath: ['customerId'],
    decide: async (tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const visible =
        subject.holderId !== null && (time.backfill || holds(present(viewer), subject.holderId));
      if (!visible) return { problems: [problem('NOT_FOUND', ['customerId'])] };
      const until = time.isNow ? null : time.at;
      const standing = async (repId: UnitId | null): Promise<Annotation> =>
        (await annotationsOf(tx, [subject.id], { repId, until })).get(subject.id) ?? EMPTY_ANNOTATION;
      // What the owner filled counts as filled; what somebody else fills is his own.
      const earlier = await standing(null);
      const own = time.repId === subject.holderId ? earlier : await standing(time.repId);
      const released = nextStepFacts(ctx, entry, subject, time);
      const problems = [
        ...checkFollowUp(entry, { earlier, now: time.at, backfill: time.backfill }),
        ...checkDating(time, {
          now: ctx.clock.now(),
          timeZone: ctx.settings.timeZone,
          createdAt: subject.row!.createdAt,
          path: ['at'],
        }),
        ...(await phoneProblems(tx, entry, subject)),
        ...released.flatMap(({ holderId }) => membershipProblems(ctx, holderId, time.at, ['at'])),
      ];
      if (problems.length > 0) return { problems };

      const no = subject.nextNo;
      const annotates = mayAnnotate(entry.method!, entry.outcome);
      const merged = annotates ? mergeAnnotation(own, entry.annotation) : EMPTY_ANNOTATION;
      const followUp: NewFact = {
        ...time,
        kind: 'FOLLOW_UP',
        method: entry.method!,
        outcome: entry.outcome,
        answeredBy: entry.answeredBy,
        phoneId: entry.phoneId,
        stage: entry.stage,
        demandId: annotates ? chosen(entry.annotation.demandId, merged.demandId) : null,
        awarenessId: annotates ? chosen(entry.annotation.awarenessId, merged.awarenessId) : null,
        nextStep: entry.nextStep.kind,
      };
      return {
        facts: new Map([[subject.id, [followUp, ...released]]]),
        result: { customerId: subject.id, no },
        details: async (sql) => {
          await insertTexts(sql, no, entry, merged);
          await insertShown(sql, { customerId: subject.id, no }, guides.shown);
          await createNextStep(sql, ctx, {
            customerId: subject.id,
            sourceNo: no,
            repId: time.repId,
            nextStep: entry.nextStep,
            ids,
          });
        },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems.map(inEntry) } : outcome.result;
}
