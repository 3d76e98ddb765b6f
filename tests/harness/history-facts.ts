/** A History of the model as the facts the product's fold reads: codes become numbers, verdicts are facts of their number. */
import { WITH_CREATION, type CustomerFact, type Fact, type PhoneFact } from '@erp/domain/facts/fact';
import { phonesEverGiven, type PhoneHistories } from '@erp/domain/facts/phone-history';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, type Instant } from '@erp/domain/time/day';
import { toFact } from '../model/facts';
import type { FactEvent, History, HistoryEvent } from '../model/history';

export type Codes = { number(code: string): number; code(number: number): string };

/** Numbers for codes, in order of appearance. */
export function numbering(): Codes {
  const numbers = new Map<string, number>();
  const codes: string[] = [];
  return {
    number: (code) => {
      let known = numbers.get(code);
      if (known === undefined) {
        known = numbers.size + 1;
        numbers.set(code, known);
        codes[known] = code;
      }
      return known;
    },
    code: (number) => codes[number]!,
  };
}

/** Names with their sort: a unit and an industry may have the same code. */
const named = (codes: Codes, sort: string, code: string | null | undefined): number | null =>
  code === null || code === undefined ? null : codes.number(`${sort} ${code}`);

function ownFields(event: FactEvent, codes: Codes, noOf: (key: string) => number): object {
  const unit = (code: string): UnitId => named(codes, 'unit', code) as UnitId;
  switch (event.kind) {
    case 'CREATED':
      return {
        holderId: unit(event.holder),
        source: event.source,
        industryId: named(codes, 'industry', event.industry),
      };
    case 'ATTRIBUTES':
      return { industryId: named(codes, 'industry', event.industry) };
    case 'PHONE_ADDED':
    case 'PHONE_REMOVED':
    case 'APPEAL_WON':
      return { phoneId: named(codes, 'phone', event.phone) };
    case 'VERDICT':
      return { phoneId: named(codes, 'phone', event.phone), verdict: event.reason };
    case 'OWNER':
      return { holderId: unit(event.to), reason: event.reason };
    case 'FOLLOW_UP':
      return {
        method: event.method,
        outcome: event.outcome,
        answeredBy: event.answeredBy ?? null,
        phoneId: null,
        stage: event.stage ?? null,
        demandId: named(codes, 'demand', event.demand),
        awarenessId: named(codes, 'awareness', event.awareness),
        nextStep: event.nextStep,
      };
    case 'VISIT': {
      const decided =
        event.result === 'REFUSED' ? 'REFUSED' : event.result === 'AGREED_TO_SIGN' ? 'COMMITTED' : null;
      return { met: event.met, result: event.result, stage: event.stage ?? decided, nextStep: 'NONE' };
    }
    case 'DEAL':
      return {
        dealKind: event.dealKind,
        productId: 1,
        amount: event.amount,
        serviceFrom: event.serviceFrom,
        serviceTo: event.serviceTo ?? null,
      };
    case 'SHARES':
      return { dealNo: noOf(event.deal) };
    case 'SERVICE_END':
      return { dealNo: noOf(event.deal), endsOn: event.endsOn };
    case 'PAYMENT':
      return { dealNo: noOf(event.deal), amount: event.amount };
    case 'CONFIRMATION':
      return { paymentNo: noOf(event.payment) };
    case 'CANCELLATION':
      return { dealNo: noOf(event.deal) };
    case 'DELETION':
      return {};
    case 'MERGE':
      return { otherId: named(codes, 'customer', event.into), survives: false };
    case 'UNMERGE':
      return { otherId: named(codes, 'customer', event.from), survives: false };
  }
}

/** The customer that survives a merge has the fact as well. */
const otherOf = (event: HistoryEvent): string | null =>
  event.kind === 'MERGE' ? event.into : event.kind === 'UNMERGE' ? event.from : null;

const asSurvivor = (event: HistoryEvent, codes: Codes): object => ({
  otherId: named(codes, 'customer', event.customer),
  survives: true,
});

type PhoneEvent = Extract<HistoryEvent, { kind: 'VERDICT' | 'APPEAL_WON' }>;
const isOnPhone = (event: HistoryEvent): event is PhoneEvent =>
  event.kind === 'VERDICT' || event.kind === 'APPEAL_WON';

/** A created customer's phones are facts of the same request. */
function expanded(
  event: FactEvent,
  codes: Codes,
  noOf: (key: string) => number,
): { kind: string; fields: object }[] {
  const own = { kind: event.kind, fields: ownFields(event, codes, noOf) };
  if (event.kind !== 'CREATED') return [own];
  return [
    own,
    ...event.phones.map((phone) => ({
      kind: 'PHONE_ADDED',
      fields: { phoneId: named(codes, 'phone', phone), sequence: WITH_CREATION },
    })),
  ];
}

/** In the order in which they were recorded. */
const decisionsOf = (history: History) =>
  history.events
    .filter((event) => event.kind === 'VOID' || event.kind === 'UNVOID')
    .sort((a, b) =>
      a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.key < b.key ? -1 : 1,
    );

/** Facts numbered in the order in which they are added, with the numbers by the key of their event. */
function numberedFacts<F extends Fact>(history: History, codes: Codes) {
  const facts: F[] = [];
  const numbers = new Map<string, number[]>();
  const add = (event: HistoryEvent, kind: string, at: Instant, fields: object): void => {
    const no = facts.length + 1;
    facts.push({
      no,
      kind,
      at,
      day: dayOf(at, history.settings.timeZone),
      sequence: event.sequence ?? 0,
      requestKey: event.key,
      repId: named(codes, 'unit', event.rep),
      actorId: named(codes, 'unit', event.rep),
      recordedAt: event.recordedAt,
      backfill: false,
      ...fields,
    } as unknown as F);
    numbers.set(event.key, [...(numbers.get(event.key) ?? []), no]);
  };
  const decide = (): F[] => {
    for (const event of decisionsOf(history)) {
      const kind = event.kind === 'UNVOID' ? 'RESTORE' : 'VOID';
      for (const targetNo of numbers.get(event.target) ?? [])
        add(event, kind, event.recordedAt as Instant, { targetNo });
    }
    return facts;
  };
  return { add, decide, noOf: (key: string): number => numbers.get(key)?.[0] ?? 0 };
}

/** One customer's facts in the order of entry; voids last, in the order in which they were recorded. */
export function factsOfCustomer(history: History, customer: string, codes: Codes): CustomerFact[] {
  const { add, decide, noOf } = numberedFacts<CustomerFact>(history, codes);
  // A deal is entered before what hangs on it.
  for (const event of history.events) {
    if (event.kind === 'VOID' || event.kind === 'UNVOID' || isOnPhone(event)) continue;
    if (event.customer !== customer && otherOf(event) !== customer) continue;
    const at = toFact(event).instant as Instant;
    for (const { kind, fields } of expanded(event, codes, noOf))
      add(event, kind, at, otherOf(event) === customer ? asSurvivor(event, codes) : fields);
  }
  return decide();
}

/** The histories of the numbers that were ever judged, by the number of each. */
export function phoneHistoriesOf(history: History, codes: Codes): Map<number, PhoneFact[]> {
  const judged = new Set(history.events.filter(isOnPhone).map(({ phone }) => phone));
  return new Map(
    [...judged].map((phone) => {
      const { add, decide } = numberedFacts<PhoneFact>(history, codes);
      for (const event of history.events)
        if (isOnPhone(event) && event.phone === phone)
          add(
            event,
            event.kind,
            event.at as Instant,
            ownFields(event, codes, () => 0),
          );
      return [named(codes, 'phone', phone)!, decide()];
    }),
  );
}

/** Of these, the ones that a customer with these facts ever had. */
export const phonesWith = (facts: readonly Fact[], histories: PhoneHistories): PhoneHistories =>
  new Map(
    phonesEverGiven(facts).flatMap((phoneId) => {
      const history = histories.get(phoneId);
      return history ? [[phoneId, history] as const] : [];
    }),
  );

/** The facts of all customers by the number of each, and the histories of their numbers, as they are folded together. */
export function factsOfAll(
  history: History,
  codes: Codes,
): { facts: Map<number, CustomerFact[]>; phones: Map<number, PhoneHistories> } {
  const customers = new Set(
    history.events.filter(({ kind }) => kind === 'CREATED').map(({ customer }) => customer),
  );
  const facts = new Map(
    [...customers].map((customer) => [
      named(codes, 'customer', customer)!,
      factsOfCustomer(history, customer, codes),
    ]),
  );
  const histories = phoneHistoriesOf(history, codes);
  return { facts, phones: new Map([...facts].map(([id, own]) => [id, phonesWith(own, histories)])) };
}
