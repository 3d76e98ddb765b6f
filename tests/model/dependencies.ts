import { inFoldOrder, toFact } from './facts';
import type { FactEvent, HistoryEvent } from './history';

type OnNumber = Extract<HistoryEvent, { phone: string }>;

/**
 * Keys of the events that must have been entered before this one: the customer's creation before its facts, a deal
 * before its payments, rulings, ends and cancellation, a payment before its confirmation, a target before its void. A customer
 * has a number before it is removed or judged; verdicts, appeals and their voids come in any order.
 */
export function enteredBefore(event: HistoryEvent, events: HistoryEvent[]): string[] {
  const others = events.filter((other) => other !== event);
  const needed = others.filter((other) => isNeededBy(event, other) || tookForGranted(event, other, events));
  return needed.map(({ key }) => key);
}

function isNeededBy(event: HistoryEvent, other: HistoryEvent): boolean {
  if (event.kind === 'CREATED') return false;
  if (other.kind === 'CREATED' && other.customer === event.customer) return true;

  if (other.kind === 'CREATED' && event.kind === 'MERGE' && other.customer === event.into) return true;

  if (event.kind === 'VOID' || event.kind === 'UNVOID') {
    const isVoidOrUndo = other.kind === 'VOID' || other.kind === 'UNVOID';
    if (isVoidOrUndo) return other.target === event.target && other.recordedAt < event.recordedAt;
    return other.key === event.target;
  }
  if (other.kind === 'VOID' || other.kind === 'UNVOID') return false;

  switch (event.kind) {
    case 'SHARES':
      // Who shares the deal already can keep a part of it.
      return (
        other.key === event.deal ||
        (other.kind === 'SHARES' && other.deal === event.deal && happensBefore(other, event))
      );
    case 'CANCELLATION':
      // A deal that is cancelled is not shared anew.
      return other.key === event.deal || (other.kind === 'SHARES' && other.deal === event.deal);
    case 'SERVICE_END':
    case 'PAYMENT':
      return other.key === event.deal;
    case 'CONFIRMATION':
      return other.key === event.payment;
    case 'PHONE_REMOVED':
    case 'VERDICT':
    case 'APPEAL_WON':
      return other.kind === 'PHONE_ADDED' && isSameNumber(other, event) && other.at <= event.at;
    case 'MERGE':
    case 'UNMERGE':
      // Each is checked against the merges that stand at its moment.
      return (other.kind === 'MERGE' || other.kind === 'UNMERGE') && happensBefore(other, event);
    case 'DELETION':
      // Nothing more is entered for a customer that is deleted.
      return other.customer === event.customer;
    default:
      return false;
  }
}

/** That a customer got a number is voided only after everything that was said about the number there. */
function tookForGranted(event: HistoryEvent, other: HistoryEvent, events: HistoryEvent[]): boolean {
  if (event.kind !== 'VOID' && event.kind !== 'UNVOID') return false;
  if (other.kind === 'PHONE_ADDED' || !('phone' in other)) return false;
  const target = events.find(({ key }) => key === event.target);
  return target?.kind === 'PHONE_ADDED' && isSameNumber(target, other);
}

function isSameNumber(one: OnNumber, other: OnNumber): boolean {
  return one.customer === other.customer && one.phone === other.phone;
}

function happensBefore(one: FactEvent, other: FactEvent): boolean {
  return inFoldOrder(toFact(one), toFact(other)) < 0;
}
