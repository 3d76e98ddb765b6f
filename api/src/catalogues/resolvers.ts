/** The lists over GraphQL: tables of one-liners. */
import type { Context } from '../context';
import type { Resolvers, UserError } from '../generated/schema-types';
import { encodeId, idOrNone } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import { fromItem } from './catalogue-cache';
import { moveCatalogueItem, setCatalogueItemActive, updateCatalogueItem } from './change-catalogue-item';
import type { ItemOutcome } from './change-catalogues';
import { createCatalogueItem } from './create-catalogue-item';
import { listItems, nameOf } from './queries';

const payload = (ctx: Context, outcome: ItemOutcome): { item: number | null; userErrors: UserError[] } => ({
  item: outcome.problems ? null : outcome.itemId,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

/** The input with its item's id as the database knows it. */
const named = <Input extends { readonly itemId: string }>(input: Input) => ({
  ...input,
  itemId: idOrNone('catalogueItem', input.itemId),
});

export const cataloguesResolvers: Resolvers = {
  Query: {
    catalogue: (_, { catalogue, includeInactive }, ctx) =>
      listItems(ctx, catalogue, includeInactive ?? false),
  },
  Mutation: {
    createCatalogueItem: async (_, { input }, ctx) =>
      payload(ctx, await createCatalogueItem(ctx, { ...input, description: input.description ?? null })),
    updateCatalogueItem: async (_, { input }, ctx) =>
      payload(
        ctx,
        await updateCatalogueItem(ctx, { ...named(input), description: input.description ?? null }),
      ),
    moveCatalogueItem: async (_, { input }, ctx) => payload(ctx, await moveCatalogueItem(ctx, named(input))),
    setCatalogueItemActive: async (_, { input }, ctx) =>
      payload(ctx, await setCatalogueItemActive(ctx, named(input))),
  },
  CatalogueItem: {
    id: (id) => encodeId('catalogueItem', id),
    catalogue: (id, _, { db }) => fromItem(db, id, (item) => item.catalogue),
    code: (id, _, { db }) => fromItem(db, id, (item) => item.code),
    name: (id, _, ctx) => fromItem(ctx.db, id, (item) => nameOf(ctx, item)),
    nameZh: (id, _, { db }) => fromItem(db, id, (item) => item.name_zh),
    nameEn: (id, _, { db }) => fromItem(db, id, (item) => item.name_en),
    description: (id, _, { db }) => fromItem(db, id, (item) => item.description),
    position: (id, _, { db }) => fromItem(db, id, (item) => item.position),
    active: (id, _, { db }) => fromItem(db, id, (item) => item.active === 1),
  },
};
