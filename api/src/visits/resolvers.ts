/** Visits over GraphQL: tables of one-liners. */
import type { Context } from '../context';
import { customer } from '../customers/loaders';
import { recordRows } from '../facts/bulk';
import { factFields } from '../facts/fact-input';
import type { Resolvers, UserError, VisitEntry as EntryInput } from '../generated/schema-types';
import { bulkPayload } from '../graphql/bulk-payload';
import { encodeId, factId, idOrNone } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import { nextStepOf } from '../tasks/inputs';
import { visit, visitsOfCustomer } from './loaders';
import { visitKey } from './queries';
import { recordVisit, type VisitEntry, type VisitOutcomeOf, type VisitRecorded } from './record-visit';

export type VisitPayloadSource = { recorded: VisitRecorded | null; userErrors: UserError[] };

const payload = (ctx: Context, outcome: VisitOutcomeOf): VisitPayloadSource => ({
  recorded: outcome.problems ? null : outcome,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const visitEntry = (given: EntryInput): VisitEntry => ({
  ...factFields(given),
  customerId: idOrNone('customer', given.customerId),
  met: given.met,
  result: given.result ?? null,
  stage: given.stage ?? null,
  refusalReasonId: given.refusalReasonId ? String(idOrNone('catalogueItem', given.refusalReasonId)) : null,
  purpose: given.purpose?.trim() || null,
  address: given.address?.trim() || null,
  note: given.note?.trim() || null,
  receivedOnSpot: given.receivedOnSpot ?? null,
  nextStep: nextStepOf(given.nextStep),
});

export const visitsResolvers: Resolvers = {
  Mutation: {
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
  Visit: {
    id: (row) =>
      row.no === null ? encodeId('visitPlan', row.plan_id!) : factId.encode(row.customer_id, row.no),
    customer: (row, _, ctx) => ctx.load(customer, row.customer_id),
    rep: (row) => row.rep_id,
    plannedAt: (row) => row.planned_at,
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
