/** The number a follow-up called, as the viewer may see it. */
import { formatPhone, maskPhone } from '@erp/domain/phones/format';
import type { Context } from '../context';
import { phones } from '../customers/loaders';
import { mayRead } from '../customers/masking';
import { calledPhone } from './loaders';
import { factKeyText, type FollowUpRow } from './queries';

export async function shownNumber(ctx: Context, row: FollowUpRow): Promise<string | null> {
  const called = await ctx.load(calledPhone, factKeyText({ customerId: row.customer_id, no: row.no }));
  if (called === null) return null;
  const phone = (await ctx.load(phones, row.customer_id))?.find(({ phone_id: id }) => id === called);
  if (!phone) return null;
  return (await mayRead(ctx, row))
    ? formatPhone(phone.number, phone.extension || null)
    : maskPhone(phone.number);
}
