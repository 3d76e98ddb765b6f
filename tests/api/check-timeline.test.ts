/** What is stored is the fold of the facts; damage is found, told and mended. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { checkTimeline, type CheckOptions } from '@erp/api/facts/check-timeline';
import { addDays, type Day, type Instant } from '@erp/domain/time/day';
import { freshSchema, type FreshSchema } from '../harness/database';
import { loadHistory, type LoadedHistory } from '../harness/load-history';
import { randomHistory, randomPeriod } from '../model/random-history';
import { snapshot } from '../model/snapshot';
import { countsOn } from '@erp/api/facts/measures-snapshot';
import { holdersBelow, noFilter } from '@erp/api/facts/measures-conditions';

const today = addDays(randomPeriod.to as Day, 60);
const clockOn = (day: Day): CheckOptions => ({ clock: { now: () => `${day}T04:00:00.000Z` as Instant } });
/** The first of the drawn ones that has something of everything. */
const history = fc
  .sample(randomHistory({ customers: 12, steps: 20 }), { numRuns: 60, seed: 11 })
  .find(({ events }) => {
    const isThere = (kind: string): boolean => events.some((event) => event.kind === kind);
    return (
      isThere('DEAL') && isThere('VERDICT') && events.filter(({ kind }) => kind === 'CREATED').length > 5
    );
  });

let schema: FreshSchema;
let db: Database;
let loaded: LoadedHistory;

beforeAll(async () => {
  schema = await freshSchema();
  db = await openDatabase(schema.url, { connectionLimit: 3 });
});
afterAll(async () => {
  await db.close();
  await schema.drop();
});
beforeEach(async () => {
  loaded = await loadHistory(db, history!, today);
});

const check = (options: CheckOptions = {}) => checkTimeline(schema.url, { ...clockOn(today), ...options });

async function expectModel(): Promise<void> {
  const day = addDays(randomPeriod.to as Day, -30);
  const unit = history!.units[0]!.code;
  const holders = holdersBelow(loaded.ctx.tree, [loaded.unitId(unit)], day);
  const counts = await countsOn(db, day, holders, noFilter);
  expect(counts.reduce((sum, { n }) => sum + n, 0)).toBe(snapshot(history!, { day, unit }).total.total);
}

describe('the check of what is derived', () => {
  test('finds nothing in what was just written, and says how many customers it looked at', async () => {
    const told: number[] = [];
    const result = await check({ onProgress: (customers) => told.push(customers) });
    expect(result).toMatchObject({ differing: 0, repaired: 0, differences: [] });
    expect(result.customers).toBeGreaterThan(5);
    expect(told.at(-1)).toBe(result.customers);
  });

  test('takes a state that was the present one on an earlier day for right', async () => {
    for (const later of [30, 90, 400]) {
      expect(await check(clockOn(addDays(today, later)))).toMatchObject({ differing: 0 });
    }
  });

  test.each<[string, string]>([
    ['an interval that is gone', 'DELETE FROM timeline_interval ORDER BY customer_id, from_day LIMIT 1'],
    [
      'a state that is not the fold’s',
      "UPDATE timeline_interval SET state = 'COMMITTED' ORDER BY customer_id LIMIT 1",
    ],
    [
      'a contact of another kind',
      "UPDATE contact SET customer_kind = IF(customer_kind = 'NEW', 'OLD', 'NEW') LIMIT 1",
    ],
    ['a contact that is gone', 'DELETE FROM contact LIMIT 1'],
    ['money that was never confirmed', 'UPDATE deal SET received = received + 1 LIMIT 1'],
    ['a phone that is there no more', 'UPDATE customer_phone SET present = 1 - present LIMIT 1'],
    ['a phone without its row', 'DELETE FROM customer_phone LIMIT 1'],
    [
      'a phone that nobody entered',
      'INSERT INTO customer_phone (customer_id, phone_id, position, shared, present) SELECT MIN(id), 999999, 9, 0, 1 FROM customer',
    ],
    [
      'another owner in the customer’s row',
      'UPDATE customer SET holder_id = 999 WHERE holder_id IS NOT NULL LIMIT 1',
    ],
    [
      'another state in the customer’s row',
      "UPDATE customer SET state = 'COMMITTED' WHERE holder_id IS NOT NULL LIMIT 1",
    ],
    ['a wrong number of facts', 'UPDATE customer SET fact_count = fact_count + 1 LIMIT 1'],
  ])('finds and mends %s', async (_, damage) => {
    expect((await db.run(damage)).affectedRows).toBe(1);
    const found = await check();
    expect(found).toMatchObject({ differing: 1, repaired: 0 });
    expect(found.differences.length).toBeGreaterThan(0);
    expect(await check()).toMatchObject({ differing: 1 });
    expect(await check({ repair: true })).toMatchObject({ differing: 1, repaired: 1 });
    expect(await check()).toMatchObject({ differing: 0 });
    await expectModel();
  });

  test('removes what belongs to no customer', async () => {
    await db.run(
      `INSERT INTO timeline_interval (customer_id, from_day, to_day, state, holder_id, counted_source, original_source)
       VALUES (999999, '2026-01-01', '9999-12-31', 'NONE', 1, 'SYSTEM', 'SYSTEM')`,
    );
    expect(await check()).toMatchObject({
      differing: 1,
      differences: [{ customerId: 999999, folded: null }],
    });
    expect(await check({ repair: true })).toMatchObject({ repaired: 1 });
    expect(await check()).toMatchObject({ differing: 0 });
  });

  test('rebuilds everything when nothing derived is left', async () => {
    for (const table of ['timeline_interval', 'contact', 'deal', 'customer_phone'])
      await db.run(`DELETE FROM ${table}`);
    const { customers, differing } = await check({ repair: true });
    expect(differing).toBe(customers);
    expect(await check()).toMatchObject({ differing: 0 });
    await expectModel();
  });
});
