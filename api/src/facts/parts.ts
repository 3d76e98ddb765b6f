/** Customers that are merged into another one now: what was recorded on them is shown with it. */
import type { Context } from '../context';
import { loader } from '../database/loads';

/** By the customer that survives, ascending. Whoever reads customers gives those that no merge ever concerned. */
export const parts = loader<number, number[]>(async (ctx, ids) => {
  const rows = await ctx.db.rows<{ id: number; merged_into: number }>(
    'SELECT id, merged_into FROM customer WHERE merged_into IN (?) ORDER BY id',
    [ids],
  );
  const found = new Map<number, number[]>(ids.map((id) => [id, []]));
  for (const { id, merged_into: survivor } of rows) found.get(survivor)!.push(id);
  return found;
});

/** These customers and all that is merged into them → the one of these that it is shown with. */
export async function withParts(ctx: Context, customerIds: readonly number[]): Promise<Map<number, number>> {
  const found = await Promise.all(customerIds.map((id) => ctx.load(parts, id)));
  return new Map(
    customerIds.flatMap((id, index) =>
      [id, ...(found[index] ?? [])].map((part): [number, number] => [part, id]),
    ),
  );
}
