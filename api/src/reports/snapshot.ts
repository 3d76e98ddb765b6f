/** 快照: where the customers of a unit and of the units below it stand at the end of a day, and on another day before. */
import { funnel } from '@erp/domain/reports/funnel';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, firstDay, monthOf, type Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { inOneView, type Sql } from '../database/sql';
import { holdersBelow, isUnfiltered, type MeasureFilter } from '../facts/measures-conditions';
import { countsFromHolders, countsOfUnits, type UnitCount } from '../facts/measures-counts';
import { countsOn } from '../facts/measures-snapshot';
import type { QuerySnapshotArgs } from '../generated/schema-types';
import type { OrganizationTree } from '../organization/tree-cache';
import { measureFilter } from './report-filter';
import { reportUnit } from '../identity/report-unit';
import { isShown, rowUnit, rowUnits, type RowUnit } from './report-unit';
import { noCounts, stateCounts, totalOf, type StateCounts } from './state-counts';

type CountsOf = (unit: UnitId) => StateCounts;

function byUnit(counts: Iterable<UnitCount>): CountsOf {
  const units = new Map<UnitId, StateCounts>();
  for (const { unitId, state, n } of counts) {
    let own = units.get(unitId);
    if (!own) units.set(unitId, (own = noCounts()));
    own[state] += n;
  }
  return (unit) => units.get(unit) ?? noCounts();
}

/** With a filter each holder's counts are those of all units above it. */
async function countsFiltered(
  view: Sql,
  tree: OrganizationTree,
  units: readonly UnitId[],
  day: Day,
  filter: MeasureFilter,
): Promise<UnitCount[]> {
  const counts = await countsOn(view, day, holdersBelow(tree, units, day), filter);
  return counts.flatMap(({ holderId, state, n }) =>
    tree.pathAtEndOfDay(holderId, day).map((unitId) => ({ unitId, state, n })),
  );
}

/** Counts of every unit that is asked about, at the end of each day: as they are kept, or added up from the holders. */
async function countsPerUnit(
  { db, tree }: Context,
  units: readonly UnitId[],
  days: readonly Day[],
  filter: MeasureFilter,
): Promise<CountsOf[]> {
  const kept = isUnfiltered(filter) ? await countsOfUnits(db, tree, units, days) : null;
  if (kept) return kept.map(byUnit);
  return inOneView(db, async (view) => {
    const found: CountsOf[] = [];
    for (const day of days) {
      const counts = isUnfiltered(filter)
        ? await countsFromHolders(view, tree, units, day)
        : await countsFiltered(view, tree, units, day, filter);
      found.push(byUnit(counts));
    }
    return found;
  });
}

export async function snapshot(
  ctx: Context,
  { unitId, day, comparedWith, filter: given }: QuerySnapshotArgs,
) {
  const unit = reportUnit(ctx, unitId, day);
  const filter = measureFilter(given);
  const other = comparedWith ?? addDays(firstDay(monthOf(day)), -1);
  const below = rowUnits(ctx, unit, day);
  // A row may have stood elsewhere on the other day: what it held then is its own, though not the unit's.
  const units = [unit, ...below.map((row) => row.unit)];
  const [now, then] = (await countsPerUnit(ctx, units, [day, other], filter)) as [CountsOf, CountsOf];
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
