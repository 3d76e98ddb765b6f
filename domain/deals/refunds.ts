/** Whose shares split received money: a payment goes by its own day, a refund by the payments that it returns (docs/rules/deals.md). */
import type { Day } from '../time/day';
import type { DatedAmount } from './credits';

/** A confirmed payment, or a refund (negative), in cents. */
export type ReceivedMoney = { on: Day; cents: bigint };

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * A refund returns the latest payments of its day or before, each as far as no earlier refund returned it. What finds no
 * payment (loaded history) goes by the shares of its own day. `money`: of one deal, in the order in which it folds.
 */
export function receivedAmounts(money: readonly ReceivedMoney[]): DatedAmount[] {
  const left = money.map(({ cents }) => (cents > 0n ? cents : 0n));
  return money.flatMap(({ on, cents }): DatedAmount[] => {
    if (cents >= 0n) return [{ on, sharesOf: on, cents }];
    const parts: DatedAmount[] = [];
    let open = -cents;
    for (let index = money.length - 1; index >= 0 && open > 0n; index -= 1) {
      const payment = money[index]!;
      const returned = payment.on <= on ? smaller(open, left[index]!) : 0n;
      if (returned === 0n) continue;
      left[index]! -= returned;
      open -= returned;
      parts.push({ on, sharesOf: payment.on, cents: -returned });
    }
    return open > 0n ? [...parts, { on, sharesOf: on, cents: -open }] : parts;
  });
}
