import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysIn } from './days';
import { customerKinds } from './customer-kinds';
import { customersOf } from './facts';
import type { History } from './history';
import { type ProcessCell, type ProcessRow, process } from './process';
import { randomHistory, randomPeriod, shuffled, withoutVoided } from './random-history';
import { type SnapshotRow, snapshot } from './snapshot';
import { stateAt } from './state-at';
import { states } from './states';

const length = daysIn(randomPeriod.from, randomPeriod.to).length;
const day = fc.nat(length).map((offset) => addDays(randomPeriod.from, offset));
/** A period of up to fifty days. */
const period = fc.tuple(day, fc.nat(49)).map(([from, days]) => ({ from, to: addDays(from, days) }));
const unit = fc.constantFrom('COMPANY', 'R1', 'R2', 'D1', 'D3', 'P1', 'P5', 'POOL', 'POOL-R2');

/** Every customer's standing on every day, and every contact's kind. */
function everything(history: History): unknown {
  const days = daysIn(randomPeriod.from, addDays(randomPeriod.to, 70));
  const standings = customersOf(history).map((customer) => [
    customer,
    days.map((date) => stateAt(history, customer, date)),
  ]);
  return { standings, kinds: customerKinds(history) };
}

const union = (lists: string[][]): string[] => lists.flat().sort();
const held = (row: SnapshotRow): string[] => union(states.map((state) => row.lists[state]));
const columns = (cells: ProcessCell[], to: string): string[] =>
  union(cells.filter((cell) => cell.to === to).map(({ customers }) => customers));
const rowsFrom = (cells: ProcessCell[], from: string): string[] =>
  union(cells.filter((cell) => cell.from === from).map(({ customers }) => customers));

describe('the model', () => {
  test('gives the same states, attributes and customer kinds in any allowed order of entry', () => {
    fc.assert(
      fc.property(
        randomHistory({ customers: 3 }).chain((history) => fc.tuple(fc.constant(history), shuffled(history))),
        ([history, other]) => expect(everything(other)).toEqual(everything(history)),
      ),
      { numRuns: 40 },
    );
  });

  test('takes a voided fact as never entered', () => {
    fc.assert(
      fc.property(randomHistory({ customers: 3 }), (history) => {
        expect(everything(withoutVoided(history))).toEqual(everything(history));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a snapshot', () => {
  test('has each customer of the total under exactly one child of the unit, and in its numbers', () => {
    fc.assert(
      fc.property(randomHistory(), day, unit, (history, date, code) => {
        const { total, rows } = snapshot(history, { day: date, unit: code });
        for (const row of [total, ...rows]) {
          expect(held(row)).toHaveLength(row.total);
          for (const state of states) expect(row.lists[state]).toHaveLength(row.counts[state]);
        }
        const children = rows.filter(({ parent }) => parent === code);
        if (children.length > 0) expect(union(children.map(held))).toEqual(held(total));
      }),
    );
  });

  test('of the company counts every customer that exists', () => {
    fc.assert(
      fc.property(randomHistory(), day, (history, date) => {
        const existing = customersOf(history).filter((customer) => stateAt(history, customer, date));
        expect(held(snapshot(history, { day: date, unit: 'COMPANY' }).total)).toEqual(existing);
      }),
    );
  });
});

describe('a process over all existing', () => {
  const all = { population: 'ALL' } as const;

  test('has the snapshot of its last day as the sums of its columns, in every row', () => {
    fc.assert(
      fc.property(randomHistory(), period, unit, (history, { from, to }, code) => {
        const report = process(history, { from, to, unit: code, ...all });
        const after = snapshot(history, { day: to, unit: code });
        expect(report.rows.map((row) => row.unit)).toEqual(after.rows.map((row) => row.unit));
        for (const [index, row] of [report.total, ...report.rows].entries()) {
          const standing = [after.total, ...after.rows][index]!;
          for (const state of states) expect(columns(row.cells, state)).toEqual(standing.lists[state]);
        }
      }),
    );
  });

  test("has the company's snapshot of the day before as the sums of its rows, with those that are gone", () => {
    fc.assert(
      fc.property(randomHistory(), period, (history, { from, to }) => {
        const { total } = process(history, { from, to, unit: 'COMPANY', ...all });
        const before = snapshot(history, { day: addDays(from, -1), unit: 'COMPANY' }).total;
        for (const state of states) {
          const gone = total.bridge.MERGED_OR_DELETED.filter((code) => before.lists[state].includes(code));
          expect(union([rowsFrom(total.cells, state), gone])).toEqual(before.lists[state]);
        }
        expect(rowsFrom(total.cells, 'ABSENT')).toEqual(
          union([total.bridge.CREATED, total.bridge.BROUGHT_BACK]),
        );
      }),
    );
  });

  test('closes the bridge of every unit', () => {
    fc.assert(
      fc.property(randomHistory(), period, unit, (history, { from, to }, code) => {
        const report = process(history, { from, to, unit: code, ...all });
        const before = snapshot(history, { day: addDays(from, -1), unit: code }).total;
        expect(report.total.bridge.HELD_BEFORE).toEqual(held(before));
        for (const { bridge, population } of [report.total, ...report.rows]) {
          const gains = [bridge.CREATED, bridge.FROM_POOL, bridge.FROM_OTHER_UNIT];
          const inflow = union([...gains, bridge.MOVED_IN_WITH_HOLDER, bridge.BROUGHT_BACK]);
          const losses = [bridge.TO_POOL, bridge.TO_OTHER_UNIT, bridge.MOVED_OUT_WITH_HOLDER];
          const outflow = union([...losses, bridge.MERGED_OR_DELETED]);
          const stayed = bridge.HELD_BEFORE.filter((customer) => !outflow.includes(customer));
          expect(outflow.every((customer) => bridge.HELD_BEFORE.includes(customer))).toBe(true);
          expect(union([stayed, inflow])).toEqual(bridge.HELD_AFTER);
          expect(bridge.HELD_AFTER).toEqual(population);
        }
      }),
    );
  });

  test('has each customer in exactly one class, of either population', () => {
    fc.assert(
      fc.property(
        randomHistory(),
        period,
        unit,
        fc.constantFrom('ALL' as const, 'TOUCHED' as const),
        (history, { from, to }, code, population) => {
          const report = process(history, { from, to, unit: code, population });
          for (const row of [report.total, ...report.rows])
            expect(union(Object.values(row.classes))).toEqual(row.population);
        },
      ),
    );
  });

  test('composes: one period after another moves every customer as both together', () => {
    fc.assert(
      fc.property(randomHistory(), period, fc.nat(49), (history, { from, to }, more) => {
        const later = { from: addDays(to, 1), to: addDays(to, 1 + more) };
        const question = { unit: 'COMPANY', ...all };
        const first = process(history, { from, to, ...question }).total;
        const second = process(history, { ...later, ...question }).total;
        const both = process(history, { from, to: later.to, ...question }).total;
        for (const customer of both.population) {
          const [start, end] = cellOf(both, customer) ?? [];
          // Merged away in the first period and brought back in the second, it is in no cell of the first.
          const isAway = first.bridge.MERGED_OR_DELETED.includes(customer);
          const [firstStart, firstEnd] = cellOf(first, customer) ?? [isAway ? start : 'ABSENT', 'ABSENT'];
          const [secondStart, secondEnd] = cellOf(second, customer) ?? [];
          expect([firstStart, firstEnd, secondEnd]).toEqual([start, secondStart, end]);
        }
      }),
    );
  });
});

describe('movements', () => {
  test('of two periods are those of both together, and those of a unit are among the company’s', () => {
    fc.assert(
      fc.property(randomHistory(), period, fc.nat(49), unit, (history, { from, to }, more, code) => {
        const keysOf = (start: string, end: string, asked: string): string[] =>
          union(
            process(history, { from: start, to: end, unit: asked, population: 'ALL' }).movements.map(
              ({ contacts }) => contacts.map(({ key }) => key),
            ),
          );
        const end = addDays(to, 1 + more);
        const whole = keysOf(from, end, 'COMPANY');
        expect(union([keysOf(from, to, 'COMPANY'), keysOf(addDays(to, 1), end, 'COMPANY')])).toEqual(whole);
        expect(keysOf(from, end, code).every((key) => whole.includes(key))).toBe(true);
      }),
    );
  });
});

function cellOf(row: ProcessRow, customer: string): [string, string] | undefined {
  const cell = row.cells.find(({ customers }) => customers.includes(customer));
  return cell && [cell.from, cell.to];
}
