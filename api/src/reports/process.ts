/** 过程: how the customers of a unit and of the units below it moved between the two ends of a period. */
import {
  BRIDGE_LINES,
  linesOf,
  type BridgeLine,
  type Crossing,
  type Place,
} from '@erp/domain/reports/bridge';
import { ratio } from '@erp/domain/reports/funnel';
import {
  PROCESS_CLASSES,
  processClass,
  START_STATES,
  type ProcessClass,
  type StartState,
} from '@erp/domain/reports/process-class';
import { STATES, type State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, type Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { inOneView } from '../database/sql';
import { holdersBelow, type MeasureFilter } from '../facts/measures-conditions';
import { countEnds, type Ends, type EndsCount, type EndsQuestion } from '../facts/measures-process';
import type { ProcessPopulation, QueryProcessArgs } from '../generated/schema-types';
import { requirePeriod } from '../graphql/refused-question';
import { measureFilter } from './report-filter';
import { reportUnit } from '../identity/report-unit';
import { isShown, rowUnit, rowUnits, type RowUnit } from './report-unit';

export type Period = { from: Day; to: Day };

/** Both ends, for units and everything below them: before by the tree of the day before, after by that of the last day. */
export function endsQuestion(
  { tree }: Context,
  units: readonly UnitId[],
  { from, to }: Period,
  filter: MeasureFilter,
  touchedOnly: boolean,
): EndsQuestion {
  return {
    from,
    to,
    before: holdersBelow(tree, units, addDays(from, -1)),
    after: holdersBelow(tree, units, to),
    filter,
    touchedOnly,
  };
}

type Tally = {
  population: number;
  cells: Map<`${StartState} ${State}`, number>;
  bridge: Record<BridgeLine, number>;
};

const newTally = (): Tally => ({
  population: 0,
  cells: new Map(),
  bridge: Object.fromEntries(BRIDGE_LINES.map((line) => [line, 0])) as Record<BridgeLine, number>,
});

/** Whose is it at an end: all units above the holder, and those of them that are reported on; none for who is absent. */
type Line = { path: readonly UnitId[]; reported: readonly UnitId[] };

/** Many customers share a holder: each line is told once. */
function lines({ tree }: Context, reported: ReadonlyMap<UnitId, unknown>, day: Day) {
  const known = new Map<UnitId | null, Line>([[null, { path: [], reported: [] }]]);
  return (holder: UnitId | null): Line => {
    let line = known.get(holder);
    if (!line) {
      const path = tree.pathAtEndOfDay(holder!, day);
      line = { path, reported: path.filter((unit) => reported.has(unit)) };
      known.set(holder, line);
    }
    return line;
  };
}

const placeOf = ({ path, reported }: Line, unit: UnitId): Place =>
  path.length === 0 ? 'ABSENT' : reported.includes(unit) ? 'HERE' : 'ELSEWHERE';

function crossingOf(
  { tree }: Context,
  unit: UnitId,
  ends: Ends,
  line: { before: Line; after: Line },
): Crossing {
  const before = placeOf(line.before, unit);
  const other = before === 'ELSEWHERE' ? ends.beforeHolder : ends.afterHolder;
  return {
    before,
    after: placeOf(line.after, unit),
    sameHolder: ends.beforeHolder === ends.afterHolder,
    otherIsPool: other !== null && tree.unit(other)?.kind === 'POOL',
    existedEarlier: ends.existedEarlier === 1,
  };
}

/** The bridge asks for no states: one row per holder before and holder after. */
function byHolders(ends: readonly EndsCount[]): EndsCount[] {
  const summed = new Map<string, EndsCount>();
  for (const one of ends) {
    const key = `${one.beforeHolder} ${one.afterHolder} ${one.existedEarlier}`;
    const known = summed.get(key);
    if (known) known.n += one.n;
    else summed.set(key, { ...one });
  }
  return [...summed.values()];
}

/** The bridge counts whoever is there at an end, whatever the population; the matrix only the population. */
function tallies(
  ctx: Context,
  { from, to }: Period,
  units: readonly UnitId[],
  all: readonly EndsCount[],
  counted: readonly EndsCount[],
) {
  const byUnit = new Map(units.map((unit) => [unit, newTally()]));
  const lineBefore = lines(ctx, byUnit, addDays(from, -1));
  const lineAfter = lines(ctx, byUnit, to);
  for (const ends of byHolders(all)) {
    const before = lineBefore(ends.beforeHolder);
    const after = lineAfter(ends.afterHolder);
    const cross = (unit: UnitId): void => {
      const { bridge } = byUnit.get(unit)!;
      for (const line of linesOf(crossingOf(ctx, unit, ends, { before, after }))) bridge[line] += ends.n;
    };
    before.reported.forEach(cross);
    for (const unit of after.reported) if (!before.reported.includes(unit)) cross(unit);
  }
  for (const ends of counted) {
    if (ends.afterState === null) continue;
    const cell = `${ends.beforeState ?? 'ABSENT'} ${ends.afterState}` as const;
    for (const unit of lineAfter(ends.afterHolder).reported) {
      const tally = byUnit.get(unit)!;
      tally.population += ends.n;
      tally.cells.set(cell, (tally.cells.get(cell) ?? 0) + ends.n);
    }
  }
  return (unit: UnitId): Tally => byUnit.get(unit)!;
}

function processCells({ cells }: Tally) {
  return START_STATES.flatMap((from) => {
    const started = STATES.map((to) => ({ to, count: cells.get(`${from} ${to}`) ?? 0 }));
    const of = started.reduce((sum, { count }) => sum + count, 0);
    return started
      .filter(({ count }) => count > 0)
      .map(({ to, count }) => ({ from, to, count, share: count / of, class: processClass(from, to) }));
  });
}

function classCounts(tally: Tally) {
  const counts = new Map<ProcessClass, number>();
  for (const { class: name, count } of processCells(tally)) counts.set(name, (counts.get(name) ?? 0) + count);
  return PROCESS_CLASSES.map((name) => {
    const count = counts.get(name) ?? 0;
    return { class: name, count, share: ratio(count, tally.population) };
  });
}

const bridgeOf = ({ bridge }: Tally) => ({
  heldBefore: bridge.HELD_BEFORE,
  created: bridge.CREATED,
  fromPool: bridge.FROM_POOL,
  fromOtherUnit: bridge.FROM_OTHER_UNIT,
  movedInWithHolder: bridge.MOVED_IN_WITH_HOLDER,
  broughtBack: bridge.BROUGHT_BACK,
  toPool: bridge.TO_POOL,
  toOtherUnit: bridge.TO_OTHER_UNIT,
  movedOutWithHolder: bridge.MOVED_OUT_WITH_HOLDER,
  mergedOrDeleted: bridge.MERGED_OR_DELETED,
  heldAfter: bridge.HELD_AFTER,
});

export async function process(
  ctx: Context,
  { unitId, from, to, population: given, filter: attributes }: QueryProcessArgs,
) {
  requirePeriod(ctx, from, to);
  const unit = reportUnit(ctx, unitId, to);
  const population: ProcessPopulation = given ?? 'ALL';
  const filter = measureFilter(attributes);
  const period = { from, to };
  const rows = rowUnits(ctx, unit, to);
  // A row may have stood elsewhere before the period: what it held then is its own, though not the unit's.
  const units = [unit, ...rows.map((row) => row.unit)];
  const [all, counted] = await inOneView(ctx.db, async (view) => {
    const everybody = await countEnds(view, endsQuestion(ctx, units, period, filter, false));
    if (population === 'ALL') return [everybody, everybody];
    return [everybody, await countEnds(view, endsQuestion(ctx, units, period, filter, true))];
  });
  const tallyOf = tallies(ctx, period, units, all, counted);
  const processRow = (row: RowUnit) => {
    const tally = tallyOf(row.unit);
    return { ...row, population: tally.population, classes: classCounts(tally), bridge: bridgeOf(tally) };
  };
  return {
    unit,
    from,
    to,
    population,
    filter,
    cells: processCells(tallyOf(unit)),
    total: processRow(rowUnit(ctx, unit, to)),
    rows: rows
      .map(processRow)
      .filter((row) => isShown(ctx, unit, row, row.bridge.heldBefore > 0 || row.bridge.heldAfter > 0)),
  };
}

export type ProcessSource = NonNullable<Awaited<ReturnType<typeof process>>>;
