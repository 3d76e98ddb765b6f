import { describe, expect, test } from '@jest/globals';
import { daysBetween, type Day, type Instant } from '@erp/domain/time/day';
import {
  callBackProposal,
  nextStepPresets,
  workdayCalendar,
  type WorkdayAddition,
} from '@erp/domain/time/workdays';
import fc from 'fast-check';
import { printedIn } from './zone-process';

const day = (text: string): Day => text as Day;
const calendar = workdayCalendar();
const presets = (today: string, additions: WorkdayAddition[] = []): string[] =>
  nextStepPresets(day(today), workdayCalendar(additions)).map((one) => `${one.day} ${one.time}`);

describe('workdays', () => {
  test.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-07', false, 'the last day off'],
    ['2026-10-10', true, 'a Saturday worked for the holiday'],
    ['2026-02-17', false, 'Spring Festival'],
    ['2026-01-01', false, 'New Year'],
  ])('%s: %s (%s)', (text, expected) => {
    expect(calendar.isWorkday(day(text))).toBe(expected);
  });

  test('the next workday lies behind weekends and holidays', () => {
    expect(calendar.nextWorkday(day('2026-11-23'))).toBe('2026-11-24');
    expect(calendar.nextWorkday(day('2026-11-20'))).toBe('2026-11-23');
    expect(calendar.nextWorkday(day('2026-09-30'))).toBe('2026-10-08');
  });

  test('what the company decided about a day overrides the public calendar', () => {
    const own = workdayCalendar([
      { day: day('2026-11-24'), works: false },
      { day: day('2026-11-28'), works: true },
    ]);
    expect(own.nextWorkday(day('2026-11-23'))).toBe('2026-11-25');
    expect(own.nextWorkday(day('2026-11-27'))).toBe('2026-11-28');
  });

  test('do not depend on the machine’s time zone', async () => {
    const code = `
      import { addDays } from '@erp/domain/time/day';
      import { workdayCalendar } from '@erp/domain/time/workdays';
      const { isWorkday } = workdayCalendar();
      const days = Array.from({ length: 400 }, (_, index) => addDays('2026-01-01', index));
      console.log(JSON.stringify(days.filter((day) => isWorkday(day))));`;
    const [west, east] = await Promise.all([
      printedIn('America/Los_Angeles', code),
      printedIn('Pacific/Kiritimati', code),
    ]);
    expect(west).toEqual(east);
    expect(west).not.toContain('2026-10-01');
    expect(west).toContain('2026-10-10');
  });
});

describe('times offered for the next step', () => {
  test('are the next workday, the one after it and the first one of the week after', () => {
    expect(presets('2026-11-23')).toEqual(['2026-11-24 10:00', '2026-11-25 14:00', '2026-11-30 10:00']);
  });

  test('never offer the same day twice', () => {
    expect(presets('2026-11-20')).toEqual(['2026-11-23 10:00', '2026-11-24 14:00', '2026-11-30 10:00']);
    expect(presets('2026-11-26')).toEqual(['2026-11-27 10:00', '2026-11-30 14:00', '2026-12-07 10:00']);
  });

  test('pass over a Monday off', () => {
    expect(presets('2026-11-23', [{ day: day('2026-11-30'), works: false }])).toEqual([
      '2026-11-24 10:00',
      '2026-11-25 14:00',
      '2026-12-01 10:00',
    ]);
  });

  test('on any day lie on workdays ahead, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 730 }), (offset) => {
        const today = new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10) as Day;
        const days = nextStepPresets(today, calendar).map((one) => one.day);
        [today, ...days].slice(1).forEach((one, index) => {
          expect(calendar.isWorkday(one)).toBe(true);
          expect(daysBetween([today, ...days][index]!, one)).toBeGreaterThan(0);
        });
      }),
    );
  });
});

describe('the call-back proposed when nobody was reached', () => {
  const proposed = (at: string): string => {
    const { day: on, time } = callBackProposal(at as Instant, 'Asia/Shanghai', calendar);
    return `${on} ${time}`;
  };

  test('is at another time of day on the next workday', () => {
    expect(proposed('2026-11-23T01:30:00.000Z')).toBe('2026-11-24 15:00');
    expect(proposed('2026-11-23T03:59:59.999Z')).toBe('2026-11-24 15:00');
    expect(proposed('2026-11-23T04:00:00.000Z')).toBe('2026-11-24 10:00');
    expect(proposed('2026-11-20T08:00:00.000Z')).toBe('2026-11-23 10:00');
  });
});
