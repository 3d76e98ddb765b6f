/** Every report and every list behind one, on random histories, against the naive model. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { encodeId } from '@erp/api/graphql/ids';
import { activity } from '@erp/api/reports/activity';
import { activityContacts, activityDeals } from '@erp/api/reports/activity-lists';
import { movementContacts, movements } from '@erp/api/reports/movements';
import { process } from '@erp/api/reports/process';
import {
  processCustomers,
  snapshotCustomers,
  type ReportCustomerPage,
} from '@erp/api/reports/report-customers';
import { snapshot } from '@erp/api/reports/snapshot';
import { snapshotTrend } from '@erp/api/reports/snapshot-trend';
import { STATES } from '@erp/domain/follow-ups/vocabulary';
import { addDays, type Day } from '@erp/domain/time/day';
import { BRIDGE_LINES } from '@erp/domain/reports/bridge';
import { PROCESS_CLASSES } from '@erp/domain/reports/process-class';
import { freshSchema, type FreshSchema } from '../harness/database';
import { countsStand, loadHistory, type LoadedHistory } from '../harness/load-history';
import type { Filters } from '../model/filters';
import { receivedCents } from '../model/amounts';
import { funnel } from '../model/funnel';
import { signingSharers } from '../model/sharings';
import type { History } from '../model/history';
import * as model from '../model/process';
import { randomHistory, randomPeriod } from '../model/random-history';
import * as naive from '../model/snapshot';
import { trend } from '../model/trend';
import { allFacts } from '../model/facts';
import { dayOf, endOfDay } from '../model/days';
import { lineAt } from '../model/units';

let schema: FreshSchema;
let db: Database;
beforeAll(async () => {
  schema = await freshSchema();
  db = await openDatabase(schema.url, { connectionLimit: 4 });
});
afterAll(async () => {
  await db.close();
  await schema.drop();
});

const today = addDays(randomPeriod.to as Day, 60);
const first = randomPeriod.from as Day;

const someDay = fc.nat(200).map((days) => addDays(first, days));
/** What is reported never depends on how far the counts have come. */
const someStand = fc.constantFrom(...countsStand);
const someHistory = fc.oneof(
  randomHistory(),
  randomHistory({ about: 'MONEY', customers: 3, steps: 12, merges: false }),
);
const someFilters: fc.Arbitrary<Filters> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Filters>({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        countedSources: fc.constant<Filters['countedSources']>(['SYSTEM', 'REFERRAL']),
        originalSources: fc.constant<Filters['originalSources']>(['REFERRAL', 'CSC_LEAD', 'PERSONAL_PUBLIC']),
        industries: fc.constant<string[]>(['retail']),
        demands: fc.constant<string[]>(['expanding']),
        awarenesses: fc.constant<string[]>(['rival']),
      },
      { requiredKeys: [] },
    ),
  },
);

function filterInput(loaded: LoadedHistory, filters: Filters) {
  const ids = (sort: 'industry' | 'demand' | 'awareness', codes: string[] | undefined) =>
    codes?.map((code) => encodeId('catalogueItem', loaded.itemId(sort, code)));
  return {
    countedSources: filters.countedSources,
    originalSources: filters.originalSources,
    industryIds: ids('industry', filters.industries),
    demandIds: ids('demand', filters.demands),
    awarenessIds: ids('awareness', filters.awarenesses),
  };
}

/** All pages of a list, two at a time, and its length as it says itself. */
async function whole(
  loaded: LoadedHistory,
  read: (page: { first: number; after: string | null }) => Promise<ReportCustomerPage | null>,
): Promise<string[]> {
  const codes: string[] = [];
  for (let after: string | null = null; ;) {
    const page: ReportCustomerPage = (await read({ first: 2, after }))!;
    codes.push(...page.nodes.map(({ customerId }) => loaded.customerCode(customerId)));
    if (!page.hasNextPage) {
      expect(await page.count()).toBe(codes.length);
      return codes.sort();
    }
    after = page.endCursor;
  }
}

/** Rows that have nothing are left out for people beside whole units only. */
const isShown = (
  history: History,
  unit: string,
  row: { unit: string; kind: string },
  any: boolean,
): boolean =>
  any || row.kind !== 'PERSON' || history.units.find(({ code }) => code === unit)?.kind === 'DEPARTMENT';

const byUnit = <R extends { unit: string }>(rows: R[]): R[] =>
  [...rows].sort((a, b) => (a.unit < b.unit ? -1 : 1));

async function compareSnapshot(
  history: History,
  loaded: LoadedHistory,
  unit: string,
  day: Day,
  filters: Filters,
) {
  const compared = addDays(day, -20);
  const filter = filterInput(loaded, filters);
  const unitId = encodeId('unit', loaded.unitId(unit));
  const now = naive.snapshot(history, { day, unit, filters });
  const then = naive.snapshot(history, { day: compared, unit, filters });
  const report = await snapshot(loaded.ctx, { unitId, day, comparedWith: compared, filter });

  expect(Object.fromEntries(report.total.counts.map(({ state, count }) => [state, count]))).toEqual(
    now.total.counts,
  );
  expect(report.total.totalChange).toBe(now.total.total - then.total.total);
  expect(report.funnel).toEqual(funnel(now.total.counts));
  const expected = now.rows
    .filter(({ parent }) => parent === unit)
    .map((row) => ({
      row,
      before: naive.snapshot(history, { day: compared, unit: row.unit, filters }).total,
    }))
    .filter(({ row, before }) => isShown(history, unit, row, row.total > 0 || before.total > 0));
  const got = byUnit(report.rows.map((row) => ({ ...row, unit: loaded.unitCode(row.unit) })));
  expect(got.filter(({ total, totalChange }) => total !== 0 || totalChange !== 0)).toEqual(
    byUnit(
      expected
        .filter(({ row, before }) => row.total !== 0 || row.total !== before.total)
        .map(({ row, before }) => ({
          unit: row.unit,
          direct: row.direct,
          expandable: expect.any(Boolean) as unknown as boolean,
          counts: STATES.map((state) => ({
            state,
            count: row.counts[state],
            share: row.total > 0 ? row.counts[state] / row.total : null,
            change: row.counts[state] - before.counts[state],
          })),
          total: row.total,
          totalChange: row.total - before.total,
        })),
    ),
  );
  expect(got.map((row) => row.unit)).toEqual(
    expect.arrayContaining(expected.filter(({ row }) => row.total > 0).map(({ row }) => row.unit)),
  );
  for (const states of [null, ['SIGNED', 'NONE'] as const, [STATES[day.charCodeAt(9) % 10]!]]) {
    const list = await whole(loaded, (page) =>
      snapshotCustomers(loaded.ctx, { unitId, day, filter, states, ...page }),
    );
    const wanted = (states ?? STATES).flatMap((state) => now.total.lists[state]);
    expect(list).toEqual(wanted.sort());
  }
}

async function compareProcess(
  history: History,
  loaded: LoadedHistory,
  unit: string,
  [from, to]: [Day, Day],
  filters: Filters,
  population: 'ALL' | 'TOUCHED',
) {
  const { ctx } = loaded;
  const filter = filterInput(loaded, filters);
  const unitId = encodeId('unit', loaded.unitId(unit));
  const expected = model.process(history, { from, to, unit, population, filters });
  const report = await process(ctx, { unitId, from, to, population, filter });
  const args = { unitId, from, to, population, filter };

  expect(report.cells.map((cell) => ({ ...cell, share: 0 }))).toEqual(
    expected.total.cells.map(({ customers, ...cell }) => ({ ...cell, count: customers.length, share: 0 })),
  );
  const rowOf = (row: {
    population: string[];
    classes: Record<string, string[]>;
    bridge: Record<string, string[]>;
  }) => ({
    population: row.population.length,
    classes: PROCESS_CLASSES.map((name) => row.classes[name]!.length),
    bridge: BRIDGE_LINES.map((line) => row.bridge[line]!.length),
  });
  const camel = (line: string): string =>
    line.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const own = (row: (typeof report)['total']) => ({
    population: row.population,
    classes: row.classes.map(({ count }) => count),
    bridge: BRIDGE_LINES.map((line) => (row.bridge as Record<string, number>)[camel(line)]),
  });
  expect(own(report.total)).toEqual(rowOf(expected.total));
  const something = ({ bridge }: model.ProcessRow) =>
    bridge.HELD_BEFORE.length > 0 || bridge.HELD_AFTER.length > 0;
  expect(
    byUnit(
      report.rows
        .filter(({ bridge }) => bridge.heldBefore > 0 || bridge.heldAfter > 0)
        .map((row) => ({ unit: loaded.unitCode(row.unit), direct: row.direct, ...own(row) })),
    ),
  ).toEqual(
    byUnit(
      expected.rows
        .filter((row) => row.parent === unit && something(row))
        .map((row) => ({ unit: row.unit, direct: row.direct, ...rowOf(row) })),
    ),
  );

  const list = (more: object) =>
    whole(loaded, (page) => processCustomers(ctx, { ...args, ...more, ...page }));
  expect(await list({})).toEqual([...expected.total.population].sort());
  for (const cell of expected.total.cells) {
    expect(await list({ startState: cell.from, endState: cell.to })).toEqual([...cell.customers].sort());
  }
  for (const name of PROCESS_CLASSES) {
    expect(await list({ class: name })).toEqual([...expected.total.classes[name]].sort());
  }
  for (const line of BRIDGE_LINES) {
    expect([line, await list({ bridgeLine: line })]).toEqual([line, [...expected.total.bridge[line]].sort()]);
  }

  const moved = await movements(ctx, report);
  expect(moved).toEqual(
    expected.movements.map(({ contacts, direction: _direction, ...movement }) => ({
      ...movement,
      count: contacts.length,
    })),
  );
  for (const { from: stageFrom, to: stageTo, afterLapse, contacts } of expected.movements) {
    const page = await movementContacts(ctx, {
      ...args,
      stageFrom,
      stageTo,
      firstStages: stageFrom === null && !afterLapse,
      afterLapse,
      first: 200,
    });
    expect(page.nodes.map(({ customerId, at }) => `${loaded.customerCode(customerId)} ${at}`).sort()).toEqual(
      contacts.map(({ customer, at }) => `${customer} ${at}`).sort(),
    );
    expect(await page.count()).toBe(contacts.length);
  }
  const everything = await movementContacts(ctx, {
    ...args,
    first: 200,
    firstStages: false,
    afterLapse: false,
  });
  expect(everything.nodes).toHaveLength(moved.reduce((sum, { count }) => sum + count, 0));
}

const unitsOf = (history: History, choice: number): string[] => {
  const codes = history.units.map(({ code }) => code);
  return [codes[0]!, codes[1 + (choice % (codes.length - 1))]!];
};

/**
 * Straight from the events: each where its rep belonged at its moment, a deal at the end of its day for each who shares.
 * A row counts what was done in the report's unit: of a department that moved there at noon, the afternoon.
 */
function naiveReceived(history: History, report: string, row: string, day: Day): string {
  const isBelow = row === report || lineAt(history, row, endOfDay(day)).includes(report);
  const cents = isBelow ? receivedCents(history, { from: day, to: day, unit: row }) : 0;
  return (cents / 100).toFixed(2);
}

const CONTACT_NUMBERS = {
  CALLS: 'calls',
  CONNECTED: 'connected',
  KEY_PERSONS: 'keyPersons',
  APPOINTMENTS: 'appointments',
  VISITS: 'visits',
} as const;

function naiveActivity(history: History, report: string, row: string, day: Day) {
  const below = ({ rep, instant }: { rep: string; instant: string }) => {
    const line = lineAt(history, rep, instant);
    return line.includes(report) && line.includes(row);
  };
  const facts = allFacts(history).filter((fact) => fact.day === day);
  const contacts = facts
    .filter(({ event }) => event.kind === 'FOLLOW_UP' || event.kind === 'VISIT')
    .filter(({ event, instant }) => below({ rep: event.rep, instant }));
  const calls = contacts.flatMap(({ event }) =>
    event.kind === 'FOLLOW_UP' && event.method === 'PHONE' ? [event] : [],
  );
  const cancelled = new Set(
    facts.flatMap(({ event }) => (event.kind === 'CANCELLATION' ? [event.deal] : [])),
  );
  return {
    started: new Set(contacts.map(({ event }) => event.rep)).size,
    calls: calls.length,
    connected: calls.filter(({ outcome }) => outcome === 'CONNECTED').length,
    keyPersons: calls.filter(({ answeredBy }) => answeredBy === 'KEY_PERSON').length,
    appointments: calls.filter(({ nextStep }) => nextStep === 'VISIT').length,
    visits: contacts.length - contacts.filter(({ event }) => event.kind === 'FOLLOW_UP').length,
    signed: facts.filter(
      ({ event, instant }) =>
        event.kind === 'DEAL' &&
        !cancelled.has(event.key) &&
        signingSharers(history, event).some((rep) => below({ rep, instant })),
    ).length,
    received: naiveReceived(history, report, row, day),
    callsByHour: Array.from(
      { length: 24 },
      (_, hour) => calls.filter(({ at }) => (Number(at.slice(11, 13)) + 8) % 24 === hour).length,
    ),
  };
}

describe('the reports', () => {
  test('count what people did on a day where they belonged when they did it', async () => {
    await fc.assert(
      fc.asyncProperty(someHistory, async (history) => {
        const loaded = await loadHistory(db, history, today);
        const moves = history.units.flatMap(({ parents }) => parents.slice(1).map(({ from }) => dayOf(from)));
        const facts = allFacts(history);
        const payments = facts.filter(({ event }) => event.kind === 'PAYMENT');
        const days = [
          ...moves,
          ...[...facts.slice(0, 6), ...payments.slice(-4)].map(({ day }) => day),
        ] as Day[];
        for (const day of new Set(days)) {
          for (const { code } of history.units) {
            const report = await activity(loaded.ctx, {
              unitId: encodeId('unit', loaded.unitId(code)),
              day,
            });
            expect(report.total).toMatchObject(naiveActivity(history, code, code, day));
            for (const row of report.rows) {
              expect(row).toMatchObject(naiveActivity(history, code, loaded.unitCode(row.unit), day));
            }
            const asked = { unitId: encodeId('unit', loaded.unitId(code)), day };
            for (const [number, name] of Object.entries(CONTACT_NUMBERS)) {
              const page = await activityContacts(loaded.ctx, {
                ...asked,
                number: number as keyof typeof CONTACT_NUMBERS,
                first: 200,
              });
              expect([page.nodes.length, await page.count()]).toEqual(Array(2).fill(report.total[name]));
            }
            const signed = await activityDeals(loaded.ctx, { ...asked, number: 'SIGNED' });
            expect(signed).toHaveLength(report.total.signed);
            const received = await activityDeals(loaded.ctx, { ...asked, number: 'RECEIVED' });
            expect(received.reduce((sum, { amount }) => sum + Number(amount), 0)).toBeCloseTo(
              Number(report.total.received),
              2,
            );
          }
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  }, 120_000);

  test('count what the naive model counts, unit by unit, and every list is the number it stands behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomHistory({ customers: 8, sharedPhones: false }),
        someDay,
        fc.nat(70),
        someFilters,
        fc.nat(100),
        someStand,
        async (history, day, length, filters, choice, stand) => {
          const loaded = await loadHistory(db, history, today, stand);
          for (const unit of unitsOf(history, choice)) {
            await compareSnapshot(history, loaded, unit, day, filters);
            for (const population of ['ALL', 'TOUCHED'] as const) {
              await compareProcess(history, loaded, unit, [day, addDays(day, length)], filters, population);
            }
          }
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  }, 120_000);

  test('agree with the naive model where several customers carry one number', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomHistory({ customers: 8 }),
        someDay,
        fc.nat(70),
        someStand,
        async (history, day, length, stand) => {
          const loaded = await loadHistory(db, history, today, stand);
          const unit = history.units[0]!.code;
          await compareSnapshot(history, loaded, unit, day, {});
          await compareProcess(history, loaded, unit, [day, addDays(day, length)], {}, 'ALL');
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  test('draw a trend whose every point is a snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomHistory(),
        someDay,
        fc.nat(120),
        fc.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const),
        someFilters,
        fc.nat(100),
        someStand,
        async (history, from, length, step, filters, choice, stand) => {
          const loaded = await loadHistory(db, history, today, stand);
          const to = addDays(from, length);
          for (const unit of unitsOf(history, choice)) {
            const { days, totals, series } = await snapshotTrend(loaded.ctx, {
              unitId: encodeId('unit', loaded.unitId(unit)),
              from,
              to,
              step,
              filter: filterInput(loaded, filters),
            });
            expect(
              days.map((day, point) => ({
                day,
                counts: Object.fromEntries(series.map(({ state, counts }) => [state, counts[point]])),
                total: totals[point],
              })),
            ).toEqual(trend(history, { from, to, step, unit, filters }));
          }
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  }, 120_000);
});
