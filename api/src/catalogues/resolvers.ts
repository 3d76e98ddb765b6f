/** The lists over GraphQL: tables of one-liners. */
import type { Resolvers } from '../generated/schema-types';
import { encodeId } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import { fromItem } from './catalogue-cache';
import { createCatalogueItem } from './create-catalogue-item';
import { listItems, nameOf } from './queries';

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
    catalogue: (id, _, { db }) => fromItem(db, id, (item) => item.catalogue),
    code: (id, _, { db }) => fromItem(db, id, (item) => item.code),
    name: (id, _, ctx) => fromItem(ctx.db, id, (item) => nameOf(ctx, item)),
    description: (id, _, { db }) => fromItem(db, id, (item) => item.description),
    active: (id, _, { db }) => fromItem(db, id, (item) => item.active === 1),
  },
};
