import type { Day, Instant, Month } from './history';

/** The company's clock runs eight hours ahead of UTC, all year round. */
const hoursAhead = 8;
const hour = 3_600_000;
const dayLength = 24 * hour;

/** Calendar date of an instant on the company's clock. */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + hoursAhead * hour).toISOString().slice(0, 10);
}

/** An instant by the company's clock: `at('2026-03-31', '23:30')`. */
export function at(day: Day, time: string): Instant {
  return new Date(`${day}T${time}+08:00`).toISOString();
}

/** The last millisecond of the day: where facts with a date only stand, and when a snapshot is taken. */
export function endOfDay(day: Day): Instant {
  return at(day, '23:59:59.999');
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** Difference of two calendar dates. */
export function daysBetween(earlier: Day, later: Day): number {
  return (Date.parse(later) - Date.parse(earlier)) / dayLength;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function isSunday(day: Day): boolean {
  return new Date(day).getUTCDay() === 0;
}

export function isLastOfMonth(day: Day): boolean {
  return monthOf(addDays(day, 1)) !== monthOf(day);
}

/** Every day of [from, to]. */
export function daysIn(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
