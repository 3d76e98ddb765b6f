/** A page of deals: keyset, the total only when it is asked for. */
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import type { QueryDealsArgs } from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { idOrNone } from '../graphql/ids';
import { pageSize } from '../graphql/page';
import { present, type Scope } from '../identity/scope';
import { countDeals, listDeals, type DealFilter, type DealPlace, type DealRow } from './queries';

export type DealPage = {
  nodes: DealRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  scope: Scope;
  filter: DealFilter;
};

export async function dealPage(ctx: Context, args: Partial<QueryDealsArgs>): Promise<DealPage> {
  const viewer = requireViewer(ctx);
  const { unitIds, signedFrom, signedTo, waitingPayment } = args.filter ?? {};
  const scope = present(viewer);
  const repIds = unitIds
    ?.map((id) => idOrNone('unit', id) as UnitId)
    .filter((id) => ctx.tree.unit(id))
    .flatMap((id) => ctx.tree.subtreeAtEndOfDay(id, viewer.today));
  const filter: DealFilter = {
    repIds: repIds ?? null,
    signedFrom: signedFrom ?? null,
    signedTo: signedTo ?? null,
    waitingPayment: waitingPayment ?? false,
  };
  const first = pageSize(args.first);
  const rows = await listDeals(ctx.db, scope, {
    filter,
    first,
    after: decodeCursor<DealPlace>(args.after, {
      signedOn: parts.day,
      customerId: parts.number,
      no: parts.number,
    }),
  });
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  const place: DealPlace | undefined = last && {
    signedOn: last.signed_on,
    customerId: last.customer_id,
    no: last.no,
  };
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: place ? encodeCursor(place) : null },
    scope,
    filter,
  };
}

export const dealTotal = (ctx: Context, { scope, filter }: DealPage): Promise<number> =>
  countDeals(ctx.db, scope, filter);
