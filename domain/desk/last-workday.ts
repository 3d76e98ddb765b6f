/** Days of the desk that look back: the last workday before a day, and the day whose follow-ups are checked. */
import { addDays, dayOf, instantAt, type Day, type Instant } from '../time/day';
import type { WorkdayCalendar } from '../time/workdays';

/** Longer than any holiday. */
const LONGEST_BREAK = 366;
const NOON = '12:00';

type Calendar = Pick<WorkdayCalendar, 'isWorkday'>;

export function lastWorkday(day: Day, { isWorkday }: Calendar): Day {
  for (let back = 1; back <= LONGEST_BREAK; back += 1) {
    const earlier = addDays(day, -back);
    if (isWorkday(earlier)) return earlier;
  }
  return addDays(day, -1);
}

/** Up to noon there is too little of today: the last workday's are checked. */
export function checkedDay(now: Instant, timeZone: string, calendar: Calendar): Day {
  const today = dayOf(now, timeZone);
  return now < instantAt(today, NOON, timeZone) ? lastWorkday(today, calendar) : today;
}
