/** Guides over GraphQL: tables of one-liners. */
import type { Context } from '../context';
import { customer } from '../customers/loaders';
import type { Resolvers, UserError } from '../generated/schema-types';
import { encodeId, idOrNone, optionalId } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import { moveGuide, setGuideActive, updateGuide } from './change-guide';
import type { GuideOutcome } from './change-guides';
import { createGuide } from './create-guide';
import { guideEffectiveness } from './effectiveness';
import { guideById, type GuideRow } from './guide-cache';
import { ownMarks } from './loaders';
import { markGuide } from './mark-guide';
import { chineseOf, englishOf, guideVersions, listGuides, textOf } from './queries';
import { guideRates } from './rates';

async function payload(
  ctx: Context,
  outcome: GuideOutcome,
): Promise<{ guide: GuideRow | null; userErrors: UserError[] }> {
  return {
    guide: outcome.problems ? null : await guideById(ctx.db, outcome.guideId),
    userErrors: userErrors(ctx, outcome.problems ?? []),
  };
}

/** The input with its entry's id as the database knows it. */
const named = <Input extends { readonly guideId: string }>(input: Input) => ({
  ...input,
  guideId: idOrNone('guide', input.guideId),
});

export const guidesResolvers: Resolvers = {
  Query: {
    guides: (_, { library, includeInactive }, ctx) =>
      listGuides(ctx, { library: library ?? null, includeInactive: includeInactive ?? false }),
    guideVersions: (_, { guideId }, ctx) => guideVersions(ctx, idOrNone('guide', guideId)),
    guideRates: (_, _args, ctx) => guideRates(ctx),
    guideEffectiveness: (_, args, ctx) => guideEffectiveness(ctx, args),
  },
  Mutation: {
    createGuide: async (_, { input }, ctx) =>
      payload(
        ctx,
        await createGuide(ctx, {
          ...input,
          categoryId: optionalId('catalogueItem', input.categoryId),
          stage: input.stage ?? null,
        }),
      ),
    updateGuide: async (_, { input }, ctx) => payload(ctx, await updateGuide(ctx, named(input))),
    moveGuide: async (_, { input }, ctx) => payload(ctx, await moveGuide(ctx, named(input))),
    setGuideActive: async (_, { input }, ctx) => payload(ctx, await setGuideActive(ctx, named(input))),
    markGuide: async (_, { input }, ctx) => {
      const outcome = await markGuide(ctx, {
        ...named(input),
        customerId: idOrNone('customer', input.customerId),
        useful: input.useful ?? null,
      });
      return {
        customer: outcome.problems ? null : await ctx.load(customer, outcome.customerId),
        userErrors: userErrors(ctx, outcome.problems ?? []),
      };
    },
  },
  Guide: {
    id: ({ id }) => encodeId('guide', id),
    category: (guide) => guide.category_id,
    title: (guide, _, ctx) => textOf(ctx, guide).title,
    body: (guide, _, ctx) => textOf(ctx, guide).body,
    zh: chineseOf,
    en: englishOf,
    active: ({ active }) => active === 1,
    editor: (guide) => guide.editor_id,
    editedAt: (guide) => guide.edited_at,
  },
  GuideVersion: {
    zh: chineseOf,
    en: englishOf,
    editor: (version) => version.editor_id,
    editedAt: (version) => version.edited_at,
  },
  Customer: {
    guideMarks: async ({ id }, _, ctx) => (await ctx.load(ownMarks, id))!,
  },
};
