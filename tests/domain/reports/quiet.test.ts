import { expect, test } from '@jest/globals';
import { tellsQuiet } from '@erp/domain/reports/quiet';
import type { Day, Instant } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';

test.each([
  ['before an hour has passed', '2026-06-15', '2026-06-15T02:59:59.999Z', false],
  ['at eleven', '2026-06-15', '2026-06-15T03:00:00.000Z', true],
  ['of an earlier day', '2026-06-12', '2026-06-15T00:00:00.000Z', true],
  ['of a Sunday', '2026-06-14', '2026-06-15T00:00:00.000Z', false],
  ['of a holiday', '2026-10-01', '2026-10-01T09:00:00.000Z', false],
])('whether quiet people are told: %s', (_, day, now, expected) => {
  expect(tellsQuiet(day as Day, now as Instant, 'Asia/Shanghai', workdayCalendar())).toBe(expected);
});
