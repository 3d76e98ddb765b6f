import { describe, expect, test } from '@jest/globals';
import type { Fact } from '@erp/domain/facts/fact';
import { foldTimeline, intervalOn } from '@erp/domain/facts/timeline';
import { addDays, FAR_FUTURE_DAY, type Day } from '@erp/domain/time/day';
import fc from 'fast-check';
import { factsOfCustomer, numbering, type Codes } from '../../harness/history-facts';
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

const withoutNumbers = (facts: readonly Fact[]) => {
  const timeline = foldTimeline(facts, settings);
  return {
    intervals: timeline.intervals,
    contacts: timeline.contacts.map(({ no: _no, ...contact }) => contact),
    stage: timeline.stage,
    highestStage: timeline.highestStage,
    ownership: timeline.ownership,
  };
};

describe('the fold of a customer’s facts', () => {
  test('stands at the end of every day where the naive model says', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        for (const customer of customersOf(history)) {
          const codes = numbering();
          const { intervals } = foldTimeline(factsOfCustomer(history, customer, codes), settings);
          for (const day of daysFrom(randomPeriod.from as Day, addDays(randomPeriod.to as Day, 40))) {
            const interval = intervalOn(intervals, day);
            const expected = stateAt(history, customer, day);
            const folded = interval && {
              state: interval.state,
              holder: code(codes, interval.holderId),
              countedSource: interval.countedSource,
              industry: code(codes, interval.industryId),
              demand: code(codes, interval.demandId),
              awareness: code(codes, interval.awarenessId),
            };
            if (expected === null) expect(folded).toBeNull();
            else expect(expected).toMatchObject(folded ?? { missing: day });
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
        for (const customer of customersOf(history)) {
          const facts = factsOfCustomer(history, customer, numbering());
          const keyOf = new Map(facts.map(({ no, requestKey }) => [no, requestKey]));
          const expected = contacts.filter((contact) => contact.customer === customer);
          const folded = foldTimeline(facts, settings).contacts;
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
            const codes = numbering();
            expect(withoutNumbers(factsOfCustomer(other, customer, codes))).toEqual(
              withoutNumbers(factsOfCustomer(history, customer, codes)),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('has intervals without gaps or overlaps, each different from its neighbour, the last one open', () => {
    fc.assert(
      fc.property(randomHistory({ deletions: false }), (history) => {
        for (const customer of customersOf(history)) {
          const { intervals } = foldTimeline(factsOfCustomer(history, customer, numbering()), settings);
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
          const codes = numbering();
          expect(withoutNumbers(factsOfCustomer(history, customer, codes))).toEqual(
            withoutNumbers(factsOfCustomer(clean, customer, codes)),
          );
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
