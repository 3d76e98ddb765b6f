import { assertionsOf } from './assertions';
import { daysBetween, monthOf } from './days';
import { type Fact, countsFor, customersOf, factsOf, historyOn } from './facts';
import type { Day, History, Instant, Month, Stage } from './history';

export type CustomerKind = 'NEW' | 'OLD';

/** Decided once per rep, customer and calendar month, by the rep's first contact with the customer in it. */
export interface MonthKind {
  rep: string;
  customer: string;
  month: Month;
  kind: CustomerKind;
}

/** A follow-up (any method and outcome) or a visit that was done. */
export interface Contact {
  key: string;
  customer: string;
  rep: string;
  at: Instant;
  day: Day;
  /** Kind of the customer to this rep in this month. */
  kind: CustomerKind;
  /** The rep's first contact with the customer, by phone or outside; the others are repeats. */
  first: boolean;
  /** Of a visit: FIRST when the rep has no earlier one to the customer. Null for a follow-up. */
  visitKind: 'FIRST' | 'REVISIT' | null;
  /** The stage it asserted; null when none. */
  stage: Stage | null;
  /** The last stage asserted before it; null when it asserted none, for the first, and for the first after a lapse. */
  stageFrom: Stage | null;
  afterLapse: boolean;
}

export interface CustomerKinds {
  months: MonthKind[];
  contacts: Contact[];
}

/**
 * Customers by code, contacts of a customer in the order in which facts fold. A contact is what it is to the customer
 * that its own day's history counts for.
 */
export function customerKinds(history: History): CustomerKinds {
  const months: MonthKind[] = [];
  const contacts: Contact[] = [];
  for (const customer of customersOf(history)) {
    for (const fact of factsOf(history, customer)) {
      if (!isContact(fact)) continue;
      const { rep } = fact.event;
      const facts = historyOn(history, countsFor(history, customer, fact.day), fact.day);
      const month = monthOf(fact.day);
      const own = facts.filter((other) => isContact(other) && other.event.rep === rep);
      const earlier = own.slice(0, own.indexOf(fact));
      const firstOfMonth = own.findIndex((other) => monthOf(other.day) === month);
      const kind = kindOf(history, own[firstOfMonth]!, own[firstOfMonth - 1]);
      const known = months.find((one) => one.rep === rep && one.customer === customer && one.month === month);
      if (!known) months.push({ rep, customer, month, kind });
      const isVisit = fact.event.kind === 'VISIT';
      const visitedBefore = earlier.some(({ event }) => event.kind === 'VISIT');
      const assertion = assertionsOf(facts).find((candidate) => candidate.fact === fact);
      contacts.push({
        key: fact.event.key,
        customer,
        rep,
        at: fact.instant,
        day: fact.day,
        kind,
        first: earlier.length === 0,
        visitKind: isVisit ? (visitedBefore ? 'REVISIT' : 'FIRST') : null,
        stage: assertion?.to ?? null,
        stageFrom: assertion?.from ?? null,
        afterLapse: assertion?.afterLapse ?? false,
      });
    }
  }
  return { months, contacts };
}

function isContact({ event }: Fact): boolean {
  return event.kind === 'FOLLOW_UP' || event.kind === 'VISIT';
}

/** NEW when the rep never had a contact before, or the two calendar dates lie more than the set days apart. */
function kindOf(history: History, fact: Fact, previous: Fact | undefined): CustomerKind {
  if (previous === undefined) return 'NEW';
  return daysBetween(previous.day, fact.day) > history.settings.newAfterDays ? 'NEW' : 'OLD';
}
