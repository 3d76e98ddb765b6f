/** Deals over GraphQL: tables of one-liners. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { customer } from '../customers/loaders';
import { recordRows } from '../facts/bulk';
import { factFields } from '../facts/fact-input';
import type {
  CancellationEntry as CancellationInput,
  DealEntry as DealInput,
  PaymentEntry as PaymentInput,
  Resolvers,
  ServiceEndEntry as ServiceEndInput,
  UserError,
} from '../generated/schema-types';
import { bulkPayload } from '../graphql/bulk-payload';
import { factId, idOrNone } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import {
  cancelDeal,
  confirmPayment,
  endService,
  recordPayment,
  type Cancellation,
  type PaymentEntry,
  type ServiceEnd,
} from './change-deal';
import { credits } from './credits';
import { dealPage, dealTotal } from './deal-page';
import { factDeal, factPayment } from './fact-deal';
import { dealRow, dealsOfCustomer, paymentRow, payments, shares, toldShares, visibleDeal } from './loaders';
import { dealKey } from './queries';
import { signDeal, type DealEntry, type DealOutcome, type DealRecorded } from './sign-deal';

/** `recorded`: the first fact of the request; the deal it concerns has a number of its own. */
export type DealPayloadSource = { recorded: DealRecorded | null; dealNo: number; userErrors: UserError[] };

const payload = (ctx: Context, outcome: DealOutcome, dealNo?: number): DealPayloadSource => ({
  recorded: outcome.problems ? null : outcome,
  dealNo: dealNo ?? (outcome.problems ? 0 : outcome.no),
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const dealEntry = (given: DealInput): DealEntry => ({
  ...factFields(given),
  customerId: idOrNone('customer', given.customerId),
  productId: idOrNone('catalogueItem', given.productId),
  kind: given.kind,
  amount: given.amount,
  signedOn: given.signedOn,
  serviceFrom: given.serviceFrom ?? null,
  serviceTo: given.serviceTo ?? null,
  shares: (given.shares ?? []).map(({ repId, percent }) => ({
    repId: idOrNone('unit', repId) as UnitId,
    percent,
  })),
});

const onDeal = (id: string): { customerId: number; dealNo: number } => {
  const deal = factId.decode(id);
  return { customerId: deal?.customerId ?? 0, dealNo: deal?.no ?? 0 };
};

const paymentEntry = (given: PaymentInput): PaymentEntry => ({
  ...factFields(given),
  ...onDeal(given.dealId),
  amount: given.amount,
  on: given.on,
});

const cancellationEntry = (given: CancellationInput): Cancellation => ({
  ...factFields(given),
  ...onDeal(given.dealId),
  on: given.on,
  reason: given.reason,
});

const serviceEndEntry = (given: ServiceEndInput): ServiceEnd => ({
  ...factFields(given),
  ...onDeal(given.dealId),
  endsOn: given.endsOn,
  note: given.note ?? null,
});

const onPayment = (id: string): { customerId: number; paymentNo: number } => {
  const payment = factId.decode(id);
  return { customerId: payment?.customerId ?? 0, paymentNo: payment?.no ?? 0 };
};

const keyOf = ({ customerId, no }: DealRecorded): string => dealKey({ customer_id: customerId, no });

export const dealsResolvers: Resolvers = {
  Query: {
    deal: (_, { id }, ctx) => {
      const named = factId.decode(id);
      return named && visibleDeal(ctx, keyOf(named));
    },
    deals: (_, args, ctx) => dealPage(ctx, args),
  },
  Mutation: {
    signDeal: async (_, { input }, ctx) =>
      payload(ctx, await signDeal(ctx, input.requestKey, dealEntry(input.deal), ['deal'])),
    signDeals: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['deals'],
        await recordRows(
          input.bulkKey,
          input.deals,
          (row) => idOrNone('customer', row.customerId),
          (row, key) => signDeal(ctx, key, dealEntry(row), []),
        ),
      ),
    cancelDeal: async (_, { input }, ctx) =>
      payload(
        ctx,
        await cancelDeal(ctx, input.requestKey, cancellationEntry(input)),
        onDeal(input.dealId).dealNo,
      ),
    cancelDeals: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['cancellations'],
        await recordRows(
          input.bulkKey,
          input.cancellations,
          (row) => onDeal(row.dealId).customerId,
          (row, key) => cancelDeal(ctx, key, cancellationEntry(row)),
        ),
      ),
    endService: async (_, { input }, ctx) =>
      payload(
        ctx,
        await endService(ctx, input.requestKey, serviceEndEntry(input)),
        onDeal(input.dealId).dealNo,
      ),
    endServices: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['serviceEnds'],
        await recordRows(
          input.bulkKey,
          input.serviceEnds,
          (row) => onDeal(row.dealId).customerId,
          (row, key) => endService(ctx, key, serviceEndEntry(row)),
        ),
      ),
    recordPayment: async (_, { input }, ctx) =>
      payload(ctx, await recordPayment(ctx, input.requestKey, paymentEntry(input.payment), ['payment'])),
    recordPayments: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['payments'],
        await recordRows(
          input.bulkKey,
          input.payments,
          (row) => onDeal(row.dealId).customerId,
          (row, key) => recordPayment(ctx, key, paymentEntry(row), []),
        ),
      ),
    confirmPayment: async (_, { input }, ctx) =>
      payload(ctx, await confirmPayment(ctx, input.requestKey, onPayment(input.paymentId))),
    confirmPayments: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['confirmations'],
        await recordRows(
          input.bulkKey,
          input.confirmations,
          (row) => onPayment(row.paymentId).customerId,
          (row, key) => confirmPayment(ctx, key, onPayment(row.paymentId)),
        ),
      ),
  },
  DealPayload: {
    deal: ({ dealNo, recorded }, _, ctx) => recorded && ctx.load(dealRow, keyOf({ ...recorded, no: dealNo })),
    customer: ({ recorded }, _, ctx) => recorded && ctx.load(customer, recorded.customerId),
  },
  PaymentPayload: {
    payment: ({ recorded }, _, ctx) => recorded && ctx.load(paymentRow, keyOf(recorded)),
    deal: async ({ recorded }, _, ctx) => {
      const payment = recorded && (await ctx.load(paymentRow, keyOf(recorded)));
      return payment && ctx.load(dealRow, keyOf({ customerId: payment.customer_id, no: payment.deal_no }));
    },
  },
  Fact: {
    deal: (view, _, ctx) => factDeal(ctx, view),
    payment: (view, _, ctx) => factPayment(ctx, view),
    shares: ({ history: { customerId }, fact: { kind, no } }, _, ctx) =>
      kind === 'DEAL' || kind === 'SHARES' ? ctx.load(toldShares, keyOf({ customerId, no })) : null,
  },
  DealConnection: {
    totalCount: (page, _, ctx) => dealTotal(ctx, page),
  },
  Deal: {
    id: (row) => factId.encode(row.customer_id, row.no),
    customer: (row, _, ctx) => ctx.load(customer, row.customer_id),
    customerName: (row) => row.customer_name,
    product: (row) => row.product_id,
    kind: (row) => row.deal_kind,
    signedOn: (row) => row.signed_on,
    serviceFrom: (row) => row.service_from,
    serviceTo: (row) => row.service_to,
    shares: async (row, _, ctx) => (await ctx.load(shares, dealKey(row))) ?? [],
    credits: (row, _, ctx) => ctx.load(credits, dealKey(row)).then((rows) => rows ?? []),
    cancelledOn: (row) => row.cancelled_on,
    cancelReason: (row) => row.cancel_reason,
    payments: async (row, _, ctx) => (await ctx.load(payments, dealKey(row))) ?? [],
    voided: (row) => row.voided === 1,
  },
  DealShare: {
    rep: (row) => row.rep_id,
  },
  DealCredit: {
    rep: (row) => row.rep_id,
  },
  Payment: {
    id: (row) => factId.encode(row.customer_id, row.no),
    deal: async (row, _, ctx) =>
      (await ctx.load(dealRow, dealKey({ customer_id: row.customer_id, no: row.deal_no })))!,
    on: (row) => row.on_day,
    confirmed: (row) => row.confirmed_at !== null,
    confirmedBy: (row) => row.confirmed_by,
    confirmedAt: (row) => row.confirmed_at,
    voided: (row) => row.voided === 1,
  },
  Customer: {
    deals: async (row, _, ctx) => (await ctx.load(dealsOfCustomer, row.id)) ?? [],
  },
};
