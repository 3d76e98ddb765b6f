import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { UnitId } from '@erp/domain/organization/tree';
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import {
  checkNoShow,
  checkPlanTime,
  checkStillPlanned,
  conflictsOf,
  overlaps,
  VISIT_STATUSES,
  type Engagement,
  type VisitStatus,
} from '@erp/domain/visits/visit-plan';

const LI = 1 as UnitId;
const WANG = 2 as UnitId;
const CHEN = 3 as UnitId;

const at = (time: string): Instant => `2026-06-15T${time}:00.000Z` as Instant;
const plan = (planId: number, time: string, duration: number, people = [LI]): Engagement => ({
  planId,
  people,
  at: at(time),
  duration,
});

describe('a plan', () => {
  test.each<[VisitStatus, string[]]>([
    ['PLANNED', []],
    ['DONE', ['VISIT_DONE_ALREADY']],
    ['CANCELLED', ['VISIT_CANCELLED_ALREADY']],
    ['NO_SHOW', ['VISIT_MISSED_ALREADY']],
  ])('that is %s is still changed, or says what happened', (status, codes) => {
    expect(checkStillPlanned(status, ['visitId'])).toEqual(
      codes.map((code) => ({ code, path: ['visitId'] })),
    );
  });

  test('leaves no status without its case', () => {
    expect(VISIT_STATUSES).toEqual(['PLANNED', 'DONE', 'CANCELLED', 'NO_SHOW']);
  });

  test.each([
    ['ahead', '10:00', 60, []],
    ['the very moment', '09:00', 60, ['at: VISIT_PLANNED_IN_PAST']],
    ['the past', '08:59', 60, ['at: VISIT_PLANNED_IN_PAST']],
    ['a quarter of an hour', '10:00', 15, []],
    ['less than that', '10:00', 14, ['duration: VISIT_DURATION_INVALID']],
    ['a whole working day', '10:00', 480, []],
    ['more than that', '10:00', 481, ['duration: VISIT_DURATION_INVALID']],
    ['parts of a minute', '10:00', 30.5, ['duration: VISIT_DURATION_INVALID']],
  ])('for %s', (_, time, duration, expected) => {
    const problems = checkPlanTime({ at: at(time), duration }, at('09:00'));
    expect(problems.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual(expected);
  });

  test('is missed once its time has come, not before', () => {
    expect(checkNoShow(at('10:00'), at('09:59'), [])).toEqual([{ code: 'NO_SHOW_TOO_EARLY', path: [] }]);
    expect(checkNoShow(at('10:00'), at('10:00'), [])).toEqual([]);
  });
});

describe('two plans', () => {
  test.each([
    ['one after the other', '10:00', 60, '12:00', 60, false],
    ['touching at the end', '10:00', 60, '11:00', 60, false],
    ['touching at the start', '11:00', 60, '10:00', 60, false],
    ['overlapping by a minute', '10:00', 61, '11:00', 60, true],
    ['one within the other', '10:00', 240, '11:00', 30, true],
    ['of one moment', '10:00', 30, '10:00', 60, true],
  ])('%s', (_, first, firstTakes, second, secondTakes, expected) => {
    const [a, b] = [plan(1, first, firstTakes), plan(2, second, secondTakes)];
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]);
  });

  test('collide only in whom they share, in order of time', () => {
    const own = plan(1, '10:00', 60, [LI, CHEN]);
    const others = [
      plan(2, '10:45', 60, [WANG, CHEN]),
      plan(3, '10:15', 30, [LI]),
      plan(4, '10:15', 30, [WANG]),
      plan(5, '11:00', 60, [LI]),
      own,
    ];
    expect(conflictsOf(own, others).map(({ personId, other }) => [other.planId, personId])).toEqual([
      [3, LI],
      [2, CHEN],
    ]);
  });

  test('overlap as much as some minute lies in both', () => {
    const start = epochOfInstant(at('08:00'));
    const minutes = fc.record({
      from: fc.integer({ min: 0, max: 60 }),
      takes: fc.integer({ min: 15, max: 60 }),
    });
    fc.assert(
      fc.property(minutes, minutes, (one, other) => {
        const engagement = (planId: number, { from, takes }: typeof one): Engagement => ({
          planId,
          people: [LI],
          at: instantAtEpoch(start + from * 60_000),
          duration: takes,
        });
        const shared = Array.from({ length: 120 }, (_, minute) => minute).some((minute) =>
          [one, other].every(({ from, takes }) => minute >= from && minute < from + takes),
        );
        expect(overlaps(engagement(1, one), engagement(2, other))).toBe(shared);
      }),
    );
  });
});
