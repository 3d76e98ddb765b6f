import { describe, expect, test } from '@jest/globals';
import type { Fact } from '@erp/domain/facts/fact';
import { checkRestore, checkVoid, type Voider } from '@erp/domain/facts/void-rules';
import { permissionsOf } from '@erp/domain/identity/permissions';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';

const REP = 1 as UnitId;
const OTHER = 2 as UnitId;

const fact = (no: number, kind: Fact['kind'], fields: object = {}): Fact =>
  ({
    no,
    kind,
    at: `2026-06-0${no}T01:00:00.000Z`,
    day: `2026-06-0${no}`,
    sequence: 0,
    requestKey: `key-${no}`,
    repId: REP,
    actorId: REP,
    recordedAt: '2026-06-10T15:30:00.000Z' as Instant,
    backfill: false,
    ...fields,
  }) as Fact;

const created = fact(1, 'CREATED', { holderId: REP });
const followUp = fact(2, 'FOLLOW_UP');
const deal = fact(3, 'DEAL');
const payment = fact(4, 'PAYMENT', { dealNo: 3, amount: '100.00' });
const confirmation = fact(5, 'CONFIRMATION', { paymentNo: 4, actorId: OTHER });
const facts = [created, followUp, deal, payment, confirmation];

const recorder: Voider = {
  personId: REP,
  permissions: permissionsOf('REP', null),
  holdsCustomer: true,
  today: '2026-06-10' as Day,
  timeZone: 'Asia/Shanghai',
};
const nextDay = { ...recorder, today: '2026-06-11' as Day };
const manager: Voider = {
  ...nextDay,
  personId: OTHER,
  permissions: permissionsOf('DEPARTMENT_MANAGER', null),
};
const finance: Voider = { ...nextDay, personId: 9 as UnitId, permissions: permissionsOf('FINANCE', null) };
const administrator: Voider = {
  ...nextDay,
  personId: 8 as UnitId,
  permissions: permissionsOf('ADMINISTRATOR', null),
};

const codes = (problems: { code: string }[]): string[] => problems.map(({ code }) => code);
const voiding = (target: Fact, voider: Voider, all = facts): string[] =>
  codes(checkVoid(target, all, voider));

describe('voiding', () => {
  test('whoever recorded a fact may void it on the day of recording, company time', () => {
    expect(voiding(followUp, recorder)).toEqual([]);
    expect(voiding(followUp, nextDay)).toEqual(['NOT_VOIDABLE']);
  });

  test('the day of recording is the one of the company, not of UTC', () => {
    const late = { ...followUp, recordedAt: '2026-06-10T16:30:00.000Z' as Instant };
    expect(voiding(late, nextDay)).toEqual([]);
    expect(voiding(late, recorder)).toEqual(['NOT_VOIDABLE']);
  });

  test('nobody but the recorder may on that day, unless they may on any day', () => {
    expect(voiding(followUp, { ...recorder, personId: OTHER })).toEqual(['NOT_VOIDABLE']);
    const permissions = permissionsOf('REGIONAL_MANAGER', null);
    expect(voiding(followUp, { ...recorder, personId: OTHER, permissions })).toEqual([]);
  });

  test('later a manager may whose scope holds the customer', () => {
    expect(voiding(followUp, manager)).toEqual([]);
    expect(voiding(followUp, { ...manager, holdsCustomer: false })).toEqual(['NOT_VOIDABLE']);
  });

  test('finance voids confirmations and nothing else; a manager voids no confirmation', () => {
    expect(voiding(confirmation, finance)).toEqual([]);
    expect(voiding(followUp, finance)).toEqual(['NOT_VOIDABLE']);
    expect(voiding(confirmation, { ...manager, personId: 7 as UnitId })).toEqual(['NOT_VOIDABLE']);
  });

  test('an administrator voids what was loaded and nothing else', () => {
    expect(voiding({ ...followUp, backfill: true }, administrator)).toEqual([]);
    expect(voiding(followUp, administrator)).toEqual(['NOT_VOIDABLE']);
  });

  test('a fact is refused while unvoided facts depend on it', () => {
    expect(checkVoid(deal, facts, manager)).toEqual([
      { code: 'HAS_DEPENDENT_FACTS', path: ['factId'], params: { count: 1 } },
    ]);
    const freed = [...facts, fact(6, 'VOID', { targetNo: 5 }), fact(7, 'VOID', { targetNo: 4 })];
    expect(voiding(deal, manager, freed)).toEqual([]);
  });

  test('what is voided is not voided again', () => {
    expect(voiding(followUp, manager, [...facts, fact(6, 'VOID', { targetNo: 2 })])).toEqual([
      'VOIDED_ALREADY',
    ]);
  });
});

describe('restoring', () => {
  const byManager = fact(6, 'VOID', { targetNo: 2, actorId: OTHER, recordedAt: '2026-06-11T02:00:00.000Z' });
  const voided = [...facts, byManager];

  test('whoever voided a fact may restore it on that day, then a manager', () => {
    expect(codes(checkRestore(followUp, voided, { ...nextDay, personId: OTHER }))).toEqual([]);
    expect(codes(checkRestore(followUp, voided, { ...manager, personId: 7 as UnitId }))).toEqual([]);
  });

  test('whoever recorded the fact does not undo the void of his manager', () => {
    expect(codes(checkRestore(followUp, voided, nextDay))).toEqual(['NOT_VOIDABLE']);
  });

  test('what counts is not restored, also after an earlier void was undone', () => {
    expect(codes(checkRestore(followUp, facts, manager))).toEqual(['NOT_VOIDED']);
    const undone = [...voided, fact(7, 'RESTORE', { targetNo: 2 })];
    expect(codes(checkRestore(followUp, undone, manager))).toEqual(['NOT_VOIDED']);
  });

  test.each([
    ['a payment whose deal is voided', payment, [4, 3]],
    ['a confirmation whose payment is voided', confirmation, [5, 4]],
    ['a follow-up whose customer is voided', followUp, [2, 1]],
  ])('refuses %s', (_, target, numbers) => {
    const all = [...facts, ...numbers.map((no, index) => fact(6 + index, 'VOID', { targetNo: no }))];
    const voider = target === confirmation ? finance : manager;
    expect(codes(checkRestore(target, all, voider))).toEqual(['DEPENDS_ON_VOIDED']);
  });

  test('a creation rests on nothing', () => {
    expect(codes(checkRestore(created, [...facts, fact(6, 'VOID', { targetNo: 1 })], manager))).toEqual([]);
  });
});
