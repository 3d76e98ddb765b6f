/**
 * The one fold: a customer's facts → where it stood at the end of every day, what each contact was, what each deal
 * became, and its present columns. Order of entry never matters; a fact entered late or voided refolds the whole.
 * The rules are stated in docs/rules/state.md and docs/rules/customer-kind.md.
 */
import { customerKinds, type CustomerKind } from '../follow-ups/customer-kind';
import { isEffective, stageLevel, type Stage, type State } from '../follow-ups/vocabulary';
import type { UnitId } from '../organization/tree';
import { addDays, FAR_FUTURE_DAY, type Day, type Instant } from '../time/day';
import { foldedFacts, type Fact, type OwnerReason, type Source, type VerdictReason } from './fact';

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
};

export type Timeline = {
  /** Empty for a customer whose creation is voided. Without gaps or overlaps; neighbours differ. */
  intervals: Interval[];
  /** In fold order. */
  contacts: Contact[];
  /** In fold order. */
  deals: Deal[];
  /** Phones it ever had, as of all facts: whether it has them still, and the verdict in force on the number. */
  phones: { phoneId: number; present: boolean; verdict: VerdictReason | null }[];
  /** First day and reason of the present ownership. */
  ownership: { since: Day; sinceAt: Instant; reason: OwnerReason } | null;
  stage: Stage | null;
  highestStage: Stage | null;
};

type DealRun = Deal & {
  /** The end known at the day that is being folded. */
  end: Day | null;
};

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
  /** Every phone it ever had → still present. */
  phones: Map<number, boolean>;
  verdicts: Map<number, VerdictReason>;
  deals: Map<number, DealRun>;
  /** Payment → its confirmation: a payment counts at the end of its day, so it may be confirmed before that moment. */
  confirmations: Map<number, number>;
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
  const present = [...phones].filter(([, has]) => has);
  return present.length > 0 && present.every(([phoneId]) => verdicts.has(phoneId));
}

/** The state at the end of `day`, the first that applies: SIGNED, INVALID, its stage, LAPSED, NONE. */
function stateOn(running: Running, day: Day): State {
  if ([...running.deals.values()].some((deal) => inService(deal, day))) return 'SIGNED';
  if (allPhonesRetired(running)) return 'INVALID';
  const ended = lastServiceEnd(running, day);
  if (running.stage && !(ended !== null && running.assertedOn! <= ended)) return running.stage;
  return ended === null ? 'NONE' : 'LAPSED';
}

const sameCoordinates = (a: Interval, b: Interval): boolean =>
  a.state === b.state &&
  a.holderId === b.holderId &&
  a.countedSource === b.countedSource &&
  a.industryId === b.industryId &&
  a.demandId === b.demandId &&
  a.awarenessId === b.awarenessId;

/** Applies one fact; returns the contact it is, when it is one (kinds are filled in afterwards). */
function apply(running: Running, fact: Fact): Contact | null {
  switch (fact.kind) {
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
      running.phones.set(fact.phoneId, true);
      return null;
    case 'PHONE_REMOVED':
      running.phones.set(fact.phoneId, false);
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
      running.deals.set(fact.no, {
        no: fact.no,
        signedOn: fact.day,
        serviceTo: fact.serviceTo,
        end: fact.serviceTo,
        cancelledOn: null,
        cancellationNo: null,
        payments: [],
      });
      return null;
    case 'SERVICE_END': {
      const deal = running.deals.get(fact.dealNo);
      if (deal) deal.end = deal.serviceTo = fact.endsOn;
      return null;
    }
    case 'PAYMENT': {
      const payment = { no: fact.no, amount: fact.amount, on: fact.day, confirmationNo: null };
      running.deals.get(fact.dealNo)?.payments.push(payment);
      return null;
    }
    case 'CONFIRMATION':
      running.confirmations.set(fact.paymentNo, fact.no);
      return null;
    case 'CANCELLATION': {
      const deal = running.deals.get(fact.dealNo);
      if (deal && deal.cancelledOn === null) {
        deal.cancelledOn = fact.day;
        deal.cancellationNo = fact.no;
      }
      return null;
    }
    case 'DELETION':
      running.deleted = true;
      return null;
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

/**
 * Folds a customer's facts. `newAfterDays`: a rep's month is NEW when more than this many days lie between its first
 * contact and the one before (default of the product: 30).
 */
export function foldTimeline(facts: readonly Fact[], { newAfterDays }: { newAfterDays: number }): Timeline {
  const ordered = foldedFacts(facts);
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
  };
  const intervals: Interval[] = [];
  const contacts: Contact[] = [];

  const closeDay = (day: Day): void => {
    if (!running.created || running.deleted) return;
    const next: Interval = {
      from: day,
      to: FAR_FUTURE_DAY,
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

  for (let index = 0; index < ordered.length;) {
    const { day } = ordered[index]!;
    for (; index < ordered.length && ordered[index]!.day === day; index += 1) {
      const contact = apply(running, ordered[index]!);
      if (contact) contacts.push(contact);
    }
    if (running.deleted) {
      const last = intervals.at(-1);
      if (last && last.from === day) intervals.pop();
      else if (last) last.to = addDays(day, -1);
      break;
    }
    closeDay(day);
    for (const change of endChanges(running, day, ordered[index]?.day ?? FAR_FUTURE_DAY)) closeDay(change);
  }

  if (!running.created) {
    return {
      intervals: [],
      contacts: [],
      deals: [],
      phones: [],
      ownership: null,
      stage: null,
      highestStage: null,
    };
  }
  classifyContacts(contacts, newAfterDays);
  return {
    intervals,
    contacts,
    deals: [...running.deals.values()].map(({ end: _end, ...deal }) => ({
      ...deal,
      payments: deal.payments.map((payment) => ({
        ...payment,
        confirmationNo: running.confirmations.get(payment.no) ?? null,
      })),
    })),
    phones: [...running.phones].map(([phoneId, present]) => ({
      phoneId,
      present,
      verdict: running.verdicts.get(phoneId) ?? null,
    })),
    ownership: running.deleted ? null : running.ownership,
    stage: running.stage,
    highestStage: running.highestStage,
  };
}

/** The interval that holds at the end of `day`, or null when the customer is absent then. */
export function intervalOn(intervals: readonly Interval[], day: Day): Interval | null {
  return intervals.find((interval) => interval.from <= day && day <= interval.to) ?? null;
}
