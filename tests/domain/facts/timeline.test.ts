import { describe, expect, test } from '@jest/globals';
import type { Fact } from '@erp/domain/facts/fact';
import { foldTogether } from '@erp/domain/facts/fold-together';
import { foldTimeline, intervalOn, type Timeline } from '@erp/domain/facts/timeline';
import { addDays, FAR_FUTURE_DAY, type Day } from '@erp/domain/time/day';
import fc from 'fast-check';
import { factsOfAll, numbering, type Codes } from '../../harness/history-facts';
import { customerKinds } from '../../model/customer-kinds';
import type { History } from '../../model/history';
import { randomHistory, randomPeriod, shuffled, withoutVoided } from '../../model/random-history';
import { stateAt } from '../../model/state-at';

const settings = { newAfterDays: 30 };

const customersOf = (history: History): string[] => [
  ...new Set(history.events.filter(({ kind }) => kind === 'CREATED').map(({ customer }) => customer)),
];

const code = (codes: Codes, number: number | null): string | null =>
  number === null ? null : codes.code(number).replace(/^\w+ /, '');

function* daysFrom(from: Day, to: Day): Generator<Day> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

function foldAll(history: History) {
  const codes = numbering();
  const { facts, phones } = factsOfAll(history, codes);
  const timelines = foldTogether(facts, settings, phones);
  const id = (customer: string): number => codes.number(`customer ${customer}`);
  return {
    codes,
    facts: (customer: string): Fact[] => facts.get(id(customer))!,
    of: (customer: string): Timeline => timelines.get(id(customer))!,
  };
}

/** Numbers of facts and of what is named follow the order of entry: without them, or by their names. */
const withoutNumbers = (history: History, customer: string) => {
  const all = foldAll(history);
  const timeline = all.of(customer);
  const named = (number: number | null): string | null => code(all.codes, number);
  return {
    intervals: timeline.intervals.map((interval) => ({
      ...interval,
      holderId: named(interval.holderId),
      industryId: named(interval.industryId),
      demandId: named(interval.demandId),
      awarenessId: named(interval.awarenessId),
    })),
    contacts: timeline.contacts.map(({ no: _no, repId, ...contact }) => ({ ...contact, rep: named(repId) })),
    stage: timeline.stage,
    highestStage: timeline.highestStage,
    ownership: timeline.ownership,
    mergedInto: named(timeline.mergedInto),
    lastContact: timeline.lastContact && {
      at: timeline.lastContact.at,
      of: named(timeline.lastContact.of),
    },
    kind: timeline.kind,
  };
};

describe('the fold of a customer’s facts', () => {
  test('stands at the end of every day where the naive model says', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        const folded = foldAll(history);
        for (const customer of customersOf(history)) {
          const { intervals } = folded.of(customer);
          for (const day of daysFrom(randomPeriod.from as Day, addDays(randomPeriod.to as Day, 40))) {
            const interval = intervalOn(intervals, day);
            const expected = stateAt(history, customer, day);
            const standing = interval && {
              state: interval.state,
              holder: code(folded.codes, interval.holderId),
              countedSource: interval.countedSource,
              industry: code(folded.codes, interval.industryId),
              demand: code(folded.codes, interval.demandId),
              awareness: code(folded.codes, interval.awarenessId),
            };
            if (expected === null) expect(standing).toBeNull();
            else expect(expected).toMatchObject(standing ?? { missing: day });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('gives each contact the kind, order and stage before it that the naive model gives', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        const { contacts } = customerKinds(history);
        const all = foldAll(history);
        for (const customer of customersOf(history)) {
          const facts = all.facts(customer);
          const keyOf = new Map(facts.map(({ no, requestKey }) => [no, requestKey]));
          const expected = contacts.filter((contact) => contact.customer === customer);
          const folded = all.of(customer).contacts;
          expect(folded.map(({ no }) => keyOf.get(no)).sort()).toEqual(expected.map(({ key }) => key).sort());
          for (const contact of folded) {
            const own = expected.find(({ key }) => key === keyOf.get(contact.no))!;
            expect({
              kind: contact.customerKind,
              first: contact.isFirst,
              visitKind: contact.isFirstVisit === null ? null : contact.isFirstVisit ? 'FIRST' : 'REVISIT',
              stage: contact.stageTo,
              stageFrom: contact.afterLapse ? null : contact.stageFrom,
              afterLapse: contact.afterLapse,
            }).toEqual({
              kind: own.kind,
              first: own.first,
              visitKind: own.visitKind,
              stage: own.stage,
              stageFrom: own.stageFrom,
              afterLapse: own.afterLapse,
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is the same whatever the order of entry', () => {
    fc.assert(
      fc.property(
        randomHistory().chain((history) => shuffled(history).map((other) => ({ history, other }))),
        ({ history, other }) => {
          for (const customer of customersOf(history)) {
            expect(withoutNumbers(other, customer)).toEqual(withoutNumbers(history, customer));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('has intervals without gaps or overlaps, each different from its neighbour, the last one open', () => {
    fc.assert(
      fc.property(randomHistory({ deletions: false, merges: false }), (history) => {
        const folded = foldAll(history);
        for (const customer of customersOf(history)) {
          const { intervals } = folded.of(customer);
          intervals.forEach((interval, index) => {
            expect(interval.from <= interval.to).toBe(true);
            const next = intervals[index + 1];
            if (!next) return;
            expect(next.from).toBe(addDays(interval.to, 1));
            expect({ ...next, from: '', to: '' }).not.toEqual({ ...interval, from: '', to: '' });
          });
          const last = intervals.at(-1);
          if (last) expect(last.to).toBe(FAR_FUTURE_DAY);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('treats a voided fact as if it had never been entered', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        const clean = withoutVoided(history);
        for (const customer of customersOf(clean)) {
          expect(withoutNumbers(history, customer)).toEqual(withoutNumbers(clean, customer));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('money', () => {
  test('a payment may be confirmed before the end of its day, where it counts', () => {
    const base = {
      day: '2026-04-20' as Day,
      sequence: 0,
      repId: null,
      actorId: 1,
      recordedAt: '',
      backfill: false,
    };
    const facts = [
      {
        ...base,
        no: 1,
        kind: 'CREATED',
        at: '2026-04-20T01:00:00.000Z',
        requestKey: 'a',
        holderId: 1,
        source: 'SYSTEM',
        industryId: null,
      },
      {
        ...base,
        no: 2,
        kind: 'DEAL',
        at: '2026-04-20T15:59:59.999Z',
        requestKey: 'b',
        dealKind: 'NEW',
        productId: 1,
        amount: '10.00',
        serviceFrom: '2026-04-20',
        serviceTo: null,
      },
      {
        ...base,
        no: 3,
        kind: 'PAYMENT',
        at: '2026-04-20T15:59:59.999Z',
        requestKey: 'c',
        dealNo: 2,
        amount: '10.00',
      },
      { ...base, no: 4, kind: 'CONFIRMATION', at: '2026-04-20T08:00:00.000Z', requestKey: 'd', paymentNo: 3 },
    ] as unknown as Fact[];
    expect(foldTimeline(facts, settings).deals[0]!.payments).toEqual([
      { no: 3, amount: '10.00', on: '2026-04-20', confirmationNo: 4 },
    ]);
  });
});
