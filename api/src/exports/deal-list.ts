/** Deals as a file. */
import { nameOf } from '../catalogues/queries';
import { currentCatalogues } from '../catalogues/catalogue-cache';
import { dealPage, dealTotal } from '../deals/deal-page';
import { shares } from '../deals/loaders';
import { dealKey, type DealRow } from '../deals/queries';
import type { QueryDealsArgs } from '../generated/schema-types';
import { factId } from '../graphql/ids';
import { listTexts, pagedList } from './paged-list';

export const dealList = pagedList<'deals', Partial<QueryDealsArgs>, DealRow>('deals', {
  permission: 'READ_DEALS',
  audited: 'DEALS',
  page: async (ctx, args) => {
    const { nodes, pageInfo } = await dealPage(ctx, args);
    return { nodes, endCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  count: async (ctx, args) => dealTotal(ctx, await dealPage(ctx, { ...args, first: 1 })),
  columns: {
    id: (row) => factId.encode(row.customer_id, row.no),
    signedOn: (row) => row.signed_on,
    customer: (row) => row.customer_name,
    product: async (row, ctx) => {
      const found = (await currentCatalogues(ctx.db)).byId.get(row.product_id);
      return found ? nameOf(ctx, found) : null;
    },
    kind: (row, ctx) => listTexts[ctx.locale].dealKind[row.deal_kind],
    amount: (row) => row.amount,
    received: (row) => row.received,
    serviceFrom: (row) => row.service_from,
    serviceTo: (row) => row.service_to,
    shares: async (row, ctx) =>
      ((await ctx.load(shares, dealKey(row))) ?? [])
        .map(({ rep_id: repId, percent }) => `${ctx.tree.unit(repId)!.name} ${percent}%`)
        .join(', '),
    cancelledOn: (row) => row.cancelled_on,
    cancelReason: (row) => row.cancel_reason,
  },
});
