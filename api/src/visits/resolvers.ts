/** Visits over GraphQL: tables of one-liners. */
import type { UnitId } from '@erp/domain/organization/tree';
import { USUAL_DURATION } from '@erp/domain/visits/visit-plan';
import { requireViewer, type Context } from '../context';
import { contactPersons, customer } from '../customers/loaders';
import { shownTextOrNone } from '../customers/masking';
import { recordRows } from '../facts/bulk';
import { factFields } from '../facts/fact-input';
import type {
  Resolvers,
  UserError,
  VisitEntry as EntryInput,
  VisitPlanEntry as PlanInput,
} from '../generated/schema-types';
import { bulkPayload } from '../graphql/bulk-payload';
import { type OfCustomer, contactPersonId, encodeId, factId, idOrNone, optionalId } from '../graphql/ids';
import { loaded } from '../graphql/loaded';
import { userErrors } from '../graphql/problems';
import { nextStepOf } from '../tasks/inputs';
import { answerCompanion, askCompanion } from './companion';
import { listCompanions } from './companions';
import { approveVisit, refuseVisit } from './decide-plan';
import { cancelVisit, markNoShow } from './end-plan';
import { conflicts, moves, visit, visitOfPlan, visitsOfCustomer } from './loaders';
import { planVisit, type PlanOutcome, type VisitPlanEntry } from './plan-visit';
import { visitKey, type VisitRow } from './queries';
import { rescheduleVisit } from './reschedule-visit';
import { isAccompanied, mayAnswer, mayApprove, mayChange } from './sight';
import { pendingPage } from './pending-page';
import { approvalOfUnit, setPlanApproval, type ApprovalOutcome } from './set-plan-approval';
import { visitPage } from './visit-page';
import { recordVisit, type VisitEntry, type VisitOutcomeOf, type VisitRecorded } from './record-visit';

export type VisitPayloadSource = { recorded: VisitRecorded | null; userErrors: UserError[] };

const payload = (ctx: Context, outcome: VisitOutcomeOf): VisitPayloadSource => ({
  recorded: outcome.problems ? null : outcome,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

export type VisitPlanPayloadSource = { planId: number | null; userErrors: UserError[] };

const planPayload = (ctx: Context, outcome: PlanOutcome): VisitPlanPayloadSource => ({
  planId: outcome.problems ? null : outcome.planId,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const approvalPayload = (ctx: Context, outcome: ApprovalOutcome) => ({
  approval: outcome.problems ? null : outcome.approval,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const plan = (id: string): number => idOrNone('visitPlan', id);
const unit = (id: string): UnitId => idOrNone('unit', id) as UnitId;
const text = (given: string | null | undefined): string | null => given?.trim() || null;

/** By its id in the database, as text. */
function refusalReason(given: string | null | undefined): string | null {
  const itemId = optionalId('catalogueItem', given);
  return itemId === null ? null : String(itemId);
}

/** A malformed id names nobody of any customer. */
const contactPersonOf = (given: string | null | undefined): OfCustomer | null =>
  given === null || given === undefined ? null : (contactPersonId.decode(given) ?? { customerId: 0, no: 0 });

const planEntry = (given: PlanInput): VisitPlanEntry => ({
  customerId: idOrNone('customer', given.customerId),
  at: given.at,
  duration: given.duration ?? USUAL_DURATION,
  purpose: text(given.purpose),
  address: text(given.address),
  contactPersonId: contactPersonOf(given.contactPersonId),
  companionId: optionalId('unit', given.companionId) as UnitId | null,
  repId: optionalId('unit', given.repId) as UnitId | null,
});

const visitEntry = (given: EntryInput): VisitEntry => ({
  ...factFields(given),
  customerId: idOrNone('customer', given.customerId),
  met: given.met,
  result: given.result ?? null,
  stage: given.stage ?? null,
  refusalReasonId: refusalReason(given.refusalReasonId),
  purpose: text(given.purpose),
  address: text(given.address),
  note: text(given.note),
  receivedOnSpot: given.receivedOnSpot ?? null,
  nextStep: nextStepOf(given.nextStep),
  planId: optionalId('visitPlan', given.planId),
});

const contactOf = async (ctx: Context, row: VisitRow, no: number) =>
  (await ctx.load(contactPersons, row.customer_id))?.find((person) => person.no === no) ?? null;

const planOf = ({ plan_id: planId }: VisitRow): number | null => planId;

export const visitsResolvers: Resolvers = {
  Query: {
    visits: (_, args, ctx) => visitPage(ctx, args),
    pendingVisits: (_, { first }, ctx) => pendingPage(ctx, first),
    planApproval: (_, { unitId }, ctx) => approvalOfUnit(ctx, unit(unitId)),
    companions: (_, _args, ctx) => listCompanions(ctx),
  },
  Mutation: {
    planVisit: async (_, { input }, ctx) =>
      planPayload(ctx, await planVisit(ctx, input.requestKey, planEntry(input.plan))),
    rescheduleVisit: async (_, { input: { requestKey, visitId, plannedAt, at, duration } }, ctx) =>
      planPayload(
        ctx,
        await rescheduleVisit(ctx, requestKey, {
          planId: plan(visitId),
          plannedAt,
          at,
          duration: duration ?? null,
        }),
      ),
    cancelVisit: async (_, { input: { requestKey, visitId, reason } }, ctx) =>
      planPayload(ctx, await cancelVisit(ctx, requestKey, { planId: plan(visitId), reason: reason.trim() })),
    markNoShow: async (_, { input: { requestKey, visitId, note } }, ctx) =>
      planPayload(ctx, await markNoShow(ctx, requestKey, { planId: plan(visitId), note: text(note) })),
    askCompanion: async (_, { input: { requestKey, visitId, companionId } }, ctx) =>
      planPayload(
        ctx,
        await askCompanion(ctx, requestKey, {
          planId: plan(visitId),
          companionId: companionId ? unit(companionId) : null,
        }),
      ),
    answerCompanion: async (_, { input: { requestKey, visitId, accepts } }, ctx) =>
      planPayload(ctx, await answerCompanion(ctx, requestKey, { planId: plan(visitId), accepts })),
    approveVisit: async (_, { input: { requestKey, visitId, plannedAt } }, ctx) =>
      planPayload(ctx, await approveVisit(ctx, requestKey, { planId: plan(visitId), plannedAt })),
    refuseVisit: async (_, { input: { requestKey, visitId, plannedAt, note } }, ctx) =>
      planPayload(
        ctx,
        await refuseVisit(ctx, requestKey, { planId: plan(visitId), plannedAt, note: note.trim() }),
      ),
    setPlanApproval: async (_, { input: { requestKey, unitId, rule, from } }, ctx) =>
      approvalPayload(ctx, await setPlanApproval(ctx, requestKey, { unitId: unit(unitId), rule, from })),
    recordVisit: async (_, { input }, ctx) =>
      payload(ctx, await recordVisit(ctx, input.requestKey, visitEntry(input.visit), ['visit'])),
    recordVisits: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['visits'],
        await recordRows(
          input.bulkKey,
          input.visits,
          (row) => idOrNone('customer', row.customerId),
          (row, key) => recordVisit(ctx, key, visitEntry(row), []),
        ),
      ),
  },
  VisitPayload: {
    visit: ({ recorded }, _, ctx) => recorded && ctx.load(visit, visitKey(recorded)),
    customer: ({ recorded }, _, ctx) => recorded && ctx.load(customer, recorded.customerId),
  },
  VisitPlanPayload: {
    visit: ({ planId }, _, ctx) => (planId === null ? null : ctx.load(visitOfPlan, planId)),
  },
  UnitPlanApproval: {
    unit: ({ unitId }) => unitId,
    decidedBy: ({ decidedBy }) => decidedBy,
  },
  ApprovalSetting: {
    from: (row) => row.from_day,
    setBy: (row) => row.set_by,
    setAt: (row) => row.set_at,
  },
  VisitMove: {
    from: (row) => row.from_at,
    to: (row) => row.to_at,
    movedAt: (row) => row.moved_at,
    actor: (row) => row.actor_id,
  },
  VisitConflict: {
    person: ({ personId }) => personId,
  },
  Visit: {
    id: (row) =>
      row.no === null ? encodeId('visitPlan', row.plan_id!) : factId.encode(row.customer_id, row.no),
    customer: loaded(
      customer,
      (row: VisitRow) => row.customer_id,
      (found) => found,
    ),
    customerName: (row) => row.customer_name,
    rep: (row) => row.rep_id,
    plannedAt: (row) => row.planned_at,
    contactPerson: (row, _, ctx) =>
      row.contact_person_no === null ? null : contactOf(ctx, row, row.contact_person_no),
    companion: (row) => row.companion_id,
    companionStatus: (row) => row.companion_status,
    accompanied: (row) => isAccompanied(row),
    endReason: (row) => row.end_reason,
    moves: loaded(moves, planOf, (found) => found ?? []),
    conflicts: loaded(conflicts, planOf, (found) => found ?? []),
    note: (row, _, ctx) => shownTextOrNone(ctx, row.customer_id, row.note),
    refusalNote: (row) => row.refusal_note,
    mayApprove: (row, _, ctx) => mayApprove(ctx, row),
    mayChange: (row, _, ctx) => mayChange(requireViewer(ctx), row),
    mayAnswer: (row, _, ctx) => mayAnswer(ctx, row),
    kind: (row) => (row.is_first_visit === null ? null : row.is_first_visit === 1 ? 'FIRST' : 'REVISIT'),
    stageFrom: (row) => row.stage_from,
    refusalReason: (row) => row.refusal_reason_id,
    receivedOnSpot: (row) => row.received_on_spot,
    nextStep: (row) => row.next_step,
    nextStepAt: (row) => row.next_step_at,
    voided: (row) => row.voided === 1,
  },
  Fact: {
    visit: ({ history, fact }, _, ctx) =>
      fact.kind === 'VISIT'
        ? ctx.load(visit, visitKey({ customerId: history.customerId, no: fact.no }))
        : null,
  },
  Customer: {
    visits: async (row, _, ctx) => (await ctx.load(visitsOfCustomer, row.id)) ?? [],
  },
};
