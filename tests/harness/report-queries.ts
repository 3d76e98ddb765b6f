/** Reports over GraphQL in the words of the model: customers and units by their codes, empty numbers left out. */
import type { Entered } from './enter-history';

const codesOf = (codes: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...codes].map(([code, id]) => [id, code]));

export type ReportQueries = ReturnType<typeof reportQueries>;

const LIST = 'totalCount nodes { id } pageInfo { hasNextPage endCursor }';

type List = { totalCount: number; nodes: { id: string }[] };

type Counted = { total: number; counts: { state: string; count: number }[] };
type SnapshotAnswer = {
  snapshot: {
    total: Counted;
    rows: (Counted & { unit: { id: string } })[];
    funnel: { state: string; count: number; of: number | null; rate: number | null }[];
  };
};
type ProcessAnswer = {
  process: {
    cells: { from: string; to: string; count: number; class: string }[];
    total: ProcessRow;
    rows: ProcessRow[];
    movements: { from: string | null; to: string; afterLapse: boolean; count: number }[];
  };
};
type ProcessRow = {
  unit: { id: string };
  population: number;
  classes: { class: string; count: number }[];
  bridge: Record<string, number>;
};

export function reportQueries({ query, units, customers }: Pick<Entered, 'query' | 'units' | 'customers'>) {
  const unitCode = codesOf(units);
  const customerCode = codesOf(customers);
  const codes = (list: List): string[] => {
    const found = list.nodes.map(({ id }) => customerCode.get(id)!).sort();
    if (found.length !== list.totalCount)
      throw new Error(`a list of ${list.totalCount} shows ${found.length}`);
    return found;
  };

  return {
    /** Counts above 0 by state, of the unit and of each row. */
    async snapshot(unit: string, day: string) {
      const { snapshot } = await query<SnapshotAnswer>(
        `query ($unitId: ID!, $day: Date!) {
          snapshot(unitId: $unitId, day: $day) {
            total { total counts { state count } }
            rows { unit { id } total counts { state count } }
            funnel { state count of rate }
          }
        }`,
        { unitId: units.get(unit), day },
      );
      const counts = (row: { counts: { state: string; count: number }[] }): Record<string, number> =>
        Object.fromEntries(
          row.counts.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]),
        );
      return {
        total: snapshot.total.total,
        counts: counts(snapshot.total),
        funnel: snapshot.funnel,
        rows: new Map(
          snapshot.rows.map((row) => [unitCode.get(row.unit.id), { total: row.total, counts: counts(row) }]),
        ),
      };
    },

    async snapshotCustomers(unit: string, day: string, states?: string[]): Promise<string[]> {
      const { snapshotCustomers } = await query<{ snapshotCustomers: List }>(
        `query ($unitId: ID!, $day: Date!, $states: [State!]) {
          snapshotCustomers(unitId: $unitId, day: $day, states: $states, first: 200) { ${LIST} }
        }`,
        { unitId: units.get(unit), day, states },
      );
      return codes(snapshotCustomers);
    },

    /** The state of every customer of the unit at the end of a day. */
    async standing(unit: string, day: string): Promise<Record<string, string>> {
      const { snapshotCustomers } = await query<{
        snapshotCustomers: { nodes: { id: string; state: string }[] };
      }>(
        `query ($unitId: ID!, $day: Date!) {
          snapshotCustomers(unitId: $unitId, day: $day, first: 200) { nodes { id state } }
        }`,
        { unitId: units.get(unit), day },
      );
      return Object.fromEntries(
        snapshotCustomers.nodes.map(({ id, state }) => [customerCode.get(id)!, state]),
      );
    },

    async process(unit: string, from: string, to: string, population = 'ALL') {
      const { process } = await query<ProcessAnswer>(
        `query ($unitId: ID!, $from: Date!, $to: Date!, $population: ProcessPopulation) {
          process(unitId: $unitId, from: $from, to: $to, population: $population) {
            cells { from to count class }
            total { population classes { class count } bridge { heldBefore created fromPool fromOtherUnit movedInWithHolder broughtBack toPool toOtherUnit movedOutWithHolder mergedOrDeleted heldAfter } }
            rows { unit { id } population classes { class count } bridge { heldBefore created fromPool fromOtherUnit movedInWithHolder broughtBack toPool toOtherUnit movedOutWithHolder mergedOrDeleted heldAfter } }
            movements { from to afterLapse count }
          }
        }`,
        { unitId: units.get(unit), from, to, population },
      );
      const shaped = (row: ProcessRow) => ({
        population: row.population,
        classes: Object.fromEntries(
          row.classes.filter(({ count }) => count > 0).map((one) => [one.class, one.count]),
        ),
        bridge: Object.fromEntries(Object.entries(row.bridge).filter(([, count]) => count > 0)),
      });
      return {
        cells: process.cells,
        total: shaped(process.total),
        rows: new Map(process.rows.map((row) => [unitCode.get(row.unit.id), shaped(row)])),
        movements: process.movements,
      };
    },

    /** The customers behind a cell, a class or a bridge line. */
    async processCustomers(
      unit: string,
      from: string,
      to: string,
      which: Record<string, string>,
    ): Promise<string[]> {
      const { processCustomers } = await query<{ processCustomers: List }>(
        `query ($unitId: ID!, $from: Date!, $to: Date!, $startState: ProcessState, $endState: State, $class: ProcessClass, $bridgeLine: BridgeLine) {
          processCustomers(unitId: $unitId, from: $from, to: $to, startState: $startState, endState: $endState, class: $class, bridgeLine: $bridgeLine, first: 200) { ${LIST} }
        }`,
        { unitId: units.get(unit), from, to, ...which },
      );
      return codes(processCustomers);
    },
  };
}
