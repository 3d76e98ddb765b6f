import { describe, expect, test } from '@jest/globals';
import { addCents, centsOf, decimalOf } from '@erp/domain/deals/money';
import { splitAmount, splitSeries, type Share } from '@erp/domain/deals/split';
import fc from 'fast-check';

const thirds: Share[] = [
  { code: 'A3', percent: '33.33' },
  { code: 'A1', percent: '33.34' },
  { code: 'A2', percent: '33.33' },
];
const halves: Share[] = [
  { code: 'B', percent: '50' },
  { code: 'A', percent: '50' },
];

const split = (amount: string, shares: readonly Share[]): string[] =>
  splitAmount(centsOf(amount), shares).map(decimalOf);

const percentages = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 0, maxLength: 5 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - cuts[index]!));
const sharesOf = percentages.map((hundredths) =>
  hundredths.map((percent, index): Share => ({
    code: `P${(index * 7) % 10}${index}`,
    percent: decimalOf(BigInt(percent)),
  })),
);
const cents = fc.bigInt({ min: -10_000_000n, max: 10_000_000n });

describe('split of an amount', () => {
  test('one rep gets all of it', () => {
    expect(split('12000.00', [{ code: 'A', percent: '100' }])).toEqual(['12000.00']);
  });

  test('cents left over go to the largest remainders', () => {
    expect(split('100.00', thirds)).toEqual(['33.33', '33.34', '33.33']);
    expect(split('0.02', thirds)).toEqual(['0.00', '0.01', '0.01']);
  });

  test('equal remainders are decided by person code, not by the order of the shares', () => {
    expect(split('0.01', halves)).toEqual(['0.00', '0.01']);
    expect(split('0.01', [...halves].reverse())).toEqual(['0.01', '0.00']);
  });

  test('a refund is split like the payment it takes back', () => {
    expect(split('-0.01', halves)).toEqual(['0.00', '-0.01']);
  });

  test('the parts add up to the amount, and none is a cent or more from its exact share', () => {
    fc.assert(
      fc.property(cents, sharesOf, (amount, shares) => {
        const parts = splitAmount(amount, shares);
        expect(addCents(parts)).toBe(amount);
        parts.forEach((part, index) => {
          const exact = amount * centsOf(shares[index]!.percent);
          const distance = part * 10_000n - exact;
          expect(distance > -10_000n && distance < 10_000n).toBe(true);
        });
      }),
    );
  });

  test('the order of the shares changes nobody’s part', () => {
    fc.assert(
      fc.property(cents, sharesOf, (amount, shares) => {
        const reversed = splitAmount(amount, [...shares].reverse()).reverse();
        expect(reversed).toEqual(splitAmount(amount, shares));
      }),
    );
  });
});

describe('split of amounts that follow each other', () => {
  test('it is the total so far that is split, so that cents do not drift', () => {
    const parts = splitSeries([1n, 1n, 1n, 1n], halves);
    expect(parts).toEqual([
      [0n, 1n],
      [1n, 0n],
      [0n, 1n],
      [1n, 0n],
    ]);
  });

  test('each row adds up to its amount, and after each everybody has his part of the total', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 8 }), sharesOf, (amounts, shares) => {
        const rows = splitSeries(amounts, shares);
        const held = shares.map(() => 0n);
        let total = 0n;
        rows.forEach((row, index) => {
          expect(addCents(row)).toBe(amounts[index]);
          row.forEach((part, sharer) => (held[sharer] = held[sharer]! + part));
          total += amounts[index]!;
          expect(held).toEqual(splitAmount(total, shares));
        });
      }),
    );
  });

  test('an amount and its opposite leave nobody with anything', () => {
    fc.assert(
      fc.property(cents, sharesOf, (amount, shares) => {
        const [given, taken] = splitSeries([amount, -amount], shares);
        expect(taken).toEqual(given!.map((part) => -part));
      }),
    );
  });
});
