import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from '@erp/domain/facts/fact';
import type { UnitId } from '@erp/domain/organization/tree';
import { taskEnds, type StartedTask, type TaskEnd } from '@erp/domain/tasks/task-status';
import type { Day, Instant } from '@erp/domain/time/day';

const LI = 1 as UnitId;
const WANG = 2 as UnitId;
const POOL = 3 as UnitId;

const fact = (no: number, day: number, kind: Fact['kind'], fields: object = {}): Fact => {
  const on = `2026-06-${String(day).padStart(2, '0')}`;
  return {
    no,
    kind,
    at: `${on}T01:00:00.000Z`,
    day: on,
    sequence: 0,
    requestKey: `key-${no}`,
    repId: LI,
    actorId: LI,
    recordedAt: `${on}T01:00:00.000Z`,
    backfill: false,
    ...fields,
  } as Fact;
};

const created = fact(1, 1, 'CREATED', { holderId: LI });
const call = (no: number, day: number, outcome: string, fields: object = {}): Fact =>
  fact(no, day, 'FOLLOW_UP', { method: 'PHONE', outcome, nextStep: 'NONE', ...fields });
const visit = (no: number, day: number, met: string, fields: object = {}): Fact =>
  fact(no, day, 'VISIT', { met, nextStep: 'NONE', ...fields });
const owner = (no: number, day: number, holderId: UnitId): Fact => fact(no, day, 'OWNER', { holderId });

const callBack = (id: number, sourceNo: number, repId = LI): StartedTask => ({
  id,
  kind: 'CALL_BACK',
  repId,
  sourceNo,
  plannedDay: null,
  standsFrom: null,
  namedNo: null,
});
const planned = (id: number, sourceNo: number, day: number, repId = LI): StartedTask => ({
  id,
  kind: 'VISIT',
  repId,
  sourceNo,
  plannedDay: `2026-06-${String(day).padStart(2, '0')}` as Day,
  standsFrom: null,
  namedNo: null,
});

const ends = (tasks: StartedTask[], facts: Fact[]): Record<number, TaskEnd['status']> =>
  Object.fromEntries([...taskEnds(tasks, facts)].map(([id, { status }]) => [id, status]));

const asked = call(2, 2, 'CONNECTED', { nextStep: 'CALL' });

describe('a call-back', () => {
  test('stays open until there is an effective follow-up, whoever makes it', () => {
    expect(ends([callBack(1, 2)], [created, asked])).toEqual({ 1: 'OPEN' });
    expect(ends([callBack(1, 2)], [created, asked, call(3, 3, 'NO_ANSWER')])).toEqual({ 1: 'OPEN' });
    expect(ends([callBack(1, 2)], [created, asked, call(3, 3, 'CONNECTED')])).toEqual({ 1: 'DONE' });
    expect(ends([callBack(1, 2)], [created, asked, call(3, 3, 'CONNECTED', { repId: WANG })])).toEqual({
      1: 'DONE',
    });
  });

  test('is closed by a visit that met somebody', () => {
    expect(ends([callBack(1, 2)], [created, asked, visit(3, 3, 'STAFF')])).toEqual({ 1: 'DONE' });
    expect(ends([callBack(1, 2)], [created, asked, visit(3, 3, 'NOBODY')])).toEqual({ 1: 'OPEN' });
  });

  test('is not closed by a follow-up that comes late and happened before it was asked for', () => {
    expect(ends([callBack(1, 2)], [created, asked, call(3, 1, 'CONNECTED')])).toEqual({ 1: 'OPEN' });
  });

  test('opens again when the follow-up that closed it is voided', () => {
    const facts = [created, asked, call(3, 3, 'CONNECTED'), fact(4, 4, 'VOID', { targetNo: 3 })];
    expect(ends([callBack(1, 2)], facts)).toEqual({ 1: 'OPEN' });
  });

  test('is cancelled when the follow-up that asked for it is voided', () => {
    expect(ends([callBack(1, 2)], [created, asked, fact(3, 3, 'VOID', { targetNo: 2 })])).toEqual({
      1: 'CANCELLED',
    });
  });
});

describe('a contact whose next step hands the customer back', () => {
  const back = { requestKey: 'back', nextStep: 'RELEASE' };
  const released = fact(4, 6, 'OWNER', { holderId: POOL, requestKey: 'back' });

  test('first does what it did: the call-back is done, the visit completed', () => {
    expect(ends([callBack(1, 2)], [created, asked, call(3, 6, 'CONNECTED', back), released])).toEqual({
      1: 'DONE',
    });
    const plan = call(2, 2, 'CONNECTED', { nextStep: 'VISIT' });
    expect(
      taskEnds([planned(1, 2, 5)], [created, plan, visit(3, 6, 'STAFF', back), released]).get(1),
    ).toEqual({
      status: 'DONE',
      doneNo: 3,
    });
  });

  test('then cancels what it left open', () => {
    expect(ends([callBack(1, 2)], [created, asked, call(3, 6, 'NO_ANSWER', back), released])).toEqual({
      1: 'CANCELLED',
    });
  });
});

describe('a planned visit', () => {
  const first = call(2, 2, 'CONNECTED', { nextStep: 'VISIT' });
  const second = call(3, 3, 'CONNECTED', { nextStep: 'VISIT' });

  test('is completed by a DONE visit on its day or later, the oldest plan first', () => {
    const plans = [planned(1, 2, 9), planned(2, 3, 6)];
    const facts = [created, first, second];
    expect(ends(plans, [...facts, visit(4, 5, 'STAFF')])).toEqual({ 1: 'OPEN', 2: 'OPEN' });
    expect(ends(plans, [...facts, visit(4, 6, 'STAFF')])).toEqual({ 1: 'OPEN', 2: 'DONE' });
    expect(ends(plans, [...facts, visit(4, 9, 'STAFF')])).toEqual({ 1: 'OPEN', 2: 'DONE' });
    expect(ends(plans, [...facts, visit(4, 9, 'STAFF'), visit(5, 10, 'NOBODY')])).toEqual({
      1: 'DONE',
      2: 'DONE',
    });
  });

  test('names the visit that completed it', () => {
    expect(taskEnds([planned(1, 2, 5)], [created, first, visit(3, 6, 'NOBODY')]).get(1)).toEqual({
      status: 'DONE',
      doneNo: 3,
    });
  });

  test('is not completed by the visit whose next step it is', () => {
    const today = visit(2, 4, 'STAFF', { nextStep: 'VISIT' });
    expect(ends([planned(1, 2, 4)], [created, today])).toEqual({ 1: 'OPEN' });
  });

  test('is not completed by another rep, nor by a follow-up', () => {
    const facts = [created, first, visit(3, 6, 'STAFF', { repId: WANG }), call(4, 7, 'CONNECTED')];
    expect(ends([planned(1, 2, 5)], facts)).toEqual({ 1: 'OPEN' });
  });
});

describe('a visit planned from the calendar', () => {
  const at = (day: number): Instant => `2026-06-${String(day).padStart(2, '0')}T00:00:00.000Z` as Instant;
  const made = (id: number, on: number, day: number): StartedTask => ({
    ...planned(id, 0, day),
    sourceNo: null,
    standsFrom: at(on),
  });

  test('stands from when it was made', () => {
    expect(ends([made(1, 2, 9)], [created])).toEqual({ 1: 'OPEN' });
    expect(ends([made(1, 20, 21)], [created, owner(2, 8, WANG)])).toEqual({ 1: 'OPEN' });
    expect(ends([made(1, 2, 9)], [created, owner(2, 8, WANG)])).toEqual({ 1: 'CANCELLED' });
  });

  test('is completed by a visit on its day or later, not by one from before it was made or moved', () => {
    expect(ends([made(1, 2, 5)], [created, visit(2, 5, 'STAFF')])).toEqual({ 1: 'DONE' });
    expect(ends([made(1, 2, 5)], [created, visit(2, 4, 'STAFF')])).toEqual({ 1: 'OPEN' });
    expect(ends([made(1, 6, 6)], [created, visit(2, 5, 'STAFF')])).toEqual({ 1: 'OPEN' });
    const first = call(2, 2, 'CONNECTED', { nextStep: 'VISIT' });
    const moved = { ...planned(1, 2, 5), standsFrom: at(6) };
    expect(ends([moved], [created, first, visit(3, 5, 'STAFF')])).toEqual({ 1: 'OPEN' });
    expect(ends([moved], [created, first, visit(3, 6, 'STAFF')])).toEqual({ 1: 'DONE' });
  });

  test('comes after the next step of the same day, and the oldest plan of all comes first', () => {
    const first = call(2, 2, 'CONNECTED', { nextStep: 'VISIT' });
    const facts = [created, first, visit(3, 9, 'STAFF')];
    expect(ends([made(1, 3, 5), planned(2, 2, 5)], facts)).toEqual({ 1: 'OPEN', 2: 'DONE' });
    expect(ends([made(1, 3, 4), planned(2, 2, 5)], facts)).toEqual({ 1: 'DONE', 2: 'OPEN' });
  });

  test('that a visit names is completed by it, whatever its day, and no other one is', () => {
    const named = { ...made(1, 2, 20), namedNo: 3 };
    const other = planned(2, 2, 3);
    const facts = [created, call(2, 2, 'CONNECTED', { nextStep: 'VISIT' }), visit(3, 5, 'STAFF')];
    expect(taskEnds([named, other], facts)).toEqual(
      new Map([
        [1, { status: 'DONE', doneNo: 3 }],
        [2, { status: 'OPEN', doneNo: null }],
      ]),
    );
    const voided = [...facts, fact(4, 6, 'VOID', { targetNo: 3 })];
    expect(ends([named, other], voided)).toEqual({ 1: 'OPEN', 2: 'OPEN' });
  });
});

describe('a change of owner', () => {
  test('cancels what the owner before had open, and nothing of anybody else', () => {
    const bySomebody = call(3, 3, 'NO_ANSWER', { repId: WANG, nextStep: 'CALL' });
    const facts = [created, asked, bySomebody, owner(4, 4, POOL)];
    expect(ends([callBack(1, 2), callBack(2, 3, WANG)], facts)).toEqual({ 1: 'CANCELLED', 2: 'OPEN' });
  });

  test('leaves what was done before it, and does not bring back what it cancelled', () => {
    const done = [created, asked, call(3, 3, 'CONNECTED'), owner(4, 4, POOL)];
    expect(ends([callBack(1, 2)], done)).toEqual({ 1: 'DONE' });
    expect(ends([callBack(1, 2)], [created, asked, owner(3, 3, POOL), owner(4, 4, LI)])).toEqual({
      1: 'CANCELLED',
    });
  });
});

test('a deletion cancels every open task', () => {
  expect(ends([callBack(1, 2)], [created, asked, fact(3, 3, 'DELETION')])).toEqual({ 1: 'CANCELLED' });
});

test('the order of entry never matters', () => {
  const story = [
    created,
    asked,
    call(3, 3, 'NO_ANSWER', { nextStep: 'CALL' }),
    call(4, 4, 'CONNECTED', { nextStep: 'VISIT' }),
    visit(5, 6, 'STAFF', { nextStep: 'CALL' }),
    owner(6, 8, WANG),
  ];
  const sources = [2, 3, 5];
  fc.assert(
    fc.property(fc.shuffledSubarray(story, { minLength: story.length }), (shuffled) => {
      const noOf = new Map(shuffled.map((one, index) => [one.no, index + 1]));
      const tasks = [...sources.map((no) => callBack(no, noOf.get(no)!)), planned(4, noOf.get(4)!, 5)];
      expect(
        ends(
          tasks,
          shuffled.map((one, index) => ({ ...one, no: index + 1 })),
        ),
      ).toEqual({
        2: 'DONE',
        3: 'DONE',
        4: 'DONE',
        5: 'CANCELLED',
      });
    }),
  );
});
