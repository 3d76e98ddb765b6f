/** How long whoever has a lead may still take to call. */
import { workingMinutes } from '@erp/domain/time/working-time';
import type { Context } from '../context';
import { lead, time } from './loaders';
import type { LeadRow } from './queries';

/** Working minutes; null: no limit runs. */
export const minutesLeft = async (ctx: Context, row: LeadRow): Promise<number | null> =>
  row.status === 'OPEN' ? workingMinutes(ctx.clock.now(), row.due_at, (await ctx.load(time, 0))!) : null;

export async function minutesLeftOf(ctx: Context, customerId: number): Promise<number | null> {
  const row = await ctx.load(lead, customerId);
  return row && minutesLeft(ctx, row);
}
