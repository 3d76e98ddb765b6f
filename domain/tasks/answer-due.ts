/** By when a comment wants its answer (docs/rules/tasks.md). Server-only: it needs the calendar of workdays. */
import { dayOf, endOfDay, type Instant } from '../time/day';
import type { WorkdayCalendar } from '../time/workdays';

/** The end of the next workday. */
export const answerDueAt = (now: Instant, timeZone: string, { nextWorkday }: WorkdayCalendar): Instant =>
  endOfDay(nextWorkday(dayOf(now, timeZone)), timeZone);
