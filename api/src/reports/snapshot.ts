/** 快照: where the customers of a unit and of the units below it stand at the end of a day, and on another day before. */
import { funnel } from '@erp/domain/reports/funnel';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, firstDay, monthOf, type Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { holdersBelow, type MeasureFilter } from '../facts/measures-conditions';
import { countsOn } from '../facts/measures-snapshot';
import type { QuerySnapshotArgs } from '../generated/schema-types';
import { measureFilter } from './report-filter';
import { isShown, reportUnit, rowUnit, rowUnits, type RowUnit } from './report-unit';
import { noCounts, stateCounts, totalOf, type StateCounts } from './state-counts';

/** Counts of every unit that is asked about, each holder's in all units above it on that day. */
async function countsOfUnits(
  ctx: Context,
  units: readonly UnitId[],
  day: Day,
  filter: MeasureFilter,
): Promise<(unit: UnitId) => StateCounts> {
  const holders = holdersBelow(ctx.tree, units, day);
  const counts = new Map<UnitId, StateCounts>();
  for (const { holderId, state, n } of await countsOn(ctx.db, day, holders, filter)) {
    for (const unit of ctx.tree.pathAtEndOfDay(holderId, day)) {
      const own = counts.get(unit) ?? noCounts();
      own[state] += n;
      counts.set(unit, own);
    }
  }
  return (unit) => counts.get(unit) ?? noCounts();
}

export async function snapshot(
  ctx: Context,
  { unitId, day, comparedWith, filter: given }: QuerySnapshotArgs,
) {
  const unit = reportUnit(ctx, unitId, day);
  if (unit === null) return null;
  const filter = measureFilter(given);
  const other = comparedWith ?? addDays(firstDay(monthOf(day)), -1);
  const below = rowUnits(ctx, unit, day);
  // A row may have stood elsewhere on the other day: what it held then is its own, though not the unit's.
  const units = [unit, ...below.map((row) => row.unit)];
  const [now, then] = await Promise.all([
    countsOfUnits(ctx, units, day, filter),
    countsOfUnits(ctx, units, other, filter),
  ]);
  const row = (one: RowUnit) => ({
    ...one,
    counts: stateCounts(now(one.unit), then(one.unit)),
    total: totalOf(now(one.unit)),
    totalChange: totalOf(now(one.unit)) - totalOf(then(one.unit)),
  });
  return {
    unit,
    day,
    comparedWith: other,
    total: row(rowUnit(ctx, unit, day)),
    rows: below.map(row).filter((one) => isShown(ctx, unit, one, one.total > 0 || one.totalChange !== 0)),
    funnel: funnel(now(unit)),
  };
}

export type SnapshotSource = NonNullable<Awaited<ReturnType<typeof snapshot>>>;
