/** A page of what happened to a customer, newest first, in the reverse of the order in which facts fold. */
import { compareFacts } from '@erp/domain/facts/fact';
import type { Context } from '../context';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { pageSize } from '../graphql/page';
import { history, isShown, type FactView } from './history';

export type TimelinePage = {
  nodes: FactView[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/** A customer's facts are one range of a few hundred rows at most, and each needs the others: read whole, cut here. */
export async function timelinePage(
  ctx: Context,
  customerId: number,
  args: { readonly first?: number | null; readonly after?: string | null },
): Promise<TimelinePage> {
  const own = await ctx.load(history, customerId);
  const newestFirst = (own?.facts ?? []).filter(isShown).sort((a, b) => compareFacts(b, a));
  const after = decodeCursor<{ no: number }>(args.after, { no: parts.number });
  const start = after ? newestFirst.findIndex(({ no }) => no === after.no) + 1 : 0;
  const first = pageSize(args.first);
  const shown = newestFirst.slice(start, start + first);
  const last = shown.at(-1);
  return {
    nodes: shown.map((fact) => ({ history: own!, fact })),
    pageInfo: {
      hasNextPage: newestFirst.length > start + first,
      endCursor: last ? encodeCursor({ no: last.no }) : null,
    },
  };
}
