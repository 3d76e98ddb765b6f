/**
 * Workdays by the Chinese holiday calendar (days off and the weekends worked for them) and the company's own additions
 * (docs/rules/workdays.md). Server-only or lazily loaded: the calendar is large. Years whose holidays are not published
 * yet have weekends only.
 */
import chineseDays from 'chinese-days/dist/chinese-days.json';
import { addDays, dayOf, daysBetween, instantAt, weekStart, type Day, type Instant } from './day';

/** What the company decided about a day; it overrides the public calendar. */
export type WorkdayAddition = { day: Day; works: boolean };

export type WorkdayCalendar = {
  isWorkday: (day: Day) => boolean;
  /** The first workday after the day. */
  nextWorkday: (day: Day) => Day;
};

/** A moment on the company's clock: instantAt(day, time, timeZone) makes it an instant. */
export type DayTime = {
  day: Day;
  /** 'HH:mm' */
  time: string;
};

const MORNING = '10:00';
const AFTERNOON = '14:00';
const LATE_AFTERNOON = '15:00';
const NOON = '12:00';
/** Longer than any holiday: a calendar without workdays is a mistake in the additions. */
const LONGEST_BREAK = 366;

/**
 * Only the library's data is read: its functions go by the machine's time zone, and west of Greenwich they put every
 * holiday on the wrong date.
 */
const holidays = new Set(Object.keys(chineseDays.holidays));
const workedWeekends = new Set(Object.keys(chineseDays.workdays));

const isPublicWorkday = (day: Day): boolean =>
  workedWeekends.has(day) || (daysBetween(weekStart(day), day) < 5 && !holidays.has(day));

export function workdayCalendar(additions: readonly WorkdayAddition[] = []): WorkdayCalendar {
  const own = new Map(additions.map(({ day, works }) => [day, works]));
  const isWorkday = (day: Day): boolean => own.get(day) ?? isPublicWorkday(day);
  const nextWorkday = (day: Day): Day => {
    for (let ahead = 1; ahead <= LONGEST_BREAK; ahead += 1) {
      const next = addDays(day, ahead);
      if (isWorkday(next)) return next;
    }
    return addDays(day, 1);
  };
  return { isWorkday, nextWorkday };
}

/**
 * Times that the next step offers, in order of time: the next workday in the morning, the one after it in the afternoon,
 * and the first workday of the next week that begins after those in the morning.
 */
export function nextStepPresets(today: Day, { isWorkday, nextWorkday }: WorkdayCalendar): DayTime[] {
  const first = nextWorkday(today);
  const second = nextWorkday(first);
  const monday = addDays(weekStart(second), 7);
  return [
    { day: first, time: MORNING },
    { day: second, time: AFTERNOON },
    { day: isWorkday(monday) ? monday : nextWorkday(monday), time: MORNING },
  ];
}

/** Nobody was reached and there is no other number: a call-back at another time of day on the next workday. */
export function callBackProposal(at: Instant, timeZone: string, { nextWorkday }: WorkdayCalendar): DayTime {
  const today = dayOf(at, timeZone);
  const isMorning = at < instantAt(today, NOON, timeZone);
  return { day: nextWorkday(today), time: isMorning ? LATE_AFTERNOON : MORNING };
}
