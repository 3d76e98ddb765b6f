import { describe, expect, test } from '@jest/globals';
import { receivedCents, signedCents } from './amounts';
import { bridgeLines } from './bridge';
import { customerKinds } from './customer-kinds';
import type { Movement } from './movements';
import { type ProcessRow, process } from './process';
import { processClasses } from './process-class';
import { type SnapshotRow, snapshot } from './snapshot';
import { stateAt } from './state-at';
import { states } from './states';
import { expected, variantWithServiceEnd, variantWithServiceTo, workedExample } from './worked-example';

/** Lists that are not named are empty. */
function complete<K extends string>(
  names: readonly K[],
  given: Partial<Record<K, string[]>>,
): Record<K, string[]> {
  return Object.fromEntries(names.map((name) => [name, given[name] ?? []])) as Record<K, string[]>;
}

function rowOf<Row extends SnapshotRow | ProcessRow>(report: { total: Row; rows: Row[] }, unit: string): Row {
  const row = [report.total, ...report.rows].find((candidate) => candidate.unit === unit);
  if (!row) throw new Error(`no row for ${unit}`);
  return row;
}

const heldBy = (row: SnapshotRow): string[] => states.flatMap((state) => row.lists[state]).sort();

const brief = (movements: Movement[]) =>
  movements.map(({ from, to, contacts }) => ({
    from,
    to,
    customers: contacts.map(({ customer }) => customer),
  }));

describe('the worked example', () => {
  test.each(expected.snapshots)('stands on $day as worked out by hand', ({ day, lists, total, held }) => {
    const report = snapshot(workedExample, { day, unit: 'X' });
    expect(report.total.lists).toEqual(complete(states, lists));
    expect(report.total.total).toBe(total);
    expect(report.rows.map(({ unit }) => unit)).toEqual(['Li', 'Wang']);
    for (const [rep, customers] of Object.entries(held))
      expect(heldBy(rowOf(report, rep))).toEqual(customers);
  });

  const { april } = expected;
  const report = process(workedExample, { from: april.from, to: april.to, unit: 'X', population: 'ALL' });

  test('moves in April from cell to cell as worked out by hand', () => {
    expect(report.total.cells).toEqual(april.cells);
  });

  test.each(Object.entries(april.classes))('has the classes of %s', (unit, classes) => {
    expect(rowOf(report, unit).classes).toEqual(complete(processClasses, classes));
  });

  test.each(Object.entries(april.bridges))('has the bridge of %s', (unit, bridge) => {
    expect(rowOf(report, unit).bridge).toEqual(complete(bridgeLines, bridge));
  });

  test('moves inside April: c stays in the matrix and moves twice', () => {
    const { movements } = report;
    expect(brief(movements.filter(({ direction }) => direction === 'RISE'))).toEqual(april.rises);
    expect(brief(movements.filter(({ direction }) => direction === 'FALL'))).toEqual(april.falls);
    expect(brief(movements.filter(({ from }) => from === null))).toEqual(april.firstStages);
    const ofWang = process(workedExample, { ...april, unit: 'Wang', population: 'ALL' }).movements;
    expect(brief(ofWang)).toEqual(april.falls);
  });

  test('leaves out of the touched population who had nothing but a change of owner or nothing at all', () => {
    const touched = process(workedExample, { ...april, unit: 'X', population: 'TOUCHED' });
    expect(touched.total.population).toEqual(['a', 'c', 'd', 'e', 'f']);
    const secondWeek = { from: '2026-04-08', to: '2026-04-14', unit: 'X', population: 'TOUCHED' } as const;
    expect(process(workedExample, secondWeek).total.population).toEqual(['a']);
  });

  test('signs and receives in April what Wang signed and received', () => {
    for (const unit of ['X', 'Wang']) {
      expect(signedCents(workedExample, { ...april, unit })).toBe(Number(april.signedAmount) * 100);
      expect(receivedCents(workedExample, { ...april, unit })).toBe(Number(april.receivedAmount) * 100);
    }
    expect(signedCents(workedExample, { ...april, unit: 'Li' })).toBe(0);
  });

  test('knows c as old to Li in April and as new to Wang', () => {
    const april = customerKinds(workedExample).contacts.filter(
      ({ customer, day }) => customer === 'c' && day >= '2026-04-01',
    );
    expect(april).toMatchObject([
      { rep: 'Li', kind: 'OLD', first: false, visitKind: null, stageFrom: 'UNAWARE', stage: 'ENGAGED' },
      { rep: 'Wang', kind: 'NEW', first: true, visitKind: null, stageFrom: 'ENGAGED', stage: 'UNAWARE' },
    ]);
  });
});

describe.each([
  ['in the deal', variantWithServiceTo],
  ['by a fact of its own', variantWithServiceEnd],
])('the variant whose service end is told %s', (_, history) => {
  const { variant } = expected;

  test.each(variant.states)('has d as $state on $day', ({ day, state }) => {
    expect(stateAt(history, 'd', day)?.state).toBe(state);
  });

  test('has d return in June, its stage being the first after a lapse', () => {
    const { from, to, ofD, afterLapse } = variant.june;
    const report = process(history, { from, to, unit: 'X', population: 'ALL' });
    expect(report.total.cells).toContainEqual(ofD);
    expect(brief(report.movements.filter((movement) => movement.afterLapse))).toEqual([afterLapse]);
    expect(report.movements).toHaveLength(1);
  });
});
