/** Customer kind 客户分类: decided per rep, customer and calendar month by the rep's first contact of the month (docs/rules/customer-kind.md). */
import { daysBetween, monthOf, type Day } from '../time/day';

export type CustomerKind = 'NEW' | 'OLD';

/**
 * `days`: the days of one rep's contacts (follow-ups of any method and outcome, DONE visits) with one customer, in order.
 * For each: the kind of its month, and whether it is the first ever. NEW: none before, or more than `newAfterDays`
 * between the month's first contact and the one before it; the same for the whole month.
 */
export function customerKinds(
  days: readonly Day[],
  newAfterDays: number,
): { kind: CustomerKind; isFirst: boolean }[] {
  let kind: CustomerKind = 'NEW';
  return days.map((day, index) => {
    const previous = days[index - 1];
    if (previous === undefined) kind = 'NEW';
    else if (monthOf(previous) !== monthOf(day))
      kind = daysBetween(previous, day) > newAfterDays ? 'NEW' : 'OLD';
    return { kind, isFirst: previous === undefined };
  });
}
