/** What is stored of a fold: the rows of the derived tables, as pure values. stored = fold is what check:timeline proves. */
import { protectionBase } from '@erp/domain/claims/protection-base';
import { foldedFacts, type Fact } from '@erp/domain/facts/fact';
import { noPhoneHistories, phonesEverGiven, type PhoneHistories } from '@erp/domain/facts/phone-history';
import { intervalOn, sharesOn, type Timeline } from '@erp/domain/facts/timeline';
import { addCents, centsOf, decimalOf } from '@erp/domain/deals/money';
import type { Day, Instant } from '@erp/domain/time/day';

export type IntervalRow = {
  from_day: Day;
  to_day: Day;
  state: string;
  holder_id: number;
  counted_source: string;
  /** The same in all of a customer's intervals: reports are filtered by it like by any other attribute. */
  original_source: string;
  industry_id: number | null;
  demand_id: number | null;
  awareness_id: number | null;
};

export type ContactRow = {
  no: number;
  contact: string;
  at: Instant;
  day: Day;
  rep_id: number;
  method: string | null;
  outcome: string | null;
  met: string | null;
  effective: number;
  customer_kind: string;
  is_first: number;
  is_first_visit: number | null;
  stage_from: string | null;
  stage_to: string | null;
  after_lapse: number;
  next_step: string;
};

export type DealRow = {
  no: number;
  signed_on: Day;
  service_to: Day | null;
  cancelled_on: Day | null;
  cancellation_no: number | null;
  received: string;
  waiting: number;
  /** The facts with which the shares stand that its signing counts by, and that hold now. */
  signed_shares_no: number;
  shares_no: number;
};

export type CustomerPhoneRow = {
  phone_id: number;
  present: number;
  verdict: string | null;
  /** So many facts of the phone's history are in the stored fold. */
  folded_facts: number;
};

/** The derived columns of table customer. */
export type CustomerColumns = {
  holder_id: number | null;
  held_since: Day | null;
  held_since_at: Instant | null;
  counted_source: string | null;
  industry_id: number | null;
  demand_id: number | null;
  awareness_id: number | null;
  state: string | null;
  state_to: Day | null;
  next_state: string | null;
  stage: string | null;
  highest_stage: string | null;
  kind: string | null;
  last_contact_at: Instant | null;
  last_contact_day: Day | null;
  last_contact_no: number | null;
  /** Whose fact the last contact is: null for its own, else a customer that is merged into it. */
  last_contact_of: number | null;
  /** Merged away: the customer that it is part of now. */
  merged_into: number | null;
  /** Where the clocks of release by rule start (domain/claims/protection-base.ts); null: nobody has it. */
  owned_from: Day | null;
  idle_from: Day | null;
  extended_by: number | null;
  /** 1: one of the numbers that it ever had has a history; only then are histories read when it is locked. */
  has_judged_phone: number;
};

/** Rows of the derived tables below a customer. */
export type DerivedRows = {
  intervals: IntervalRow[];
  contacts: ContactRow[];
  deals: DealRow[];
  phones: CustomerPhoneRow[];
};

export type Derived = DerivedRows & { customer: CustomerColumns };

function intervalRows({ intervals }: Timeline, counted: readonly Fact[]): IntervalRow[] {
  const source = counted.find((fact) => fact.kind === 'CREATED')?.source;
  return intervals.map((interval) => ({
    from_day: interval.from,
    to_day: interval.to,
    state: interval.state,
    holder_id: interval.holderId,
    counted_source: interval.countedSource,
    original_source: source!,
    industry_id: interval.industryId,
    demand_id: interval.demandId,
    awareness_id: interval.awarenessId,
  }));
}

function contactRows({ contacts }: Timeline, facts: readonly Fact[]): ContactRow[] {
  const byNo = new Map(facts.map((fact) => [fact.no, fact]));
  return contacts.map((contact) => {
    const fact = byNo.get(contact.no) as Fact<'FOLLOW_UP' | 'VISIT'>;
    const followUp = fact.kind === 'FOLLOW_UP';
    return {
      no: contact.no,
      contact: contact.contact,
      at: contact.at,
      day: contact.day,
      rep_id: contact.repId,
      method: followUp ? fact.method : null,
      outcome: followUp ? fact.outcome : fact.result,
      met: followUp ? fact.answeredBy : fact.met,
      effective: contact.effective ? 1 : 0,
      customer_kind: contact.customerKind,
      is_first: contact.isFirst ? 1 : 0,
      is_first_visit: contact.isFirstVisit === null ? null : contact.isFirstVisit ? 1 : 0,
      stage_from: contact.stageFrom,
      stage_to: contact.stageTo,
      after_lapse: contact.afterLapse ? 1 : 0,
      next_step: fact.nextStep,
    };
  });
}

function dealRows({ deals }: Timeline): DealRow[] {
  return deals.map((deal) => ({
    no: deal.no,
    signed_on: deal.signedOn,
    service_to: deal.serviceTo,
    cancelled_on: deal.cancelledOn,
    cancellation_no: deal.cancellationNo,
    received: decimalOf(
      addCents(
        deal.payments
          .filter(({ confirmationNo }) => confirmationNo !== null)
          .map(({ amount }) => centsOf(amount)),
      ),
    ),
    waiting: deal.payments.filter(({ confirmationNo }) => confirmationNo === null).length,
    signed_shares_no: sharesOn(deal.shares, deal.signedOn).no,
    shares_no: deal.shares.at(-1)!.no,
  }));
}

/** Rows of phones whose entry was voided stay, not present. */
function phoneRows(timeline: Timeline, facts: readonly Fact[], phones: PhoneHistories): CustomerPhoneRow[] {
  const folded = new Map(timeline.phones.map((phone) => [phone.phoneId, phone]));
  return phonesEverGiven(facts).map((phoneId) => ({
    phone_id: phoneId,
    present: folded.get(phoneId)?.present ? 1 : 0,
    verdict: folded.get(phoneId)?.verdict ?? null,
    folded_facts: phones.get(phoneId)?.length ?? 0,
  }));
}

/** `today` decides only which of the known states is the present one. */
export type Moment = { today: Day; timeZone: string };

function customerColumns(
  facts: readonly Fact[],
  timeline: Timeline,
  { today, timeZone }: Moment,
  phones: PhoneHistories,
): CustomerColumns {
  const { intervals, ownership, lastContact } = timeline;
  const last = intervals.at(-1);
  const present = intervalOn(intervals, today) ?? last;
  const absent = !last || ownership === null;
  const base = absent ? null : protectionBase(facts, timeline, timeZone);
  return {
    holder_id: absent ? null : last.holderId,
    held_since: ownership?.since ?? null,
    held_since_at: ownership?.sinceAt ?? null,
    counted_source: last?.countedSource ?? null,
    industry_id: last?.industryId ?? null,
    demand_id: last?.demandId ?? null,
    awareness_id: last?.awarenessId ?? null,
    state: absent ? null : present!.state,
    state_to: absent ? null : present!.to,
    next_state: absent ? null : (intervals[intervals.indexOf(present!) + 1]?.state ?? null),
    stage: timeline.stage,
    highest_stage: timeline.highestStage,
    kind: timeline.kind,
    last_contact_at: lastContact?.at ?? null,
    last_contact_day: lastContact?.day ?? null,
    last_contact_no: lastContact?.no ?? null,
    last_contact_of: lastContact?.of ?? null,
    merged_into: timeline.mergedInto,
    owned_from: base?.ownedFrom ?? null,
    idle_from: base?.idleFrom ?? null,
    extended_by: base?.extendedBy ?? null,
    has_judged_phone: phones.size > 0 ? 1 : 0,
  };
}

/** `phones`: the histories that `timeline` was folded with. */
export function derivedRows(
  facts: readonly Fact[],
  timeline: Timeline,
  moment: Moment,
  phones: PhoneHistories = noPhoneHistories,
): Derived {
  const counted = foldedFacts(facts);
  return {
    customer: customerColumns(facts, timeline, moment, phones),
    intervals: intervalRows(timeline, counted),
    contacts: contactRows(timeline, counted),
    deals: dealRows(timeline),
    phones: phoneRows(timeline, facts, phones),
  };
}

/** The rows below a customer that is being created. */
export const nothingStored: DerivedRows = { intervals: [], contacts: [], deals: [], phones: [] };
