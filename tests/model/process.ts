import { type Bridge, bridgeOf } from './bridge';
import { addDays, endOfDay } from './days';
import { customersOf, factsOf, mergesOf } from './facts';
import type { Filters } from './filters';
import type { Day, History } from './history';
import { type Movement, movementsIn } from './movements';
import { type ProcessClass, classOf, processClasses } from './process-class';
import { type BothEnds, bothEnds } from './process-ends';
import { type StartState, type State, startStates, states } from './states';
import { type RowUnit, rowUnit, unitsBelow } from './units';

export interface ProcessQuestion {
  from: Day;
  to: Day;
  /** Code of the unit (or person, or pool) that is asked about. */
  unit: string;
  /** All that exist at the period's end, or those of them with any fact in it but a change of owner. */
  population: 'ALL' | 'TOUCHED';
  filters?: Filters;
}

/** A cell of the matrix with at least one customer. */
export interface ProcessCell {
  from: StartState;
  to: State;
  class: ProcessClass;
  customers: string[];
}

export interface ProcessRow extends RowUnit {
  /** The customers of the matrix, by code. */
  population: string[];
  /** In the order of the states before, then after. */
  cells: ProcessCell[];
  classes: Record<ProcessClass, string[]>;
  /** The holdings of the unit at both ends, whatever the population asked for. */
  bridge: Bridge;
}

export interface Process {
  total: ProcessRow;
  /** Every unit, person and pool below the unit in the tree of the last day; those whose parent is the unit come first. */
  rows: ProcessRow[];
  /** Of the unit's own assertions. */
  movements: Movement[];
}

/** How customers moved in [from, to], by the unit of their holder at the period's end. */
export function process(history: History, question: ProcessQuestion): Process {
  const { from, to, unit, population, filters = {} } = question;
  const ends = bothEnds(history, from, to, filters);
  const countRow = (row: RowUnit): ProcessRow => {
    const held = ends.filter(
      ({ customer, after }) =>
        after !== null &&
        after.line.includes(row.unit) &&
        (population === 'ALL' || isTouched(history, customer, from, to)),
    );
    const cells = cellsOf(held);
    return {
      ...row,
      population: held.map(({ customer }) => customer),
      cells,
      classes: classesOf(cells),
      bridge: bridgeOf(history, ends, row.unit, addDays(from, -1)),
    };
  };
  const below = unitsBelow(history, unit, endOfDay(to));
  const children = below.filter(({ parent }) => parent === unit);
  const deeper = below.filter(({ parent }) => parent !== unit);
  return {
    total: countRow(rowUnit(history, unit, endOfDay(to))),
    rows: [...children, ...deeper].map(countRow),
    movements: movementsIn(
      history,
      // Without filters everybody's, also of who came and was merged away within the period.
      Object.keys(filters).length === 0 ? customersOf(history) : ends.map(({ customer }) => customer),
      from,
      to,
      unit,
    ),
  };
}

/**
 * A fact belongs to the customer for which it was entered: a verdict on a number touches that customer alone, though
 * it may change the state of others that carry the number. A merge and its undo touch both customers.
 */
function isTouched(history: History, customer: string, from: Day, to: Day): boolean {
  const intoIt = mergesOf(history).filter(
    ({ event }) =>
      (event.kind === 'MERGE' && event.into === customer) ||
      (event.kind === 'UNMERGE' && event.from === customer),
  );
  return [...factsOf(history, customer), ...intoIt].some(
    ({ event, day }) => event.kind !== 'OWNER' && from <= day && day <= to,
  );
}

function cellsOf(held: BothEnds[]): ProcessCell[] {
  const cells: ProcessCell[] = [];
  for (const start of startStates)
    for (const end of states) {
      const customers = held
        .filter(({ before, after }) => {
          const stateBefore = before === null ? 'ABSENT' : before.standing.state;
          return stateBefore === start && after?.standing.state === end;
        })
        .map(({ customer }) => customer);
      if (customers.length > 0) cells.push({ from: start, to: end, class: classOf(start, end), customers });
    }
  return cells;
}

function classesOf(cells: ProcessCell[]): Record<ProcessClass, string[]> {
  return Object.fromEntries(
    processClasses.map((name) => [
      name,
      cells
        .filter((cell) => cell.class === name)
        .flatMap(({ customers }) => customers)
        .sort(),
    ]),
  ) as Record<ProcessClass, string[]>;
}
