/** Facts with a date only (signing, payment, service end, cancellation) count at the end of that day. */
import { checkDatingOfDay } from '@erp/domain/facts/dating';
import type { Problem } from '@erp/domain/problem';
import { dayOf, endOfDay, type Day, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';

export const datedAt = (ctx: Context, on: Day): Instant => endOfDay(on, ctx.settings.timeZone);

/** At most three days back without backfill, never on a day to come, never on a day before the customer's creation. */
export function checkDate(
  ctx: Context,
  { on, backfill }: { on: Day; backfill: boolean },
  { createdAt, path }: { createdAt: Instant; path: string[] },
): Problem[] {
  const { timeZone } = ctx.settings;
  const days = { today: dayOf(ctx.clock.now(), timeZone), createdOn: dayOf(createdAt, timeZone) };
  return checkDatingOfDay({ day: on, backfill }, { ...days, path });
}
