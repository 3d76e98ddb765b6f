import { describe, expect, test } from '@jest/globals';
import { addCents, centsOf, decimalOf, isMoney } from '@erp/domain/deals/money';
import fc from 'fast-check';

describe('money', () => {
  test.each([
    ['0', true],
    ['12000', true],
    ['12000.5', true],
    ['12000.50', true],
    ['-5000.00', true],
    ['999999999999.99', true],
    ['1000000000000.00', false],
    ['0.001', false],
    ['1e3', false],
    ['.5', false],
    ['5.', false],
    ['+5', false],
    ['12,000.00', false],
    ['', false],
    ['NaN', false],
    [' 5', false],
    ['5\n', false],
  ])('“%s” fits DECIMAL(14,2): %s', (text, valid) => {
    expect(isMoney(text)).toBe(valid);
  });

  test.each([
    ['12000.5', 1200050n],
    ['0.05', 5n],
    ['-0.05', -5n],
    ['-12', -1200n],
    ['999999999999.99', 99999999999999n],
  ])('%s is %s cents', (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });

  test('cents become text with two decimals and come back unchanged', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -99999999999999n, max: 99999999999999n }), (cents) => {
        const text = decimalOf(cents);
        expect(text).toMatch(/^-?\d+\.\d{2}$/);
        expect(isMoney(text)).toBe(true);
        expect(centsOf(text)).toBe(cents);
      }),
    );
  });

  test('sums are exact where floats are not', () => {
    expect(decimalOf(addCents(['0.10', '0.20', '-0.30', '0.07'].map(centsOf)))).toBe('0.07');
    expect(addCents([])).toBe(0n);
  });
});
