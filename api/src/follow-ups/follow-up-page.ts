/** A page of a customer's follow-ups, newest first. */
import type { Context } from '../context';
import { encodeCursor } from '../graphql/cursor';
import { pageSize } from '../graphql/page';
import { followUpPageKey, followUpPages } from './loaders';
import type { FollowUpRow } from './queries';

export async function followUpPage(
  ctx: Context,
  customerId: number,
  args: { readonly first?: number | null; readonly after?: string | null },
): Promise<{ nodes: FollowUpRow[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }> {
  const first = pageSize(args.first);
  const rows = (await ctx.load(followUpPages, followUpPageKey(customerId, first, args.after ?? null))) ?? [];
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? encodeCursor({ at: last.at, no: last.no }) : null,
    },
  };
}
