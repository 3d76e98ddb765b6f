/** Values of visits for many rows at once. */
import { loader } from '../database/loads';
import { visitsByKey, visitsOfCustomers, type VisitRow } from './queries';

/** Visits of one customer that its page shows. */
const SHOWN = 200;

/** A done visit by 'customerId:no'. */
export const visit = loader<string, VisitRow>((ctx, keys) => visitsByKey(ctx.db, keys));

export const visitsOfCustomer = loader<number, VisitRow[]>(async (ctx, ids) => {
  const rows = await visitsOfCustomers(ctx.db, ids);
  return new Map(
    ids.map((id) => [id, rows.filter(({ customer_id: customerId }) => customerId === id).slice(0, SHOWN)]),
  );
});
