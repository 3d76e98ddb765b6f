/**
 * Days and instants. A Day is a calendar date in the company's time zone; an Instant is a moment in UTC. No JS Date
 * crosses this file, and nothing depends on the machine's own time zone.
 */
declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;
declare const monthBrand: unique symbol;

/** 'YYYY-MM-DD'. Compares by text. */
export type Day = string & { readonly [dayBrand]: true };
/** 'YYYY-MM-DDTHH:mm:ss.sssZ'. Compares by text. */
export type Instant = string & { readonly [instantBrand]: true };
/** 'YYYY-MM'. Compares by text. */
export type Month = string & { readonly [monthBrand]: true };

/** The `to` of what has no end. */
export const FAR_FUTURE_DAY = '9999-12-31' as Day;

const MS_PER_DAY = 86_400_000;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A history has a few thousand days, and each is asked for a hundred times: kept by their numbers since 1970, and these by them. */
const KEPT_DAYS = 20_000;
const keptDays = new Map<number, Day>();
const keptEpochs = new Map<Day, number>();

function epochOf(day: Day): number {
  let epoch = keptEpochs.get(day);
  if (epoch === undefined) {
    epoch = Date.parse(`${day}T00:00:00.000Z`);
    if (keptEpochs.size === KEPT_DAYS) keptEpochs.clear();
    keptEpochs.set(day, epoch);
  }
  return epoch;
}

function dayAtEpoch(epoch: number): Day {
  const number = Math.floor(epoch / MS_PER_DAY);
  let day = keptDays.get(number);
  if (day === undefined) {
    day = new Date(epoch).toISOString().slice(0, 10) as Day;
    if (keptDays.size === KEPT_DAYS) keptDays.clear();
    keptDays.set(number, day);
  }
  return day;
}

/** A date that exists in the calendar. */
export function isDay(text: string): text is Day {
  if (!dayPattern.test(text)) return false;
  const epoch = epochOf(text as Day);
  return !Number.isNaN(epoch) && dayAtEpoch(epoch) === text;
}

/** A typed date → Day; null for anything that is none. */
export const parseDay = (text: string): Day | null => (isDay(text.trim()) ? (text.trim() as Day) : null);

/** A moment that exists, in exactly this form: '2026-02-30T…' and 'T24:00' are none. */
export function isInstant(text: string): text is Instant {
  if (!instantPattern.test(text)) return false;
  const epoch = Date.parse(text);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString() === text;
}

const rfc3339 = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * RFC 3339 with any offset, seconds optional, finer than milliseconds cut off → Instant; null for anything else, and for
 * what lies outside the years 0000 to 9999 in UTC.
 */
export function parseInstant(text: string): Instant | null {
  const upper = text.toUpperCase();
  const day = rfc3339.exec(upper)?.[1];
  if (day === undefined || !isDay(day)) return null;
  const epoch = Date.parse(upper);
  if (Number.isNaN(epoch)) return null;
  const instant = new Date(epoch).toISOString();
  return isInstant(instant) ? instant : null;
}

/** Milliseconds since 1970 → Instant. */
export const instantAtEpoch = (epoch: number): Instant => new Date(epoch).toISOString() as Instant;
/** Instant → milliseconds since 1970. */
export const epochOfInstant = (instant: Instant): number => Date.parse(instant);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let format = formatters.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, format);
  }
  return format;
}

/** How far the zone's clock is ahead of UTC at that moment, in milliseconds. */
function offsetAt(epoch: number, timeZone: string): number {
  const whole = Math.floor(epoch / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(whole)) {
    if (type !== 'literal') parts[type] = Number(value);
  }
  const local = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
  return local - whole;
}

/** China has kept +08:00 without summer time since this moment: the usual case needs no calendar. */
const SHANGHAI_FIXED_SINCE = Date.UTC(1991, 8, 15);
const SHANGHAI_OFFSET = 8 * 3_600_000;

const zoneOffset = (epoch: number, timeZone: string): number =>
  timeZone === 'Asia/Shanghai' && epoch >= SHANGHAI_FIXED_SINCE ? SHANGHAI_OFFSET : offsetAt(epoch, timeZone);

/** The calendar date of an instant in a time zone (IANA name). */
export function dayOf(instant: Instant, timeZone: string): Day {
  const epoch = Date.parse(instant);
  return dayAtEpoch(epoch + zoneOffset(epoch, timeZone));
}

/** 'YYYY-MM-DD HH:mm' on the clock of a time zone, for people to read. */
export function localDateTime(instant: Instant, timeZone: string): string {
  const epoch = Date.parse(instant);
  return new Date(epoch + zoneOffset(epoch, timeZone)).toISOString().slice(0, 16).replace('T', ' ');
}

/**
 * Local wall-clock time ('HH:mm' or 'HH:mm:ss.sss') of a day → Instant. A time that the clock shows twice is the first
 * one; a time that summer time skips moves on with it.
 */
export function instantAt(day: Day, time: string, timeZone: string): Instant {
  const local = Date.parse(`${day}T${time}${time.length === 5 ? ':00.000' : ''}Z`);
  if (timeZone === 'Asia/Shanghai' && local - MS_PER_DAY >= SHANGHAI_FIXED_SINCE)
    return instantAtEpoch(local - SHANGHAI_OFFSET);
  // A clock changes at most once in two days, so one of the two offsets around it holds.
  const before = local - zoneOffset(local - MS_PER_DAY, timeZone);
  const after = local - zoneOffset(local + MS_PER_DAY, timeZone);
  const shown = [before, after]
    .filter((epoch) => epoch + zoneOffset(epoch, timeZone) === local)
    .sort((a, b) => a - b);
  return instantAtEpoch(shown[0] ?? before);
}

/** First moment of the day. */
export const startOfDay = (day: Day, timeZone: string): Instant => instantAt(day, '00:00', timeZone);

/** Last millisecond of the day: where facts with a date only count. Days may last 23 or 25 hours. */
export const endOfDay = (day: Day, timeZone: string): Instant =>
  instantAtEpoch(epochOfInstant(startOfDay(addDays(day, 1), timeZone)) - 1);

/** The calendar date so many days later; negative: earlier. */
export const addDays = (day: Day, days: number): Day => dayAtEpoch(epochOf(day) + days * MS_PER_DAY);

/** Difference of the two calendar dates: daysBetween('2026-01-01', '2026-01-31') = 30. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((epochOf(to) - epochOf(from)) / MS_PER_DAY);

/** The calendar month a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;

/** The first of the month. */
export const firstDay = (month: Month): Day => `${month}-01` as Day;

/** The last of the month. */
export function lastDay(month: Month): Day {
  const [year, number] = month.split('-').map(Number);
  return dayAtEpoch(Date.UTC(year!, number, 0));
}

/** The Monday of the day's week. */
export function weekStart(day: Day): Day {
  const weekday = (new Date(epochOf(day)).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}
