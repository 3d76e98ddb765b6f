import { describe, expect, test } from '@jest/globals';
import type { Fact } from '@erp/domain/facts/fact';
import { firstCalls } from '@erp/domain/leads/first-calls';
import { leadStatus, turnEnds } from '@erp/domain/leads/lead-path';
import type { UnitId } from '@erp/domain/organization/tree';

const LI = 1 as UnitId;
const WANG = 2 as UnitId;
const POOL = 3 as UnitId;

const fact = (no: number, kind: Fact['kind'], fields: object = {}): Fact => {
  const at = `2026-06-15T02:${String(no).padStart(2, '0')}:00.000Z`;
  const base = { at, day: '2026-06-15', sequence: 0, requestKey: `key-${no}`, repId: null, actorId: LI };
  return { no, kind, ...base, recordedAt: at, backfill: false, ...fields } as Fact;
};
const created = fact(1, 'CREATED', { holderId: POOL });
const lead = fact(2, 'OWNER', { holderId: LI, reason: 'LEAD' });
const passed = (no: number): Fact => fact(no, 'OWNER', { holderId: WANG, reason: 'LEAD_PASSED' });
const owner = (no: number, reason: string): Fact => fact(no, 'OWNER', { holderId: WANG, reason });
const call = (no: number, repId: UnitId, more: object = {}): Fact =>
  fact(no, 'FOLLOW_UP', { repId, method: 'PHONE', outcome: 'NO_ANSWER', nextStep: 'NONE', ...more });
const wrong = (no: number, targetNo: number): Fact => fact(no, 'VOID', { targetNo });

const ends = (...facts: Fact[]): string => {
  const turns = facts.flatMap((one) =>
    one.kind === 'OWNER' && (one.reason === 'LEAD' || one.reason === 'LEAD_PASSED')
      ? [{ no: one.no, personId: one.holderId }]
      : [],
  );
  const told = turnEnds(facts, turns);
  return turns
    .map(({ no }) => told.get(no)!)
    .map(({ end, calledAt }) => `${end}${calledAt ? ` ${calledAt.slice(14, 16)}` : ''}`)
    .join(', ');
};

describe('a turn', () => {
  test('is open until its holder calls, whatever comes of the call', () => {
    expect(ends(created, lead)).toBe('OPEN');
    expect(ends(created, lead, call(3, LI))).toBe('CALLED 03');
    expect(ends(created, lead, call(3, LI), call(4, LI))).toBe('CALLED 03');
  });

  test('is not ended by what somebody else records', () => {
    expect(ends(created, lead, call(3, WANG))).toBe('OPEN');
  });

  test.each([
    [{ method: 'MESSAGE', outcome: 'NO_REPLY' }, 'OPEN'],
    [{ method: 'MESSAGE', outcome: 'REPLIED' }, 'CALLED 03'],
    [{ method: 'INBOUND', outcome: null }, 'CALLED 03'],
  ])('%j: %s', (more, expected) => {
    expect(ends(created, lead, call(3, LI, more))).toBe(expected);
  });

  test('is ended by a visit that met somebody', () => {
    expect(ends(created, lead, fact(3, 'VISIT', { repId: LI, met: 'STAFF' }))).toBe('CALLED 03');
    expect(ends(created, lead, fact(3, 'VISIT', { repId: LI, met: 'NOBODY' }))).toBe('OPEN');
  });

  test('is passed on when the limit passed, and the next one begins', () => {
    expect(ends(created, lead, passed(3))).toBe('PASSED, OPEN');
    expect(ends(created, lead, passed(3), call(4, WANG))).toBe('PASSED, CALLED 04');
  });

  test('keeps a call that is recorded late, though it was passed on', () => {
    expect(ends(created, lead, passed(4), call(5, LI, { at: '2026-06-15T02:03:00.000Z' }))).toBe(
      'PASSED 03, OPEN',
    );
  });

  test.each(['TRANSFER', 'RELEASE', 'LEAVING', 'CLAIM'])('is over by hand at a %s', (reason) => {
    expect(ends(created, lead, owner(3, reason))).toBe('BY_HAND');
    expect(ends(created, lead, call(3, LI), owner(4, reason))).toBe('CALLED 03');
  });

  test('in whose call the customer is handed back is called', () => {
    const key = { at: '2026-06-15T02:03:00.000Z', requestKey: 'key-3' };
    expect(
      ends(created, lead, call(3, LI, key), fact(4, 'OWNER', { ...key, holderId: POOL, reason: 'RELEASE' })),
    ).toBe('CALLED 03');
  });

  test('is open again when its call is voided, and called when that is undone', () => {
    expect(ends(created, lead, call(3, LI), wrong(4, 3))).toBe('OPEN');
    expect(ends(created, lead, call(3, LI), wrong(4, 3), fact(5, 'RESTORE', { targetNo: 3 }))).toBe(
      'CALLED 03',
    );
  });

  test('from which the passing on was voided stays with its holder by that decision', () => {
    expect(ends(created, lead, passed(3), wrong(4, 3))).toBe('BY_HAND, VOIDED');
  });

  test('of a customer whose entry was voided, or that was deleted, is over', () => {
    expect(ends(created, lead, wrong(3, 1))).toBe('BY_HAND');
    expect(ends(created, lead, fact(3, 'DELETION'))).toBe('BY_HAND');
  });
});

test.each([
  [['OPEN'], false, 'OPEN'],
  [['PASSED', 'OPEN'], false, 'OPEN'],
  [['PASSED', 'OPEN'], true, 'ROUND_OVER'],
  [['PASSED', 'CALLED'], true, 'CALLED'],
  [['CALLED'], false, 'CALLED'],
  [['BY_HAND', 'VOIDED'], false, 'ENDED'],
  [['VOIDED'], false, 'ENDED'],
] as const)('a lead of %j, round over %s: %s', (turns, isRoundOver, expected) => {
  const told = turns.map((end) => ({ end, calledAt: null }));
  expect(leadStatus(told, isRoundOver)).toBe(expected);
});

test('of each person it is counted how many, how many in time, and the median of the minutes', () => {
  const one = (personId: UnitId, end: string, minutes: number | null, inTime: boolean, n: number) => ({
    ...{ personId, end, minutes, inTime, n },
  });
  expect(
    firstCalls([
      one(LI, 'CALLED', 40, false, 1),
      one(LI, 'CALLED', 5, true, 2),
      one(LI, 'CALLED', 9, true, 1),
      one(LI, 'PASSED', null, false, 3),
      one(WANG, 'OPEN', null, false, 1),
    ]),
  ).toEqual([
    { personId: LI, received: 7, waiting: 0, calledInTime: 3, passedOn: 3, medianMinutes: 5 },
    { personId: WANG, received: 1, waiting: 1, calledInTime: 0, passedOn: 0, medianMinutes: null },
  ]);
});
