/** Values of deals for many rows at once. */
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import { customer } from '../customers/loaders';
import { loader } from '../database/loads';
import { withParts } from '../facts/parts';
import { holds, present } from '../identity/scope';
import {
  dealKey,
  dealsByKey,
  dealsOfCustomers,
  paymentsByKey,
  paymentsOfDeals,
  sharersOfDeals,
  sharesOfDeals,
  sharesOfFacts,
  type DealRow,
  type PaymentRow,
  type ShareRow,
} from './queries';

function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** By 'customerId:no', whatever the scope: for facts and payloads whose customer was checked. */
export const dealRow = loader<string, DealRow>((ctx, keys) => dealsByKey(ctx.db, keys));

export const payments = loader<string, PaymentRow[]>(async (ctx, keys) =>
  grouped(
    (await paymentsOfDeals(ctx.db, keys)).filter(({ voided }) => !voided),
    (row) => dealKey({ customer_id: row.customer_id, no: row.deal_no }),
  ),
);

export const paymentRow = loader<string, PaymentRow>(
  async (ctx, keys) => new Map((await paymentsByKey(ctx.db, keys)).map((row) => [dealKey(row), row])),
);

export const shares = loader<string, ShareRow[]>(async (ctx, keys) =>
  grouped(await sharesOfDeals(ctx.db, keys), dealKey),
);

/** As the fact with that key told them. */
export const toldShares = loader<string, ShareRow[]>(async (ctx, keys) =>
  grouped(await sharesOfFacts(ctx.db, keys), dealKey),
);

export const dealsOfCustomer = loader<number, DealRow[]>(async (ctx, ids) => {
  const shownWith = await withParts(ctx, ids);
  const rows = await dealsOfCustomers(ctx.db, [...shownWith.keys()]);
  if (shownWith.size > ids.length) rows.sort((a, b) => (a.signed_on < b.signed_on ? 1 : -1));
  const byCustomer = grouped(rows, (row) => String(shownWith.get(row.customer_id)));
  return new Map(ids.map((id) => [id, byCustomer.get(String(id)) ?? []]));
});

/** Everybody who has a share in the deal or had one. */
const sharers = loader<string, UnitId[]>(async (ctx, keys) => {
  const rows = grouped(await sharersOfDeals(ctx.db, keys), dealKey);
  return new Map([...rows].map(([key, own]) => [key, own.map(({ rep_id: repId }) => repId)]));
});

/**
 * A deal of the viewer's scope: finance sees all, others those of customers they see and those in which one of their people
 * has a share or had one.
 */
export async function visibleDeal(ctx: Context, key: string): Promise<DealRow | null> {
  const viewer = requireViewer(ctx);
  const deal = await ctx.load(dealRow, key);
  if (!deal || viewer.isCompanyWide || (await ctx.load(customer, deal.customer_id))) return deal;
  const scope = present(viewer);
  const shared = (await ctx.load(sharers, key)) ?? [];
  return shared.some((repId) => holds(scope, repId)) ? deal : null;
}
