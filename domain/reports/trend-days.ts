/** The days of a trend's points. */
import { addDays, daysBetween, lastDay, monthOf, weekStart, type Day } from '../time/day';

export const TREND_STEPS = ['DAY', 'WEEK', 'MONTH'] as const;
export type TrendStep = (typeof TREND_STEPS)[number];

export const MAX_TREND_POINTS = 370;
/** A longer period has more points than are shown, whatever the step: asked for by mistake. */
const MAX_DAYS = MAX_TREND_POINTS * 31;

/** Sundays end weeks. */
const endsStep: Record<TrendStep, (day: Day) => Day> = {
  DAY: (day) => day,
  WEEK: (day) => addDays(weekStart(day), 6),
  MONTH: (day) => lastDay(monthOf(day)),
};

/** The ends of the steps in [from, to], and `to` itself; null: more points than are shown. */
export function trendDays(from: Day, to: Day, step: TrendStep): Day[] | null {
  if (daysBetween(from, to) > MAX_DAYS) return null;
  const days: Day[] = [];
  for (let day = from; day <= to;) {
    const end = endsStep[step](day);
    days.push(end < to ? end : to);
    if (days.length > MAX_TREND_POINTS) return null;
    day = addDays(end, 1);
  }
  return days;
}
