import { describe, expect, test } from '@jest/globals';
import {
  creditsOf,
  receivedAmounts,
  signedAmounts,
  type DatedAmount,
  type SharePeriod,
} from '@erp/domain/deals/credits';
import { addCents, decimalOf } from '@erp/domain/deals/money';
import type { Day } from '@erp/domain/time/day';
import fc from 'fast-check';

const day = (number: number): Day => `2026-06-${String(number).padStart(2, '0')}` as Day;
const alone: SharePeriod = { from: day(1), shares: [{ code: 'A', percent: '100' }] };
const split: SharePeriod = {
  from: day(10),
  shares: [
    { code: 'A', percent: '60' },
    { code: 'B', percent: '40' },
  ],
};
const at = (number: number, cents: bigint): DatedAmount => ({ on: day(number), cents });
const told = (amounts: DatedAmount[], periods: SharePeriod[]): string[] =>
  creditsOf(receivedAmounts(amounts), periods).map(
    ({ code, on, cents }) => `${code} ${on.slice(8)} ${cents}`,
  );

describe('credits of a deal', () => {
  test('what was paid before new shares stays as it was; what is dated on their day counts by them', () => {
    expect(told([at(9, 1000n), at(10, 1000n), at(11, 500n)], [alone, split])).toEqual([
      'A 09 1000',
      'A 10 600',
      'B 10 400',
      'A 11 300',
      'B 11 200',
    ]);
  });

  test('a payment entered late counts by the shares of its own day', () => {
    expect(told([at(11, 10n), at(2, 10n)], [alone, split])).toEqual(['A 11 6', 'B 11 4', 'A 02 10']);
  });

  test('a refund takes back by the shares of the payment it returns, the latest one first', () => {
    expect(told([at(2, 1000n), at(12, -1000n)], [alone, split])).toEqual(['A 02 1000', 'A 12 -1000']);
    expect(told([at(2, 1000n), at(11, 500n), at(12, -600n), at(13, -100n)], [alone, split])).toEqual([
      'A 02 1000',
      ...['A 11 300', 'B 11 200'],
      ...['A 12 -300', 'B 12 -200', 'A 12 -100'],
      'A 13 -100',
    ]);
  });

  test('a refund returns no payment of a later day; what finds none goes by the shares of its own day', () => {
    expect(told([at(2, 100n), at(12, -150n), at(20, 70n)], [alone, split])).toEqual([
      'A 02 100',
      ...['A 12 -100', 'A 12 -30', 'B 12 -20'],
      ...['A 20 42', 'B 20 28'],
    ]);
  });

  test('a cancellation takes back from the shares of the signing, whatever was ruled since', () => {
    const cancelled = signedAmounts({ signedOn: day(5), cancelledOn: day(12) }, 101n);
    expect(creditsOf(cancelled, [{ ...alone, from: day(5) }, split])).toEqual([
      { code: 'A', on: day(5), cents: 101n },
      { code: 'A', on: day(12), cents: -101n },
    ]);
    expect(signedAmounts({ signedOn: day(5), cancelledOn: null }, 101n)).toHaveLength(1);
  });

  test('shares of the day of signing hold for the signing, and of two of one day the later told', () => {
    const anew: SharePeriod = { from: day(1), shares: [{ code: 'B', percent: '100' }] };
    expect(told([at(1, 7n)], [alone, anew])).toEqual(['B 01 7']);
  });

  const hundredths = fc
    .uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 3 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
    .map((cuts) => cuts.slice(1).map((cut, index) => cut - cuts[index]!));
  const shares = hundredths.map((parts) =>
    parts.map((part, index) => ({ code: `P${index}`, percent: decimalOf(BigInt(part)) })),
  );
  const periods = fc
    .tuple(shares, fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), shares), { maxLength: 3 }))
    .map(([first, later]): SharePeriod[] => [
      { from: day(1), shares: first },
      ...later.sort(([a], [b]) => a - b).map(([from, own]) => ({ from: day(from), shares: own })),
    ]);
  const amounts = fc
    .array(
      fc
        .tuple(fc.integer({ min: 1, max: 28 }), fc.bigInt({ min: -99_999n, max: 99_999n }))
        .map(([number, cents]) => at(number, cents)),
      { maxLength: 8 },
    )
    .map((list) => list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));

  test('the sharers’ parts add up to the amounts, of each day and together', () => {
    fc.assert(
      fc.property(amounts, periods, (paid, ruled) => {
        const credits = creditsOf(receivedAmounts(paid), ruled);
        for (let number = 1; number <= 28; number += 1) {
          const of = <One extends { on: Day; cents: bigint }>(list: readonly One[]): bigint =>
            addCents(list.filter(({ on }) => on === day(number)).map(({ cents }) => cents));
          expect(of(credits)).toBe(of(paid));
        }
      }),
    );
  });

  test('new shares change nothing before their day', () => {
    fc.assert(
      fc.property(amounts, periods, shares, fc.integer({ min: 2, max: 28 }), (paid, ruled, anew, from) => {
        const before = (list: SharePeriod[]): string[] =>
          told(paid, list).filter((line) => Number(line.split(' ')[1]) < from);
        const earlier = ruled.filter((period) => period.from <= day(from));
        expect(before([...earlier, { from: day(from), shares: anew }])).toEqual(before(earlier));
      }),
    );
  });
});
