import { describe, expect, test } from '@jest/globals';
import { closesAt } from '@erp/domain/facts/closing';
import type { Day } from '@erp/domain/time/day';

describe('a day', () => {
  test.each([
    ['2026-06-14', 'Asia/Shanghai', '2026-06-14T22:00:00.000Z'],
    ['2025-12-31', 'Asia/Shanghai', '2025-12-31T22:00:00.000Z'],
    ['2026-03-28', 'Europe/Berlin', '2026-03-29T04:00:00.000Z'],
    ['2026-10-24', 'Europe/Berlin', '2026-10-25T05:00:00.000Z'],
  ])(
    '%s closes at six by the clock of %s the next morning, also when the clock changes',
    (day, zone, closes) => {
      expect(closesAt(day as Day, zone)).toBe(closes);
    },
  );
});
