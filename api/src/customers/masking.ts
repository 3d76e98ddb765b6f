/** Who reads a number in full: whoever holds the customer in scope and may read phones; in the pool only administrators (docs/permissions.md). */
import { requireViewer, type Context } from '../context';
import { holds, present } from '../identity/scope';
import { customer } from './loaders';

export async function mayRead(ctx: Context, { customer_id }: { customer_id: number }): Promise<boolean> {
  const viewer = requireViewer(ctx);
  if (!viewer.permissions.has('READ_PHONES')) return false;
  const row = await ctx.load(customer, customer_id);
  if (!row) return false;
  const holderId = row.holder_id;
  if (ctx.tree.unit(holderId)?.kind === 'POOL') return viewer.role === 'ADMINISTRATOR';
  return holds(present(viewer), holderId);
}
