/** Counts as changes: whatever the customers, the moves and the months, adding up gives what counting gives. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  countChanges,
  countRows,
  firstOfMonth,
  nextMonth,
  seenByAll,
  seenByUnit,
  summed,
  type CountChange,
} from '@erp/domain/facts/counts';
import type { PathStretch, UnitId } from '@erp/domain/organization/tree';
import { addDays, FAR_FUTURE_DAY, type Day } from '@erp/domain/time/day';

const first = '2026-01-20' as Day;
const someDay = fc.nat(150).map((days) => addDays(first, days));
const states = ['NONE', 'ENGAGED', 'SIGNED'] as const;
const holders = [1, 2, 3] as UnitId[];

/** A customer's life without gaps: at each day another state or holder, the last one for ever or up to a day. */
const someIntervals = fc
  .tuple(
    fc.uniqueArray(someDay, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.constantFrom(...states), fc.constantFrom(...holders)), {
      minLength: 5,
      maxLength: 5,
    }),
    fc.boolean(),
  )
  .map(([days, standings, stays]) => {
    const starts = days.sort();
    return starts.map((from, index) => ({
      from,
      to: starts[index + 1] ? addDays(starts[index + 1]!, -1) : stays ? FAR_FUTURE_DAY : addDays(from, 9),
      state: standings[index]![0],
      holderId: standings[index]![1],
    }));
  });

type Standing = { from: Day; to: Day; state: string; holderId: UnitId };
const counted = (intervals: readonly Standing[], day: Day, holder: UnitId, state: string): number =>
  intervals.filter(
    (one) => one.from <= day && one.to >= day && one.holderId === holder && one.state === state,
  ).length;

const addedUp = (changes: readonly CountChange[], day: Day, unit: UnitId, state: string): number =>
  changes
    .filter((change) => change.day <= day && change.unitId === unit && change.state === state)
    .reduce((sum, { n }) => sum + n, 0);

/** A person's places: below department 10 or 20, or neither, from some days on; the company 99 always. */
const somePaths = fc
  .array(fc.tuple(someDay, fc.constantFrom<UnitId[]>([10 as UnitId], [20 as UnitId], [])), { maxLength: 4 })
  .map((moves): PathStretch[] => [
    { from: '0001-01-01' as Day, path: [1 as UnitId, 10 as UnitId, 99 as UnitId] },
    ...[...new Map(moves)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, below]) => ({ from, path: [1 as UnitId, ...below, 99 as UnitId] })),
  ]);

describe('the changes of counts', () => {
  test('add up to the customers that a holder has in a state, on any day', () => {
    fc.assert(
      fc.property(fc.array(someIntervals, { maxLength: 5 }), someDay, (customers, day) => {
        const changes = customers.flatMap((intervals) => countChanges([], intervals));
        for (const holder of holders) {
          for (const state of states) {
            expect(addedUp(changes, day, holder, state)).toBe(counted(customers.flat(), day, holder, state));
          }
        }
      }),
    );
  });

  test('of another fold turn the old counts into the new ones, and of the same fold are none', () => {
    fc.assert(
      fc.property(someIntervals, someIntervals, (before, after) => {
        expect(countChanges(before, before)).toEqual([]);
        expect(summed([...countChanges([], before), ...countChanges(before, after)])).toEqual(
          expect.arrayContaining(countChanges([], after)),
        );
        expect(summed([...countChanges([], before), ...countChanges(before, after)])).toHaveLength(
          countChanges([], after).length,
        );
      }),
    );
  });

  test('reach a unit while the holder is below it, go when it leaves and come back with it', () => {
    fc.assert(
      fc.property(someIntervals, somePaths, someDay, (intervals, paths, day) => {
        const changes = countChanges([], intervals).filter(({ unitId }) => unitId === 1);
        const path = paths.findLast(({ from }) => from <= day)!.path;
        const seen = changes.flatMap((change) => seenByAll(change, paths));
        for (const unit of [1, 10, 20, 99] as UnitId[]) {
          for (const state of states) {
            const there = path.includes(unit) ? counted(intervals, day, 1 as UnitId, state) : 0;
            expect(addedUp(seen, day, unit, state)).toBe(there);
            expect(
              addedUp(
                changes.flatMap((change) => seenByUnit(change, unit, paths)),
                day,
                unit,
                state,
              ),
            ).toBe(there);
          }
        }
      }),
    );
  });

  test('stand in the openings of all later months that are opened, so that one month’s rows say everything', () => {
    fc.assert(
      fc.property(someIntervals, someDay, someDay, (intervals, opened, day) => {
        const openedTo = firstOfMonth(opened);
        const rows = countRows(countChanges([], intervals), openedTo);
        const start = firstOfMonth(day) < openedTo ? firstOfMonth(day) : openedTo;
        const read = rows.filter(({ month }) => month >= start && month <= firstOfMonth(day));
        for (const holder of holders) {
          for (const state of states) {
            expect(addedUp(read, day, holder, state)).toBe(counted(intervals, day, holder, state));
          }
        }
      }),
    );
  });

  test.each([
    ['2026-01-31', '2026-01-01', '2026-02-01'],
    ['2026-12-01', '2026-12-01', '2027-01-01'],
    ['2028-02-29', '2028-02-01', '2028-03-01'],
  ])('%s lies in the month of %s, before %s', (day, month, next) => {
    expect(firstOfMonth(day as Day)).toBe(month);
    expect(nextMonth(month as Day)).toBe(next);
  });
});
