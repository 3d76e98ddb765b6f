/** What of a deal's money counts for whom, and when (docs/rules/deals.md). */
import type { Day } from '../time/day';
import { sharesOn } from '../facts/timeline';
import { splitSeries, type Share } from './split';

/** Shares that hold from a day on, until those of the next period do. */
export type SharePeriod = { from: Day; shares: readonly Share[] };

/** An amount of the deal: its signing, its cancellation (negative), a confirmed payment, or what a refund returns of one; in cents. */
export type DatedAmount = {
  on: Day;
  /** The shares of this day split it: a cancellation and a refund take back from those who were given. */
  sharesOf: Day;
  cents: bigint;
};

/** What is signed; a cancellation takes all of it back. */
export const signedAmounts = (
  { signedOn, cancelledOn }: { signedOn: Day; cancelledOn: Day | null },
  cents: bigint,
): DatedAmount[] => [
  { on: signedOn, sharesOf: signedOn, cents },
  ...(cancelledOn === null ? [] : [{ on: cancelledOn, sharesOf: signedOn, cents: -cents }]),
];

/** A sharer's part of one of the amounts. */
export type Credit = { code: string; on: Day; cents: bigint };

/**
 * Each amount is split by the shares that hold on the day it names; the amounts under one period on their cumulative total, and new
 * shares begin a new one, so that what was counted before stays as it was. The parts of an amount always add up to it.
 * `amounts`: of one metric (signed, or received), in the order in which they fold.
 */
export function creditsOf(amounts: readonly DatedAmount[], periods: readonly SharePeriod[]): Credit[] {
  const parts = new Map<DatedAmount, Credit[]>();
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
