/** How the database finds what the reports ask for: by ranges of indexes, never a whole table of facts or customers. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inserting, startBulkLoad } from '@erp/api/facts/bulk-load';
import { checkCountsOf } from '@erp/api/facts/check-counts';
import { toDateTime } from '@erp/api/database/date-time';
import type { CustomerFact } from '@erp/domain/facts/fact';
import { openDatabase, type Database } from '@erp/api/database/sql';
import type { Context } from '@erp/api/context';
import { dailyReports } from '@erp/api/desk/daily-reports';
import { dayMoves, dayTally, reportKey, tasksLeft } from '@erp/api/desk/loaders';
import { spotCheck } from '@erp/api/desk/spot-check';
import { activity } from '@erp/api/reports/activity';
import { activityContacts, activityDeals } from '@erp/api/reports/activity-lists';
import { closedState } from '@erp/api/reports/closing';
import { movementContacts, movements } from '@erp/api/reports/movements';
import { process } from '@erp/api/reports/process';
import { processCustomers, snapshotCustomers } from '@erp/api/reports/report-customers';
import { snapshot } from '@erp/api/reports/snapshot';
import { snapshotTrend } from '@erp/api/reports/snapshot-trend';
import { encodeId } from '@erp/api/graphql/ids';
import { addDays, type Day } from '@erp/domain/time/day';
import { freshSchema, type FreshSchema } from '../harness/database';
import { startExplaining, type Explaining } from '../harness/explain';
import { loadHistory, type LoadedHistory } from '../harness/load-history';
import { at } from '../model/days';
import type { History, UnitRecord } from '../model/history';
import { stages } from '../model/history';

const firstDay = '2024-01-01' as Day;
const CUSTOMERS = 3_000;
const DAYS = 720;
const REPS = 12;

const founded = at('2023-12-01', '00:00');
const unit = (code: string, kind: UnitRecord['kind'], parent?: string): UnitRecord => ({
  code,
  kind,
  name: code,
  parents: parent ? [{ from: founded, parent }] : [],
});

/** Four departments of three reps each. */
const organisation: History = {
  settings: { timeZone: 'Asia/Shanghai', newAfterDays: 30 },
  units: [
    unit('CO', 'COMPANY'),
    ...[0, 1, 2, 3].map((index) => unit(`D${index}`, 'DEPARTMENT', 'CO')),
    ...Array.from({ length: REPS }, (_, index) => unit(`P${index}`, 'PERSON', `D${index % 4}`)),
  ],
  events: [],
};

/** Every so many customers sign and pay. */
const SIGNS = 10;

/** Two years of even work: each customer is entered, called six times, handed over once; some sign. */
function factsOf(index: number): CustomerFact[] {
  const rep = loaded.unitId(`P${index % REPS}`);
  const start = (index * 7) % (DAYS - 120);
  const fact = (step: number, kind: string, fields: object): CustomerFact => {
    const day = addDays(firstDay, start + step * 15);
    const moment = at(day, '10:00');
    return {
      ...{ no: step + 1, kind, at: moment, day, sequence: 0, requestKey: `${index} ${step}` },
      ...{ repId: rep, actorId: rep, recordedAt: moment, backfill: false, ...fields },
    } as CustomerFact;
  };
  return [
    fact(0, 'CREATED', { holderId: rep, source: 'REFERRAL', industryId: null }),
    ...[1, 2, 3, 4, 5, 6].map((step) =>
      fact(step, 'FOLLOW_UP', {
        ...{ method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'STAFF', phoneId: null },
        ...{
          stage: stages[(index + step) % stages.length],
          demandId: null,
          awarenessId: null,
          nextStep: 'NONE',
        },
      }),
    ),
    fact(7, 'OWNER', { holderId: loaded.unitId(`P${(index + 1) % REPS}`), reason: 'TRANSFER' }),
    ...(index % SIGNS === 0
      ? [
          fact(8, 'DEAL', {
            ...{ dealKind: 'NEW', productId: 1, amount: '1000.00', serviceTo: null },
            serviceFrom: addDays(firstDay, start + 8 * 15),
          }),
          fact(9, 'PAYMENT', { dealNo: 9, amount: '1000.00' }),
          fact(10, 'CONFIRMATION', { paymentNo: 10 }),
        ]
      : []),
  ];
}

async function loadWork(): Promise<void> {
  const load = startBulkLoad(inserting(db), {
    today: addDays(firstDay, DAYS + 30),
    timeZone: 'Asia/Shanghai',
    newAfterDays: 30,
  });
  for (let index = 0; index < CUSTOMERS; index += 1) {
    const facts = factsOf(index);
    const name = `C${index}`;
    await load.add({
      id: index + 1,
      columns: {
        ...{ name, name_key: name, sort_key: name, original_source: 'REFERRAL' },
        ...{ created_at: toDateTime(facts[0]!.at), created_day: facts[0]!.day },
      },
      facts: facts.map((fact) => ({ fact, note: null })),
    });
    load.addRows(
      'follow_up',
      [1, 2, 3, 4, 5, 6].map((step) => ({ customer_id: index + 1, no: step + 1, note: `第 ${step} 次` })),
    );
    load.addRows(
      'deal_share',
      index % SIGNS === 0
        ? [{ customer_id: index + 1, no: 9, rep_id: loaded.unitId(`P${index % REPS}`), percent: '100.00' }]
        : [],
    );
  }
  await load.flush();
  await checkCountsOf(db, { repair: true });
}

let schema: FreshSchema;
let db: Database;
let loaded: LoadedHistory;
let ctx: Context;
let explaining: Explaining;

beforeAll(async () => {
  schema = await freshSchema();
  db = await openDatabase(schema.url, { connectionLimit: 3 });
  loaded = await loadHistory(db, organisation, addDays(firstDay, DAYS + 30));
  await loadWork();
  await db.run(
    `INSERT INTO late_fact (customer_id, no, day, recorded_at)
     SELECT customer_id, no, day, recorded_at + INTERVAL 40 DAY FROM fact WHERE no = 3`,
  );
  explaining = await startExplaining(schema.url, db);
  for (const table of [
    'customer',
    'fact',
    'timeline_interval',
    'contact',
    'follow_up',
    'late_fact',
    'deal',
    'deal_share',
    'unit_count',
  ]) {
    await explaining.query(`ANALYZE TABLE ${table}`);
  }
  ({ ctx } = loaded);
}, 120_000);
afterAll(async () => {
  await explaining.close();
  await db.close();
  await schema.drop();
});

async function wholeReads(ask: () => Promise<unknown>): Promise<string[]> {
  explaining.forget();
  expect(await ask()).not.toBeNull();
  expect(explaining.sent().length).toBeGreaterThan(0);
  const found: string[] = [];
  for (const sent of explaining.sent()) {
    const whole = (await explaining.plansOf(sent)).filter(({ isWhole }) => isWhole);
    found.push(...whole.map(({ table, by }) => `${table} whole by ${by}: ${sent.sql}`));
  }
  return found;
}

const month = { from: addDays(firstDay, 600), to: addDays(firstDay, 630) };
const filtered = { countedSources: ['REFERRAL' as const] };

describe.each([
  ['the company', 'CO'],
  ['a department', 'D1'],
  ['a person', 'P3'],
])('the reports of %s', (_, code) => {
  const unitId = () => encodeId('unit', loaded.unitId(code));

  test('find a snapshot, its list and its trend by ranges', async () => {
    const day = month.to;
    expect(await wholeReads(() => snapshot(ctx, { unitId: unitId(), day }))).toEqual([]);
    expect(await wholeReads(() => snapshot(ctx, { unitId: unitId(), day, filter: filtered }))).toEqual([]);
    expect(await wholeReads(() => snapshotTrend(ctx, { unitId: unitId(), ...month, step: 'DAY' }))).toEqual(
      [],
    );
    expect(
      await wholeReads(() =>
        snapshotCustomers(ctx, { unitId: unitId(), day, states: ['ENGAGED'], first: 50 }).then((page) =>
          page?.count(),
        ),
      ),
    ).toEqual([]);
  });

  test('find a process, its lists and its movements by ranges', async () => {
    for (const population of ['ALL', 'TOUCHED'] as const) {
      const args = { unitId: unitId(), ...month, population };
      expect(await wholeReads(async () => movements(ctx, await process(ctx, args)))).toEqual([]);
      expect(
        await wholeReads(() =>
          processCustomers(ctx, { ...args, class: 'ADVANCED', first: 50 }).then((page) => page?.count()),
        ),
      ).toEqual([]);
    }
    expect(
      await wholeReads(() =>
        movementContacts(ctx, {
          unitId: unitId(),
          ...month,
          first: 50,
          firstStages: false,
          afterLapse: false,
        }).then((page) => page?.count()),
      ),
    ).toEqual([]);
  });

  test('count a day’s contacts by hour from the key of days alone', async () => {
    explaining.forget();
    await activity(ctx, { unitId: unitId(), day: month.to });
    const [sent] = explaining.sent().filter(({ sql }) => sql.includes('hoursIn'));
    const [plan] = await explaining.query(`EXPLAIN ${sent!.sql}`, sent!.params);
    expect(plan).toMatchObject({ key: 'contact_day', Extra: expect.stringContaining('Using index') });
  });

  test('find what is checked of a day, and its daily reports, by ranges', async () => {
    expect(await wholeReads(() => spotCheck(ctx, { unitId: unitId(), day: month.to }))).toEqual([]);
    expect(
      await wholeReads(async () => {
        const { nodes } = await dailyReports(ctx, { unitId: unitId(), day: month.to });
        const keys = nodes.map(reportKey);
        return Promise.all(
          keys.map((key) =>
            Promise.all([ctx.load(dayTally, key), ctx.load(dayMoves, key), ctx.load(tasksLeft, key)]),
          ),
        );
      }),
    ).toEqual([]);
  });

  test('find a day’s activity and what was entered late by ranges', async () => {
    expect(await wholeReads(() => activity(ctx, { unitId: unitId(), day: month.to }))).toEqual([]);
    for (const number of ['CALLS', 'APPOINTMENTS', 'VISITS'] as const) {
      const list = { unitId: unitId(), day: month.to, number, first: 50 };
      expect(await wholeReads(() => activityContacts(ctx, list).then((page) => page?.count()))).toEqual([]);
    }
    for (const number of ['SIGNED', 'RECEIVED'] as const) {
      expect(await wholeReads(() => activityDeals(ctx, { unitId: unitId(), day: month.to, number }))).toEqual(
        [],
      );
    }
    const days = { unit: loaded.unitId(code), firstDay: month.from, lastDay: month.to };
    expect(await wholeReads(() => closedState(ctx, days))).toEqual([]);
  });
});
