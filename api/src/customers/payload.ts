/** What a mutation of a customer answers: the customer as it is now, or why not and what it collides with. */
import type { Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import { encodeId } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import type { ShowCollisions } from './collisions';
import { customer } from './loaders';

type Outcome =
  | { problems: Problem[]; collisions?: ShowCollisions }
  | { problems?: undefined; customerId: number; repairs?: string[] };

export async function customerPayload(ctx: Context, outcome: Outcome) {
  if (outcome.problems) {
    return {
      customer: null,
      collisions: (await outcome.collisions?.(ctx)) ?? [],
      repairs: [],
      userErrors: userErrors(ctx, outcome.problems),
    };
  }
  return {
    customer: await ctx.load(customer, outcome.customerId),
    collisions: [],
    repairs: outcome.repairs ?? [],
    userErrors: [],
  };
}

export const deletionPayload = (
  ctx: Context,
  outcome: { problems: Problem[] } | { problems?: undefined; customerId: number },
) => ({
  deletedId: outcome.problems ? null : encodeId('customer', outcome.customerId),
  userErrors: userErrors(ctx, outcome.problems ?? []),
});
