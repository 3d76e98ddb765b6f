/** Saved views over GraphQL: tables of one-liners. */
import type { Context } from '../context';
import type { Resolvers } from '../generated/schema-types';
import { encodeId, idOrNone } from '../graphql/ids';
import { itself, loaded } from '../graphql/loaded';
import { userErrors } from '../graphql/problems';
import {
  deleteView,
  moveView,
  renameView,
  saveView,
  shareView,
  updateView,
  type ViewOutcome,
} from './change-views';
import { viewCount } from './loaders';
import { filterOf, listViews, sharedWith, type SavedViewRow } from './queries';

const answer = (ctx: Context, outcome: ViewOutcome) => ({
  view: outcome.problems ? null : outcome.view,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const named = <I extends { readonly viewId: string }>(input: I): Omit<I, 'viewId'> & { viewId: number } => ({
  ...input,
  viewId: idOrNone('savedView', input.viewId),
});

export const savedViewsResolvers: Resolvers = {
  Query: {
    savedViews: (_, __, ctx) => listViews(ctx),
  },
  Mutation: {
    saveView: async (_, { input }, ctx) =>
      answer(ctx, await saveView(ctx, { ...input, sort: input.sort ?? 'CREATED' })),
    updateView: async (_, { input }, ctx) => answer(ctx, await updateView(ctx, named(input))),
    renameView: async (_, { input }, ctx) => answer(ctx, await renameView(ctx, named(input))),
    moveView: async (_, { input }, ctx) => answer(ctx, await moveView(ctx, named(input))),
    deleteView: async (_, { input }, ctx) => answer(ctx, await deleteView(ctx, named(input))),
    shareView: async (_, { input }, ctx) => answer(ctx, await shareView(ctx, named(input))),
  },
  SavedView: {
    id: ({ id }) => encodeId('savedView', id),
    filter: (view) => filterOf(view),
    owner: (view) => view.person_id,
    sharedWith: (view, _, ctx) => sharedWith(ctx, view),
    count: loaded(viewCount, ({ id }: SavedViewRow) => id, itself),
  },
};
