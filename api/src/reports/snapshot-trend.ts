/** A unit's snapshots at the ends of days, weeks or months: the first one counted, the others by what changed since. */
import { trendDays, MAX_TREND_POINTS } from '@erp/domain/reports/trend-days';
import { STATES } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem } from '@erp/domain/problem';
import { endOfDay, type Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { holdersAmong } from '../facts/measures-conditions';
import { changesOfCounts, countsOn, type HolderChange } from '../facts/measures-snapshot';
import type { QuerySnapshotTrendArgs } from '../generated/schema-types';
import { measureFilter } from './report-filter';
import { refusedQuestion, reportUnit, requirePeriod } from './report-unit';
import { noCounts, stateCounts, totalOf } from './state-counts';

/** People and pools that are below the unit at the end of any of the days, and on which. */
function membership(ctx: Context, unitId: UnitId, days: readonly Day[]): Map<UnitId, boolean[]> {
  const ends = days.map((day) => endOfDay(day, ctx.settings.timeZone));
  const members = new Map<UnitId, boolean[]>();
  for (const { id, kind } of ctx.tree.units) {
    if (kind !== 'PERSON' && kind !== 'POOL') continue;
    const stretches = ctx.tree.stretchesUnder(id, (path) => path.includes(unitId), ends[0]!, ends.at(-1)!);
    // A stretch ends where the next begins; one that lasts to the end includes it.
    const within = ends.map((end) =>
      stretches.some(({ fromAt, toAt }) => fromAt <= end && (end < toAt || toAt === ends.at(-1))),
    );
    if (within.includes(true)) members.set(id, within);
  }
  return members;
}

/** Running counts of a holder: at each point, what changed up to it. */
function runningCounts(changes: readonly HolderChange[], days: readonly Day[]) {
  const running = days.map(noCounts);
  for (const { day, state, n } of changes) {
    const first = days.findIndex((point) => point >= day);
    if (first >= 0) running[first]![state] += n;
  }
  running.forEach((counts, index) => {
    if (index > 0) for (const state of STATES) counts[state] += running[index - 1]![state];
  });
  return running;
}

export async function snapshotTrend(
  ctx: Context,
  { unitId, from, to, step, filter: given }: QuerySnapshotTrendArgs,
) {
  requirePeriod(ctx, from, to);
  const unit = reportUnit(ctx, unitId, to);
  if (unit === null) return null;
  const days = trendDays(from, to, step);
  if (!days) {
    throw refusedQuestion(ctx, problem('TOO_MANY_POINTS', ['step'], { max: MAX_TREND_POINTS }));
  }
  const filter = measureFilter(given);
  const members = membership(ctx, unit, days);
  const holders = holdersAmong(ctx.tree, new Set(members.keys()));
  const first = days[0]!;
  const [opening, changes] = await Promise.all([
    countsOn(ctx.db, first, holders, filter),
    changesOfCounts(ctx.db, first, to, holders, filter),
  ]);
  const byHolder = new Map<UnitId, HolderChange[]>();
  for (const change of [...opening.map((count) => ({ ...count, day: first })), ...changes]) {
    const own = byHolder.get(change.holderId);
    if (own) own.push(change);
    else byHolder.set(change.holderId, [change]);
  }
  const points = days.map(noCounts);
  for (const [holderId, own] of byHolder) {
    const within = members.get(holderId)!;
    runningCounts(own, days).forEach((counts, index) => {
      if (within[index]) for (const state of STATES) points[index]![state] += counts[state];
    });
  }
  return points.map((counts, index) => ({
    day: days[index]!,
    counts: stateCounts(counts, points[index - 1] ?? counts),
    total: totalOf(counts),
  }));
}
