/** A unit's snapshots at the ends of days, weeks or months: the first one, the others by what changed since. */
import type { CountChange } from '@erp/domain/facts/counts';
import { trendDays, MAX_TREND_POINTS } from '@erp/domain/reports/trend-days';
import { STATES, type State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem } from '@erp/domain/problem';
import { endOfDay, type Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { inOneView, type Sql } from '../database/sql';
import { holdersAmong, isHolder, isUnfiltered, type MeasureFilter } from '../facts/measures-conditions';
import { changesOfHolders, changesOfUnit } from '../facts/measures-counts';
import { changesOfFiltered } from '../facts/measures-snapshot';
import type { QuerySnapshotTrendArgs } from '../generated/schema-types';
import { refusedQuestion, requirePeriod } from '../graphql/refused-question';
import type { OrganizationTree } from '../organization/tree-cache';
import { measureFilter } from './report-filter';
import { reportUnit } from '../identity/report-unit';

/** People and pools that are below the unit at the end of any of the days, and on which. */
function membership(
  tree: OrganizationTree,
  timeZone: string,
  unitId: UnitId,
  days: readonly Day[],
): Map<UnitId, boolean[]> {
  const ends = days.map((day) => endOfDay(day, timeZone));
  const members = new Map<UnitId, boolean[]>();
  for (const { id, kind } of tree.units) {
    if (!isHolder(kind)) continue;
    const stretches = tree.stretchesUnder(id, (path) => path.includes(unitId), ends[0]!, ends.at(-1)!);
    // A stretch ends where the next begins; one that lasts to the end includes it.
    const within = ends.map((end) =>
      stretches.some(({ fromAt, toAt }) => fromAt <= end && (end < toAt || toAt === ends.at(-1))),
    );
    if (within.includes(true)) members.set(id, within);
  }
  return members;
}

/** The first of the sorted days that is not before `day`; their number when all are. */
function placeOf(day: Day, days: readonly Day[]): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers of customers per state at each of the points. */
type Series = Record<State, number[]>;

const seriesOf = (days: readonly Day[]): Series =>
  Object.fromEntries(STATES.map((state) => [state, days.map(() => 0)])) as Series;

/** Running counts: at each point, what changed up to it. */
function runningCounts(changes: readonly CountChange[], days: readonly Day[]): Series {
  const running = seriesOf(days);
  let day: Day | null = null;
  let point = 0;
  for (const change of changes) {
    // Most come in the order of their days: one search for all of a day.
    if (change.day !== day) point = placeOf((day = change.day), days);
    if (point < days.length) running[change.state][point]! += change.n;
  }
  for (const counts of Object.values(running)) {
    for (let at = 1; at < counts.length; at += 1) counts[at]! += counts[at - 1]!;
  }
  return running;
}

/** Added up from the people and pools below the unit, each on the days on which it is. */
async function seriesOfHolders(
  { tree, settings }: Context,
  view: Sql,
  unit: UnitId,
  days: readonly Day[],
  filter: MeasureFilter,
): Promise<Series> {
  const members = membership(tree, settings.timeZone, unit, days);
  const first = days[0]!;
  const last = days.at(-1)!;
  const changes = isUnfiltered(filter)
    ? await changesOfHolders(view, [...members.keys()], first, last)
    : await changesOfFiltered(view, first, last, holdersAmong(tree, new Set(members.keys())), filter);
  const byHolder = new Map<UnitId, CountChange[]>();
  for (const change of changes) {
    const own = byHolder.get(change.unitId);
    if (own) own.push(change);
    else byHolder.set(change.unitId, [change]);
  }
  const series = seriesOf(days);
  for (const [holderId, own] of byHolder) {
    const within = members.get(holderId)!;
    const running = runningCounts(own, days);
    for (const state of STATES) {
      running[state].forEach((count, point) => {
        if (within[point]) series[state][point]! += count;
      });
    }
  }
  return series;
}

export async function snapshotTrend(
  ctx: Context,
  { unitId, from, to, step, filter: given }: QuerySnapshotTrendArgs,
) {
  requirePeriod(ctx, from, to);
  const unit = reportUnit(ctx, unitId, to);
  const days = trendDays(from, to, step);
  if (!days) {
    throw refusedQuestion(ctx, problem('TOO_MANY_POINTS', ['step'], { max: MAX_TREND_POINTS }));
  }
  const filter = measureFilter(given);
  const kept = isUnfiltered(filter) ? await changesOfUnit(ctx.db, ctx.tree, unit, days[0]!, to) : null;
  const series = kept
    ? runningCounts(kept, days)
    : await inOneView(ctx.db, (view) => seriesOfHolders(ctx, view, unit, days, filter));
  return {
    days,
    totals: days.map((_, point) => STATES.reduce((sum, state) => sum + series[state][point]!, 0)),
    series: STATES.map((state) => ({ state, counts: series[state] })),
  };
}
