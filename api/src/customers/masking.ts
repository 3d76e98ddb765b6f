/** Who reads a number in full: whoever holds the customer in scope and may read phones; in the pool only administrators (docs/permissions.md). */
import type { UnitId } from '@erp/domain/organization/tree';
import { maskPhone } from '@erp/domain/phones/format';
import { normalisePhones } from '@erp/domain/phones/normalise';
import { requireViewer, type Context, type Viewer } from '../context';
import { holds, present } from '../identity/scope';
import { customer } from './loaders';

/** The pool's numbers are masked for everybody else, who may read phones. */
export const readsPoolNumbers = ({ role }: Viewer): boolean => role === 'ADMINISTRATOR';

export function mayReadNumbersOf(ctx: Context, holderId: UnitId): boolean {
  const viewer = requireViewer(ctx);
  if (!viewer.permissions.has('READ_PHONES')) return false;
  if (ctx.tree.unit(holderId)?.kind === 'POOL') return readsPoolNumbers(viewer);
  return holds(present(viewer), holderId);
}

export async function mayRead(ctx: Context, { customer_id }: { customer_id: number }): Promise<boolean> {
  if (!requireViewer(ctx).permissions.has('READ_PHONES')) return false;
  const row = await ctx.load(customer, customer_id);
  return row !== null && mayReadNumbersOf(ctx, row.holder_id);
}

/** A WeChat name that is a number, as it often is the mobile, is masked like one. */
export async function shownWechat(
  ctx: Context,
  { customer_id: customerId, wechat }: { customer_id: number; wechat: string | null },
): Promise<string | null> {
  const [number] = wechat === null ? [] : normalisePhones(wechat).numbers;
  if (!number || (await mayRead(ctx, { customer_id: customerId }))) return wechat;
  return maskPhone(number.e164);
}
