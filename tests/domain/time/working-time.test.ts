import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantAt, instantAtEpoch, localDateTime, type Day, type Instant } from '@erp/domain/time/day';
import {
  checkWorkingHours,
  deadlineAfter,
  DEFAULT_WORKING_HOURS,
  workingMinutes,
  type WorkingTime,
} from '@erp/domain/time/working-time';
import { workdayCalendar } from '@erp/domain/time/workdays';

const ZONE = 'Asia/Shanghai';
const time: WorkingTime = { calendar: workdayCalendar(), hours: DEFAULT_WORKING_HOURS, timeZone: ZONE };
const at = (text: string): Instant => {
  const [day, clock] = text.split(' ');
  return instantAt(day as Day, clock!, ZONE);
};
const after = (text: string, minutes: number): string =>
  localDateTime(deadlineAfter(at(text), minutes, time), ZONE);

describe('a deadline in working minutes', () => {
  test.each([
    ['2026-06-15 10:00', 30, '2026-06-15 10:30', 'in the morning'],
    ['2026-06-15 11:50', 30, '2026-06-15 13:50', 'across lunch'],
    ['2026-06-15 11:30', 30, '2026-06-15 12:00', 'until lunch begins'],
    ['2026-06-15 12:15', 30, '2026-06-15 14:00', 'from within lunch'],
    ['2026-06-15 17:50', 30, '2026-06-16 09:20', 'across the evening'],
    ['2026-06-15 23:40', 30, '2026-06-16 09:30', 'late in the evening'],
    ['2026-06-15 03:00', 30, '2026-06-15 09:30', 'before the day begins'],
    ['2026-06-12 17:45', 30, '2026-06-15 09:15', 'across a weekend'],
    ['2026-09-30 17:50', 30, '2026-10-08 09:20', 'across National Day'],
    ['2026-10-09 17:50', 30, '2026-10-10 09:20', 'into a Saturday that is worked'],
    ['2026-10-10 20:00', 30, '2026-10-12 09:30', 'after a Saturday that is worked'],
    ['2026-06-15 09:00', 450, '2026-06-15 18:00', 'a whole day'],
    ['2026-06-15 09:00', 451, '2026-06-16 09:01', 'a day and a minute'],
  ])('%s + %i: %s (%s)', (from, minutes, expected) => {
    expect(after(from, minutes)).toBe(expected);
  });

  const START = Date.parse('2026-01-01T00:00:00Z');
  const instant = fc.integer({ min: 0, max: 360 * 24 * 60 }).map((n) => instantAtEpoch(START + n * 60_000));
  const minutes = fc.integer({ min: 1, max: 2_000 });

  test('two limits one after the other are one of both', () => {
    fc.assert(
      fc.property(instant, minutes, minutes, (from, one, other) => {
        const inTurn = deadlineAfter(deadlineAfter(from, one, time), other, time);
        expect(inTurn).toBe(deadlineAfter(from, one + other, time));
      }),
    );
  });

  test('so many working minutes lie before it, fewer before any earlier moment', () => {
    fc.assert(
      fc.property(instant, minutes, (from, limit) => {
        const due = deadlineAfter(from, limit, time);
        expect(workingMinutes(from, due, time)).toBe(limit);
        const earlier = instantAtEpoch(Date.parse(due) - 60_000);
        expect(workingMinutes(from, earlier, time)).toBe(limit - 1);
      }),
    );
  });

  test('it lies in working time on a workday', () => {
    fc.assert(
      fc.property(instant, minutes, (from, limit) => {
        const [day, clock] = localDateTime(deadlineAfter(from, limit, time), ZONE).split(' ');
        expect(time.calendar.isWorkday(day as Day)).toBe(true);
        expect(time.hours.some(({ from: begins, to }) => begins < clock! && clock! <= to)).toBe(true);
      }),
    );
  });

  test('a later start has no earlier deadline', () => {
    fc.assert(
      fc.property(instant, fc.nat(10_000), minutes, (from, later, limit) => {
        const then = instantAtEpoch(Date.parse(from) + later * 60_000);
        expect(deadlineAfter(then, limit, time) >= deadlineAfter(from, limit, time)).toBe(true);
      }),
    );
  });
});

describe('working hours', () => {
  const span = (text: string) => ({ from: text.slice(0, 5), to: text.slice(6) });
  test.each([
    ['09:00-12:00 13:30-18:00', true],
    ['00:00-23:59', true],
    ['', false],
    ['09:00-09:00', false],
    ['12:00-09:00', false],
    ['09:00-12:00 12:00-18:00', false],
    ['13:30-18:00 09:00-12:00', false],
    ['9:00-12:00', false],
    ['09:00-24:00', false],
    ['01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00', false],
  ])('%s: %s', (text, isRight) => {
    const hours = text === '' ? [] : text.split(' ').map(span);
    expect(checkWorkingHours(hours, ['hours']).length === 0).toBe(isRight);
  });
});
