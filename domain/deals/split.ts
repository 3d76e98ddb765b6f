/** How an amount is split among the reps who share a deal 分单 (docs/rules/deals.md). */
import { addCents, centsOf } from './money';

export type Share = {
  /** Code of the person: decides ties. */
  code: string;
  /** Percent, at most two decimals ('33.34'). */
  percent: string;
};

const magnitude = (cents: bigint): bigint => (cents < 0n ? -cents : cents);

/**
 * Cents → cents per share, in the order of the shares, by largest remainder: each gets the whole cents of its percentage,
 * the cents left over go one each to the largest remainders, ties by person code. The parts add up to the amount. A
 * negative amount is split like its opposite, so that a refund takes back exactly what was given.
 */
export function splitAmount(cents: bigint, shares: readonly Share[]): bigint[] {
  const weights = shares.map(({ percent }) => centsOf(percent));
  const whole = addCents(weights);
  const amount = magnitude(cents);
  const parts = weights.map((weight) => (amount * weight) / whole);
  const remainders = weights.map((weight) => (amount * weight) % whole);
  const byRemainder = shares
    .map(({ code }, index) => ({ code, index, remainder: remainders[index]! }))
    .sort((a, b) =>
      a.remainder === b.remainder ? (a.code < b.code ? -1 : 1) : a.remainder > b.remainder ? -1 : 1,
    );
  const left = Number(amount - addCents(parts));
  for (const { index } of byRemainder.slice(0, left)) parts[index] = parts[index]! + 1n;
  return cents < 0n ? parts.map((part) => -part) : parts;
}

/**
 * Splits amounts that follow each other (the payments of a deal in the order in which they fold) on their cumulative
 * total: after each of them every sharer has exactly his part of all so far, so that cents never drift. Each row: the
 * parts of that amount, which add up to it. When the shares change (a ruling), a new series begins with them.
 */
export function splitSeries(amounts: readonly bigint[], shares: readonly Share[]): bigint[][] {
  let total = 0n;
  let given = shares.map(() => 0n);
  return amounts.map((amount) => {
    total += amount;
    const due = splitAmount(total, shares);
    const parts = due.map((cents, index) => cents - given[index]!);
    given = due;
    return parts;
  });
}
