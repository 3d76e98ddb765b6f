import type { HistoryEvent } from './history';

/**
 * Keys of the events that must have been entered before this one: the customer's creation before its facts, a deal
 * before its payments, ends and cancellation, a payment before its confirmation, a target before its void. A phone is
 * known to the system before it is removed or judged, a verdict before it is appealed against.
 */
export function enteredBefore(event: HistoryEvent, events: HistoryEvent[]): string[] {
  const keys = (isNeeded: (other: HistoryEvent) => boolean): string[] =>
    events.filter((other) => other !== event && isNeeded(other)).map(({ key }) => key);
  const position = events.indexOf(event);
  const stoodBefore = (other: HistoryEvent): boolean => events.indexOf(other) < position;

  switch (event.kind) {
    case 'CREATED':
      return [];
    case 'SERVICE_END':
    case 'PAYMENT':
    case 'CANCELLATION':
      return [...creationOf(event, events), event.deal];
    case 'CONFIRMATION':
      return [...creationOf(event, events), event.payment];
    case 'VOID':
    case 'UNVOID':
      return [
        ...creationOf(event, events),
        event.target,
        ...keys(
          (other) =>
            (other.kind === 'VOID' || other.kind === 'UNVOID') &&
            other.target === event.target &&
            stoodBefore(other),
        ),
      ];
    case 'PHONE_ADDED':
    case 'PHONE_REMOVED':
    case 'VERDICT':
    case 'APPEAL_WON':
      return [
        ...creationOf(event, events),
        ...keys(
          (other) =>
            'phone' in other &&
            other.phone === event.phone &&
            stoodBefore(other) &&
            ((other.customer === event.customer &&
              (other.kind === 'PHONE_ADDED' || other.kind === 'PHONE_REMOVED')) ||
              (event.kind === 'APPEAL_WON' && other.kind === 'VERDICT')),
        ),
      ];
    case 'DELETION':
      // Nothing may be entered for a customer once it is deleted.
      return keys((other) => other.customer === event.customer && stoodBefore(other));
    default:
      return creationOf(event, events);
  }
}

function creationOf({ customer }: HistoryEvent, events: HistoryEvent[]): string[] {
  return events
    .filter((other) => other.kind === 'CREATED' && other.customer === customer)
    .map(({ key }) => key);
}
