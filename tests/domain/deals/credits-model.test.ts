import { expect, test } from '@jest/globals';
import { creditsOf, receivedAmounts, signedAmounts, type SharedAmount } from '@erp/domain/deals/credits';
import { centsOf } from '@erp/domain/deals/money';
import { foldTimeline } from '@erp/domain/facts/timeline';
import fc from 'fast-check';
import { factsOfCustomer, numbering } from '../../harness/history-facts';
import { receivedCents, signedCents } from '../../model/amounts';
import type { Day, Deal, FactEvent, History, SharesChanged } from '../../model/history';
import * as s from '../../model/story';

const day = (number: number): Day => `2026-03-${String(number).padStart(2, '0')}`;
const days = fc.integer({ min: 10, max: 28 });
const halves = fc.integer({ min: 1, max: 99 }).chain((percent) =>
  fc.constantFrom<Deal['shares'][]>(
    [{ rep: 'Li', percent: '100.00' }],
    [
      { rep: 'Li', percent: `${percent}.00` },
      { rep: 'Zhao', percent: `${100 - percent}.00` },
    ],
    [
      { rep: 'Wang', percent: '33.33' },
      { rep: 'Li', percent: '33.33' },
      { rep: 'Zhao', percent: '33.34' },
    ],
  ),
);
const amount = fc.integer({ min: -999, max: 999 }).filter((cents) => cents !== 0);
const text = (cents: number): string => (cents / 100).toFixed(2);

const histories = fc
  .record({
    shares: halves,
    ruled: fc.array(fc.tuple(days, halves), { maxLength: 3 }),
    paid: fc.array(fc.tuple(days, amount, fc.boolean()), { maxLength: 6 }),
    cancelled: fc.option(days),
  })
  .map(({ shares, ruled, paid, cancelled }): History =>
    s.story([
      s.entered('a', '2026-03-01'),
      s.signed('a', day(10), 'deal', { amount: '7.77', shares }),
      ...ruled.map(([on, anew], index) =>
        s.sharedAnew('a', day(on), 'deal', anew, { key: `ruled-${index}` }),
      ),
      ...paid.flatMap(([on, cents, isConfirmed], index): FactEvent[] => [
        s.paid('a', day(on), 'deal', text(cents), { key: `paid-${index}` }),
        ...(isConfirmed ? [s.confirmed('a', '2026-03-30', `paid-${index}`, { key: `sure-${index}` })] : []),
      ]),
      ...(cancelled === null ? [] : [s.cancelled('a', day(cancelled), 'deal')]),
    ]),
  );

/** The product's own: its fold, and its split by the shares that the fold says hold. */
function credited(history: History): { signed: Map<string, number>; received: Map<string, number> } {
  const facts = factsOfCustomer(history, 'a', numbering());
  const [deal] = foldTimeline(facts, { newAfterDays: 30 }).deals;
  const keyOf = (no: number): string => facts.find((fact) => fact.no === no)!.requestKey;
  const told = (no: number): Deal['shares'] =>
    history.events.find((event): event is Deal | SharesChanged => event.key === keyOf(no))!.shares;
  const periods = deal!.shares.map(({ no, from }) => ({
    from,
    shares: told(no).map(({ rep, percent }) => ({ code: rep, percent })),
  }));
  const sums = (amounts: SharedAmount[]): Map<string, number> => {
    const byRep = new Map<string, number>();
    for (const { code, cents } of creditsOf(amounts, periods))
      byRep.set(code, (byRep.get(code) ?? 0) + Number(cents));
    return byRep;
  };
  const whole = centsOf('7.77');
  return {
    signed: sums(signedAmounts(deal!, whole)),
    received: sums(
      receivedAmounts(
        deal!.payments
          .filter(({ confirmationNo }) => confirmationNo !== null)
          .map(({ on, amount: given }) => ({ on, cents: centsOf(given) })),
      ),
    ),
  };
}

test('money counts for whom the naive model says, whatever was ruled, paid, refunded and cancelled', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { signed, received } = credited(history);
      const year = { from: '2026-01-01', to: '2026-12-31' };
      for (const unit of ['Li', 'Wang', 'Zhao']) {
        expect(received.get(unit) ?? 0).toBe(receivedCents(history, { ...year, unit }));
        expect(signed.get(unit) ?? 0).toBe(signedCents(history, { ...year, unit }));
      }
      const sum = (parts: Map<string, number>): number => [...parts.values()].reduce((a, b) => a + b, 0);
      expect(sum(received)).toBe(receivedCents(history, { ...year, unit: 'company' }));
      expect(sum(signed)).toBe(signedCents(history, { ...year, unit: 'company' }));
    }),
  );
});
