/** Working time: the company's hours on workdays (docs/rules/workdays.md). What is promised in working minutes rests at night. */
import { problem, type Problem } from '../problem';
import { addDays, dayOf, epochOfInstant, instantAt, instantAtEpoch, type Instant } from './day';
import type { WorkdayCalendar } from './workdays';

/** On the company's clock, 'HH:mm'; from < to. */
export type WorkingSpan = { from: string; to: string };

export type WorkingTime = {
  calendar: WorkdayCalendar;
  /** In order of time, apart from each other; the same on every workday. */
  hours: readonly WorkingSpan[];
  timeZone: string;
};

export const DEFAULT_WORKING_HOURS: readonly WorkingSpan[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
];

export const MAX_WORKING_SPANS = 4;

const MS_PER_MINUTE = 60_000;
/** Longer than any holiday: a calendar without workdays is a mistake. */
const LONGEST_BREAK = 366;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** One to four spans, each a time before another, none beginning before the one before it has ended. */
export function checkWorkingHours(hours: readonly WorkingSpan[], path: string[]): Problem[] {
  const times = hours.flatMap(({ from, to }) => [from, to]);
  const isRising = times.every((time, index) => index === 0 || times[index - 1]! < time);
  const isRight =
    hours.length > 0 &&
    hours.length <= MAX_WORKING_SPANS &&
    times.every((time) => TIME.test(time)) &&
    isRising;
  return isRight ? [] : [problem('WORKING_HOURS_INVALID', path, { max: MAX_WORKING_SPANS })];
}

/** The working spans that end after `at`, the first one cut to begin no earlier, in milliseconds since 1970. */
function* spansFrom(
  at: Instant,
  { calendar, hours, timeZone }: WorkingTime,
): Generator<{ from: number; to: number }> {
  const start = epochOfInstant(at);
  let day = dayOf(at, timeZone);
  for (let without = 0; without <= LONGEST_BREAK; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) {
      without += 1;
      continue;
    }
    without = 0;
    for (const span of hours) {
      const to = epochOfInstant(instantAt(day, span.to, timeZone));
      if (to > start)
        yield { from: Math.max(start, epochOfInstant(instantAt(day, span.from, timeZone))), to };
    }
  }
}

/** The moment at which so many working minutes (more than 0) have passed since `at`. */
export function deadlineAfter(at: Instant, minutes: number, time: WorkingTime): Instant {
  let left = minutes * MS_PER_MINUTE;
  for (const { from, to } of spansFrom(at, time)) {
    if (left <= to - from) return instantAtEpoch(from + left);
    left -= to - from;
  }
  throw new Error('a calendar without workdays');
}

/** Working minutes from one moment to a later one, begun ones counted whole; 0 when it is not later. */
export function workingMinutes(from: Instant, to: Instant, time: WorkingTime): number {
  const end = epochOfInstant(to);
  let sum = 0;
  for (const span of spansFrom(from, time)) {
    if (span.from >= end) break;
    sum += Math.min(span.to, end) - span.from;
  }
  return Math.ceil(sum / MS_PER_MINUTE);
}
