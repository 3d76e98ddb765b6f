import { addDays, at, dayOf } from './days';
import { toFact } from './facts';
import type { Day, FactEvent, History, Instant } from './history';

export interface LateChange {
  /** When the latest of them was entered, confirmed, voided or restored. */
  latest: Instant;
  /** Keys of the facts concerned; a membership as `unit@from`. Each once, in order. */
  facts: string[];
}

export interface ClosingQuestion {
  /** The report's last day. */
  lastDay: Day;
  /** Codes of the customers that the report looks at; left out: all. */
  customers?: string[];
  /** Does the report read money? Otherwise payments and their confirmations change nothing in it. */
  money: boolean;
}

/** A day closes at 06:00 the next morning. */
export function closesAt(day: Day): Instant {
  return at(addDays(day, 1), '06:00');
}

/**
 * Facts dated on or before the report's last day that were entered, confirmed, voided or restored after that day
 * closed, and memberships corrected late. Null: the report says what it said when its last day closed.
 */
export function changedSince(history: History, question: ClosingQuestion): LateChange | null {
  const { lastDay, customers, money } = question;
  const closed = Date.parse(closesAt(lastDay));
  const facts = new Set<string>();
  let latest: Instant | undefined;
  const note = (key: string, when: Instant): void => {
    if (Date.parse(when) <= closed) return;
    facts.add(key);
    if (latest === undefined || Date.parse(when) > Date.parse(latest)) latest = when;
  };

  const events = history.events.filter(({ customer }) => !customers || customers.includes(customer));
  const factEvents = events.filter(
    (event): event is FactEvent => event.kind !== 'VOID' && event.kind !== 'UNVOID',
  );
  const isConcerned = (event: FactEvent): boolean =>
    toFact(event).day <= lastDay && (money || (event.kind !== 'PAYMENT' && event.kind !== 'CONFIRMATION'));
  for (const event of factEvents) {
    if (!isConcerned(event)) continue;
    note(event.key, event.recordedAt);
    for (const other of events) {
      if (other.kind === 'CONFIRMATION' && other.payment === event.key) note(event.key, other.recordedAt);
      if ((other.kind === 'VOID' || other.kind === 'UNVOID') && other.target === event.key)
        note(event.key, other.recordedAt);
    }
  }
  for (const unit of history.units)
    for (const entry of unit.parents)
      if (entry.recordedAt !== undefined && dayOf(entry.from) <= lastDay)
        note(`${unit.code}@${entry.from}`, entry.recordedAt);

  return latest === undefined ? null : { latest, facts: [...facts].sort() };
}
