/** Who reads a number in full: whoever has its customer in scope and may read phones; in the pool, whoever may read the pool's (docs/permissions.md). */
import { formatPhone, maskPhone } from '@erp/domain/phones/format';
import { normalisePhones } from '@erp/domain/phones/normalise';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import { notePhoneRead } from '../identity/phones-read';
import { holds, present } from '../identity/scope';
import { customer } from './loaders';

export function mayReadNumbersOf(ctx: Context, holderId: UnitId): boolean {
  const viewer = requireViewer(ctx);
  if (!viewer.permissions.has('READ_PHONES')) return false;
  if (ctx.tree.unit(holderId)?.kind === 'POOL') return viewer.permissions.has('READ_POOL_PHONES');
  return holds(present(viewer), holderId);
}

export type CustomerPhone = { customerId: number; phoneId: number; number: string; extension: string };

async function mayReadNumbersOfCustomer(ctx: Context, customerId: number): Promise<boolean> {
  if (!requireViewer(ctx).permissions.has('READ_PHONES')) return false;
  const row = await ctx.load(customer, customerId);
  return row !== null && mayReadNumbersOf(ctx, row.holder_id);
}

/** Whether the viewer is shown the number in full now, which counts as read. */
async function readsInFull(ctx: Context, { customerId, phoneId }: CustomerPhone): Promise<boolean> {
  const isFull = await mayReadNumbersOfCustomer(ctx, customerId);
  if (isFull) notePhoneRead(ctx, phoneId);
  return isFull;
}

/** As people write it, in full or masked. */
export const shownPhone = async (ctx: Context, phone: CustomerPhone): Promise<string> =>
  (await readsInFull(ctx, phone))
    ? formatPhone(phone.number, phone.extension || null, ctx.locale)
    : maskPhone(phone.number);

/** In E.164; null: the viewer sees it masked only. */
export async function fullNumber(ctx: Context, phone: CustomerPhone): Promise<string | null> {
  if (!(await readsInFull(ctx, phone))) return null;
  return phone.extension ? `${phone.number};ext=${phone.extension}` : phone.number;
}

/** A WeChat name that is a number, as it often is the mobile, is masked like one. */
export async function shownWechat(
  ctx: Context,
  { customer_id: customerId, wechat }: { customer_id: number; wechat: string | null },
): Promise<string | null> {
  const [number] = wechat === null ? [] : normalisePhones(wechat).numbers;
  if (!number || (await mayReadNumbersOfCustomer(ctx, customerId))) return wechat;
  return maskPhone(number.e164);
}
