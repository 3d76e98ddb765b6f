/** Who has fallen quiet: a rep without a call from ten o'clock on, told once an hour of it has passed (docs/rules/desk.md). */
import { instantAt, type Day, type Instant } from '../time/day';

/** The first hour of the day whose calls count against being quiet. */
export const QUIET_FROM_HOUR = 10;
const TOLD_FROM = '11:00';

/** Too early, nobody can be blamed for an hour that has just begun. */
export const tellsQuiet = (day: Day, now: Instant, timeZone: string): boolean =>
  now >= instantAt(day, TOLD_FROM, timeZone);
