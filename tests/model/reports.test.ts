import { describe, expect, test } from '@jest/globals';
import { receivedCents, signedCents } from './amounts';
import { changedSince } from './changed-since';
import { customerKinds } from './customer-kinds';
import { at } from './days';
import { funnel } from './funnel';
import type { HistoryEvent } from './history';
import { process } from './process';
import { type ProcessClass, classOf, processClasses } from './process-class';
import { snapshot } from './snapshot';
import { type StartState, type State, perState, startStates, states } from './states';
import * as s from './story';
import { trend } from './trend';

const nonEmpty = <T>(lists: Record<string, T[]>): Record<string, T[]> =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));

describe('a snapshot', () => {
  const events = [
    s.entered('a', '2026-03-02'),
    s.entered('b', '2026-03-02', { rep: 'Bo' }),
    s.entered('c', '2026-03-02', { holder: 'pool' }),
    s.entered('d', '2026-03-02', { rep: 'Zhao', industry: 'retail' }),
  ];

  test('has a direct row for who holds customers right under a region, and one for the pool', () => {
    const { rows, total } = snapshot(s.story(events), { day: '2026-03-02', unit: 'company' });
    expect(total.total).toBe(4);
    const children = rows.filter(({ parent }) => parent === 'company');
    expect(children.map(({ unit, total: held }) => [unit, held])).toEqual([
      ['R1', 2],
      ['R2', 1],
      ['pool', 1],
    ]);
    expect(rows.filter(({ direct }) => direct).map(({ unit }) => unit)).toEqual(['Bo']);
  });

  test('is read by the tree of its day', () => {
    const history = s.story(events, s.withMove('D2', at('2026-03-10', '12:00'), 'R1'));
    const heldBy = (day: string, unit: string): number => snapshot(history, { day, unit }).total.total;
    expect([heldBy('2026-03-09', 'R1'), heldBy('2026-03-09', 'R2')]).toEqual([2, 1]);
    expect([heldBy('2026-03-10', 'R1'), heldBy('2026-03-10', 'R2')]).toEqual([3, 0]);
  });

  test('is filtered by the attributes of its day', () => {
    const history = s.story([...events, s.changedIndustry('a', '2026-03-05', 'retail')]);
    const filters = { industries: ['retail'] };
    const count = (day: string): number => snapshot(history, { day, unit: 'company', filters }).total.total;
    expect([count('2026-03-04'), count('2026-03-05')]).toEqual([1, 2]);
    const sources = { originalSources: ['SYSTEM' as const], countedSources: ['REFERRAL' as const] };
    expect(snapshot(history, { day: '2026-03-05', unit: 'company', filters: sources }).total.total).toBe(0);
  });

  test('has a trend whose points end days, Sundays or months, and the period itself', () => {
    const question = { from: '2026-02-25', to: '2026-03-10', unit: 'company' };
    const points = (step: 'DAY' | 'WEEK' | 'MONTH') =>
      trend(s.story(events), { ...question, step }).map(({ day, total }) => [day, total]);
    expect(points('DAY')).toHaveLength(14);
    expect(points('WEEK')).toEqual([
      ['2026-03-01', 0],
      ['2026-03-08', 4],
      ['2026-03-10', 4],
    ]);
    expect(points('MONTH')).toEqual([
      ['2026-02-28', 0],
      ['2026-03-10', 4],
    ]);
    expect(() => trend(s.story(events), { ...question, from: '2025-03-01', step: 'DAY' })).toThrow('370');
  });
});

describe('a funnel', () => {
  test('divides those at or above a stage by those at or above the stage below', () => {
    const counts = {
      ...perState(() => 0),
      REFUSED: 4,
      ENGAGED: 3,
      SIGNED: 1,
      INVALID: 7,
      LAPSED: 8,
      NONE: 9,
    };
    expect(funnel(counts)).toEqual([
      { state: 'REFUSED', count: 8, of: null, rate: null },
      { state: 'UNAWARE', count: 4, of: 8, rate: 0.5 },
      { state: 'ENGAGED', count: 4, of: 4, rate: 1 },
      { state: 'EVALUATING', count: 1, of: 4, rate: 0.25 },
      { state: 'CONSIDERING', count: 1, of: 1, rate: 1 },
      { state: 'COMMITTED', count: 1, of: 1, rate: 1 },
      { state: 'SIGNED', count: 1, of: 1, rate: 1 },
    ]);
  });

  test('has no rate where there is nothing to divide by', () => {
    expect(funnel(perState(() => 0)).map(({ rate }) => rate)).toEqual(Array.from({ length: 7 }, () => null));
  });
});

describe('the class of a cell', () => {
  test.each<[StartState, State, ProcessClass]>([
    ['ABSENT', 'SIGNED', 'SIGNED'],
    ['LAPSED', 'SIGNED', 'SIGNED'],
    ['SIGNED', 'INVALID', 'INVALID'],
    ['SIGNED', 'LAPSED', 'LAPSED'],
    ['ABSENT', 'NONE', 'ENTERED'],
    ['ABSENT', 'REFUSED', 'STARTED'],
    ['NONE', 'COMMITTED', 'STARTED'],
    ['LAPSED', 'UNAWARE', 'STARTED'],
    ['SIGNED', 'SIGNED', 'STAYED'],
    ['LAPSED', 'LAPSED', 'STAYED'],
    ['INVALID', 'INVALID', 'STAYED'],
    ['SIGNED', 'ENGAGED', 'RETURNED'],
    ['INVALID', 'NONE', 'RETURNED'],
    ['LAPSED', 'NONE', 'RETURNED'],
    ['REFUSED', 'UNAWARE', 'ADVANCED'],
    ['COMMITTED', 'REFUSED', 'FELL'],
    ['ENGAGED', 'NONE', 'FELL'],
  ])('of %s to %s is %s', (from, to, name) => {
    expect(classOf(from, to)).toBe(name);
  });

  test('exists for every pair of states', () => {
    for (const from of startStates)
      for (const to of states) expect(processClasses).toContain(classOf(from, to));
  });
});

describe('a bridge', () => {
  const events = [
    s.entered('a', '2026-03-02'),
    s.entered('b', '2026-03-02', { holder: 'pool' }),
    s.entered('c', '2026-03-02', { rep: 'Wang' }),
    s.entered('d', '2026-03-02', { rep: 'Zhao' }),
    s.entered('e', '2026-03-02'),
    s.handedOver('a', '2026-04-02', 'pool', 'RELEASE'),
    s.handedOver('b', '2026-04-02', 'Zhao', 'CLAIM'),
    s.handedOver('c', '2026-04-02', 'Zhao'),
    s.deleted('e', '2026-04-03'),
    s.entered('f', '2026-04-04', { rep: 'Zhao' }),
  ];
  const april = { from: '2026-04-01', to: '2026-04-30', population: 'ALL' } as const;
  const bridge = (history: ReturnType<typeof s.story>, unit: string) =>
    nonEmpty(process(history, { ...april, unit }).total.bridge);

  test('names where customers came from and went to, as seen from the unit', () => {
    const history = s.story(events);
    expect(bridge(history, 'R1')).toEqual({
      HELD_BEFORE: ['a', 'c', 'e'],
      TO_POOL: ['a'],
      TO_OTHER_UNIT: ['c'],
      MERGED_OR_DELETED: ['e'],
    });
    expect(bridge(history, 'R2')).toEqual({
      HELD_BEFORE: ['d'],
      CREATED: ['f'],
      FROM_POOL: ['b'],
      FROM_OTHER_UNIT: ['c'],
      HELD_AFTER: ['b', 'c', 'd', 'f'],
    });
    expect(bridge(history, 'pool')).toEqual({
      HELD_BEFORE: ['b'],
      FROM_OTHER_UNIT: ['a'],
      TO_OTHER_UNIT: ['b'],
      HELD_AFTER: ['a'],
    });
    expect(bridge(history, 'company')).toEqual({
      HELD_BEFORE: ['a', 'b', 'c', 'd', 'e'],
      CREATED: ['f'],
      MERGED_OR_DELETED: ['e'],
      HELD_AFTER: ['a', 'b', 'c', 'd', 'f'],
    });
  });

  test('counts a customer whose owner is the same at both ends as moved with its owner', () => {
    const history = s.story(
      [
        s.entered('a', '2026-03-02'),
        s.handedOver('a', '2026-04-02', 'pool', 'RELEASE'),
        s.handedOver('a', '2026-04-20', 'Li', 'CLAIM'),
      ],
      s.withMove('Li', at('2026-04-10', '00:00'), 'D2'),
    );
    expect(bridge(history, 'D1')).toEqual({ HELD_BEFORE: ['a'], MOVED_OUT_WITH_HOLDER: ['a'] });
    expect(bridge(history, 'D2')).toEqual({ MOVED_IN_WITH_HOLDER: ['a'], HELD_AFTER: ['a'] });
    expect(bridge(history, 'Li')).toEqual({ HELD_BEFORE: ['a'], HELD_AFTER: ['a'] });
  });
});

describe('movements', () => {
  test('belong to the unit of the rep at the instant of the assertion', () => {
    const history = s.story(
      [
        s.entered('a', '2026-03-02'),
        s.called('a', '2026-03-03', 'UNAWARE'),
        s.called('a', '2026-04-10', 'ENGAGED', { time: '11:00' }),
        s.called('a', '2026-04-10', 'EVALUATING', { time: '13:00' }),
        s.called('a', '2026-04-11', 'EVALUATING'),
      ],
      s.withMove('Li', at('2026-04-10', '12:00'), 'D2'),
    );
    const pairs = (unit: string, from: string) =>
      process(history, { from, to: '2026-04-30', unit, population: 'ALL' }).movements.map((movement) => [
        movement.from,
        movement.to,
        movement.direction,
        movement.contacts.length,
      ]);
    expect(pairs('D1', '2026-04-01')).toEqual([['UNAWARE', 'ENGAGED', 'RISE', 1]]);
    expect(pairs('R2', '2026-04-01')).toEqual([['ENGAGED', 'EVALUATING', 'RISE', 1]]);
    expect(pairs('Li', '2026-03-01')).toEqual([
      [null, 'UNAWARE', null, 1],
      ['UNAWARE', 'ENGAGED', 'RISE', 1],
      ['ENGAGED', 'EVALUATING', 'RISE', 1],
    ]);
  });

  test('start anew after a lapse, whether the stage before was asserted in service or earlier', () => {
    const history = s.story([
      s.entered('a', '2026-03-02'),
      s.called('a', '2026-03-03', 'ENGAGED'),
      s.signed('a', '2026-03-10', 'deal', { serviceTo: '2026-03-20' }),
      s.called('a', '2026-03-15', 'CONSIDERING'),
      s.called('a', '2026-03-21', 'CONSIDERING'),
      s.called('a', '2026-03-22', 'ENGAGED'),
    ]);
    const stages = customerKinds(history).contacts.map((contact) => [
      contact.stageFrom,
      contact.stage,
      contact.afterLapse,
    ]);
    expect(stages).toEqual([
      [null, 'ENGAGED', false],
      ['ENGAGED', 'CONSIDERING', false],
      [null, 'CONSIDERING', true],
      ['CONSIDERING', 'ENGAGED', false],
    ]);
  });
});

describe('customer kinds', () => {
  const kinds = (...contacts: HistoryEvent[]): string[] =>
    customerKinds(s.story([s.entered('a', '2025-12-01'), ...contacts])).contacts.map(({ kind }) => kind);

  test('are decided once a month: NEW at first, and when more than 30 days have passed', () => {
    const january = [s.called('a', '2026-01-01'), s.called('a', '2026-01-31')];
    expect(kinds(...january)).toEqual(['NEW', 'NEW']);
    expect(kinds(...january, s.called('a', '2026-03-02'))).toEqual(['NEW', 'NEW', 'OLD']);
    expect(kinds(...january, s.called('a', '2026-03-03'))).toEqual(['NEW', 'NEW', 'NEW']);
  });

  test('are corrected by a contact that comes late', () => {
    const late = s.called('a', '2026-02-10', undefined, { recordedAt: at('2026-06-01', '10:00') });
    expect(kinds(s.called('a', '2026-01-01'), s.called('a', '2026-03-03'))).toEqual(['NEW', 'NEW']);
    expect(kinds(s.called('a', '2026-01-01'), s.called('a', '2026-03-03'), late)).toEqual([
      'NEW',
      'NEW',
      'OLD',
    ]);
  });

  test('and first contacts and first visits are each rep’s own', () => {
    const nobody = { met: 'NOBODY', result: null } as const;
    const history = s.story([
      s.entered('a', '2025-12-01'),
      s.called('a', '2026-01-01'),
      s.visited('a', '2026-01-02', nobody),
      s.visited('a', '2026-01-03', nobody, { rep: 'Wang' }),
      s.visited('a', '2026-01-04', nobody),
      s.called('a', '2026-01-05', undefined, { rep: 'Wang' }),
    ]);
    expect(customerKinds(history).contacts).toMatchObject([
      { rep: 'Li', first: true, visitKind: null },
      { rep: 'Li', first: false, visitKind: 'FIRST' },
      { rep: 'Wang', first: true, visitKind: 'FIRST' },
      { rep: 'Li', first: false, visitKind: 'REVISIT' },
      { rep: 'Wang', first: false, visitKind: null },
    ]);
    expect(customerKinds(history).months).toEqual([
      { rep: 'Li', customer: 'a', month: '2026-01', kind: 'NEW' },
      { rep: 'Wang', customer: 'a', month: '2026-01', kind: 'NEW' },
    ]);
  });
});

describe('a closed day', () => {
  const lastDay = '2026-03-31';
  const closed = at('2026-04-01', '06:00');
  const justAfter = at('2026-04-01', '06:01');
  const entry = s.entered('a', '2026-03-02');
  const question = { lastDay, money: false };

  test('is not changed by what was entered before it closed, or is dated after it', () => {
    const inTime = s.called('a', '2026-03-31', 'ENGAGED', { recordedAt: closed });
    const nextDay = s.called('a', '2026-04-01', 'ENGAGED', { recordedAt: justAfter });
    expect(changedSince(s.story([entry, inTime, nextDay]), question)).toBeNull();
  });

  test('is changed by what was entered, voided or restored after it closed: the latest is told', () => {
    const late = s.called('a', '2026-03-31', 'ENGAGED', { key: 'late', recordedAt: justAfter });
    expect(changedSince(s.story([entry, late]), question)).toEqual({ latest: justAfter, facts: ['late'] });
    const call = s.called('a', '2026-03-30', 'ENGAGED', { key: 'call' });
    const undone = [s.voided('a', '2026-03-31', 'call'), s.restored('a', '2026-04-05', 'call')];
    expect(changedSince(s.story([entry, call, late, ...undone]), question)).toEqual({
      latest: at('2026-04-05', '10:00'),
      facts: ['call', 'late'],
    });
  });

  test('is changed by a membership corrected late', () => {
    const moved = { from: at('2026-03-15', '00:00'), parent: 'D2', recordedAt: justAfter };
    const units = s.units.map((unit) =>
      unit.code === 'Li' ? { ...unit, parents: [...unit.parents, moved] } : unit,
    );
    expect(changedSince(s.story([entry], units), question)?.facts).toEqual([`Li@${moved.from}`]);
  });

  test('is changed by a late confirmation where the report reads money', () => {
    const history = s.story([
      entry,
      s.signed('a', '2026-03-10', 'deal'),
      s.paid('a', '2026-03-11', 'deal', '10.00', { key: 'payment' }),
      s.confirmed('a', '2026-04-02', 'payment'),
    ]);
    expect(changedSince(history, question)).toBeNull();
    expect(changedSince(history, { lastDay, money: true })?.facts).toEqual(['payment']);
    expect(changedSince(history, { lastDay, money: true, customers: ['b'] })).toBeNull();
  });
});

describe('amounts', () => {
  test('are split by largest remainder on the total so far, ties by person code; refunds and cancellations subtract', () => {
    const history = s.story([
      s.entered('a', '2026-03-02'),
      s.signed('a', '2026-03-10', 'deal', {
        amount: '0.03',
        shares: [
          { rep: 'Zhao', percent: '50.00' },
          { rep: 'Li', percent: '50.00' },
        ],
      }),
      s.paid('a', '2026-03-11', 'deal', '0.01', { key: 'p1' }),
      s.paid('a', '2026-03-12', 'deal', '0.02', { key: 'p2' }),
      s.paid('a', '2026-03-13', 'deal', '-0.01', { key: 'p3' }),
      s.paid('a', '2026-03-14', 'deal', '5.00', { key: 'waiting' }),
      s.confirmed('a', '2026-03-20', 'p1'),
      s.confirmed('a', '2026-03-20', 'p2'),
      s.confirmed('a', '2026-03-20', 'p3'),
      s.cancelled('a', '2026-04-01', 'deal'),
    ]);
    const received = (unit: string, day: string) => receivedCents(history, { from: day, to: day, unit });
    expect(
      ['2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14'].map((day) => received('Li', day)),
    ).toEqual([1, 1, -1, 0]);
    expect(
      ['2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14'].map((day) => received('Zhao', day)),
    ).toEqual([0, 1, 0, 0]);
    const signed = (from: string, to: string) => signedCents(history, { from, to, unit: 'company' });
    expect([signed('2026-03-01', '2026-03-31'), signed('2026-04-01', '2026-04-30')]).toEqual([3, -3]);
  });

  test('count by the shares of their day: a ruling holds from its day on', () => {
    const history = s.story([
      s.entered('a', '2026-03-02'),
      s.signed('a', '2026-03-10', 'deal', { amount: '10.00' }),
      s.sharedAnew('a', '2026-03-12', 'deal', [
        { rep: 'Li', percent: '30.00' },
        { rep: 'Zhao', percent: '70.00' },
      ]),
      s.paid('a', '2026-03-11', 'deal', '5.00', { key: 'p1' }),
      s.paid('a', '2026-03-12', 'deal', '5.00', { key: 'p2' }),
      s.confirmed('a', '2026-03-20', 'p1'),
      s.confirmed('a', '2026-03-20', 'p2'),
      s.cancelled('a', '2026-04-01', 'deal'),
    ]);
    const year = { from: '2026-01-01', to: '2026-12-31' };
    expect(['Li', 'Zhao', 'company'].map((unit) => receivedCents(history, { ...year, unit }))).toEqual([
      650, 350, 1000,
    ]);
    // A cancellation takes back from those for whom the signing counted.
    const april = { from: '2026-04-01', to: '2026-04-30' };
    expect(['Li', 'Zhao'].map((unit) => signedCents(history, { ...april, unit }))).toEqual([-1000, 0]);
  });

  test('are refunded by the shares of the latest payments, and beyond them by those of the day', () => {
    const history = s.story([
      s.entered('a', '2026-03-02'),
      s.signed('a', '2026-03-10', 'deal', { amount: '10.00' }),
      s.sharedAnew('a', '2026-03-12', 'deal', [{ rep: 'Zhao', percent: '100.00' }]),
      s.sharedAnew('a', '2026-03-14', 'deal', [{ rep: 'Wang', percent: '100.00' }]),
      s.paid('a', '2026-03-11', 'deal', '5.00', { key: 'p1' }),
      s.paid('a', '2026-03-12', 'deal', '3.00', { key: 'p2' }),
      s.paid('a', '2026-03-15', 'deal', '-4.00', { key: 'back1' }),
      s.paid('a', '2026-03-16', 'deal', '-6.00', { key: 'back2' }),
      ...['p1', 'p2', 'back1', 'back2'].map((key) => s.confirmed('a', '2026-03-20', key)),
    ]);
    const refunded = (day: string): number[] =>
      ['Li', 'Zhao', 'Wang'].map((unit) => receivedCents(history, { from: day, to: day, unit }));
    expect(refunded('2026-03-15')).toEqual([-100, -300, 0]);
    expect(refunded('2026-03-16')).toEqual([-400, 0, -200]);
  });
});
