/** Who reads a number in full: whoever has its customer in scope and may read phones; in the pool, whoever may read the pool's (docs/permissions.md). */
import { formatPhone, maskPhone } from '@erp/domain/phones/format';
import { maskPhonesIn } from '@erp/domain/phones/mask-text';
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

/** A text of a customer that is held there: numbers in it are masked like the customer's own. */
export const textShownOf = (ctx: Context, holderId: UnitId, text: string | null): string | null =>
  text === null || mayReadNumbersOf(ctx, holderId) ? text : maskPhonesIn(text);

/** As `textShownOf`, for texts that come without their customer, which is loaded only where there is a number to mask. */
export async function shownText(ctx: Context, customerId: number, text: string): Promise<string> {
  const hidden = maskPhonesIn(text);
  return hidden === text || (await mayReadNumbersOfCustomer(ctx, customerId)) ? text : hidden;
}

export const shownTextOrNone = (
  ctx: Context,
  customerId: number,
  text: string | null,
): Promise<string> | null => (text === null ? null : shownText(ctx, customerId, text));
