import { inFoldOrder, toFact } from './facts';
import type { FactEvent, HistoryEvent } from './history';

/**
 * Keys of the events that must have been entered before this one: the customer's creation before its facts, a deal
 * before its payments, ends and cancellation, a payment before its confirmation, a target before its void. A phone is
 * known to the system before it is removed or judged, a verdict before it is appealed against.
 */
export function enteredBefore(event: HistoryEvent, events: HistoryEvent[]): string[] {
  const others = events.filter((other) => other !== event);
  const needed = others.filter((other) => isNeededBy(event, other));
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
    case 'SERVICE_END':
    case 'PAYMENT':
    case 'CANCELLATION':
      return other.key === event.deal;
    case 'CONFIRMATION':
      return other.key === event.payment;
    case 'PHONE_ADDED':
    case 'PHONE_REMOVED':
    case 'VERDICT':
    case 'APPEAL_WON': {
      if (!('phone' in other) || other.phone !== event.phone || !happensBefore(other, event)) return false;
      if (other.kind === 'VERDICT') return event.kind === 'APPEAL_WON';
      return other.kind !== 'APPEAL_WON' && other.customer === event.customer;
    }
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

function happensBefore(one: FactEvent, other: FactEvent): boolean {
  return inFoldOrder(toFact(one), toFact(other)) < 0;
}
