import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stepFilter } from '@erp/domain/customers/next-step-filter';
import { PLANNED_STEPS } from '@erp/domain/customers/planned-steps';
import { instantAtEpoch, type Instant } from '@erp/domain/time/day';

const ZONE = 'Asia/Shanghai';
/** Wednesday, 10:00 in Shanghai. */
const NOW = '2026-06-17T02:00:00.000Z' as Instant;

test.each([
  ['CALL_OVERDUE', { from: null, before: NOW }],
  ['CALL_TODAY', { from: NOW, before: '2026-06-17T16:00:00.000Z' }],
  ['CALL_THIS_WEEK', { from: NOW, before: '2026-06-21T16:00:00.000Z' }],
] as const)('%s is a range of due times', (step, range) => {
  expect(stepFilter([step], NOW, ZONE)).toEqual({ calls: [range], visit: false, nothing: false });
});

test('on a Sunday evening the week ends with the day', () => {
  const evening = '2026-06-21T12:00:00.000Z' as Instant;
  const { calls } = stepFilter(['CALL_TODAY', 'CALL_THIS_WEEK'], evening, ZONE);
  expect(calls[0]).toEqual(calls[1]);
});

test('a visit and nothing at all have no time', () => {
  expect(stepFilter(['VISIT', 'NOTHING'], NOW, ZONE)).toEqual({ calls: [], visit: true, nothing: true });
});

test('whenever it is, today lies in this week, and overdue ends where today begins', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_500_000_000, max: 2_000_000_000 }), (seconds) => {
      const now = instantAtEpoch(seconds * 1_000);
      const [late, today, week] = stepFilter(PLANNED_STEPS, now, ZONE).calls;
      return late!.before === today!.from && today!.from === week!.from && today!.before <= week!.before;
    }),
  );
});
