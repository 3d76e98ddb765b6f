/** What of a deal's money counts for whom, and when (docs/rules/deals.md). */
import type { Day } from '../time/day';
import { sharesOn } from '../facts/timeline';
import { splitSeries, type Share } from './split';

/** Shares that hold from a day on, until those of the next period do. */
export type SharePeriod = { from: Day; shares: readonly Share[] };

/** A confirmed payment or, negative, a refund; in cents. */
export type DatedAmount = { on: Day; cents: bigint };

/** An amount of the deal, or a part of one, split by the shares that hold on the day `sharesOf`. */
export type SharedAmount = DatedAmount & { sharesOf: Day };

/** A sharer's part of one of the amounts. */
export type Credit = { code: string; on: Day; cents: bigint };

/**
 * Each amount is split by the shares that hold on its `sharesOf`; the amounts under one period on their cumulative total,
 * and new shares begin a new one, so that what was counted before stays as it was. The parts of an amount always add up to
 * it. `amounts`: of one metric (signed, or received), in the order in which they fold.
 */
export function creditsOf(amounts: readonly SharedAmount[], periods: readonly SharePeriod[]): Credit[] {
  const parts = new Map<SharedAmount, Credit[]>();
  for (const period of periods) {
    const own = amounts.filter(({ sharesOf }) => sharesOn(periods, sharesOf) === period);
    const rows = splitSeries(
      own.map(({ cents }) => cents),
      period.shares,
    );
    own.forEach((amount, index) =>
      parts.set(
        amount,
        period.shares.map(({ code }, sharer) => ({ code, on: amount.on, cents: rows[index]![sharer]! })),
      ),
    );
  }
  return amounts.flatMap((amount) => parts.get(amount) ?? []);
}

/** The amount of a signing, and what its cancellation takes back from those for whom it counted. */
export function signedAmounts(
  { signedOn, cancelledOn }: { signedOn: Day; cancelledOn: Day | null },
  cents: bigint,
): SharedAmount[] {
  const signing = { on: signedOn, cents, sharesOf: signedOn };
  return cancelledOn === null ? [signing] : [signing, { ...signing, on: cancelledOn, cents: -cents }];
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * A payment is split by the shares of its own day. A refund returns the latest payments of its day or before, each as far
 * as no other refund has, and takes its parts back by their shares; what finds no payment (loaded history) goes by the
 * shares of its own day. `amounts`: in the order in which they fold.
 */
export function receivedAmounts(amounts: readonly DatedAmount[]): SharedAmount[] {
  const left = amounts.map(({ cents }) => (cents > 0n ? cents : 0n));
  return amounts.flatMap(({ on, cents }) => {
    if (cents >= 0n) return [{ on, cents, sharesOf: on }];
    const returned: SharedAmount[] = [];
    let open = -cents;
    for (let index = amounts.length - 1; index >= 0 && open > 0n; index -= 1) {
      const payment = amounts[index]!;
      const part = payment.on <= on ? smaller(open, left[index]!) : 0n;
      if (part === 0n) continue;
      left[index]! -= part;
      open -= part;
      returned.push({ on, cents: -part, sharesOf: payment.on });
    }
    return open > 0n ? [...returned, { on, cents: -open, sharesOf: on }] : returned;
  });
}
