/** Changes of owner over GraphQL: tables of one-liners. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { recordRows } from '../facts/bulk';
import type { OwnershipEntry as EntryInput, Resolvers, UserError } from '../generated/schema-types';
import { bulkPayload } from '../graphql/bulk-payload';
import { idOrNone } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import {
  claimCustomer,
  releaseCustomer,
  transferCustomer,
  type OwnerOutcome,
  type OwnershipEntry,
} from './change-owner';

const entryOf = (given: EntryInput): OwnershipEntry => ({
  at: given.at ?? null,
  repId: null,
  sequence: given.sequence ?? null,
  backfill: given.backfill ?? false,
  customerId: idOrNone('customer', given.customerId),
  holderId: given.holderId ? (idOrNone('unit', given.holderId) as UnitId) : null,
  note: given.note ?? null,
});

export type OwnershipPayloadSource = { customerId: number | null; userErrors: UserError[] };

const payload = (ctx: Context, outcome: OwnerOutcome): OwnershipPayloadSource => ({
  customerId: outcome.problems ? null : outcome.customerId,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

type Change = (ctx: Context, requestKey: string, entry: OwnershipEntry) => Promise<OwnerOutcome>;

const one = async (ctx: Context, requestKey: string, given: EntryInput, change: Change) =>
  payload(ctx, await change(ctx, requestKey, entryOf(given)));

const many = async (
  ctx: Context,
  bulkKey: string,
  field: string,
  rows: readonly EntryInput[],
  change: Change,
) =>
  bulkPayload(
    ctx,
    [field],
    await recordRows(
      bulkKey,
      rows,
      (row) => idOrNone('customer', row.customerId),
      (row, key) => change(ctx, key, entryOf(row)),
    ),
  );

export const claimsResolvers: Resolvers = {
  Mutation: {
    claimCustomer: (_, { input }, ctx) => one(ctx, input.requestKey, input.claim, claimCustomer),
    claimCustomers: (_, { input }, ctx) => many(ctx, input.bulkKey, 'claims', input.claims, claimCustomer),
    releaseCustomer: (_, { input }, ctx) => one(ctx, input.requestKey, input.release, releaseCustomer),
    releaseCustomers: (_, { input }, ctx) =>
      many(ctx, input.bulkKey, 'releases', input.releases, releaseCustomer),
    transferCustomer: (_, { input }, ctx) => one(ctx, input.requestKey, input.transfer, transferCustomer),
    transferCustomers: (_, { input }, ctx) =>
      many(ctx, input.bulkKey, 'transfers', input.transfers, transferCustomer),
  },
};
