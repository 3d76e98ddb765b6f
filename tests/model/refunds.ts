import type { Day } from './history';

export interface Amount {
  day: Day;
  /** Negative: a refund, or what a cancellation takes back. */
  cents: number;
}

/** A part of an amount, and the day whose shares it is split by. */
export interface Shared extends Amount {
  sharesOf: Day;
}

/**
 * A refund returns the latest payments of its day or before, each as far as it is not returned already, by the shares of
 * that payment; what finds no payment, by the shares of its own day. In the order in which facts fold.
 */
export function withRefundsReturned(amounts: Amount[]): Shared[] {
  const left = amounts.map(({ cents }) => Math.max(cents, 0));
  return amounts.flatMap(({ day, cents }) => {
    if (cents >= 0) return [{ day, cents, sharesOf: day }];
    const parts: Shared[] = [];
    let open = -cents;
    for (let index = amounts.length - 1; index >= 0; index--) {
      const payment = amounts[index]!;
      const returned = payment.day <= day ? Math.min(open, left[index]!) : 0;
      if (returned === 0) continue;
      left[index]! -= returned;
      open -= returned;
      parts.push({ day, cents: -returned, sharesOf: payment.day });
    }
    return open > 0 ? [...parts, { day, cents: -open, sharesOf: day }] : parts;
  });
}
