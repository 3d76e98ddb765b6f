/** The lists over GraphQL: tables of one-liners. */
import type { Context } from '../context';
import type { Resolvers } from '../generated/schema-types';
import { encodeId } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import type { CatalogueItemRow } from './catalogue-cache';
import { createCatalogueItem } from './create-catalogue-item';
import { catalogueItem, listItems, nameOf } from './queries';

const item = async (ctx: Context, id: number): Promise<CatalogueItemRow> =>
  (await ctx.load(catalogueItem, id))!;

export const cataloguesResolvers: Resolvers = {
  Query: {
    catalogue: (_, { catalogue, includeInactive }, ctx) =>
      listItems(ctx, catalogue, includeInactive ?? false),
  },
  Mutation: {
    createCatalogueItem: async (_, { input }, ctx) => {
      const outcome = await createCatalogueItem(ctx, { ...input, description: input.description ?? null });
      return {
        item: outcome.problems ? null : outcome.itemId,
        userErrors: userErrors(ctx, outcome.problems ?? []),
      };
    },
  },
  CatalogueItem: {
    id: (id) => encodeId('catalogueItem', id),
    catalogue: async (id, _, ctx) => (await item(ctx, id)).catalogue,
    code: async (id, _, ctx) => (await item(ctx, id)).code,
    name: async (id, _, ctx) => nameOf(ctx, await item(ctx, id)),
    description: async (id, _, ctx) => (await item(ctx, id)).description,
    active: async (id, _, ctx) => (await item(ctx, id)).active === 1,
  },
};
