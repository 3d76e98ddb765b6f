/** Disputes over GraphQL: tables of one-liners. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { customer } from '../customers/loaders';
import { toldShares, visibleDeal } from '../deals/loaders';
import { dealKey } from '../deals/queries';
import type { Resolvers, RuleDisputeInput, UserError } from '../generated/schema-types';
import { encodeId, factId, idOrNone, optionalId } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import { answerDispute } from './answer-dispute';
import { caseDeals, caseEvents, caseFirsts, isEffectiveEvent, repOf } from './case';
import { disputePage } from './dispute-page';
import { dispute, disputesOfCustomer, rulings } from './loaders';
import { openDispute } from './open-dispute';
import type { DisputeOutcome } from './recorded';
import { ruleDispute, type Ruling } from './rule-dispute';
import { mayAnswer, mayRule, mayWithdraw } from './sight';
import { withdrawDispute } from './withdraw-dispute';

export type DisputePayloadSource = { disputeId: number | null; userErrors: UserError[] };

const payload = (ctx: Context, outcome: DisputeOutcome): DisputePayloadSource => ({
  disputeId: outcome.problems ? null : outcome.disputeId,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const disputeId = (id: string): number => idOrNone('dispute', id);
const unitId = (id: string): UnitId => idOrNone('unit', id) as UnitId;
const customerId = (id: string | null | undefined): number | null => optionalId('customer', id);

const dealOf = (id: string): { customerId: number; dealNo: number } => {
  const deal = factId.decode(id);
  return { customerId: deal?.customerId ?? 0, dealNo: deal?.no ?? 0 };
};

const rulingOf = (given: RuleDisputeInput): Ruling => ({
  disputeId: disputeId(given.disputeId),
  seenRulingNo: given.seenRulingNo,
  seenHolderIds: given.seenHolderIds.map(unitId),
  holderId: unitId(given.holderId),
  split: given.split
    ? {
        ...dealOf(given.split.dealId),
        shares: given.split.shares.map(({ repId, percent }) => ({ repId: unitId(repId), percent })),
      }
    : null,
  explanation: given.explanation,
});

const keyOf = (id: number, no: number): string => dealKey({ customer_id: id, no });

export const disputesResolvers: Resolvers = {
  Query: {
    dispute: (_, { id }, ctx) => ctx.load(dispute, disputeId(id)),
    disputes: (_, args, ctx) => disputePage(ctx, args),
  },
  Mutation: {
    openDispute: async (_, { input }, ctx) =>
      payload(
        ctx,
        await openDispute(ctx, input.requestKey, {
          number: input.number ?? null,
          customerId: customerId(input.customerId),
          ownCustomerId: customerId(input.ownCustomerId),
          claim: input.claim,
          reason: input.reason,
        }),
      ),
    answerDispute: async (_, { input }, ctx) =>
      payload(
        ctx,
        await answerDispute(ctx, input.requestKey, {
          disputeId: disputeId(input.disputeId),
          answer: input.answer,
        }),
      ),
    withdrawDispute: async (_, { input }, ctx) =>
      payload(ctx, await withdrawDispute(ctx, input.requestKey, { disputeId: disputeId(input.disputeId) })),
    ruleDispute: async (_, { input }, ctx) =>
      payload(ctx, await ruleDispute(ctx, input.requestKey, rulingOf(input))),
  },
  DisputePayload: {
    dispute: ({ disputeId: id }, _, ctx) => (id === null ? null : ctx.load(dispute, id)),
  },
  Dispute: {
    id: (row) => encodeId('dispute', row.id),
    openedBy: (row) => row.opener_id,
    openedAt: (row) => row.opened_at,
    otherRep: (row) => row.other_id,
    judge: (row) => row.judge_id,
    answeredAt: (row) => row.answered_at,
    endedAt: (row) => row.ended_at,
    customerName: (row) => row.customer_name,
    customer: (row, _, ctx) => ctx.load(customer, row.customer_id),
    holder: (row) => row.holder_id,
    ownCustomerName: (row) => row.own_customer_name,
    ownCustomer: (row, _, ctx) =>
      row.own_customer_id === null ? null : ctx.load(customer, row.own_customer_id),
    ownHolder: (row) => row.own_holder_id,
    rulings: (row, _, ctx) => ctx.load(rulings, row.id).then((rows) => rows ?? []),
    events: (row, _, ctx) => caseEvents(ctx, row),
    firsts: async (row, _, ctx) =>
      (await caseFirsts(ctx, row)).map(({ kind, opener, other, first }) => ({
        kind,
        openerAt: opener,
        otherAt: other,
        first,
      })),
    deals: (row, _, ctx) => caseDeals(ctx, row),
    mayAnswer: (row, _, ctx) => mayAnswer(ctx, row),
    mayWithdraw: (row, _, ctx) => mayWithdraw(ctx, row),
    mayRule: (row, _, ctx) => mayRule(ctx, row),
  },
  DisputeRuling: {
    ruledBy: (row) => row.ruled_by,
    unit: (row) => row.unit_id,
    ruledAt: (row) => row.ruled_at,
    holder: (row) => row.holder_id,
    shares: async (row, _, ctx) =>
      row.shares_no === null
        ? []
        : ((await ctx.load(toldShares, keyOf(row.deal_customer_id!, row.shares_no))) ?? []),
    deal: (row, _, ctx) =>
      row.deal_no === null ? null : visibleDeal(ctx, keyOf(row.deal_customer_id!, row.deal_no)),
  },
  DisputeEvent: {
    id: ({ customerId: id, fact }) => factId.encode(id, fact.no),
    kind: ({ fact }) => fact.kind,
    at: ({ fact }) => fact.at,
    day: ({ fact }) => fact.day,
    rep: repOf,
    effective: isEffectiveEvent,
    method: ({ fact }) => (fact.kind === 'FOLLOW_UP' ? fact.method : null),
    outcome: ({ fact }) => (fact.kind === 'FOLLOW_UP' ? fact.outcome : null),
    met: ({ fact }) => (fact.kind === 'VISIT' ? fact.met : null),
    stage: ({ fact }) => (fact.kind === 'FOLLOW_UP' || fact.kind === 'VISIT' ? fact.stage : null),
    ownerReason: ({ fact }) => (fact.kind === 'OWNER' ? fact.reason : null),
    dealKind: ({ fact }) => (fact.kind === 'DEAL' ? fact.dealKind : null),
  },
  Task: {
    dispute: (row, _, ctx) =>
      row.subject === 'DISPUTE' && row.subject_id !== null ? ctx.load(dispute, row.subject_id) : null,
  },
  Customer: {
    disputes: async ({ id }, _, ctx) => (await ctx.load(disputesOfCustomer, id)) ?? [],
  },
  Fact: {
    disputeStep: ({ fact }) => (fact.kind === 'DISPUTE' ? fact.step : null),
  },
};
