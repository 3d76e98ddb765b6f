import fc from 'fast-check';
import { addDays, at } from './days';
import { enteredBefore } from './dependencies';
import {
  type Deal,
  type FactEvent,
  type FollowUp,
  type History,
  type HistoryEvent,
  type Instant,
  type ParentRecord,
  type Payment,
  type SharesChanged,
  type Source,
  type UnitRecord,
  type Visit,
  stages,
} from './history';
import {
  departments,
  lateBy,
  people,
  pick,
  planOf,
  type Plan,
  type RandomHistoryOptions,
  type Step,
  times,
} from './random-plan';
import { amountOf, rulingOn, signedShares } from './random-rulings';
import { factOnNumber, numbersOf, saidOfNumbers, type Numbers } from './random-verdicts';
import { voidsOf } from './random-voids';

/** Everything happens in it; what is entered late, confirmations and service ends may fall later. */
export const randomPeriod = { from: '2026-01-05', to: '2026-06-30' };

/**
 * Histories in which everything is allowed that the product allows: few people in three departments of two regions,
 * two pools, handovers, reorganisations, deals with ends, cancellations, verdicts, facts of the same instant, late
 * entries, and voids (some undone) of facts on which nothing depends.
 */
export function randomHistory(options: RandomHistoryOptions = {}): fc.Arbitrary<History> {
  return planOf(options).map((plan) => build(plan, options));
}

/** The same events in another allowed order of entry, recorded when they were recorded. */
export function shuffled(history: History): fc.Arbitrary<History> {
  const { events } = history;
  const priorities = fc.array(fc.nat(1_000_000), { minLength: events.length, maxLength: events.length });
  return priorities.map((drawn) => {
    const waiting = events
      .map((event, index) => ({ event, priority: drawn[index] ?? 0, needs: enteredBefore(event, events) }))
      .sort((a, b) => a.priority - b.priority);
    const entered = new Set<string>();
    const order: HistoryEvent[] = [];
    while (waiting.length > 0) {
      const next = waiting.findIndex(({ needs }) => needs.every((key) => entered.has(key)));
      const [taken] = waiting.splice(next, 1);
      if (next === -1 || !taken) throw new Error('events depend on each other in a circle');
      entered.add(taken.event.key);
      order.push(taken.event);
    }
    return { ...history, events: order };
  });
}

/**
 * The same events entered in their present order in one go, a millisecond apart. A service end that lies ahead of its
 * recording changes its day by that, as it would for anybody who tells it later.
 */
export function enteredInOneGo(history: History, from: Instant): History {
  const events = history.events.map((event, index) => {
    const recordedAt = new Date(Date.parse(from) + index).toISOString();
    return { ...event, recordedAt };
  });
  return { ...history, events };
}

/** The history as if nothing that is voided had ever been entered, nor any void. */
export function withoutVoided(history: History): History {
  const decided = history.events
    .filter((event) => event.kind === 'VOID' || event.kind === 'UNVOID')
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const isVoided = ({ key }: HistoryEvent): boolean =>
    decided.findLast(({ target }) => target === key)?.kind === 'VOID';
  return {
    ...history,
    events: history.events.filter(
      (event) => event.kind !== 'VOID' && event.kind !== 'UNVOID' && !isVoided(event),
    ),
  };
}

const regions = ['R1', 'R2'];
const pools = ['POOL', 'POOL-R2'];
const sources: Source[] = ['PERSONAL_PUBLIC', 'REFERRAL', 'COMPANY_RESOURCE', 'CSC_LEAD', 'SYSTEM'];
const industries = ['retail', 'medical', null];
const demands = ['expanding', 'competing'];
const awarenesses = ['none', 'rival'];

/** A customer is part of another one from the first day to the day before the last; never itself again when there is none. */
interface Away {
  customer: string;
  into: string;
  from: string;
  until: string | undefined;
}

function build(plan: Plan, options: RandomHistoryOptions): History {
  const facts = factsOf(plan, options);
  const voids = voidsOf(plan.voids, facts, options.about === 'NUMBERS' ? saidOfNumbers : undefined);
  const events = recordInOrder([...facts, ...voids]);
  return { settings: { timeZone: 'Asia/Shanghai', newAfterDays: 30 }, units: unitsOf(plan), events };
}

function unitsOf({ moves }: Plan): UnitRecord[] {
  const start = at('2025-12-01', '00:00');
  const parentsOf = (unit: string, first: string, choices: string[]): ParentRecord[] => {
    const parents: ParentRecord[] = [{ from: start, parent: first }];
    for (const move of moves) {
      const from = at(addDays(randomPeriod.from, move.day), move.atNoon ? '12:00' : '00:00');
      const parent = choices[move.towards % choices.length];
      if (move.unit !== unit || parent === undefined || parents.some((entry) => entry.from === from))
        continue;
      parents.push({ from, parent });
    }
    return parents.sort((a, b) => (a.from < b.from ? -1 : 1));
  };
  const person = (code: string, parent: string): UnitRecord => ({
    code,
    kind: 'PERSON',
    name: `Person ${code}`,
    parents: parentsOf(code, parent, departments),
  });
  const department = (code: string, parent: string): UnitRecord => ({
    code,
    kind: 'DEPARTMENT',
    name: `Department ${code}`,
    parents: parentsOf(code, parent, regions),
  });
  const fixed = (code: string, kind: 'REGION' | 'POOL', parent: string): UnitRecord => ({
    code,
    kind,
    name: code,
    parents: [{ from: start, parent }],
  });
  return [
    { code: 'COMPANY', kind: 'COMPANY', name: 'Company', parents: [] },
    fixed('R1', 'REGION', 'COMPANY'),
    fixed('R2', 'REGION', 'COMPANY'),
    fixed('POOL', 'POOL', 'COMPANY'),
    fixed('POOL-R2', 'POOL', 'R2'),
    department('D1', 'R1'),
    department('D2', 'R1'),
    department('D3', 'R2'),
    person('P1', 'D1'),
    person('P2', 'D1'),
    person('P3', 'D2'),
    person('P4', 'D3'),
    // Leads a region, and belongs to it directly until he moves.
    person('P5', 'R1'),
  ];
}

/** What has come of a customer so far, in the order in which things happen. */
interface Progress {
  customer: string;
  holder: string;
  numbers: Numbers;
  deals: Deal[];
  /** By the key of the deal: the last ruling on it. */
  ruled: Map<string, SharesChanged>;
  cancelled: Set<string>;
  unconfirmed: string[];
  hasBusiness: boolean;
  deleted: boolean;
}

interface Occasion {
  progress: Progress;
  /** Place in the plan, so that the same plan always builds the same history. */
  place: number;
  day: string;
  instant: Instant;
  step: Step | undefined;
  created: FactEvent | undefined;
}

/** Takes the steps of all customers in the order of time, and leaves out those that cannot be taken. */
function factsOf(plan: Plan, options: RandomHistoryOptions): FactEvent[] {
  const occasions = plan.customers.flatMap((customer, index) => occasionsOf(customer, index, options));
  const { merges, away } = mergesOf(plan, occasions);
  const merged = new Set(away.flatMap(({ customer, into }) => [customer, into]));
  occasions.sort((a, b) => (a.instant === b.instant ? a.place - b.place : a.instant < b.instant ? -1 : 1));
  const facts: FactEvent[] = [];
  for (const occasion of occasions) {
    const { customer } = occasion.progress;
    const isAway = away.some(
      (one) =>
        one.customer === customer &&
        one.from <= occasion.day &&
        (one.until === undefined || occasion.day < one.until),
    );
    if (isAway || (occasion.step?.kind === 'DELETION' && merged.has(customer))) continue;
    const fact = occasion.created ?? take(occasion, options);
    if (!fact) continue;
    facts.push({ ...fact, key: keyOf(facts.length) });
    // Later steps name the deal or payment by its key.
    if (fact.kind === 'DEAL') occasion.progress.deals.push({ ...fact, key: keyOf(facts.length - 1) });
    if (fact.kind === 'PAYMENT') {
      const payment = keyOf(facts.length - 1);
      if (options.about === 'MONEY' && occasion.step!.choice % 5 !== 0)
        facts.push(confirmed(fact, payment, keyOf(facts.length), occasion.step!.choice % 4));
      else occasion.progress.unconfirmed.push(payment);
    }
  }
  for (const merge of merges) facts.push({ ...merge, key: keyOf(facts.length) });
  return facts;
}

/**
 * The merges that can be: of customers that are there the day before, of which neither is part of another at that moment,
 * in the order of time; and where each customer then is.
 */
function mergesOf(plan: Plan, occasions: Occasion[]): { merges: FactEvent[]; away: Away[] } {
  const merges: FactEvent[] = [];
  const away: Away[] = [];
  const createdOn = new Map(
    occasions.flatMap(({ created, progress, day }) => (created ? [[progress.customer, day] as const] : [])),
  );
  for (const planned of [...plan.merges].sort((a, b) => a.day - b.day || a.time - b.time)) {
    const [into, customer] = [planned.one, planned.other].sort((a, b) => a - b).map((n) => `C${n + 1}`);
    const from = addDays(randomPeriod.from, planned.day);
    const isThere = (code: string): boolean => (createdOn.get(code) ?? from) < from;
    // A day between two merges of a customer keeps apart what would fall on one instant.
    const isPart = away.some(
      (one) =>
        (one.customer === customer || one.customer === into) &&
        (one.until === undefined || addDays(one.until, 1) > from),
    );
    if (customer === into || !isThere(customer!) || !isThere(into!) || isPart) continue;
    const until = planned.undone === undefined ? undefined : addDays(from, planned.undone);
    const instant = at(from, times[planned.time] ?? '09:00');
    const minuteLater = new Date(Date.parse(instant) + 60_000).toISOString();
    const back = until === undefined ? undefined : until === from ? minuteLater : at(until, '12:00');
    // Each is entered after those before it, so no two share an instant.
    if (merges.some((other) => 'at' in other && (other.at === instant || other.at === back))) continue;
    const common = { key: '', customer: customer!, rep: pick(people, planned.day) };
    merges.push({
      ...common,
      kind: 'MERGE',
      into: into!,
      at: instant,
      recordedAt: lateBy(instant, planned.late),
    });
    if (back !== undefined) {
      merges.push({
        ...common,
        kind: 'UNMERGE',
        from: into!,
        at: back,
        recordedAt: lateBy(back, planned.late),
      });
    }
    away.push({ customer: customer!, into: into!, from, until });
  }
  return { merges: merges.sort(byInstant), away };
}

/** So many days after the payment was entered. */
function confirmed(fact: Payment, payment: string, key: string, days: number): FactEvent {
  const recordedAt = lateBy(fact.recordedAt, days);
  const { customer, rep } = fact;
  return { kind: 'CONFIRMATION', key, customer, rep, payment, at: recordedAt, recordedAt };
}

const byInstant = (a: FactEvent, b: FactEvent): number =>
  'at' in a && 'at' in b ? (a.at < b.at ? -1 : 1) : 0;

/** Unique, and in an order that has nothing to do with the order of time. */
const keyOf = (index: number): string => `k${String((index * 7919 + 13) % 9973).padStart(4, '0')}`;

function occasionsOf(
  customer: Plan['customers'][number],
  index: number,
  options: RandomHistoryOptions,
): Occasion[] {
  const { choice } = customer;
  const code = `C${index + 1}`;
  const rep = pick(people, choice);
  const about = options.about ?? 'EVERYTHING';
  const holder = choice % 7 === 0 && about !== 'MONEY' ? pick(pools, choice) : rep;
  const phoneCount = { EVERYTHING: choice % 3, NUMBERS: choice % 4 === 0 ? 2 : 1, MONEY: 1 }[about];
  const phones = [0, 1].slice(0, phoneCount).map((n) => phoneFor(index, choice + n, options));
  const progress: Progress = {
    customer: code,
    holder,
    numbers: numbersOf(phones),
    deals: [],
    ruled: new Map(),
    cancelled: new Set(),
    unconfirmed: [],
    hasBusiness: false,
    deleted: false,
  };
  let day = addDays(randomPeriod.from, customer.day);
  let time = customer.time;
  const created: FactEvent = {
    kind: 'CREATED',
    key: '',
    customer: code,
    rep,
    at: at(day, times[time] ?? '09:00'),
    recordedAt: lateBy(at(day, times[time] ?? '09:00'), customer.late),
    source: pick(sources, choice),
    industry: pick(industries, choice),
    name: `Customer ${code}`,
    holder,
    phones,
  };
  const occasions: Occasion[] = [
    { progress, place: index * 1000, day, instant: created.at, step: undefined, created },
  ];
  for (const [number, step] of customer.steps.entries()) {
    day = addDays(day, step.gap);
    if (day > randomPeriod.to) break;
    time = step.gap === 0 ? Math.max(time, step.time) : step.time;
    const instant = at(day, times[time] ?? '09:00');
    occasions.push({ progress, place: index * 1000 + number + 1, day, instant, step, created: undefined });
  }
  return occasions;
}

function phoneFor(customer: number, choice: number, options: RandomHistoryOptions): string {
  const isOwn = options.sharedPhones === false || options.about === 'MONEY';
  const number = isOwn ? 100 * (customer + 1) + (choice % 4) : choice % (options.numbers ?? 8);
  return `+861395770${String(number).padStart(4, '0')}`;
}

/** The fact of a step; undefined where it cannot be taken. */
function take(
  { progress, day, instant, step }: Occasion,
  options: RandomHistoryOptions,
): FactEvent | undefined {
  if (!step || progress.deleted) return undefined;
  const { choice } = step;
  const holdsItself = people.includes(progress.holder);
  const rep = holdsItself && choice % 5 !== 0 ? progress.holder : pick(people, Math.floor(choice / 5));
  const common = {
    key: '',
    customer: progress.customer,
    rep,
    recordedAt: lateBy(instant, step.late),
    ...(step.sequence === undefined ? {} : { sequence: step.sequence }),
  };
  const happened = { ...common, at: instant };
  const openDeals = progress.deals.filter(({ key }) => !progress.cancelled.has(key));

  switch (step.kind) {
    case 'CALL':
      progress.hasBusiness = true;
      return followUp(happened, choice);
    case 'VISIT':
      progress.hasBusiness = true;
      return visit(happened, choice);
    case 'INDUSTRY':
      return { ...happened, kind: 'ATTRIBUTES', industry: pick(industries, choice) };
    case 'OWNER': {
      if (!holdsItself) {
        progress.holder = rep;
        return { ...happened, kind: 'OWNER', to: rep, reason: choice % 4 === 0 ? 'TRANSFER' : 'CLAIM' };
      }
      if (choice % 3 === 0) {
        progress.holder = pick(pools, choice);
        return { ...happened, kind: 'OWNER', to: progress.holder, reason: 'RELEASE' };
      }
      progress.holder = pick(
        people.filter((person) => person !== progress.holder),
        choice,
      );
      return { ...happened, kind: 'OWNER', to: progress.holder, reason: 'TRANSFER' };
    }
    case 'PHONE_ADDED':
    case 'PHONE_REMOVED':
    case 'VERDICT':
    case 'APPEAL':
      return factOnNumber(
        step.kind,
        happened,
        choice,
        progress.numbers,
        phoneFor(Number(progress.customer.slice(1)) - 1, choice, options),
      );
    case 'DEAL': {
      progress.hasBusiness = true;
      return {
        ...common,
        kind: 'DEAL',
        dealKind: openDeals.length === 0 ? 'NEW' : pick(['RENEWAL', 'UPSELL'] as const, choice),
        product: 'Promotion',
        amount: amountOf(choice),
        shares: signedShares(rep, Math.floor(choice / 7)),
        signedOn: day,
        serviceFrom: day,
        ...(choice % 3 === 0 ? {} : { serviceTo: addDays(day, choice % 45) }),
      };
    }
    case 'SERVICE_END': {
      if (openDeals.length === 0) return undefined;
      const deal = pick(openDeals, choice);
      // From some weeks ahead to the day of signing.
      const wanted = addDays(day, 30 - (choice % 50));
      const endsOn = wanted < deal.signedOn ? deal.signedOn : wanted;
      return { ...common, kind: 'SERVICE_END', deal: deal.key, endsOn };
    }
    case 'PAYMENT':
    case 'REFUND': {
      if (progress.deals.length === 0) return undefined;
      const sign = step.kind === 'REFUND' || choice % 11 === 0 ? '-' : '';
      const amount = `${sign}${amountOf(Math.floor(choice / 11))}`;
      return { ...common, kind: 'PAYMENT', deal: pick(progress.deals, choice).key, amount, on: day };
    }
    case 'RULING': {
      if (options.rulings === false || openDeals.length === 0) return undefined;
      const deal = pick(openDeals, choice);
      const before = progress.ruled.get(deal.key);
      if (before?.at === instant) return undefined;
      const ruling = rulingOn(deal, before?.shares ?? deal.shares, happened, choice);
      progress.ruled.set(deal.key, ruling);
      return ruling;
    }
    case 'CONFIRMATION': {
      const payment = progress.unconfirmed.shift();
      return payment === undefined ? undefined : { ...happened, kind: 'CONFIRMATION', payment };
    }
    case 'CANCELLATION': {
      if (openDeals.length === 0) return undefined;
      const deal = pick(openDeals, choice);
      progress.cancelled.add(deal.key);
      return { ...common, kind: 'CANCELLATION', deal: deal.key, on: day };
    }
    case 'DELETION':
      if (options.deletions === false || progress.hasBusiness) return undefined;
      progress.deleted = true;
      return { ...happened, kind: 'DELETION' };
  }
}

type Common = Pick<FollowUp, 'key' | 'customer' | 'rep' | 'recordedAt' | 'sequence' | 'at'>;

function followUp(common: Common, choice: number): FollowUp {
  const stage = pick(stages, Math.floor(choice / 7));
  const asserted = stage === 'REFUSED' ? { stage, refusalReason: 'OTHER' } : { stage };
  const said = {
    ...(choice % 6 === 0 ? { demand: pick(demands, Math.floor(choice / 6)) } : {}),
    ...(choice % 8 === 0 ? { awareness: pick(awarenesses, Math.floor(choice / 8)) } : {}),
    nextStep: pick(['NONE', 'CALL', 'VISIT'] as const, choice),
  };
  switch (choice % 7) {
    case 0:
      return { ...common, kind: 'FOLLOW_UP', method: 'PHONE', outcome: 'NO_ANSWER', nextStep: 'NONE' };
    case 1:
      return {
        ...common,
        kind: 'FOLLOW_UP',
        method: 'PHONE',
        outcome: 'HUNG_UP',
        nextStep: 'NONE',
        ...(choice % 2 === 0 ? asserted : {}),
      };
    case 2:
      return { ...common, kind: 'FOLLOW_UP', method: 'MESSAGE', outcome: 'REPLIED', ...said, ...asserted };
    case 3:
      return { ...common, kind: 'FOLLOW_UP', method: 'INBOUND', outcome: null, ...said, ...asserted };
    default:
      return {
        ...common,
        kind: 'FOLLOW_UP',
        method: 'PHONE',
        outcome: 'CONNECTED',
        answeredBy: pick(['KEY_PERSON', 'STAFF'] as const, choice),
        ...said,
        ...asserted,
      };
  }
}

function visit(common: Common, choice: number): Visit {
  const stage = pick(stages, Math.floor(choice / 6));
  const met = pick(['KEY_PERSON', 'STAFF'] as const, choice);
  switch (choice % 6) {
    case 0:
      return { ...common, kind: 'VISIT', met: 'NOBODY', result: null };
    case 1:
      return { ...common, kind: 'VISIT', met, result: 'REFUSED', refusalReason: 'OTHER' };
    case 2:
      return { ...common, kind: 'VISIT', met, result: 'AGREED_TO_SIGN' };
    default: {
      const result = pick(['INTERESTED', 'NEEDS_FOLLOW_UP'] as const, choice);
      const refused = stage === 'REFUSED' ? { refusalReason: 'OTHER' } : {};
      return { ...common, kind: 'VISIT', met, result, stage, ...refused };
    }
  }
}

/**
 * Nothing is entered before what it depends on, before it has happened, or at the same moment as anything else. The
 * system itself dates a confirmation and a ruling: when they are entered.
 */
function recordInOrder(events: HistoryEvent[]): HistoryEvent[] {
  const recorded = new Map<string, HistoryEvent>();
  for (const [index, event] of events.entries()) {
    const earliest = enteredBefore(event, events).map((key) =>
      Date.parse(recorded.get(key)?.recordedAt ?? ''),
    );
    const wanted = Date.parse(event.recordedAt) + index;
    // A millisecond of its own for each: no two waited-for events are moved to the same moment.
    const moment = Math.max(wanted, ...earliest.map((needed) => needed + 1));
    const taken = new Set([...recorded.values()].map((other) => Date.parse(other.recordedAt)));
    let free = moment;
    while (taken.has(free)) free++;
    const recordedAt = new Date(free).toISOString();
    recorded.set(
      event.key,
      event.kind === 'CONFIRMATION' || event.kind === 'SHARES'
        ? { ...event, recordedAt, at: recordedAt }
        : { ...event, recordedAt },
    );
  }
  return [...recorded.values()].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}
