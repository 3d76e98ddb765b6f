/** A page of a customer's follow-ups, newest first. */
import type { Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { pageSize } from '../graphql/page';
import { followUpsOf, type FollowUpRow } from './queries';

type Place = { at: Instant; no: number };

export async function followUpPage(
  ctx: Context,
  customerId: number,
  args: { readonly first?: number | null; readonly after?: string | null },
): Promise<{ nodes: FollowUpRow[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }> {
  const first = pageSize(args.first);
  const rows = await followUpsOf(ctx.db, customerId, {
    first,
    after: decodeCursor<Place>(args.after, { at: parts.instant, no: parts.number }),
  });
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
