/** Changes of owner over GraphQL: tables of one-liners. */
import { DEFAULT_RULES } from '@erp/domain/claims/release-day';
import { STAGES } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { recordRows } from '../facts/bulk';
import type {
  OwnershipEntry as EntryInput,
  Resolvers,
  SetReleaseRulesInput,
  UserError,
} from '../generated/schema-types';
import { bulkPayload } from '../graphql/bulk-payload';
import { idOrNone, optionalId } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import {
  claimCustomer,
  releaseCustomer,
  transferCustomer,
  type OwnerOutcome,
  type OwnershipEntry,
} from './change-owner';
import { extendProtection } from './extend-protection';
import { unitRules } from './release-rules';
import { runningOut } from './running-out';
import { mayRule, setReleaseRules, type RulesEntry } from './set-release-rules';

const entryOf = (given: EntryInput): OwnershipEntry => ({
  at: given.at ?? null,
  repId: null,
  sequence: given.sequence ?? null,
  backfill: given.backfill ?? false,
  customerId: idOrNone('customer', given.customerId),
  holderId: optionalId('unit', given.holderId) as UnitId | null,
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

const rulesOf = (given: NonNullable<SetReleaseRulesInput['rules']>): RulesEntry['rules'] => ({
  idleDays: given.idleDays ?? null,
  stageDays: Object.fromEntries((given.stageDays ?? []).map(({ stage, days }) => [stage, days])),
  notSignedDays: given.notSignedDays ?? null,
  warnDays: given.warnDays ?? DEFAULT_RULES.warnDays,
});

const rulesPayload = async (ctx: Context, { requestKey, unitId, from, rules }: SetReleaseRulesInput) => {
  const entry = { unitId: idOrNone('unit', unitId) as UnitId, from, rules: rules ? rulesOf(rules) : null };
  const outcome = await setReleaseRules(ctx, requestKey, entry);
  return {
    unitRules: outcome.problems ? null : unitRules(ctx, outcome.unitId),
    userErrors: userErrors(ctx, outcome.problems ?? []),
  };
};

const MAX_RUNNING_OUT = 50;

export const claimsResolvers: Resolvers = {
  Query: {
    runningOut: (_, { first }, ctx) => runningOut(ctx, Math.min(Math.max(first ?? 0, 0), MAX_RUNNING_OUT)),
    releaseRules: (_, { unitId }, ctx) => unitRules(ctx, optionalId('unit', unitId) as UnitId | null),
  },
  Mutation: {
    claimCustomer: (_, { input }, ctx) => one(ctx, input.requestKey, input.claim, claimCustomer),
    claimCustomers: (_, { input }, ctx) => many(ctx, input.bulkKey, 'claims', input.claims, claimCustomer),
    releaseCustomer: (_, { input }, ctx) => one(ctx, input.requestKey, input.release, releaseCustomer),
    releaseCustomers: (_, { input }, ctx) =>
      many(ctx, input.bulkKey, 'releases', input.releases, releaseCustomer),
    transferCustomer: (_, { input }, ctx) => one(ctx, input.requestKey, input.transfer, transferCustomer),
    transferCustomers: (_, { input }, ctx) =>
      many(ctx, input.bulkKey, 'transfers', input.transfers, transferCustomer),
    extendProtection: async (_, { input }, ctx) =>
      payload(
        ctx,
        await extendProtection(ctx, input.requestKey, {
          customerId: idOrNone('customer', input.customerId),
          days: input.days,
          reason: input.reason,
        }),
      ),
    setReleaseRules: (_, { input }, ctx) => rulesPayload(ctx, input),
  },
  Fact: {
    days: ({ fact }) => (fact.kind === 'EXTENSION' ? fact.days : null),
    releasedBy: ({ fact }) => (fact.kind === 'OWNER' ? (fact.releasedBy ?? null) : null),
  },
  ReleaseRules: {
    stageDays: ({ stageDays }) =>
      STAGES.flatMap((stage) => {
        const days = stageDays[stage];
        return days === undefined ? [] : [{ stage, days }];
      }),
  },
  ReleaseRuleVersion: {
    rules: ({ rules, from }) => rules && { ...rules, from },
  },
  UnitReleaseRules: {
    unit: ({ unitId }) => unitId,
    inForce: ({ inForce }) => inForce?.rules ?? null,
    inForceOf: ({ inForce }) => inForce?.unitId ?? null,
    maySet: ({ unitId }, _, ctx) => mayRule(ctx, unitId),
  },
};
