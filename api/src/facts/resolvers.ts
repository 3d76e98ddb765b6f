/** What happened to customers over GraphQL: tables of one-liners. What a fact was (follow-up, visit, deal …) is added by its module. */
import type { Context } from '../context';
import type { Resolvers, UserError } from '../generated/schema-types';
import { bulkPayload } from '../graphql/bulk-payload';
import { factRefId } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import { recordRows } from './bulk';
import { followChanges, headOf } from './change-feed';
import { dateNamed, factView, holderBefore, isVoided, mayVoid, refOf, voidReason } from './history';
import { timelinePage } from './timeline-page';
import { restoreFact, voidFact, type VoidEntry, type Voided, type VoidOutcome } from './void-fact';

export type FactPayloadSource = { voided: Voided | null; userErrors: UserError[] };

const entryOf = (input: { readonly factId: string; readonly reason: string }): VoidEntry => ({
  ...(factRefId.decode(input.factId) ?? { customerId: 0, no: 0 }),
  reason: input.reason,
});

const payload = (ctx: Context, outcome: VoidOutcome): FactPayloadSource => ({
  voided: outcome.problems ? null : outcome,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

export const factsResolvers: Resolvers = {
  Mutation: {
    voidFact: async (_, { input }, ctx) =>
      payload(ctx, await voidFact(ctx, input.requestKey, entryOf(input))),
    voidFacts: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['facts'],
        await recordRows(
          input.bulkKey,
          input.facts,
          (row) => entryOf(row).customerId,
          (row, key) => voidFact(ctx, key, entryOf(row)),
        ),
      ),
    restoreFact: async (_, { input }, ctx) =>
      payload(ctx, await restoreFact(ctx, input.requestKey, entryOf(input))),
    restoreFacts: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['facts'],
        await recordRows(
          input.bulkKey,
          input.facts,
          (row) => entryOf(row).customerId,
          (row, key) => restoreFact(ctx, key, entryOf(row)),
        ),
      ),
  },
  Subscription: {
    changed: { subscribe: (_, args, ctx) => followChanges(ctx, args) },
  },
  Viewer: {
    changePosition: async (_, __, ctx) => String(await headOf(ctx.db)),
  },
  Changes: {
    position: ({ position }) => String(position),
  },
  FactPayload: {
    fact: ({ voided }, _, ctx) => (voided ? factView(ctx, voided) : null),
  },
  Fact: {
    id: (view) => factRefId.encode(refOf(view)),
    kind: ({ fact }) => fact.kind,
    at: ({ fact }) => fact.at,
    day: ({ fact }) => fact.day,
    rep: ({ fact }) => fact.repId,
    actor: ({ fact }) => fact.actorId,
    recordedAt: ({ fact }) => fact.recordedAt,
    voided: (view) => isVoided(view),
    voidReason: (view) => voidReason(view),
    mayVoid: (view, _, ctx) => mayVoid(ctx, view),
    verdictReason: ({ fact }) => (fact.kind === 'VERDICT' ? fact.verdict : null),
    holderFrom: (view) => holderBefore(view),
    holderTo: ({ fact }) => ('holderId' in fact ? fact.holderId : null),
    ownerReason: ({ fact }) => (fact.kind === 'OWNER' ? fact.reason : null),
    on: (view) => dateNamed(view),
  },
  Customer: {
    timeline: (row, args, ctx) => timelinePage(ctx, row.id, args),
  },
};
