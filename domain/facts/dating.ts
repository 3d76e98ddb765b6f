/** When a fact may be dated (docs/rules/facts.md). */
import { problem, type Problem } from '../problem';
import { daysBetween, dayOf, type Day, type Instant } from '../time/day';

/** Without BACKFILL, calendar days back from today. */
export const MAX_DAYS_BACK = 3;

/**
 * Without backfill at most three days back; never in the future; never before the customer's creation (null: this fact
 * is the creation).
 */
export function checkDating(
  { at, backfill }: { at: Instant; backfill: boolean },
  {
    now,
    timeZone,
    createdAt,
    path,
  }: { now: Instant; timeZone: string; createdAt: Instant | null; path: string[] },
): Problem[] {
  if (at > now) return [problem('FACT_IN_FUTURE', path)];
  if (!backfill && daysBetween(dayOf(at, timeZone), dayOf(now, timeZone)) > MAX_DAYS_BACK) {
    return [problem('FACT_TOO_OLD', path, { days: MAX_DAYS_BACK })];
  }
  return createdAt !== null && at < createdAt ? [problem('FACT_BEFORE_CREATION', path)] : [];
}

/**
 * The same for what has a date only (signing, payment, cancellation): it counts at the end of its day, and today is not
 * the future. `createdOn`: day of the customer's creation.
 */
export function checkDatingOfDay(
  { day, backfill }: { day: Day; backfill: boolean },
  { today, createdOn, path }: { today: Day; createdOn: Day; path: string[] },
): Problem[] {
  if (day > today) return [problem('FACT_IN_FUTURE', path)];
  if (!backfill && daysBetween(day, today) > MAX_DAYS_BACK) {
    return [problem('FACT_TOO_OLD', path, { days: MAX_DAYS_BACK })];
  }
  return day < createdOn ? [problem('FACT_BEFORE_CREATION', path)] : [];
}
