import { describe, expect, test } from '@jest/globals';
import { ownLimit, sharedLimit, type Limit, type Tries } from '@erp/domain/identity/sign-in-limits';
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';

const START = '2026-06-15T02:00:00.000Z' as Instant;
const after = (seconds: number): Instant => instantAtEpoch(epochOfInstant(START) + seconds * 1_000);

/** Tries as fast as the limit lets one, so many times; the waits before each. */
function waits(limit: Limit, times: number): number[] {
  let tries: Tries | null = null;
  let second = 0;
  return Array.from({ length: times }, () => {
    const wait = tries ? limit.wait(tries, after(second)) : 0;
    second += wait;
    expect(tries ? limit.wait(tries, after(second)) : 0).toBe(0);
    tries = limit.count(tries, after(second));
    return wait;
  });
}

describe('one login from one address', () => {
  test('has five free tries, then waits 2, 4, 8 … seconds, and a quarter of an hour at most', () => {
    expect(waits(ownLimit, 17)).toEqual([0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  test('waits for what is left of the time, in whole seconds', () => {
    const tries: Tries = { failures: 9, since: START };
    expect([0, 1, 31.5, 32, 33].map((second) => ownLimit.wait(tries, after(second)))).toEqual([
      32, 31, 1, 0, 0,
    ]);
  });

  test('begins anew after a day without a try', () => {
    const tries: Tries = { failures: 40, since: START };
    expect(ownLimit.wait(tries, after(86_400))).toBe(0);
    expect(ownLimit.count(tries, after(86_399)).failures).toBe(41);
    expect(ownLimit.count(tries, after(86_400))).toEqual({ failures: 1, since: after(86_400) });
  });

  test('never waits longer than a quarter of an hour, whatever was counted', () => {
    expect(ownLimit.wait({ failures: 1e9, since: START }, START)).toBe(900);
  });
});

describe('one login from all browsers, one address for all logins', () => {
  test('has a hundred free tries, then one a minute', () => {
    expect(waits(sharedLimit, 103)).toEqual([...Array<number>(100).fill(0), 60, 60, 60]);
  });

  test('forgets one failure a minute, and counts on from there', () => {
    const tries: Tries = { failures: 100, since: START };
    expect(sharedLimit.wait(tries, after(59))).toBe(1);
    expect(sharedLimit.count(tries, after(90))).toEqual({ failures: 100, since: after(60) });
    expect(sharedLimit.wait({ failures: 100, since: after(60) }, after(90))).toBe(30);
    expect(sharedLimit.count(tries, after(6_000))).toEqual({ failures: 1, since: after(6_000) });
  });
});
