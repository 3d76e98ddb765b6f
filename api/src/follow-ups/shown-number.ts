/** The number a follow-up called, as the viewer may see it. */
import type { Context } from '../context';
import { phones } from '../customers/loaders';
import { shownPhone } from '../customers/masking';
import { calledPhone } from './loaders';
import { factKeyText, type FollowUpRow } from './queries';

export async function shownNumber(ctx: Context, row: FollowUpRow): Promise<string | null> {
  const called = await ctx.load(calledPhone, factKeyText({ customerId: row.customer_id, no: row.no }));
  if (called === null) return null;
  const phone = (await ctx.load(phones, row.customer_id))?.find(({ phone_id: id }) => id === called);
  if (!phone) return null;
  const { phone_id: phoneId, number, extension } = phone;
  return shownPhone(ctx, { customerId: row.customer_id, phoneId, number, extension });
}
