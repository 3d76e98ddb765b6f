import { dayOf, endOfDay } from './days';
import type { Day, FactEvent, History, Instant } from './history';

/** An event with its place in time. */
export interface Fact {
  event: FactEvent;
  /** Where it stands in the order of facts. */
  instant: Instant;
  /** The day it counts for. */
  day: Day;
}

/** Facts of the same instant fold in this order. */
const ranks: Record<FactEvent['kind'], number> = {
  CREATED: 0,
  MERGE: 1,
  UNMERGE: 1,
  ATTRIBUTES: 2,
  PHONE_ADDED: 2,
  PHONE_REMOVED: 2,
  OWNER: 3,
  FOLLOW_UP: 4,
  VISIT: 5,
  VERDICT: 6,
  APPEAL_WON: 6,
  DEAL: 7,
  SHARES: 8,
  SERVICE_END: 8,
  PAYMENT: 9,
  CONFIRMATION: 10,
  CANCELLATION: 11,
  DELETION: 12,
};

/**
 * Signing, payment, cancellation and service end have a date only: they count at the end of that day.
 * A service end counts from the day it names, or from the day it was recorded when it names a later one: what was
 * agreed today about the future changes no earlier day.
 */
function namedDay(event: FactEvent): Day | undefined {
  switch (event.kind) {
    case 'DEAL':
      return event.signedOn;
    case 'PAYMENT':
    case 'CANCELLATION':
      return event.on;
    case 'SERVICE_END': {
      const recordedOn = dayOf(event.recordedAt);
      return event.endsOn < recordedOn ? event.endsOn : recordedOn;
    }
    default:
      return undefined;
  }
}

export function toFact(event: FactEvent): Fact {
  const named = namedDay(event);
  if (named !== undefined) return { event, instant: endOfDay(named), day: named };
  if (!('at' in event)) throw new Error(`${event.key} has neither an instant nor a date`);
  return { event, instant: event.at, day: dayOf(event.at) };
}

/** By instant, then kind, then the caller's sequence, then the request key; never by order of entry. */
export function inFoldOrder(a: Fact, b: Fact): number {
  const byInstant = Date.parse(a.instant) - Date.parse(b.instant);
  if (byInstant !== 0) return byInstant;
  const byKind = ranks[a.event.kind] - ranks[b.event.kind];
  if (byKind !== 0) return byKind;
  const bySequence = (a.event.sequence ?? 0) - (b.event.sequence ?? 0);
  if (bySequence !== 0) return bySequence;
  return a.event.key < b.event.key ? -1 : 1;
}

/** Of the voids of an event and their undoings, the one recorded last decides. */
function voidedKeys(history: History): Set<string> {
  const decisions = history.events
    .filter((event) => event.kind === 'VOID' || event.kind === 'UNVOID')
    .sort((a, b) =>
      a.recordedAt === b.recordedAt ? (a.key < b.key ? -1 : 1) : a.recordedAt < b.recordedAt ? -1 : 1,
    );
  const voided = new Set<string>();
  for (const decision of decisions) {
    if (decision.kind === 'VOID') voided.add(decision.target);
    else voided.delete(decision.target);
  }
  return voided;
}

interface SortedFacts {
  all: Fact[];
  ofCustomer: Map<string, Fact[]>;
  onNumbers: Fact[];
  merges: Fact[];
}

/** Sorted once per history, because ten thousand customers are asked about; a History is never changed in place. */
const sorted = new WeakMap<History, SortedFacts>();

function sortedFacts(history: History): SortedFacts {
  const known = sorted.get(history);
  if (known) return known;
  const voided = voidedKeys(history);
  const all: Fact[] = [];
  for (const event of history.events) {
    if (event.kind === 'VOID' || event.kind === 'UNVOID' || voided.has(event.key)) continue;
    all.push(toFact(event));
  }
  all.sort(inFoldOrder);
  const ofCustomer = new Map<string, Fact[]>();
  for (const fact of all) {
    const facts = ofCustomer.get(fact.event.customer);
    if (facts) facts.push(fact);
    else ofCustomer.set(fact.event.customer, [fact]);
  }
  const onNumbers = all.filter(({ event }) => event.kind === 'VERDICT' || event.kind === 'APPEAL_WON');
  const merges = all.filter(({ event }) => event.kind === 'MERGE' || event.kind === 'UNMERGE');
  const result = { all, ofCustomer, onNumbers, merges };
  sorted.set(history, result);
  return result;
}

/** Every fact that is not voided, in the order in which facts fold. */
export function allFacts(history: History): Fact[] {
  return sortedFacts(history).all;
}

/** A customer's own facts, in the order in which they fold. */
export function factsOf(history: History, customer: string): Fact[] {
  return sortedFacts(history).ofCustomer.get(customer) ?? [];
}

/** Asked about again and again: where every customer counts for after so many merges and undos. */
const counting = new WeakMap<History, Map<number, Counting>>();

interface Counting {
  /** Customer → the one that its history counts for. */
  forWhom: Map<string, string>;
  /** The facts that are a customer's history, in the order in which they fold. */
  histories: Map<string, Fact[]>;
}

/**
 * The customer that each customer's history counts for at the end of a day: itself, or where merges lead from it. A merge
 * counts for nothing when its customer is part of another already, or would become a part of itself.
 */
function countingOn(history: History, day: Day): Counting {
  const told = sortedFacts(history).merges.filter((fact) => fact.day <= day);
  const cached = counting.get(history) ?? new Map<number, Counting>();
  counting.set(history, cached);
  const known = cached.get(told.length);
  if (known) return known;
  const partOf = new Map<string, string>();
  const last = (start: string): string => {
    const next = partOf.get(start);
    return next === undefined ? start : last(next);
  };
  for (const { event } of told) {
    if (event.kind === 'MERGE' && !partOf.has(event.customer) && last(event.into) !== event.customer)
      partOf.set(event.customer, event.into);
    if (event.kind === 'UNMERGE' && partOf.get(event.customer) === event.from) partOf.delete(event.customer);
  }
  const customers = customersOf(history);
  const forWhom = new Map(customers.map((customer) => [customer, last(customer)]));
  const partsOf = new Map<string, string[]>();
  for (const customer of customers)
    partsOf.set(last(customer), [...(partsOf.get(last(customer)) ?? []), customer]);
  const historyOf = (customer: string): Fact[] => {
    const parts = partsOf.get(customer) ?? [];
    if (parts.length <= 1) return factsOf(history, parts[0] ?? customer);
    return parts.flatMap((part) => factsOf(history, part)).sort(inFoldOrder);
  };
  const result = {
    forWhom,
    histories: new Map(customers.map((customer) => [customer, historyOf(customer)])),
  };
  cached.set(told.length, result);
  return result;
}

/** Merges and undos that are not voided, in the order in which facts fold. */
export function mergesOf(history: History): Fact[] {
  return sortedFacts(history).merges;
}

export function countsFor(history: History, customer: string, day: Day): string {
  return countingOn(history, day).forWhom.get(customer) ?? customer;
}

/** The facts that are a customer's history at the end of a day: its own and those of what is merged into it. */
export function historyOn(history: History, customer: string, day: Day): Fact[] {
  return countingOn(history, day).histories.get(customer) ?? [];
}

/** Verdicts and won appeals of every customer: they belong to the number. */
export function factsOnNumbers(history: History): Fact[] {
  return sortedFacts(history).onNumbers;
}

/** Codes of all customers that were ever entered (and not voided), in order of code. */
export function customersOf(history: History): string[] {
  return [...sortedFacts(history).ofCustomer.keys()].sort();
}
