import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { protectionBase } from '@erp/domain/claims/protection-base';
import { DEFAULT_RULES, releaseOf, type Protected, type ReleaseRules } from '@erp/domain/claims/release-day';
import { rulesInForce, ruleProblems, type RuleVersion } from '@erp/domain/claims/rules-in-force';
import type { Fact, PhoneFact } from '@erp/domain/facts/fact';
import { foldTogether } from '@erp/domain/facts/fold-together';
import { foldTimeline, intervalOn } from '@erp/domain/facts/timeline';
import { STATES } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, type Day } from '@erp/domain/time/day';
import { factsOfAll, numbering } from '../../harness/history-facts';
import { customersOf } from '../../model/facts';
import { randomHistory, randomPeriod } from '../../model/random-history';
import { releaseAt } from '../../model/release';

const day = (text: string): Day => text as Day;
const RULES: ReleaseRules = { ...DEFAULT_RULES, from: day('2026-01-01') };

/** Followed up effectively on 19 November, owned since 10 November. */
const CUSTOMER: Protected = {
  ownedFrom: day('2026-11-10'),
  idleFrom: day('2026-11-19'),
  extendedBy: 0,
  state: 'ENGAGED',
  plans: [],
};

type Row = [what: string, customer: Partial<Protected>, rules: Partial<ReleaseRules>, ...expected: unknown[]];

describe('the day of release', () => {
  test.each<Row>([
    ['15 days after the last effective contact', {}, {}, '2026-12-04', 'IDLE', 15, '2026-12-01'],
    ['30 at REFUSED', { state: 'REFUSED' }, {}, '2026-12-19', 'IDLE', 30, '2026-12-16'],
    ['15 without a stage', { state: 'NONE' }, {}, '2026-12-04', 'IDLE', 15, '2026-12-01'],
    ['15 after a service ended', { state: 'LAPSED' }, {}, '2026-12-04', 'IDLE', 15, '2026-12-01'],
    [
      '90 days after ownership, though followed up',
      { ownedFrom: day('2026-09-01'), idleFrom: day('2026-11-29') },
      {},
      ...['2026-11-30', 'NOT_SIGNED', 90, '2026-11-27'],
    ],
    [
      'the first rule where both fall on one day',
      { ownedFrom: day('2026-09-05') },
      {},
      ...['2026-12-04', 'IDLE', 15, '2026-12-01'],
    ],
    [
      'from the day the rules took effect',
      {},
      { from: day('2026-11-25') },
      ...['2026-12-10', 'IDLE', 15, '2026-12-07'],
    ],
    ['moved by an extension', { extendedBy: 14 }, {}, '2026-12-18', 'IDLE', 15, '2026-12-15'],
    [
      'moved by an extension of ownership too',
      { ownedFrom: day('2026-09-01'), idleFrom: day('2026-12-13'), extendedBy: 14 },
      {},
      ...['2026-12-14', 'NOT_SIGNED', 90, '2026-12-11'],
    ],
    ['only the second rule', {}, { idleDays: null }, '2027-02-08', 'NOT_SIGNED', 90, '2027-02-05'],
    ['warned as long before as the rules say', {}, { warnDays: 7 }, '2026-12-04', 'IDLE', 15, '2026-11-27'],
  ])('is %s', (_what, customer, rules, releaseDay, reason, days, warnDay) => {
    expect(releaseOf({ ...CUSTOMER, ...customer }, { ...RULES, ...rules })).toEqual({
      releaseDay,
      reason,
      days,
      warnDay,
    });
  });

  test.each<[what: string, plans: string[], releaseDay: string, warnDay: string]>([
    ['a plan of that day: the day after it', ['2026-12-04'], '2026-12-05', '2026-12-05'],
    ['a plan seven days later', ['2026-12-11'], '2026-12-12', '2026-12-12'],
    ['a plan eight days later comes too late', ['2026-12-12'], '2026-12-04', '2026-12-01'],
    ['an overdue plan does nothing', ['2026-11-20'], '2026-12-04', '2026-12-01'],
    ['a plan missed before it is due silences the warning', ['2026-12-02'], '2026-12-04', '2026-12-03'],
    ['one plan after another', ['2026-12-10', '2026-12-15'], '2026-12-16', '2026-12-16'],
    [
      'not beyond 30 days after the last effective contact, and then warned as ever',
      ['2026-12-10', '2026-12-17', '2026-12-24'],
      '2026-12-19',
      '2026-12-16',
    ],
  ])('with %s', (_what, plans, releaseDay, warnDay) => {
    expect(releaseOf({ ...CUSTOMER, plans: plans.map(day) }, RULES)).toMatchObject({ releaseDay, warnDay });
  });

  test('plans hold a customer that is not signed for 180 days of ownership at most', () => {
    const ownedFrom = day('2026-01-01');
    const plans = Array.from({ length: 60 }, (_, week) => addDays(ownedFrom, 7 * week));
    const idleFrom = day('2026-06-25');
    expect(releaseOf({ ...CUSTOMER, ownedFrom, idleFrom, plans }, RULES)).toMatchObject({
      releaseDay: '2026-06-30',
      reason: 'NOT_SIGNED',
    });
  });

  test.each<[string, Partial<Protected>, ReleaseRules | null]>([
    ['signed', { state: 'SIGNED' }, RULES],
    ['invalid', { state: 'INVALID' }, RULES],
    ['without rules', {}, null],
    ['with both rules off', {}, { ...RULES, idleDays: null, notSignedDays: null }],
  ])('there is none when %s', (_what, customer, rules) => {
    expect(releaseOf({ ...CUSTOMER, ...customer }, rules)).toBeNull();
  });

  const days = (min: number, max: number) =>
    fc.integer({ min, max }).map((n) => addDays(day('2026-01-01'), n));
  const customers = fc.record({
    ownedFrom: days(0, 100),
    idleFrom: days(0, 200),
    extendedBy: fc.integer({ min: 0, max: 14 }),
    state: fc.constantFrom(...STATES),
    plans: fc.array(days(0, 300), { maxLength: 8 }),
  });
  const someRules = fc.record({
    from: days(0, 150),
    idleDays: fc.option(fc.integer({ min: 1, max: 40 })),
    stageDays: fc.constant({ REFUSED: 30 }),
    notSignedDays: fc.option(fc.integer({ min: 1, max: 120 })),
    warnDays: fc.integer({ min: 0, max: 7 }),
  });

  test('is brought forward by no extension, no later contact, no later ownership, no plan and no later rules', () => {
    fc.assert(
      fc.property(
        customers,
        someRules,
        fc.integer({ min: 1, max: 60 }),
        days(0, 300),
        (one, rules, n, plan) => {
          const before = releaseOf(one, rules)?.releaseDay ?? '';
          for (const [more, laterRules] of [
            [{ extendedBy: one.extendedBy + n }, rules],
            [{ idleFrom: addDays(one.idleFrom, n) }, rules],
            [{ ownedFrom: addDays(one.ownedFrom, n) }, rules],
            [{ plans: [...one.plans, plan] }, rules],
            [{}, { ...rules, from: addDays(rules.from, n) }],
          ] as const) {
            const after = releaseOf({ ...one, ...more }, laterRules);
            expect((after?.releaseDay ?? '') >= before).toBe(true);
            if (after) expect(after.warnDay <= after.releaseDay).toBe(true);
          }
        },
      ),
    );
  });
});

describe('where the clocks start', () => {
  const base = { sequence: 0, repId: 5, actorId: 5, backfill: false };
  let no = 0;
  const fact = (on: string, fields: object): Fact => {
    no += 1;
    const at = `${on}T02:00:00.000Z`;
    return { ...base, no, at, day: on, requestKey: `k${no}`, recordedAt: at, ...fields } as Fact;
  };
  const created = (on: string, fields: object = {}) =>
    fact(on, { kind: 'CREATED', holderId: 5, source: 'PERSONAL_PUBLIC', industryId: null, ...fields });
  const call = (on: string, outcome: string, fields: object = {}) =>
    fact(on, {
      ...{ kind: 'FOLLOW_UP', method: 'PHONE', outcome, answeredBy: null, phoneId: null },
      ...{ stage: outcome === 'CONNECTED' ? 'ENGAGED' : null, demandId: null, awarenessId: null },
      ...{ nextStep: 'NONE', ...fields },
    });
  const baseOf = (facts: Fact[], history: PhoneFact[] = []) =>
    protectionBase(
      facts,
      foldTimeline(facts, { newAfterDays: 30 }, new Map([[1, history]])),
      'Asia/Shanghai',
    );

  test('at the present ownership, and at the last effective contact', () => {
    const facts = [created('2026-11-10'), call('2026-11-19', 'CONNECTED'), call('2026-11-25', 'NO_ANSWER')];
    expect(baseOf(facts)).toEqual({ ownedFrom: '2026-11-10', idleFrom: '2026-11-19', extendedBy: 0 });
    facts.push(fact('2026-11-26', { kind: 'OWNER', holderId: 6, reason: 'TRANSFER' }));
    expect(baseOf(facts)).toEqual({ ownedFrom: '2026-11-26', idleFrom: '2026-11-26', extendedBy: 0 });
  });

  test('of a loaded ownership on the day it was loaded; a loaded follow-up counts on its own day', () => {
    const recordedAt = '2026-11-20T02:00:00.000Z';
    const facts = [created('2026-01-10', { backfill: true, recordedAt })];
    expect(baseOf(facts)).toMatchObject({ ownedFrom: '2026-11-20', idleFrom: '2026-11-20' });
    facts.push(call('2026-03-01', 'CONNECTED', { backfill: true, recordedAt }));
    expect(baseOf(facts)).toMatchObject({ ownedFrom: '2026-11-20', idleFrom: '2026-11-20' });
    facts.push(call('2026-11-22', 'CONNECTED', { backfill: true, recordedAt: '2026-12-01T02:00:00.000Z' }));
    expect(baseOf(facts)).toMatchObject({ ownedFrom: '2026-11-20', idleFrom: '2026-11-22' });
  });

  test('after the service of a deal, known ahead, and on the day a phone comes back', () => {
    const deal = { kind: 'DEAL', dealKind: 'NEW', productId: 1, amount: '1.00', serviceFrom: '2026-11-12' };
    const facts = [created('2026-11-10'), fact('2026-11-12', { ...deal, serviceTo: '2027-01-31' })];
    expect(baseOf(facts)).toMatchObject({ ownedFrom: '2027-02-01', idleFrom: '2027-02-01' });

    const reachable = [created('2026-11-10'), fact('2026-11-10', { kind: 'PHONE_ADDED', phoneId: 1 })];
    const verdict = { kind: 'VERDICT', phoneId: 1, verdict: 'SUSPENDED' };
    const history = [fact('2026-11-15', verdict) as PhoneFact];
    expect(baseOf(reachable, history)).toMatchObject({ ownedFrom: '2026-11-10' });
    history.push(fact('2026-11-20', { kind: 'APPEAL_WON', phoneId: 1 }) as PhoneFact);
    expect(baseOf(reachable, history)).toMatchObject({ ownedFrom: '2026-11-20', idleFrom: '2026-11-20' });
  });

  test('an extension counts for the ownership it falls in, until it is voided', () => {
    const extension = fact('2026-11-12', { kind: 'EXTENSION', days: 10 });
    const facts = [created('2026-11-10'), extension];
    expect(baseOf(facts)).toMatchObject({ extendedBy: 10 });
    expect(baseOf([...facts, fact('2026-11-13', { kind: 'VOID', targetNo: extension.no })])).toMatchObject({
      extendedBy: 0,
    });
    facts.push(fact('2026-11-14', { kind: 'OWNER', holderId: 6, reason: 'TRANSFER' }));
    expect(baseOf(facts)).toMatchObject({ extendedBy: 0 });
  });

  test('and the day that follows is that of the model, walked day by day over random histories', () => {
    const today = day(addDays(day(randomPeriod.to), 5));
    const setting = fc.record({
      from: fc.constantFrom('2026-01-01', '2026-05-20'),
      idleDays: fc.option(fc.constantFrom(5, 15, 40)),
      stageDays: fc.constant({ REFUSED: 30 }),
      notSignedDays: fc.option(fc.constantFrom(30, 90)),
      extendedBy: fc.constantFrom(0, 0, 9),
      plans: fc.array(
        fc.integer({ min: -20, max: 60 }).map((n) => addDays(today, n) as string),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(randomHistory(), setting, (history, { extendedBy, plans, ...rules }) => {
        const codes = numbering();
        const { facts: histories, phones } = factsOfAll(history, codes);
        const timelines = foldTogether(histories, history.settings, phones);
        for (const customer of customersOf(history)) {
          const id = codes.number(`customer ${customer}`);
          const [facts, timeline] = [histories.get(id)!, timelines.get(id)!];
          const state = intervalOn(timeline.intervals, today)?.state;
          const clocks = protectionBase(facts, timeline, history.settings.timeZone);
          const release =
            clocks && state
              ? releaseOf(
                  { ...clocks, state, extendedBy, plans: plans as Day[] },
                  { ...rules, from: day(rules.from), warnDays: 3 },
                )
              : null;
          const expected = releaseAt(history, customer, today, { ...rules, extendedBy, plans });
          expect(release && { day: release.releaseDay, reason: release.reason }).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the rules in force', () => {
  const [company, region, department] = [1, 2, 3] as UnitId[];
  const path = [department!, region!, company!];
  const version = (id: number, unitId: UnitId, from: string, idleDays: number | null): RuleVersion => ({
    id,
    unitId,
    from: day(from),
    rules: idleDays === null ? null : { ...DEFAULT_RULES, idleDays },
  });
  const on = (versions: RuleVersion[], text: string) => {
    const found = rulesInForce(versions, path, day(text));
    return found && [found.unitId, found.rules.idleDays, found.rules.from];
  };

  test('are those of the nearest unit that says something, from the day on which it says so', () => {
    const versions = [version(1, company!, '2026-01-01', 15), version(2, region!, '2026-03-01', 20)];
    expect(on(versions, '2025-12-31')).toBeNull();
    expect(on(versions, '2026-02-28')).toEqual([company, 15, '2026-01-01']);
    expect(on(versions, '2026-03-01')).toEqual([region, 20, '2026-03-01']);
    // Of two versions for one day the later entered.
    expect(on([...versions, version(3, region!, '2026-03-01', 25)], '2026-03-02')).toEqual([
      region,
      25,
      '2026-03-01',
    ]);
  });

  test('that hold again when a unit gives up its own took effect for it on that day', () => {
    const versions = [
      version(1, company!, '2026-01-01', 15),
      version(2, region!, '2026-03-01', 20),
      version(3, region!, '2026-05-01', null),
    ];
    expect(on(versions, '2026-05-01')).toEqual([company, 15, '2026-05-01']);
  });

  test('are set from today on, in whole numbers of days', () => {
    const today = day('2026-06-15');
    const codes = (from: string, rules: RuleVersion['rules']) =>
      ruleProblems({ from: day(from), rules }, today).map(({ code, path: at }) => [code, at.at(-1)]);
    expect(codes('2026-06-15', DEFAULT_RULES)).toEqual([]);
    expect(codes('2026-06-14', null)).toEqual([['RULES_FROM_INVALID', 'from']]);
    expect(codes('2027-06-17', DEFAULT_RULES)).toEqual([['RULES_FROM_INVALID', 'from']]);
    expect(
      codes('2026-06-15', { idleDays: 0, stageDays: { REFUSED: 4000 }, notSignedDays: 0, warnDays: 8 }),
    ).toEqual([
      ['RULE_DAYS_INVALID', 'idleDays'],
      ['RULE_DAYS_INVALID', 'stageDays'],
      ['RULE_DAYS_INVALID', 'notSignedDays'],
      ['WARN_DAYS_INVALID', 'warnDays'],
    ]);
  });
});
