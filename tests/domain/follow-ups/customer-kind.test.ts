import { describe, expect, test } from '@jest/globals';
import { customerKinds } from '@erp/domain/follow-ups/customer-kind';
import { addDays, daysBetween, monthOf, type Day } from '@erp/domain/time/day';
import fc from 'fast-check';

const kinds = (...days: string[]): string[] =>
  customerKinds(days as Day[], 30).map(({ kind, isFirst }) => `${kind}${isFirst ? ' first' : ''}`);

describe('customer kind', () => {
  test('the first contact ever makes its month NEW, later ones of the month are the same', () => {
    expect(kinds('2026-01-01')).toEqual(['NEW first']);
    expect(kinds('2026-01-01', '2026-01-31')).toEqual(['NEW first', 'NEW']);
    expect(kinds('2026-01-01', '2026-01-01')).toEqual(['NEW first', 'NEW']);
  });

  test('the next month is OLD 30 days after the contact before, NEW 31 days after', () => {
    expect(kinds('2026-01-01', '2026-01-31', '2026-03-02')).toEqual(['NEW first', 'NEW', 'OLD']);
    expect(kinds('2026-01-01', '2026-01-31', '2026-03-03')).toEqual(['NEW first', 'NEW', 'NEW']);
  });

  test('the month’s first contact decides for the whole month', () => {
    expect(kinds('2026-01-31', '2026-02-01', '2026-02-28')).toEqual(['NEW first', 'OLD', 'OLD']);
    expect(kinds('2025-11-01', '2026-02-01', '2026-02-28')).toEqual(['NEW first', 'NEW', 'NEW']);
  });

  test('the same month of another year is another month', () => {
    expect(kinds('2025-03-05', '2026-03-05')).toEqual(['NEW first', 'NEW']);
  });

  test('how many days make a customer new again is a setting', () => {
    const days = ['2026-01-31', '2026-02-01'] as Day[];
    expect(customerKinds(days, 0).map(({ kind }) => kind)).toEqual(['NEW', 'NEW']);
    expect(customerKinds(days, 1).map(({ kind }) => kind)).toEqual(['NEW', 'OLD']);
  });

  test('nobody followed up: nothing to decide', () => {
    expect(customerKinds([], 30)).toEqual([]);
  });

  test('for any contacts: one kind per month, as its first contact and the one before it say', () => {
    const someDays = fc
      .array(fc.nat(400), { maxLength: 20 })
      .map((offsets) => offsets.sort((a, b) => a - b).map((offset) => addDays('2025-12-15' as Day, offset)));
    fc.assert(
      fc.property(someDays, (days) => {
        const decided = customerKinds(days, 30);
        days.forEach((day, index) => {
          const first = days.findIndex((other) => monthOf(other) === monthOf(day));
          const isNew = first === 0 || daysBetween(days[first - 1]!, days[first]!) > 30;
          expect(decided[index]).toEqual({ kind: isNew ? 'NEW' : 'OLD', isFirst: index === 0 });
        });
      }),
    );
  });
});
