/** 快照: where the customers of a unit and of the units below it stand at the end of a day, and on another day before. */
import { funnel } from '@erp/domain/reports/funnel';
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, firstDay, monthOf, type Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { inOneView, type Sql } from '../database/sql';
import { holdersBelow, isUnfiltered, type MeasureFilter } from '../facts/measures-conditions';
import { countsOfUnits } from '../facts/measures-counts';
import { countsOn } from '../facts/measures-snapshot';
import type { QuerySnapshotArgs } from '../generated/schema-types';
import type { OrganizationTree } from '../organization/tree-cache';
import { measureFilter } from './report-filter';
import { isShown, reportUnit, rowUnit, rowUnits, type RowUnit } from './report-unit';
import { noCounts, stateCounts, totalOf, type StateCounts } from './state-counts';

/** Counts of every unit that is asked about: as they are kept, and with a filter from each holder's in all units above it. */
async function countsPerUnit(
  view: Sql,
  tree: OrganizationTree,
  units: readonly UnitId[],
  day: Day,
  filter: MeasureFilter,
): Promise<(unit: UnitId) => StateCounts> {
  const counts = new Map<UnitId, StateCounts>();
  const add = (unit: UnitId, state: State, n: number): void => {
    const own = counts.get(unit) ?? noCounts();
    own[state] += n;
    counts.set(unit, own);
  };
  if (isUnfiltered(filter)) {
    for (const { unitId, state, n } of await countsOfUnits(view, tree, units, day)) add(unitId, state, n);
  } else {
    for (const { holderId, state, n } of await countsOn(view, day, holdersBelow(tree, units, day), filter)) {
      for (const unit of tree.pathAtEndOfDay(holderId, day)) add(unit, state, n);
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
  const [now, then] = await inOneView(ctx.db, async (view) => [
    await countsPerUnit(view, ctx.tree, units, day, filter),
    await countsPerUnit(view, ctx.tree, units, other, filter),
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
