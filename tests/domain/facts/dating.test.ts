import { describe, expect, test } from '@jest/globals';
import { checkDating, checkDatingOfDay } from '@erp/domain/facts/dating';
import type { Day, Instant } from '@erp/domain/time/day';

const timeZone = 'Asia/Shanghai';
/** 00:30 of 1 April in Shanghai. */
const now = '2026-03-31T16:30:00.000Z' as Instant;

const dated = (
  at: string,
  backfill = false,
  createdAt: string | null = '2026-01-01T00:00:00.000Z',
): string[] =>
  checkDating(
    { at: at as Instant, backfill },
    { now, timeZone, createdAt: createdAt as Instant | null, path: ['at'] },
  ).map(({ code }) => code);

describe('the instant of a fact', () => {
  test('now is allowed, a millisecond later is the future, also with backfill', () => {
    expect(dated('2026-03-31T16:30:00.000Z')).toEqual([]);
    expect(dated('2026-03-31T16:30:00.001Z')).toEqual(['FACT_IN_FUTURE']);
    expect(dated('2026-03-31T16:30:00.001Z', true)).toEqual(['FACT_IN_FUTURE']);
  });

  test('at most three calendar days back, company time', () => {
    expect(dated('2026-03-28T16:00:00.000Z')).toEqual([]);
    expect(dated('2026-03-28T15:59:59.999Z')).toEqual(['FACT_TOO_OLD']);
    expect(dated('2026-03-28T15:59:59.999Z', true)).toEqual([]);
  });

  test('never before the customer’s creation, also with backfill', () => {
    const createdAt = '2026-03-31T01:00:00.000Z';
    expect(dated('2026-03-31T00:59:59.999Z', false, createdAt)).toEqual(['FACT_BEFORE_CREATION']);
    expect(dated('2026-03-31T00:59:59.999Z', true, createdAt)).toEqual(['FACT_BEFORE_CREATION']);
    expect(dated(createdAt, true, createdAt)).toEqual([]);
    expect(dated('2016-10-01T01:00:00.000Z', true, null)).toEqual([]);
  });
});

describe('the day of a fact that has a date only', () => {
  const onDay = (day: string, backfill = false): string[] =>
    checkDatingOfDay(
      { day: day as Day, backfill },
      { today: '2026-04-01' as Day, createdOn: '2026-03-28' as Day, path: ['on'] },
    ).map(({ code }) => code);

  test('today is allowed although it counts at the end of the day', () => {
    expect(onDay('2026-04-01')).toEqual([]);
    expect(onDay('2026-04-02')).toEqual(['FACT_IN_FUTURE']);
    expect(onDay('2026-04-02', true)).toEqual(['FACT_IN_FUTURE']);
  });

  test('at most three days back without backfill, and never before the creation', () => {
    expect(onDay('2026-03-29')).toEqual([]);
    expect(onDay('2026-03-28')).toEqual(['FACT_TOO_OLD']);
    expect(onDay('2026-03-28', true)).toEqual([]);
    expect(onDay('2026-03-27', true)).toEqual(['FACT_BEFORE_CREATION']);
  });
});
