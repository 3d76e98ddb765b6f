/** What a loaded pipeline's reports must say whatever the files: counted from the rows, and the identities between them. */
import { expect } from '@jest/globals';
import { addDays } from '../model/days';
import { codes, type PipelineRows } from '../model/pipeline';
import { directCount } from '../model/pipeline-direct';
import type { LoadedPipeline } from './load-pipeline';

type Counts = Record<string, number>;
type SnapshotAnswer = {
  snapshot: {
    total: { total: number; counts: { state: string; count: number }[] };
    rows: {
      unit: { name: string; kind: string };
      total: number;
      counts: { state: string; count: number }[];
    }[];
  };
};
type ProcessAnswer = {
  cells: Cell[];
  total: { population: number; classes: { class: string; count: number }[]; bridge: Record<string, number> };
  rows: { population: number; classes: { class: string; count: number }[] }[];
};
type Cell = { from: string; to: string; count: number; class: string };

const countsOf = (row: { counts: { state: string; count: number }[] }): Counts =>
  Object.fromEntries(row.counts.map(({ state, count }) => [state, count]));

export async function snapshotOf({ query, units }: LoadedPipeline, unit: string, day: string) {
  const { snapshot } = await query<SnapshotAnswer>(
    `query ($unitId: ID!, $day: Date!) {
      snapshot(unitId: $unitId, day: $day) { total { total counts { state count } } rows { unit { name kind } total counts { state count } } }
    }`,
    { unitId: units.get(unit), day },
  );
  return {
    total: snapshot.total.total,
    counts: countsOf(snapshot.total),
    rows: snapshot.rows.map((row) => ({
      unit: `${row.unit.kind} ${row.unit.name}`,
      total: row.total,
      counts: countsOf(row),
    })),
  };
}

export async function processOf({ query, units }: LoadedPipeline, unit: string, from: string, to: string) {
  const { process } = await query<{ process: ProcessAnswer }>(
    `query ($unitId: ID!, $from: Date!, $to: Date!) {
      process(unitId: $unitId, from: $from, to: $to) {
        cells { from to count class }
        total { population classes { class count } bridge { heldBefore created fromPool fromOtherUnit movedInWithHolder broughtBack toPool toOtherUnit movedOutWithHolder mergedOrDeleted heldAfter } }
        rows { population classes { class count } bridge { heldBefore heldAfter created } }
      }
    }`,
    { unitId: units.get(unit), from, to },
  );
  return process;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
const sumBy = (cells: Cell[], key: 'from' | 'to', name: string): number =>
  sum(cells.filter((cell) => cell[key] === name).map(({ count }) => count));

/** Company, regions and departments on a day, each equal to a count over the rows of the file. */
export async function expectDirectCounts(
  loaded: LoadedPipeline,
  rows: PipelineRows,
  day: string,
): Promise<void> {
  const company = await snapshotOf(loaded, 'company', day);
  expect(company.counts).toEqual(directCount(rows, codes.company, day));
  for (const office of new Set(rows.teams.map((team) => team.regional_office))) {
    const region = await snapshotOf(loaded, `REGION ${office}`, day);
    expect(region.counts).toEqual(directCount(rows, codes.region(office), day));
    const managers = new Set(
      rows.teams.filter((team) => team.regional_office === office).map(({ manager }) => manager),
    );
    for (const manager of managers) {
      const department = region.rows.find(({ unit }) => unit === `DEPARTMENT ${manager}`)!;
      expect(department.counts).toEqual(directCount(rows, codes.department(manager), day));
    }
  }
}

/** The identities that bind Snapshot and Process of a period, for the company and each region. */
export async function expectIdentities(
  loaded: LoadedPipeline,
  rows: PipelineRows,
  from: string,
  to: string,
): Promise<void> {
  const offices = [...new Set(rows.teams.map((team) => team.regional_office))];
  for (const unit of ['company', ...offices.map((office) => `REGION ${office}`)]) {
    const before = await snapshotOf(loaded, unit, addDays(from, -1));
    const after = await snapshotOf(loaded, unit, to);
    const { cells, total, rows: lines } = await processOf(loaded, unit, from, to);
    for (const [state, count] of Object.entries(after.counts))
      expect([state, sumBy(cells, 'to', state)]).toEqual([state, count]);
    // Nobody changes hands in these files, so that the rows of the matrix are the unit's snapshot before the period.
    for (const [state, count] of Object.entries(before.counts))
      expect([state, sumBy(cells, 'from', state)]).toEqual([state, count]);
    expect(total.population).toBe(after.total);
    expect(sum(total.classes.map(({ count }) => count))).toBe(total.population);
    expect(sum(lines.map(({ population }) => population))).toBe(total.population);
    const { heldBefore, heldAfter, ...moves } = total.bridge;
    expect(heldBefore).toBe(before.total);
    expect(heldAfter).toBe(after.total);
    const gains =
      moves.created! + moves.fromPool! + moves.fromOtherUnit! + moves.movedInWithHolder! + moves.broughtBack!;
    const losses = moves.toPool! + moves.toOtherUnit! + moves.movedOutWithHolder! + moves.mergedOrDeleted!;
    expect(heldBefore! + gains - losses).toBe(heldAfter);
  }
}

/** Every month of a year: [first day, last day]. */
export const monthsOf = (year: number): [string, string][] =>
  Array.from({ length: 12 }, (_, month) => {
    const first = `${year}-${String(month + 1).padStart(2, '0')}-01`;
    return [first, new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10)];
  });
