/** A page of a customer's follow-ups, those of what is merged into it among them, newest first. */
import type { Context } from '../context';
import { parts } from '../facts/parts';
import { encodeCursor } from '../graphql/cursor';
import { pageSize } from '../graphql/page';
import { followUpPageKey, followUpPages } from './loaders';
import type { FollowUpPlace, FollowUpRow } from './queries';

/** The order of the cursor: no two are equal. */
const newestFirst = (a: FollowUpRow, b: FollowUpRow): number =>
  a.at === b.at ? b.no - a.no || b.customer_id - a.customer_id : a.at < b.at ? 1 : -1;

export async function followUpPage(
  ctx: Context,
  customerId: number,
  args: { readonly first?: number | null; readonly after?: string | null },
): Promise<{ nodes: FollowUpRow[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }> {
  const first = pageSize(args.first);
  const merged = (await ctx.load(parts, customerId)) ?? [];
  const pages = await Promise.all(
    [customerId, ...merged].map((id) =>
      ctx.load(followUpPages, followUpPageKey(id, first, args.after ?? null)),
    ),
  );
  // Of each as many as one page holds: the newest of all are among them.
  const rows = pages.flatMap((page) => page ?? []);
  if (merged.length > 0) rows.sort(newestFirst);
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last
        ? encodeCursor({ at: last.at, no: last.no, of: last.customer_id } satisfies FollowUpPlace)
        : null,
    },
  };
}
