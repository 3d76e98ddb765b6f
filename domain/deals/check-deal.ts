/** What may be recorded about a deal: signing, payment, refund, cancellation, end of service (docs/rules/deals.md). */
import type { DealKind } from '../facts/fact';
import type { Deal } from '../facts/timeline';
import type { UnitId } from '../organization/tree';
import { problem, type Problem } from '../problem';
import type { Day } from '../time/day';
import { addCents, centsOf, decimalOf, isMoney } from './money';

export type DealShare = {
  repId: UnitId;
  /** Percent, at most two decimals. */
  percent: string;
};

export type DealTerms = {
  kind: DealKind;
  /** CNY. 0 for a product given with another one, by a manager. */
  amount: string;
  signedOn: Day;
  /** null: the day of signing. */
  serviceFrom: Day | null;
  /** Last day of service; null: open-ended. */
  serviceTo: Day | null;
  shares: readonly DealShare[];
};

/** What the rules read of a deal that stands already. */
export type StandingDeal = Pick<Deal, 'signedOn' | 'serviceTo' | 'cancelledOn'>;
export type StandingPayment = Pick<Deal['payments'][number], 'amount' | 'on'>;

const WHOLE = centsOf('100.00');

/** Signed on or before the day and not cancelled on or before it, in service or not. */
const uncancelledOn = (deals: readonly StandingDeal[], day: Day): boolean =>
  deals.some((deal) => deal.signedOn <= day && (deal.cancelledOn === null || deal.cancelledOn > day));

/** Every percentage over 0 with at most two decimals, nobody twice, together 100.00 %. */
export function checkShares(shares: readonly DealShare[], path: string[]): Problem[] {
  const valid =
    shares.every(({ percent }) => isMoney(percent) && centsOf(percent) > 0n) &&
    new Set(shares.map(({ repId }) => repId)).size === shares.length &&
    addCents(shares.map(({ percent }) => centsOf(percent))) === WHOLE;
  return valid ? [] : [problem('SHARES_INVALID', path)];
}

/** A deal makes its customer SIGNED, so one that brings no money is a manager's decision. */
export const isWithoutAmount = (amount: string): boolean => isMoney(amount) && centsOf(amount) === 0n;

/**
 * Signing. NEW: the customer has no uncancelled deal on the signing day; RENEWAL and UPSELL: it has one. An amount of 0 is
 * a manager's to record. With backfill neither is checked: deals come in any order, and were agreed elsewhere. Service does
 * not end before it begins, nor before the signing. `deals`: the customer's unvoided ones. `path`: where the terms stand in
 * the input.
 */
export function checkDeal(
  terms: DealTerms,
  {
    deals,
    backfill,
    maySignWithoutAmount,
    path,
  }: {
    deals: readonly StandingDeal[];
    backfill: boolean;
    maySignWithoutAmount: boolean;
    path: string[];
  },
): Problem[] {
  const { kind, amount, signedOn, serviceTo } = terms;
  const serviceFrom = terms.serviceFrom ?? signedOn;
  const problems: Problem[] = [];
  if (!isMoney(amount) || centsOf(amount) < 0n) problems.push(problem('AMOUNT_INVALID', [...path, 'amount']));
  if (!backfill && !maySignWithoutAmount && isWithoutAmount(amount)) {
    problems.push(problem('AMOUNT_ZERO', [...path, 'amount']));
  }
  problems.push(...checkShares(terms.shares, [...path, 'shares']));
  if (serviceTo !== null && (serviceTo < serviceFrom || serviceTo < signedOn)) {
    problems.push(problem('SERVICE_BEFORE_SIGNING', [...path, 'serviceTo']));
  }
  if (!backfill && uncancelledOn(deals, signedOn) === (kind === 'NEW')) {
    problems.push(problem(kind === 'NEW' ? 'NEW_WITH_DEAL' : 'RENEWAL_WITHOUT_DEAL', [...path, 'kind']));
  }
  return problems;
}

/**
 * A payment, or a refund (negative): not zero, on or after the signing day. A refund is at most what was recorded as paid
 * up to its day, less what was refunded by then; with backfill, where payments come in any order, that is not checked. A
 * cancelled deal takes both: money falls only by refunds. `payments`: the deal's unvoided ones, confirmed or waiting.
 */
export function checkPayment(
  { amount, on }: { amount: string; on: Day },
  {
    deal,
    payments,
    backfill,
    path,
  }: { deal: StandingDeal; payments: readonly StandingPayment[]; backfill: boolean; path: string[] },
): Problem[] {
  const problems: Problem[] = [];
  if (on < deal.signedOn) problems.push(problem('BEFORE_SIGNING', [...path, 'on']));
  if (!isMoney(amount) || centsOf(amount) === 0n) {
    return [...problems, problem('AMOUNT_INVALID', [...path, 'amount'])];
  }
  const paid = addCents(
    payments.filter((payment) => payment.on <= on).map((payment) => centsOf(payment.amount)),
  );
  if (!backfill && centsOf(amount) < 0n && paid + centsOf(amount) < 0n) {
    problems.push(
      problem('REFUND_TOO_LARGE', [...path, 'amount'], { max: decimalOf(paid > 0n ? paid : 0n) }),
    );
  }
  return problems;
}

/** Once, with a reason, on or after the signing day. From that day on the deal counts no more; it is kept. */
export function checkCancellation(
  { on, reason }: { on: Day; reason: string },
  { deal, path }: { deal: StandingDeal; path: string[] },
): Problem[] {
  if (deal.cancelledOn !== null) return [problem('ALREADY_CANCELLED', path)];
  return [
    ...(on < deal.signedOn ? [problem('BEFORE_SIGNING', [...path, 'on'])] : []),
    ...(reason.trim() ? [] : [problem('REASON_REQUIRED', [...path, 'reason'])]),
  ];
}

/** The day of a service-end fact: the end itself when that lies in the past, else the day of recording. */
export const serviceEndDay = (endsOn: Day, today: Day): Day => (endsOn < today ? endsOn : today);

/**
 * The end replaces the one known so far and may lie ahead; never before the signing. A service that is over is not
 * revived, that would be a renewal; its end may still be moved back. With backfill, where ends and cancellations come in
 * any order, only the signing is looked at: an end before it would end nothing.
 */
export function checkServiceEnd(
  { endsOn }: { endsOn: Day },
  { deal, today, backfill, path }: { deal: StandingDeal; today: Day; backfill: boolean; path: string[] },
): Problem[] {
  if (endsOn < deal.signedOn) return [problem('BEFORE_SIGNING', [...path, 'endsOn'])];
  if (backfill) return [];
  if (deal.cancelledOn !== null) return [problem('ALREADY_CANCELLED', path)];
  const { serviceTo } = deal;
  const over = serviceTo !== null && serviceTo < serviceEndDay(endsOn, today);
  return over && endsOn > serviceTo ? [problem('SERVICE_OVER', [...path, 'endsOn'])] : [];
}
