import { endOfDay } from './days';
import { allFacts } from './facts';
import type { Day, Deal, History } from './history';
import { type Amount, type Shared, withRefundsReturned } from './refunds';
import { isDeal, type Sharing, sharingOn, sharingsOf } from './sharings';
import { lineAt } from './units';

export interface AmountQuestion {
  from: Day;
  to: Day;
  /** Code of the unit or person. */
  unit: string;
}

/** Money of one sharer on one day, in cents. */
export interface Share {
  /** Key of the DEAL. */
  deal: string;
  rep: string;
  day: Day;
  cents: number;
}

/** Confirmed payments less refunds, by their dates, in cents. */
export function receivedCents(history: History, question: AmountQuestion): number {
  return sumOf(history, receivedShares(history), question);
}

/** Amounts signed; a cancellation subtracts its deal's on its day. In cents. */
export function signedCents(history: History, question: AmountQuestion): number {
  return sumOf(history, signedShares(history), question);
}

export function receivedShares(history: History): Share[] {
  const events = allFacts(history).map(({ event }) => event);
  const confirmed = new Set<string>();
  for (const event of events) if (event.kind === 'CONFIRMATION') confirmed.add(event.payment);
  const payments = new Map<string, Amount[]>();
  for (const event of events)
    if (event.kind === 'PAYMENT' && confirmed.has(event.key)) {
      const list = payments.get(event.deal) ?? [];
      payments.set(event.deal, [...list, { day: event.on, cents: toCents(event.amount) }]);
    }
  return events
    .filter(isDeal)
    .flatMap((deal) => splitCumulatively(history, deal, withRefundsReturned(payments.get(deal.key) ?? [])));
}

export function signedShares(history: History): Share[] {
  const events = allFacts(history).map(({ event }) => event);
  const cancelledOn = new Map<string, Day>();
  for (const event of events) if (event.kind === 'CANCELLATION') cancelledOn.set(event.deal, event.on);
  return events.filter(isDeal).flatMap((deal) => {
    const cents = toCents(deal.amount);
    const day = cancelledOn.get(deal.key);
    // What was signed is taken back from those for whom it counted.
    const sharesOf = deal.signedOn;
    const amounts = [
      { day: deal.signedOn, cents, sharesOf },
      ...(day === undefined ? [] : [{ day, cents: -cents, sharesOf }]),
    ];
    return splitCumulatively(history, deal, amounts);
  });
}

function toCents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

/** Each sharer's part of an amount is his part of the total since its shares began to hold, less what he had before. */
function splitCumulatively(history: History, deal: Deal, amounts: Shared[]): Share[] {
  const sharings = sharingsOf(history, deal);
  const parts: Share[] = [];
  const totals = new Map<Sharing, number>();
  for (const { day, cents, sharesOf } of amounts) {
    const sharing = sharingOn(sharings, sharesOf);
    const total = totals.get(sharing) ?? 0;
    totals.set(sharing, total + cents);
    const before = splitByLargestRemainder(total, sharing);
    const after = splitByLargestRemainder(total + cents, sharing);
    for (const { rep } of sharing.shares)
      parts.push({ deal: deal.key, rep, day, cents: (after.get(rep) ?? 0) - (before.get(rep) ?? 0) });
  }
  return parts;
}

/**
 * Everybody gets his percentage rounded down; the cents left over go to the largest remainders, ties by person code. What
 * is taken back is split like what was given.
 */
function splitByLargestRemainder(total: number, sharing: Sharing): Map<string, number> {
  if (total < 0) {
    const given = splitByLargestRemainder(-total, sharing);
    return new Map([...given].map(([rep, cents]) => [rep, -cents]));
  }
  const parts = sharing.shares.map(({ rep, percent }) => {
    const exact = total * Math.round(Number(percent) * 100);
    const cents = Math.floor(exact / 10_000);
    return { rep, cents, remainder: exact - cents * 10_000 };
  });
  let left = total - parts.reduce((sum, { cents }) => sum + cents, 0);
  parts.sort((a, b) => b.remainder - a.remainder || (a.rep < b.rep ? -1 : 1));
  return new Map(parts.map(({ rep, cents }) => [rep, cents + (left-- > 0 ? 1 : 0)]));
}

/** Money counts in the unit that the sharer belongs to on its day. */
function sumOf(history: History, shares: Share[], { from, to, unit }: AmountQuestion): number {
  return shares
    .filter(({ day }) => from <= day && day <= to)
    .filter(({ rep, day }) => lineAt(history, rep, endOfDay(day)).includes(unit))
    .reduce((sum, { cents }) => sum + cents, 0);
}
