import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysIn } from './days';
import { enteredBefore } from './dependencies';
import { customersOf, factsOf, factsOnNumbers, toFact } from './facts';
import type { History, HistoryEvent, Void } from './history';
import { process } from './process';
import { processClasses } from './process-class';
import { enteredInOneGo, randomHistory, randomPeriod, shuffled } from './random-history';
import { stateAt } from './state-at';
import { states } from './states';

/** One hundred histories, the same in every run. */
const sample = fc.sample(randomHistory(), { numRuns: 100, seed: 7 });
const eventsOf = (history: History): HistoryEvent[] => history.events;

const isOnAddedNumber = (events: HistoryEvent[], { target }: Void, other: HistoryEvent): boolean =>
  'phone' in other && events.find(({ key }) => key === target)?.kind === 'PHONE_ADDED';

const numberSample = fc.sample(randomHistory({ about: 'NUMBERS', numbers: 2, customers: 8 }), {
  numRuns: 100,
  seed: 7,
});

/** In words: what follows what on a number, and whether voids come before or after another carrier is entered. */
function happenedToNumbers(history: History): string[] {
  const { events } = history;
  const seen: string[] = [];
  const onNumbers = factsOnNumbers(history).map(({ event }) => event);
  for (const [index, event] of onNumbers.entries()) {
    if (!('phone' in event)) continue;
    const before = onNumbers
      .slice(0, index)
      .findLast((other) => 'phone' in other && other.phone === event.phone);
    if (before) seen.push(`${event.kind} after ${before.kind}`);
  }
  for (const [index, event] of events.entries()) {
    if (event.kind === 'PHONE_ADDED') {
      const isBack = events
        .slice(0, index)
        .some(
          (other) =>
            other.kind === 'PHONE_REMOVED' &&
            other.phone === event.phone &&
            other.customer === event.customer,
        );
      if (isBack) seen.push('number came back');
    }
    if (event.kind !== 'VOID' && event.kind !== 'UNVOID') continue;
    const target = events.find(({ key }) => key === event.target);
    if (target?.kind !== 'VERDICT' && target?.kind !== 'APPEAL_WON') continue;
    const verb = event.kind === 'VOID' ? 'voided' : 'restored';
    for (const [place, other] of events.entries())
      if (
        other.kind === 'CREATED' &&
        other.customer !== event.customer &&
        other.phones.includes(target.phone)
      )
        seen.push(`${target.kind} ${verb} ${place < index ? 'after' : 'before'} an entry`);
  }
  return seen;
}

function isAllowedOrder({ events }: History): boolean {
  return events.every((event, index) =>
    enteredBefore(event, events).every((key) => events.findIndex((other) => other.key === key) < index),
  );
}

describe('a random history', () => {
  test('enters nothing before what it depends on, nor before it has happened', () => {
    for (const history of sample) {
      expect(isAllowedOrder(history)).toBe(true);
      for (const event of history.events) if ('at' in event) expect(event.at <= event.recordedAt).toBe(true);
    }
  });

  test('enters nothing twice, and nothing at the same moment as anything else', () => {
    for (const { events } of sample) {
      expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
      expect(new Set(events.map(({ recordedAt }) => recordedAt)).size).toBe(events.length);
    }
  });

  test('dates no fact before the creation of its customer', () => {
    for (const history of sample)
      for (const customer of customersOf(history))
        expect(factsOf(history, customer)[0]?.event.kind).toBe('CREATED');
  });

  test('voids nothing on which an unvoided event depends, but that a customer got a number', () => {
    for (const { events } of sample)
      for (const event of events)
        if (event.kind === 'VOID')
          for (const other of events)
            if (other.kind !== 'VOID' && other.kind !== 'UNVOID' && !isOnAddedNumber(events, event, other))
              expect(enteredBefore(other, events)).not.toContain(event.target);
  });

  test('about numbers has verdicts and appeals in a row, numbers that come back, and voids of each in both orders with entries', () => {
    const seen = new Set(numberSample.flatMap(happenedToNumbers));
    expect([...seen].sort()).toEqual([
      'APPEAL_WON after APPEAL_WON',
      'APPEAL_WON after VERDICT',
      'APPEAL_WON restored after an entry',
      'APPEAL_WON restored before an entry',
      'APPEAL_WON voided after an entry',
      'APPEAL_WON voided before an entry',
      'VERDICT after APPEAL_WON',
      'VERDICT after VERDICT',
      'VERDICT restored after an entry',
      'VERDICT restored before an entry',
      'VERDICT voided after an entry',
      'VERDICT voided before an entry',
      'number came back',
    ]);
  });

  test('can contain every kind of event, ties, late entries and undone voids', () => {
    const kinds = new Set(sample.flatMap(eventsOf).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'APPEAL_WON',
      'ATTRIBUTES',
      'CANCELLATION',
      'CONFIRMATION',
      'CREATED',
      'DEAL',
      'DELETION',
      'FOLLOW_UP',
      'MERGE',
      'OWNER',
      'PAYMENT',
      'PHONE_ADDED',
      'PHONE_REMOVED',
      'SERVICE_END',
      'SHARES',
      'UNMERGE',
      'UNVOID',
      'VERDICT',
      'VISIT',
      'VOID',
    ]);
    const facts = sample.flatMap((history) =>
      customersOf(history).map((customer) => factsOf(history, customer)),
    );
    const ties = facts.flatMap((list) =>
      list.filter((fact, index) => {
        const before = list[index - 1];
        return before?.instant === fact.instant && before.event.kind === fact.event.kind;
      }),
    );
    expect(ties.length).toBeGreaterThan(20);
    const late = facts.flat().filter(({ event, day }) => event.recordedAt.slice(0, 10) > addDays(day, 3));
    expect(late.length).toBeGreaterThan(20);
  });

  test('can reach every state and every class of a process', () => {
    const reached = new Set<string>();
    const classes = new Set<string>();
    for (const history of sample) {
      for (const customer of customersOf(history))
        for (const day of daysIn(randomPeriod.from, randomPeriod.to))
          reached.add(stateAt(history, customer, day)?.state ?? 'ABSENT');
      for (const month of ['2026-02', '2026-03', '2026-04']) {
        const question = {
          from: `${month}-01`,
          to: `${month}-28`,
          unit: 'COMPANY',
          population: 'ALL',
        } as const;
        const { total } = process(history, question);
        for (const name of processClasses) if (total.classes[name].length > 0) classes.add(name);
      }
    }
    expect([...reached].sort()).toEqual(['ABSENT', ...states].sort());
    expect([...classes].sort()).toEqual([...processClasses].sort());
  });

  test('without deletions, shared phones and moves at noon has none of them', () => {
    const tame = randomHistory({ deletions: false, sharedPhones: false, movesAtNoon: false });
    for (const { events, units } of fc.sample(tame, { numRuns: 50, seed: 7 })) {
      expect(events.some(({ kind }) => kind === 'DELETION')).toBe(false);
      const carriers = new Map<string, string>();
      for (const event of events) {
        const phones = event.kind === 'CREATED' ? event.phones : 'phone' in event ? [event.phone] : [];
        for (const phone of phones) {
          expect(carriers.get(phone) ?? event.customer).toBe(event.customer);
          carriers.set(phone, event.customer);
        }
      }
      for (const { parents } of units)
        for (const { from } of parents) expect(from.endsWith('T16:00:00.000Z')).toBe(true);
    }
  });

  test('entered in another allowed order is the same set of events', () => {
    fc.assert(
      fc.property(
        randomHistory().chain((history) => fc.tuple(fc.constant(history), shuffled(history))),
        ([history, other]) => {
          expect(isAllowedOrder(other)).toBe(true);
          expect(new Set(other.events)).toEqual(new Set(history.events));
        },
      ),
    );
  });

  test('entered in one go moves no fact but the service ends', () => {
    for (const history of sample) {
      const loaded = enteredInOneGo(history, '2026-12-01T00:00:00.000Z');
      expect(
        loaded.events.every(
          ({ recordedAt }, index) => index === 0 || recordedAt > loaded.events[index - 1]!.recordedAt,
        ),
      ).toBe(true);
      for (const [index, event] of loaded.events.entries()) {
        const original = history.events[index];
        if (!original || event.kind === 'VOID' || event.kind === 'UNVOID' || event.kind === 'SERVICE_END')
          continue;
        if (original.kind === event.kind) expect(toFact(event).day).toBe(toFact(original).day);
      }
    }
  });
});
