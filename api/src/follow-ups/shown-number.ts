/** The number a follow-up called, as the viewer may see it. */
import { formatPhone, maskPhone } from '@erp/domain/phones/format';
import type { Context } from '../context';
import { phones } from '../customers/loaders';
import { mayRead } from '../customers/masking';
import type { FollowUpRow } from './queries';

export async function shownNumber(ctx: Context, row: FollowUpRow): Promise<string | null> {
  if (row.phone_id === null) return null;
  const phone = (await ctx.load(phones, row.customer_id))?.find(({ phone_id: id }) => id === row.phone_id);
  if (!phone) return null;
  return (await mayRead(ctx, row))
    ? formatPhone(phone.number, phone.extension || null)
    : maskPhone(phone.number);
}
