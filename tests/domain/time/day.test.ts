import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  dayOf,
  daysBetween,
  endOfDay,
  epochOfInstant,
  FAR_FUTURE_DAY,
  firstDay,
  instantAt,
  instantAtEpoch,
  isDay,
  isInstant,
  lastDay,
  monthOf,
  parseDay,
  parseInstant,
  startOfDay,
  weekStart,
  type Day,
  type Instant,
  type Month,
} from '@erp/domain/time/day';
import fc from 'fast-check';
import { printedIn } from './zone-process';

const SHANGHAI = 'Asia/Shanghai';
const day = (text: string): Day => text as Day;
const instant = (text: string): Instant => text as Instant;
const month = (text: string): Month => text as Month;

const anyDay = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 })
  .map((days) => addDays(day('1970-01-01'), days));
const anyZone = fc.constantFrom(
  SHANGHAI,
  'UTC',
  'Asia/Urumqi',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
);

/** A few results, and the machine's own difference to UTC in minutes. */
const someResults = `
  import { addDays, dayOf, lastDay, startOfDay, weekStart } from '@erp/domain/time/day';
  console.log(JSON.stringify([
    new Date('2026-01-01T00:00:00Z').getTimezoneOffset(),
    addDays('2026-03-28', 1),
    dayOf('2026-03-31T16:30:00.000Z', 'Asia/Shanghai'),
    startOfDay('2026-04-01', 'Asia/Shanghai'),
    weekStart('2026-11-29'),
    lastDay('2026-10'),
  ]));`;

describe('a day', () => {
  test.each([
    ['2026-03-31', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['2026-4-1', false],
    ['2026-04-01 ', false],
    ['2026-04-01T00:00:00.000Z', false],
    ['', false],
    [FAR_FUTURE_DAY, true],
  ])('“%s” exists in the calendar: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists);
  });

  test('is read from what was typed with blanks around it, and from nothing else', () => {
    expect(parseDay(' 2026-03-31 ')).toBe('2026-03-31');
    expect(parseDay('2026-02-30')).toBeNull();
    expect(parseDay('31.03.2026')).toBeNull();
  });

  test('is the calendar date in the company’s time zone, not in UTC', () => {
    expect(dayOf(instant('2026-03-31T15:30:00.000Z'), SHANGHAI)).toBe('2026-03-31');
    expect(dayOf(instant('2026-03-31T15:59:59.999Z'), SHANGHAI)).toBe('2026-03-31');
    expect(dayOf(instant('2026-03-31T16:00:00.000Z'), SHANGHAI)).toBe('2026-04-01');
    expect(dayOf(instant('2026-03-31T16:30:00.000Z'), SHANGHAI)).toBe('2026-04-01');
    expect(dayOf(instant('2026-03-31T15:30:00.000Z'), 'America/New_York')).toBe('2026-03-31');
  });

  test('in Shanghai knows of the summer times of 1986 to 1991', () => {
    // UTC+9 in the summer of 1988: the day begins an hour earlier in UTC.
    expect(dayOf(instant('1988-07-01T15:00:00.000Z'), SHANGHAI)).toBe('1988-07-02');
    expect(dayOf(instant('1988-12-01T15:00:00.000Z'), SHANGHAI)).toBe('1988-12-01');
    expect(startOfDay(day('1988-07-02'), SHANGHAI)).toBe('1988-07-01T15:00:00.000Z');
    expect(startOfDay(day('1991-09-14'), SHANGHAI)).toBe('1991-09-13T15:00:00.000Z');
    expect(startOfDay(day('1991-09-16'), SHANGHAI)).toBe('1991-09-15T16:00:00.000Z');
  });

  test('begins at midnight and ends with its last millisecond', () => {
    expect(startOfDay(day('2026-04-01'), SHANGHAI)).toBe('2026-03-31T16:00:00.000Z');
    expect(endOfDay(day('2026-03-31'), SHANGHAI)).toBe('2026-03-31T15:59:59.999Z');
  });

  test('lasts 23 or 25 hours where the clock is changed', () => {
    const hours = (text: string): number =>
      (epochOfInstant(endOfDay(day(text), 'Europe/London')) +
        1 -
        epochOfInstant(startOfDay(day(text), 'Europe/London'))) /
      3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
    expect(hours('2026-06-01')).toBe(24);
  });

  test('begins later where midnight itself is skipped', () => {
    expect(startOfDay(day('2018-11-04'), 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
    expect(startOfDay(day('2019-03-10'), 'America/Havana')).toBe('2019-03-10T05:00:00.000Z');
  });

  test('in any zone its first and last moment lie in it, and the moments beside them do not', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (date, zone) => {
        const start = startOfDay(date, zone);
        const end = endOfDay(date, zone);
        expect(dayOf(start, zone)).toBe(date);
        expect(dayOf(end, zone)).toBe(date);
        expect(dayOf(instantAtEpoch(epochOfInstant(start) - 1), zone)).toBe(addDays(date, -1));
        expect(dayOf(instantAtEpoch(epochOfInstant(end) + 1), zone)).toBe(addDays(date, 1));
      }),
    );
  });
});

describe('arithmetic of days', () => {
  test('crosses months, years and leap days', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
  });

  test('a difference is of calendar dates', () => {
    expect(daysBetween(day('2026-01-01'), day('2026-01-31'))).toBe(30);
    expect(daysBetween(day('2026-01-31'), day('2026-03-02'))).toBe(30);
    expect(daysBetween(day('2026-01-31'), day('2026-03-03'))).toBe(31);
    expect(daysBetween(day('2026-03-02'), day('2026-03-02'))).toBe(0);
    expect(daysBetween(day('2026-03-02'), day('2026-03-01'))).toBe(-1);
  });

  test('adding undoes the difference, and order of text is order of time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  test('months begin on the first and end on the last', () => {
    expect(monthOf(day('2026-03-31'))).toBe('2026-03');
    expect(firstDay(month('2026-03'))).toBe('2026-03-01');
    expect(lastDay(month('2026-02'))).toBe('2026-02-28');
    expect(lastDay(month('2024-02'))).toBe('2024-02-29');
    expect(lastDay(month('2026-12'))).toBe('2026-12-31');
  });

  test('weeks start on Monday', () => {
    expect(weekStart(day('2026-11-23'))).toBe('2026-11-23');
    expect(weekStart(day('2026-11-29'))).toBe('2026-11-23');
    expect(weekStart(day('2026-11-22'))).toBe('2026-11-16');
    expect(weekStart(day('1969-12-31'))).toBe('1969-12-29');
  });

  test('does not depend on the machine’s time zone', async () => {
    const expected = ['2026-03-29', '2026-04-01', '2026-03-31T16:00:00.000Z', '2026-11-23', '2026-10-31'];
    const results = await Promise.all(
      ['America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => printedIn(zone, someResults)),
    );
    expect(results).toEqual([
      [480, ...expected],
      [-840, ...expected],
    ]);
  });
});

describe('an instant', () => {
  test.each([
    ['2026-03-31T15:30:00.000Z', true],
    ['2026-03-31T15:30:00Z', false],
    ['2026-03-31T15:30:00.000+08:00', false],
    ['2026-02-30T00:00:00.000Z', false],
    ['2026-03-31T24:00:00.000Z', false],
    ['2026-03-31T15:30:60.000Z', false],
  ])('“%s” is one: %s', (text, valid) => {
    expect(isInstant(text)).toBe(valid);
  });

  test.each([
    ['2026-03-31T23:30:00+08:00', '2026-03-31T15:30:00.000Z'],
    ['2026-03-31T23:30+08:00', '2026-03-31T15:30:00.000Z'],
    ['2026-03-31t15:30:00.5z', '2026-03-31T15:30:00.500Z'],
    ['2026-03-31T15:30:00.123999Z', '2026-03-31T15:30:00.123Z'],
    ['2026-03-31T15:30:00', null],
    ['2026-03-31', null],
    ['2026-02-30T00:00:00Z', null],
    ['2026-03-31T24:00:00Z', null],
    ['2026-03-31T15:30:00+25:00', null],
    ['9999-12-31T23:59:59-08:00', null],
    ['yesterday', null],
  ])('“%s” is read as %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  test('of a wall clock is found in the zone; a time shown twice is the first, a time skipped moves on', () => {
    expect(instantAt(day('2026-03-31'), '23:30', SHANGHAI)).toBe('2026-03-31T15:30:00.000Z');
    expect(instantAt(day('2026-10-25'), '01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt(day('2026-03-29'), '01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z');
  });
});
