import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startTestApi, type TestApi } from '../harness/api';
import { enterHistory } from '../harness/enter-history';
import { reportQueries, type ReportQueries } from '../harness/report-queries';
import type { History } from '../model/history';
import { shuffled } from '../model/random-history';
import {
  expected,
  variantWithServiceEnd,
  variantWithServiceTo,
  workedExample,
} from '../model/worked-example';

let api: TestApi;

afterEach(() => api.close());

async function entered(history: History): Promise<ReportQueries> {
  api = await startTestApi();
  return reportQueries(await enterHistory(api, history));
}

const CAMEL: Record<string, string> = {
  HELD_BEFORE: 'heldBefore',
  CREATED: 'created',
  FROM_POOL: 'fromPool',
  FROM_OTHER_UNIT: 'fromOtherUnit',
  TO_OTHER_UNIT: 'toOtherUnit',
  HELD_AFTER: 'heldAfter',
};

async function expectSnapshots(reports: ReportQueries): Promise<void> {
  for (const { day, lists, total, held } of expected.snapshots) {
    const snapshot = await reports.snapshot('X', day);
    expect(snapshot.total).toBe(total);
    expect(snapshot.counts).toEqual(
      Object.fromEntries(Object.entries(lists).map(([state, own]) => [state, own.length])),
    );
    for (const [state, own] of Object.entries(lists)) {
      expect(await reports.snapshotCustomers('X', day, [state])).toEqual(own);
    }
    for (const [rep, own] of Object.entries(held)) {
      expect(snapshot.rows.get(rep)!.total).toBe(own.length);
      expect(await reports.snapshotCustomers(rep, day)).toEqual(own);
    }
  }
}

async function expectApril(reports: ReportQueries): Promise<void> {
  const { from, to, cells, classes, bridges, rises, falls } = expected.april;
  const process = await reports.process('X', from, to);
  const sorted = <T extends { from: string | null; to: string }>(list: T[]): T[] =>
    [...list].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
  expect(sorted(process.cells)).toEqual(
    sorted(cells.map(({ customers, ...cell }) => ({ ...cell, count: customers.length }))),
  );
  for (const cell of cells) {
    const which = { startState: cell.from, endState: cell.to };
    expect(await reports.processCustomers('X', from, to, which)).toEqual(cell.customers);
  }
  for (const [unit, own] of Object.entries(classes)) {
    const row = unit === 'X' ? process.total : process.rows.get(unit)!;
    expect(row.classes).toEqual(
      Object.fromEntries(Object.entries(own).map(([name, list]) => [name, list.length])),
    );
    for (const [name, list] of Object.entries(own)) {
      expect(await reports.processCustomers(unit, from, to, { class: name })).toEqual(list);
    }
  }
  for (const [unit, own] of Object.entries(bridges)) {
    const row = unit === 'X' ? process.total : process.rows.get(unit)!;
    expect(row.bridge).toEqual(
      Object.fromEntries(Object.entries(own).map(([line, list]) => [CAMEL[line], list.length])),
    );
    for (const [line, list] of Object.entries(own)) {
      expect(await reports.processCustomers(unit, from, to, { bridgeLine: line })).toEqual(list);
    }
  }
  expect(sorted(process.movements)).toEqual(
    sorted(
      [...rises, ...falls].map((move) => ({ from: move.from, to: move.to, afterLapse: false, count: 1 })),
    ),
  );
}

async function expectVariant(reports: ReportQueries): Promise<void> {
  const { states, june } = expected.variant;
  for (const { day, state } of states) {
    expect(await reports.snapshotCustomers('X', day, [state])).toContain('d');
  }
  const { from, to, ofD } = june;
  expect(await reports.processCustomers('X', from, to, { startState: ofD.from, endState: ofD.to })).toEqual([
    'd',
  ]);
  expect(await reports.processCustomers('X', from, to, { class: ofD.class })).toEqual(['d']);
  const { movements } = await reports.process('X', from, to);
  expect(movements).toEqual([expect.objectContaining({ to: 'ENGAGED', afterLapse: true, count: 1 })]);
}

describe('two months of one department, entered through the API', () => {
  test('give exactly the snapshots, process, classes, bridge, movements and lists that were counted by hand', async () => {
    const reports = await entered(workedExample);
    await expectSnapshots(reports);
    await expectApril(reports);
  });

  test('give the same when they are entered in other orders', async () => {
    for (const seed of [1, 2, 3]) {
      const [history] = fc.sample(shuffled(workedExample), { numRuns: 1, seed });
      const reports = await entered(history!);
      await expectSnapshots(reports);
      await expectApril(reports);
      if (seed < 3) await api.close();
    }
  }, 120_000);

  test('a service that ends lapses the next day, and the next stage returns the customer', async () => {
    await expectVariant(await entered(variantWithServiceTo));
    await api.close();
    await expectVariant(await entered(variantWithServiceEnd));
  }, 60_000);
});
