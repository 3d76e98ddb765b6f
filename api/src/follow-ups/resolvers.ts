/** Follow-ups over GraphQL: tables of one-liners. */
import { isEffective } from '@erp/domain/follow-ups/vocabulary';
import type { Context } from '../context';
import { customer } from '../customers/loaders';
import { shownTextOrNone } from '../customers/masking';
import { minutesLeftOf } from '../leads/minutes-left';
import { recordRows } from '../facts/bulk';
import type { Resolvers, UserError } from '../generated/schema-types';
import { bulkPayload } from '../graphql/bulk-payload';
import { factId, idOrNone } from '../graphql/ids';
import { itself, loaded } from '../graphql/loaded';
import { userErrors } from '../graphql/problems';
import { callQueue } from './call-queue';
import { callsToday } from './calls-today';
import { followUpPage } from './follow-up-page';
import { followUpEntry } from './inputs';
import { visit } from '../visits/loaders';
import { lastContactOf, type LastContact } from './last-contact';
import { annotation, followUp, outcomesByPhone } from './loaders';
import { factKeyText } from './queries';
import { recordFollowUp, type FollowUpOutcomeOf, type FollowUpRecorded } from './record-follow-up';
import { shownNumber } from './shown-number';

const number = (id: string | null): number | null => (id === null ? null : Number(id));

const keyOf = ({ customer_id: customerId, no }: LastContact): string => factKeyText({ customerId, no });

export type FollowUpPayloadSource = { recorded: FollowUpRecorded | null; userErrors: UserError[] };

const payload = (ctx: Context, outcome: FollowUpOutcomeOf): FollowUpPayloadSource => ({
  recorded: outcome.problems ? null : outcome,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

export const followUpsResolvers: Resolvers = {
  Query: {
    callQueue: (_, _args, ctx) => callQueue(ctx),
  },
  Mutation: {
    recordFollowUp: async (_, { input }, ctx) =>
      payload(ctx, await recordFollowUp(ctx, input.requestKey, followUpEntry(input.followUp), ['followUp'])),
    recordFollowUps: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['followUps'],
        await recordRows(
          input.bulkKey,
          input.followUps,
          (row) => idOrNone('customer', row.customerId),
          (row, key) => recordFollowUp(ctx, key, followUpEntry(row), []),
        ),
      ),
  },
  QueuedCall: {
    customer: (row, _, ctx) => ctx.load(customer, row.customer_id),
    dueAt: (row) => row.due_at,
    minutesLeft: (row, _, ctx) => (row.reason === 'LEAD' ? minutesLeftOf(ctx, row.customer_id) : null),
  },
  FollowUpPayload: {
    followUp: ({ recorded }, _, ctx) => (recorded ? ctx.load(followUp, factKeyText(recorded)) : null),
    customer: ({ recorded }, _, ctx) => (recorded ? ctx.load(customer, recorded.customerId) : null),
  },
  FollowUp: {
    id: (row) => factId.encode(row.customer_id, row.no),
    customer: (row, _, ctx) => ctx.load(customer, row.customer_id),
    rep: (row) => row.rep_id,
    answeredBy: (row) => row.answered_by,
    phone: (row, _, ctx) => shownNumber(ctx, row),
    note: (row, _, ctx) => shownTextOrNone(ctx, row.customer_id, row.note),
    effective: (row) => isEffective(row.method, row.outcome),
    stageFrom: (row) => row.stage_from,
    refusalReason: (row) => row.refusal_reason_id,
    customerKind: (row) => row.customer_kind ?? 'NEW',
    first: (row) => row.is_first === 1,
    growthExpectation: (row) => row.growth_expectation,
    targetCustomers: (row) => row.target_customers,
    internetAwareness: (row) => row.internet_awareness,
    demand: (row) => row.demand_id,
    awareness: (row) => row.awareness_id,
    nextStep: (row) => row.next_step,
    nextStepAt: (row) => row.next_step_at,
    voided: (row) => row.effective === null,
  },
  Customer: {
    annotation: async (row, _, ctx) => (await ctx.load(annotation, row.id))!,
    followUps: (row, args, ctx) => followUpPage(ctx, row.id, args),
    lastContact: (row) => lastContactOf(row),
  },
  Contact: {
    rep: (row) => row.rep_id,
    followUp: loaded(
      followUp,
      (row: LastContact) => (row.contact === 'FOLLOW_UP' ? keyOf(row) : null),
      itself,
    ),
    visit: loaded(visit, (row: LastContact) => (row.contact === 'VISIT' ? keyOf(row) : null), itself),
  },
  ViewerCounters: {
    callsToday: (_viewer, _, ctx) => callsToday(ctx),
  },
  Fact: {
    followUp: ({ history, fact }, _, ctx) =>
      fact.kind === 'FOLLOW_UP'
        ? ctx.load(followUp, factKeyText({ customerId: history.customerId, no: fact.no }))
        : null,
  },
  Annotation: {
    demand: (value) => number(value.demandId),
    awareness: (value) => number(value.awarenessId),
  },
  Phone: {
    lastOutcomes: async (row, _, ctx) =>
      (await ctx.load(outcomesByPhone, row.customer_id))?.get(row.phone_id) ?? [],
  },
};
