/** Who has fallen quiet: a rep without a call from ten o'clock on, told once an hour of it has passed (docs/rules/desk.md). */
import { instantAt, type Day, type Instant } from '../time/day';
import type { WorkdayCalendar } from '../time/workdays';

/** The first hour of the day whose calls count against being quiet. */
export const QUIET_FROM_HOUR = 10;
const TOLD_FROM = '11:00';

/** On workdays, and not before an hour of it has passed: nobody can be blamed for one that has just begun. */
export const tellsQuiet = (
  day: Day,
  now: Instant,
  timeZone: string,
  { isWorkday }: Pick<WorkdayCalendar, 'isWorkday'>,
): boolean => isWorkday(day) && now >= instantAt(day, TOLD_FROM, timeZone);
