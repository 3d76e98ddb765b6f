/**
 * The one fold: the facts of a customer and of its numbers → where it stood at the end of every day, what each contact was, what each deal
 * became, and its present columns. Order of entry never matters; a fact entered late or voided refolds the whole.
 * The rules are stated in docs/rules/state.md and docs/rules/customer-kind.md.
 */
import { customerKinds, type CustomerKind } from '../follow-ups/customer-kind';
import { isEffective, stageLevel, type Stage, type State } from '../follow-ups/vocabulary';
import type { UnitId } from '../organization/tree';
import { addDays, FAR_FUTURE_DAY, type Day, type Instant } from '../time/day';
import {
  compareFacts,
  foldedFacts,
  type Fact,
  type OwnerReason,
  type Source,
  type VerdictReason,
} from './fact';
import { judgementsOf, noPhoneHistories, type PhoneHistories } from './phone-history';

/** Coordinates of a customer at the end of each day from `from` to `to`, both included. */
export type Interval = {
  from: Day;
  /** FAR_FUTURE_DAY for the last one. */
  to: Day;
  state: State;
  /** The owner, or the pool it lies in. */
  holderId: UnitId;
  countedSource: Source;
  industryId: number | null;
  demandId: number | null;
  awarenessId: number | null;
};

/** What late facts can change about a follow-up or a DONE visit. */
export type Contact = {
  /** The fact's number. */
  no: number;
  contact: 'FOLLOW_UP' | 'VISIT';
  at: Instant;
  day: Day;
  repId: UnitId;
  effective: boolean;
  /** Kind of the rep's calendar month with this customer. */
  customerKind: CustomerKind;
  /** 首次跟进: the rep's first follow-up or visit of this customer. */
  isFirst: boolean;
  /** VISIT: no earlier DONE visit by this rep. */
  isFirstVisit: boolean | null;
  /** The stage it asserted. */
  stageTo: Stage | null;
  /** The last stage asserted before it, whatever the state; null where it asserted none. */
  stageFrom: Stage | null;
  /** It asserted a stage and a service had ended since the assertion before (or since ever, when there was none). */
  afterLapse: boolean;
};

export type Payment = { no: number; amount: string; on: Day; confirmationNo: number | null };

export type Deal = {
  /** The deal fact's number. */
  no: number;
  signedOn: Day;
  /** The end known from all facts so far. */
  serviceTo: Day | null;
  cancelledOn: Day | null;
  cancellationNo: number | null;
  payments: Payment[];
  /** Whose shares hold from which day on: the numbers of the facts that they stand with; the first is the deal's own, from its signing. */
  shares: SharePeriod[];
};

export type SharePeriod = { no: number; from: Day };

export type Timeline = {
  /** Empty for a customer whose creation is voided. Without overlaps, and without gaps but where it was merged away; neighbours differ. */
  intervals: Interval[];
  /** Those recorded on this customer, in fold order. */
  contacts: Contact[];
  /** In fold order. */
  deals: Deal[];
  /** Phones it ever had, as of all facts: whether it has them still, and the verdict in force on the number. */
  phones: { phoneId: number; present: boolean; verdict: VerdictReason | null }[];
  /** First day and reason of the present ownership. */
  ownership: { since: Day; sinceAt: Instant; reason: OwnerReason } | null;
  stage: Stage | null;
  highestStage: Stage | null;
  /** Merged away: the customer that its history counts for now. */
  mergedInto: number | null;
  /** Days on which it was part of another customer, and of which. */
  away: { from: Day; to: Day; into: number }[];
  /** The latest contact with it or with a customer that is merged into it, whose fact it then is (null: its own). */
  lastContact: { of: number | null; no: number; at: Instant; day: Day } | null;
  /** Day of the latest effective contact with it or with a customer that is merged into it. */
  lastEffectiveDay: Day | null;
  /** Kind of the holder's latest decided month. */
  kind: CustomerKind | null;
};

type DealRun = Deal & {
  /** The end known at the day that is being folded. */
  end: Day | null;
};

/** A number of the customer's own, or of one that is merged into it with that customer's id before it. */
type Key = number | string;

/** A fact as it is folded; `of`: the customer it was recorded on when that is merged into this one; null: this one, or a number. */
export type Told = { fact: Fact; of: number | null };

/** The fold's moving parts: what is known of the customer up to a fact. */
type Running = {
  created: boolean;
  deleted: boolean;
  holderId: UnitId;
  ownership: Timeline['ownership'];
  countedSource: Source;
  industryId: number | null;
  demandId: number | null;
  awarenessId: number | null;
  stage: Stage | null;
  highestStage: Stage | null;
  assertedOn: Day | null;
  /** Every phone that it, or a customer merged into it, ever had. */
  phones: Map<Key, { phoneId: number; present: boolean }>;
  /** Verdicts in force, also on numbers that it does not carry (any more, or yet). */
  verdicts: Map<number, VerdictReason>;
  deals: Map<Key, DealRun>;
  /** Payment → its confirmation: a payment counts at the end of its day, so it may be confirmed before that moment. */
  confirmations: Map<number, number>;
  /** By deal: as new shares of the signing's day are told before the signing, which counts at the end of it. */
  shares: Map<number, SharePeriod[]>;
};

/** A deal counts from its signing to its cancellation; in service until the end that is known. */
const inService = (deal: DealRun, day: Day): boolean =>
  !deal.cancelledOn && (deal.end === null || deal.end >= day);

/** The latest end of a service that was over before `day`; a cancelled deal never counts from its cancellation on. */
function lastServiceEnd(running: Running, day: Day): Day | null {
  let last: Day | null = null;
  for (const deal of running.deals.values()) {
    if (deal.cancelledOn || deal.end === null || deal.end >= day) continue;
    if (last === null || deal.end > last) last = deal.end;
  }
  return last;
}

/** It has at least one phone and a verdict in force covers every one. */
function allPhonesRetired({ phones, verdicts }: Running): boolean {
  const present = [...phones.values()].filter((phone) => phone.present);
  return present.length > 0 && present.every(({ phoneId }) => verdicts.has(phoneId));
}

/** The state at the end of `day`, the first that applies: SIGNED, INVALID, its stage, LAPSED, NONE. */
function stateOn(running: Running, day: Day): State {
  if ([...running.deals.values()].some((deal) => inService(deal, day))) return 'SIGNED';
  if (allPhonesRetired(running)) return 'INVALID';
  const ended = lastServiceEnd(running, day);
  if (running.stage && !(ended !== null && running.assertedOn! <= ended)) return running.stage;
  return ended === null ? 'NONE' : 'LAPSED';
}

export const sameCoordinates = (a: Interval, b: Interval): boolean =>
  a.state === b.state &&
  a.holderId === b.holderId &&
  a.countedSource === b.countedSource &&
  a.industryId === b.industryId &&
  a.demandId === b.demandId &&
  a.awarenessId === b.awarenessId;

/** What a survivor does not take over: it keeps its own owner, source and attributes. */
const ownOnly: ReadonlySet<Fact['kind']> = new Set(['CREATED', 'ATTRIBUTES', 'OWNER', 'DELETION']);

/** Applies one fact; returns the contact it is, when it is one (kinds are filled in afterwards). */
function apply(running: Running, { fact, of }: Told): Contact | null {
  if (of !== null && ownOnly.has(fact.kind)) return null;
  const key = (no: number): Key => (of === null ? no : `${of}.${no}`);
  switch (fact.kind) {
    case 'MERGE':
    case 'UNMERGE':
      return null;
    case 'CREATED':
      running.created = true;
      running.holderId = fact.holderId;
      running.ownership = { since: fact.day, sinceAt: fact.at, reason: 'ENTRY' };
      running.countedSource = fact.source;
      running.industryId = fact.industryId;
      return null;
    case 'ATTRIBUTES':
      if (fact.industryId !== undefined) running.industryId = fact.industryId;
      return null;
    case 'PHONE_ADDED':
      running.phones.set(key(fact.phoneId), { phoneId: fact.phoneId, present: true });
      return null;
    case 'PHONE_REMOVED':
      running.phones.set(key(fact.phoneId), { phoneId: fact.phoneId, present: false });
      return null;
    case 'OWNER':
      running.holderId = fact.holderId;
      running.ownership = { since: fact.day, sinceAt: fact.at, reason: fact.reason };
      if (fact.reason === 'CLAIM') running.countedSource = 'SYSTEM';
      return null;
    case 'FOLLOW_UP':
      if (fact.demandId !== null) running.demandId = fact.demandId;
      if (fact.awarenessId !== null) running.awarenessId = fact.awarenessId;
      return contactOf(running, fact, isEffective(fact.method, fact.outcome));
    case 'VISIT':
      return contactOf(running, fact, fact.met !== 'NOBODY');
    case 'VERDICT':
      running.verdicts.set(fact.phoneId, fact.verdict);
      return null;
    case 'APPEAL_WON':
      running.verdicts.delete(fact.phoneId);
      return null;
    case 'DEAL':
      running.deals.set(key(fact.no), {
        no: fact.no,
        signedOn: fact.day,
        serviceTo: fact.serviceTo,
        end: fact.serviceTo,
        cancelledOn: null,
        cancellationNo: null,
        payments: [],
        shares: [],
      });
      return null;
    case 'SHARES':
      running.shares.set(fact.dealNo, [
        ...(running.shares.get(fact.dealNo) ?? []),
        { no: fact.no, from: fact.day },
      ]);
      return null;
    case 'SERVICE_END': {
      const deal = running.deals.get(key(fact.dealNo));
      if (deal) deal.end = deal.serviceTo = fact.endsOn;
      return null;
    }
    case 'PAYMENT': {
      const payment = { no: fact.no, amount: fact.amount, on: fact.day, confirmationNo: null };
      running.deals.get(key(fact.dealNo))?.payments.push(payment);
      return null;
    }
    case 'CONFIRMATION':
      running.confirmations.set(fact.paymentNo, fact.no);
      return null;
    case 'CANCELLATION': {
      const deal = running.deals.get(key(fact.dealNo));
      if (deal && deal.cancelledOn === null) {
        deal.cancelledOn = fact.day;
        deal.cancellationNo = fact.no;
      }
      return null;
    }
    case 'DELETION':
      running.deleted = true;
      return null;
    case 'DISPUTE':
    case 'EXTENSION':
    case 'VOID':
    case 'RESTORE':
      return null;
  }
}

function contactOf(running: Running, fact: Fact<'FOLLOW_UP' | 'VISIT'>, effective: boolean): Contact {
  const contact: Contact = {
    no: fact.no,
    contact: fact.kind,
    at: fact.at,
    day: fact.day,
    repId: fact.repId!,
    effective,
    customerKind: 'NEW',
    isFirst: false,
    isFirstVisit: null,
    stageTo: fact.stage,
    stageFrom: fact.stage ? running.stage : null,
    afterLapse: false,
  };
  if (fact.stage) {
    const ended = lastServiceEnd(running, fact.day);
    contact.afterLapse = ended !== null && (running.assertedOn === null || running.assertedOn <= ended);
    running.stage = fact.stage;
    running.assertedOn = fact.day;
    if (running.highestStage === null || stageLevel(fact.stage) > stageLevel(running.highestStage)) {
      running.highestStage = fact.stage;
    }
  }
  return contact;
}

/** Fills in what depends on all contacts of the same rep: kind of the month, first or repeat, first visit or revisit. */
function classifyContacts(contacts: Contact[], newAfterDays: number): void {
  const byRep = new Map<UnitId, Contact[]>();
  for (const contact of contacts) {
    const own = byRep.get(contact.repId);
    if (own) own.push(contact);
    else byRep.set(contact.repId, [contact]);
  }
  for (const own of byRep.values()) {
    const kinds = customerKinds(
      own.map(({ day }) => day),
      newAfterDays,
    );
    let visited = false;
    own.forEach((contact, index) => {
      contact.customerKind = kinds[index]!.kind;
      contact.isFirst = kinds[index]!.isFirst;
      if (contact.contact === 'VISIT') {
        contact.isFirstVisit = !visited;
        visited = true;
      }
    });
  }
}

/** The days after which a service end, known ahead or passed, changes the state: the day after each end. */
function* endChanges(running: Running, after: Day, before: Day): Generator<Day> {
  const days = [...running.deals.values()]
    .filter((deal) => deal.end !== null && deal.end < FAR_FUTURE_DAY)
    .map((deal) => addDays(deal.end!, 1))
    .filter((day) => day > after && day < before)
    .sort();
  yield* days;
}

export type FoldSettings = {
  /** A rep's month is NEW when more than this many days lie between its first contact and the one before (default of the product: 30). */
  newAfterDays: number;
};

/** From the beginning of time (null) to a day, both included. */
type Window = { from: Day | null; to: Day };

export type Folded = {
  running: Running;
  /** Inside the window only. */
  intervals: Interval[];
  /** All up to the window's end, in fold order. */
  contacts: { of: number | null; contact: Contact }[];
};

/** One customer's way through the facts that it folds, told for the days of a window. */
export function foldWindow(
  ordered: readonly Told[],
  { from, to }: Window,
  { newAfterDays }: FoldSettings,
): Folded {
  const running: Running = {
    created: false,
    deleted: false,
    holderId: 0 as UnitId,
    ownership: null,
    countedSource: 'SYSTEM',
    industryId: null,
    demandId: null,
    awarenessId: null,
    stage: null,
    highestStage: null,
    assertedOn: null,
    phones: new Map(),
    verdicts: new Map(),
    deals: new Map(),
    confirmations: new Map(),
    shares: new Map(),
  };
  const intervals: Interval[] = [];
  const contacts: Folded['contacts'] = [];

  const closeDay = (day: Day): void => {
    if (!running.created || running.deleted || (from !== null && day < from)) return;
    const next: Interval = {
      from: day,
      to,
      state: stateOn(running, day),
      holderId: running.holderId,
      countedSource: running.countedSource,
      industryId: running.industryId,
      demandId: running.demandId,
      awarenessId: running.awarenessId,
    };
    const last = intervals.at(-1);
    if (last && sameCoordinates(last, next)) return;
    if (last) last.to = addDays(day, -1);
    intervals.push(next);
  };

  const end = to === FAR_FUTURE_DAY ? to : addDays(to, 1);
  for (let index = 0; index < ordered.length;) {
    const { day } = ordered[index]!.fact;
    if (day > to) break;
    for (; index < ordered.length && ordered[index]!.fact.day === day; index += 1) {
      const contact = apply(running, ordered[index]!);
      if (contact) contacts.push({ of: ordered[index]!.of, contact });
    }
    if (running.deleted) {
      const last = intervals.at(-1);
      if (last) last.to = addDays(day, -1);
      break;
    }
    const nextDay = ordered[index]?.fact.day ?? end;
    const before = nextDay < end ? nextDay : end;
    closeDay(day);
    if (from !== null && day < from && from < before) closeDay(from);
    for (const change of endChanges(running, day, before)) closeDay(change);
  }
  classifyContacts(
    contacts.map(({ contact }) => contact),
    newAfterDays,
  );
  return { running, intervals, contacts };
}

const ofNobodyElse = (facts: readonly Fact[]): Told[] =>
  foldedFacts(facts).map((fact) => ({ fact, of: null }));

/**
 * Puts the judgements of the numbers among the facts. They count from their own instant, so a number that was judged before
 * the customer got it is retired when it comes. `compare` is the order of `told`.
 */
export function withJudgements(
  told: Told[],
  phones: PhoneHistories,
  compare: (a: Told, b: Told) => number = (a, b) => compareFacts(a.fact, b.fact),
): Told[] {
  const judgements = judgementsOf(phones);
  if (judgements.length === 0) return told;
  return [...told, ...judgements.map((fact): Told => ({ fact, of: null }))].sort(compare);
}

/** Of the customer's own columns and of what is merged into it now; `folded` tells until today. */
export function lastContactOf({ contacts }: Folded): Timeline['lastContact'] {
  const last = contacts.at(-1);
  return last ? { of: last.of, no: last.contact.no, at: last.contact.at, day: last.contact.day } : null;
}

export const lastEffectiveDayOf = ({ contacts }: Folded): Day | null =>
  contacts.findLast(({ contact }) => contact.effective)?.contact.day ?? null;

export const kindOf = ({ contacts }: Folded, holderId: UnitId | undefined): CustomerKind | null =>
  contacts.findLast(({ contact }) => contact.repId === holderId)?.contact.customerKind ?? null;

/** Folds the facts of a customer that was never merged with others; `phones`: histories of the numbers that it ever had. */
export function foldTimeline(
  facts: readonly Fact[],
  settings: FoldSettings,
  phones: PhoneHistories = noPhoneHistories,
): Timeline {
  const ordered = withJudgements(ofNobodyElse(facts), phones);
  const folded = foldWindow(ordered, { from: null, to: FAR_FUTURE_DAY }, settings);
  const { running, intervals, contacts } = folded;
  if (!running.created) {
    return {
      intervals: [],
      contacts: [],
      deals: [],
      phones: [],
      ownership: null,
      stage: null,
      highestStage: null,
      mergedInto: null,
      away: [],
      lastContact: null,
      lastEffectiveDay: null,
      kind: null,
    };
  }
  return {
    intervals,
    contacts: contacts.map(({ contact }) => contact),
    deals: [...running.deals.values()].map(({ end: _end, ...deal }) => ({
      ...deal,
      payments: deal.payments.map((payment) => ({
        ...payment,
        confirmationNo: running.confirmations.get(payment.no) ?? null,
      })),
      shares: [{ no: deal.no, from: deal.signedOn }, ...(running.shares.get(deal.no) ?? [])],
    })),
    phones: [...running.phones.values()].map(({ phoneId, present }) => ({
      phoneId,
      present,
      verdict: running.verdicts.get(phoneId) ?? null,
    })),
    ownership: running.deleted ? null : running.ownership,
    stage: running.stage,
    highestStage: running.highestStage,
    mergedInto: null,
    away: [],
    lastContact: lastContactOf(folded),
    lastEffectiveDay: lastEffectiveDayOf(folded),
    kind: kindOf(folded, intervals.at(-1)?.holderId),
  };
}

/** The interval that holds at the end of `day`, or null when the customer is absent then. */
export function intervalOn(intervals: readonly Interval[], day: Day): Interval | null {
  return intervals.find((interval) => interval.from <= day && day <= interval.to) ?? null;
}

/** Of share periods, the one that holds on the day: the latest told of those that had begun. */
export const sharesOn = <Period extends { from: Day }>(periods: readonly Period[], day: Day): Period =>
  periods.findLast(({ from }) => from <= day) ?? periods[0]!;
