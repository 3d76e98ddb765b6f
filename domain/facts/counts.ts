/**
 * Customers per holder and state, as changes from day to day: what Snapshot adds up instead of counting customers
 * (docs/rules/counts.md). A holder's changes are those of its customers; a unit's those of the people and pools below
 * it, and what they bring with them or take away when the tree changes.
 */
import type { State } from '../follow-ups/vocabulary';
import type { PathStretch, UnitId } from '../organization/tree';
import { addDays, FAR_FUTURE_DAY, firstDay, monthOf, type Day } from '../time/day';
import type { Interval } from './timeline';

/** From the end of `day` on the unit (or holder) has n more customers in the state. */
export type CountChange = { unitId: UnitId; day: Day; state: State; n: number };

/** The changes of one unit, day and state in one row; none that comes to nothing. */
export function summed(changes: Iterable<CountChange>): CountChange[] {
  const byKey = new Map<string, CountChange>();
  for (const change of changes) {
    const key = `${change.unitId} ${change.day} ${change.state}`;
    const sum = byKey.get(key);
    if (sum) sum.n += change.n;
    else byKey.set(key, { ...change });
  }
  return [...byKey.values()].filter(({ n }) => n !== 0);
}

type Standing = Pick<Interval, 'from' | 'to' | 'state' | 'holderId'>;

const coming = (intervals: readonly Standing[], sign: 1 | -1): CountChange[] =>
  intervals.flatMap(({ from, to, state, holderId: unitId }) => [
    { unitId, day: from, state, n: sign },
    ...(to === FAR_FUTURE_DAY ? [] : [{ unitId, day: addDays(to, 1), state, n: -sign }]),
  ]);

/** What another fold of a customer changes in the counts of its holders. */
export const countChanges = (before: readonly Standing[], after: readonly Standing[]): CountChange[] =>
  summed([...coming(before, -1), ...coming(after, 1)]);

/**
 * A holder's change as a unit sees it, along the holder's paths from the change's day on: counted while the holder is
 * below the unit, taken away when it leaves, counted again when it comes back. Stretches that end before the day say
 * nothing.
 */
export function seenByUnit(
  change: CountChange,
  unitId: UnitId,
  stretches: readonly PathStretch[],
): CountChange[] {
  let was = false;
  return stretches
    .filter((_, index) => (stretches[index + 1]?.from ?? FAR_FUTURE_DAY) > change.day)
    .flatMap(({ from, path }) => {
      const is = path.includes(unitId);
      if (is === was) return [];
      was = is;
      return [
        { ...change, unitId, day: from > change.day ? from : change.day, n: is ? change.n : -change.n },
      ];
    });
}

/** A holder's change as it itself and all units that are ever above it see it. */
export function seenByAll(change: CountChange, stretches: readonly PathStretch[]): CountChange[] {
  const units = new Set(stretches.flatMap(({ path }) => path));
  return [...units].flatMap((unitId) => seenByUnit(change, unitId, stretches));
}

/** A row of table unit_count: `day` is in `month` for a change, the day before it for the month's opening. */
export type CountRow = CountChange & { month: Day };

export const firstOfMonth = (day: Day): Day => firstDay(monthOf(day));

export const nextMonth = (month: Day): Day => firstOfMonth(addDays(month, 31));

/** The sums of a unit's changes in a state by day, in order. */
type Series = { unitId: UnitId; state: State; days: [Day, number][] };

function seriesOf(changes: Iterable<CountChange>): Series[] {
  const series = new Map<string, Series>();
  for (const { unitId, state, day, n } of summed(changes)) {
    const key = `${unitId} ${state}`;
    const own = series.get(key);
    if (own) own.days.push([day, n]);
    else series.set(key, { unitId, state, days: [[day, n]] });
  }
  for (const { days } of series.values()) days.sort(([a], [b]) => (a < b ? -1 : 1));
  return [...series.values()];
}

/**
 * The rows of changes, one per unit, month, day and state: each change in its month, and the opening of every later month
 * up to `openedTo`, the last one opened.
 */
export function countRows(changes: Iterable<CountChange>, openedTo: Day): CountRow[] {
  return seriesOf(changes).flatMap(({ unitId, state, days }) => {
    const rows: CountRow[] = [];
    let held = 0;
    let opened = firstOfMonth(days[0]![0]);
    const openUpTo = (month: Day): void => {
      while (opened < month && opened < openedTo) {
        opened = nextMonth(opened);
        if (held !== 0) rows.push({ unitId, state, month: opened, day: addDays(opened, -1), n: held });
      }
    };
    for (const [day, n] of days) {
      const month = firstOfMonth(day);
      openUpTo(month);
      rows.push({ unitId, state, month, day, n });
      held += n;
    }
    openUpTo(openedTo);
    return rows;
  });
}
