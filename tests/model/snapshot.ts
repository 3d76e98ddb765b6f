import { endOfDay } from './days';
import { customersOf } from './facts';
import { type Filters, passes } from './filters';
import type { Day, History } from './history';
import { type Standing, stateAt } from './state-at';
import { type State, perState } from './states';
import { type RowUnit, lineAt, rowUnit, unitsBelow } from './units';

export interface SnapshotQuestion {
  day: Day;
  /** Code of the unit (or person, or pool) that is asked about. */
  unit: string;
  filters?: Filters;
}

export interface SnapshotRow extends RowUnit {
  /** The customers behind each number, by code. */
  lists: Record<State, string[]>;
  counts: Record<State, number>;
  total: number;
}

export interface Snapshot {
  total: SnapshotRow;
  /** Every unit, person and pool below the unit in the tree of that day; those whose parent is the unit come first. */
  rows: SnapshotRow[];
}

/** A customer at the end of a day, with the line of units above its holder in the tree of that day. */
interface Position {
  customer: string;
  standing: Standing;
  line: string[];
}

function positionsAt(history: History, day: Day, filters: Filters): Position[] {
  const positions: Position[] = [];
  for (const customer of customersOf(history)) {
    const standing = stateAt(history, customer, day);
    if (standing === null || !passes(standing, filters)) continue;
    positions.push({ customer, standing, line: lineAt(history, standing.holder, endOfDay(day)) });
  }
  return positions;
}

/** Where customers stand at the end of a day, by the unit that their holder belonged to then. */
export function snapshot(history: History, { day, unit, filters = {} }: SnapshotQuestion): Snapshot {
  const positions = positionsAt(history, day, filters);
  const countRow = (row: RowUnit): SnapshotRow => {
    const held = positions.filter(({ line }) => line.includes(row.unit));
    const lists = perState((state) =>
      held.filter(({ standing }) => standing.state === state).map(({ customer }) => customer),
    );
    return { ...row, lists, counts: perState((state) => lists[state].length), total: held.length };
  };
  const below = unitsBelow(history, unit, endOfDay(day));
  const children = below.filter(({ parent }) => parent === unit);
  const deeper = below.filter(({ parent }) => parent !== unit);
  return {
    total: countRow(rowUnit(history, unit, endOfDay(day))),
    rows: [...children, ...deeper].map(countRow),
  };
}
