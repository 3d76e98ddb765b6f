import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dueBounds, dueClass, isLead, MAX_LEAD_MINUTES, reminderOf, TASK_DUES } from '@erp/domain/tasks/due';
import { dayOf, instantAtEpoch, type Instant } from '@erp/domain/time/day';

const SHANGHAI = 'Asia/Shanghai';
const at = (text: string): Instant => text as Instant;

describe('when a task is due, in the company’s zone', () => {
  test.each([
    ['2026-06-15T15:59:59.999Z', '2026-06-15T15:59:59.998Z', 'OVERDUE'],
    ['2026-06-15T15:59:59.999Z', '2026-06-15T15:59:59.999Z', 'TODAY'],
    // 24:00 in Shanghai is 16:00 UTC.
    ['2026-06-15T02:00:00.000Z', '2026-06-15T15:59:59.999Z', 'TODAY'],
    ['2026-06-15T02:00:00.000Z', '2026-06-15T16:00:00.000Z', 'COMING'],
    ['2026-06-15T16:00:00.000Z', '2026-06-15T15:59:59.999Z', 'OVERDUE'],
    ['2026-06-15T16:00:00.000Z', '2026-06-16T15:59:59.999Z', 'TODAY'],
    ['2026-06-15T16:00:00.000Z', '2026-06-16T16:00:00.000Z', 'COMING'],
  ])('at %s one due at %s is %s', (now, dueAt, expected) => {
    expect(dueClass(at(dueAt), dueBounds(at(now), SHANGHAI))).toBe(expected);
  });

  test('an hour that summer time skips does not move the end of the day', () => {
    // New York, 2026-03-08: 23 hours long.
    const bounds = dueBounds(at('2026-03-08T05:30:00.000Z'), 'America/New_York');
    expect(dueClass(at('2026-03-09T03:59:59.999Z'), bounds)).toBe('TODAY');
    expect(dueClass(at('2026-03-09T04:00:00.000Z'), bounds)).toBe('COMING');
  });

  const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) }).map(instantAtEpoch);

  test('is exactly one of three, and today’s are due on today’s date', () => {
    fc.assert(
      fc.property(instants, instants, (now, dueAt) => {
        const sort = dueClass(dueAt, dueBounds(now, SHANGHAI));
        expect(TASK_DUES).toContain(sort);
        expect(sort === 'OVERDUE').toBe(dueAt < now);
        const isOfToday = dayOf(dueAt, SHANGHAI) === dayOf(now, SHANGHAI);
        expect(sort === 'TODAY').toBe(dueAt >= now && isOfToday);
      }),
    );
  });
});

test.each([
  [15, '2026-06-15T01:45:00.000Z'],
  [0, '2026-06-15T02:00:00.000Z'],
  [MAX_LEAD_MINUTES, '2026-06-14T02:00:00.000Z'],
])('a reminder %d minutes before 10:00 comes at %s', (minutes, expected) => {
  expect(reminderOf(at('2026-06-15T02:00:00.000Z'), minutes)).toBe(expected);
});

test.each([
  [0, true],
  [15, true],
  [1440, true],
  [1441, false],
  [-1, false],
  [1.5, false],
  [Number.NaN, false],
])('%d minutes is a lead: %s', (minutes, expected) => {
  expect(isLead(minutes)).toBe(expected);
});
