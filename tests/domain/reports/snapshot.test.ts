import { describe, expect, test } from '@jest/globals';
import { funnel } from '@erp/domain/reports/funnel';
import { largestShares } from '@erp/domain/reports/largest-shares';
import { MAX_TREND_POINTS, trendDays } from '@erp/domain/reports/trend-days';
import { STATES, type State } from '@erp/domain/follow-ups/vocabulary';
import type { Day } from '@erp/domain/time/day';

const day = (text: string): Day => text as Day;
const counts = (some: Partial<Record<State, number>>): Record<State, number> =>
  Object.fromEntries(STATES.map((state) => [state, some[state] ?? 0])) as Record<State, number>;

describe('the funnel', () => {
  const steps = funnel(
    counts({ REFUSED: 1, UNAWARE: 2, ENGAGED: 3, COMMITTED: 1, SIGNED: 3, INVALID: 9, LAPSED: 9, NONE: 9 }),
  );

  test('counts customers at or above each stage, SIGNED above COMMITTED, and leaves out the other outcomes', () => {
    expect(steps.map(({ state, count }) => [state, count])).toEqual([
      ['REFUSED', 10],
      ['UNAWARE', 9],
      ['ENGAGED', 7],
      ['EVALUATING', 4],
      ['CONSIDERING', 4],
      ['COMMITTED', 4],
      ['SIGNED', 3],
    ]);
  });

  test('divides by the stage below; the lowest stage has none', () => {
    expect(steps[0]).toMatchObject({ of: null, rate: null });
    expect(steps[6]).toMatchObject({ of: 4, rate: 0.75 });
  });

  test('has no rate where there is nothing to divide by', () => {
    expect(funnel(counts({})).map(({ rate }) => rate)).toEqual(STATES.slice(0, 7).map(() => null));
  });
});

describe('the largest shares', () => {
  test('come largest first, equal ones in the order of states, empty ones never', () => {
    expect(largestShares(counts({ ENGAGED: 1, SIGNED: 2, REFUSED: 1 }), 9)).toEqual([
      { state: 'SIGNED', count: 2, share: 0.5 },
      { state: 'REFUSED', count: 1, share: 0.25 },
      { state: 'ENGAGED', count: 1, share: 0.25 },
    ]);
    expect(largestShares(counts({ ENGAGED: 1, SIGNED: 2 }), 1)).toHaveLength(1);
    expect(largestShares(counts({}), 3)).toEqual([]);
  });
});

describe("a trend's days", () => {
  test('are every day of the period, both ends included', () => {
    expect(trendDays(day('2026-02-27'), day('2026-03-01'), 'DAY')).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  test('of weeks are Sundays, and the last day', () => {
    expect(trendDays(day('2026-03-01'), day('2026-03-10'), 'WEEK')).toEqual([
      '2026-03-01',
      '2026-03-08',
      '2026-03-10',
    ]);
  });

  test('of months are their last days, and the last day', () => {
    expect(trendDays(day('2026-01-31'), day('2026-03-31'), 'MONTH')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ]);
    expect(trendDays(day('2026-01-31'), day('2026-03-30'), 'MONTH')?.at(-1)).toBe('2026-03-30');
  });

  test('are at most 370', () => {
    expect(trendDays(day('2025-01-01'), day('2026-01-05'), 'DAY')).toHaveLength(MAX_TREND_POINTS);
    expect(trendDays(day('2025-01-01'), day('2026-01-06'), 'DAY')).toBeNull();
    expect(trendDays(day('0001-01-01'), day('9999-12-31'), 'MONTH')).toBeNull();
  });
});
