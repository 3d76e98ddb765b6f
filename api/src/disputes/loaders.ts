/** Values of disputes for many rows at once. */
import { loader } from '../database/loads';
import { disputesById, disputesOfCustomers, rulingsOf, type DisputeRow, type RulingRow } from './queries';
import { seesDispute } from './sight';

/** Of one customer that its page shows. */
const SHOWN = 50;

/** By id; only what the viewer may see. */
export const dispute = loader<number, DisputeRow>(async (ctx, ids) => {
  const rows = await disputesById(ctx.db, ids);
  return new Map([...rows].filter(([, row]) => seesDispute(ctx, row)));
});

export const rulings = loader<number, RulingRow[]>(async (ctx, ids) => {
  const rows = await rulingsOf(ctx.db, ids);
  return new Map(ids.map((id) => [id, rows.filter(({ dispute_id: of }) => of === id)]));
});

/** By customer, the latest opened first; only what the viewer may see. */
export const disputesOfCustomer = loader<number, DisputeRow[]>(async (ctx, ids) => {
  const rows = (await disputesOfCustomers(ctx.db, ids)).filter((row) => seesDispute(ctx, row));
  return new Map(
    ids.map((id) => [
      id,
      rows
        .filter(({ customer_id: customerId, own_customer_id: ownId }) => customerId === id || ownId === id)
        .slice(0, SHOWN),
    ]),
  );
});
