/** Who is running out is found by a range of an index among many customers, in lists and on the desks. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startExplaining, type Explaining } from '../harness/explain';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

const DOUBLINGS = 13;
const MOST_READS = 600;

let sales: SalesForce;
let explaining: Explaining;

beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  const { db, schema, server } = sales.api;
  await sales.customer('li');
  const columns = await db.rows<{ name: string }>(
    `SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'customer' AND COLUMN_NAME <> 'id'`,
  );
  const others = columns.map(({ name }) => `\`${name}\``).join(', ');
  for (let step = 0; step < DOUBLINGS; step += 1) {
    await db.run(`INSERT INTO customer (id, ${others}) SELECT id + ?, ${others} FROM customer`, [2 ** step]);
  }
  const holders = await db.rows<{ id: number }>("SELECT id FROM unit WHERE code IN ('li', 'wang', 'zhao')");
  // Every day of 400 the same number; a fifth is never released.
  await db.run(
    `UPDATE customer
        SET holder_id = ELT(id % 3 + 1, ?, ?, ?),
            release_day = CASE WHEN id % 5 = 0 THEN '9999-12-31' ELSE ADDDATE('2026-06-15', id % 400) END,
            warn_day = ADDDATE('2026-06-12', id % 400), release_reason = 'IDLE', release_days = 15`,
    holders.map(({ id }) => id),
  );
  await db.rows('ANALYZE TABLE customer');
  explaining = await startExplaining(schema.url, server.db);
});
afterAll(async () => {
  await explaining.close();
  await sales.api.close();
});

/** The statements about release days that the question sends: by which index each reads customers, and how many rows. */
async function plansOf(person: Person, query: string): Promise<string[]> {
  await sales.query(person, query);
  explaining.forget();
  await sales.query(person, query);
  const sent = explaining
    .sent()
    .filter(({ sql }) => /release_day (<=|>|,)|ORDER BY c\.release_day/.test(sql));
  expect(sent.length).toBeGreaterThan(0);
  const used: string[] = [];
  for (const one of sent) {
    expect(await explaining.readsOf(one)).toBeLessThan(MOST_READS);
    for (const { table, by, isWhole } of await explaining.plansOf(one)) {
      expect([one.sql, table, isWhole]).toEqual([one.sql, table, false]);
      if (table === 'customer' && by !== 'PRIMARY') used.push(by);
    }
  }
  return [...new Set(used)];
}

test.each<[Person, string]>([
  ['li', '{ customers(sort: RELEASE, first: 20) { nodes { id protection { releaseDay } } } }'],
  ['li', '{ customers(filter: { releaseWithinDays: 3 }, sort: RELEASE) { nodes { id } } }'],
  ['li', '{ runningOut { count customers { id } } }'],
  ['manager1', '{ customers(filter: { releaseWithinDays: 3 }, sort: RELEASE, first: 20) { nodes { id } } }'],
  ['manager1', '{ runningOut { count customers { id } } }'],
  [
    'admin',
    '{ customers(filter: { releaseWithinDays: 3 }, sort: RELEASE, first: 20) { totalCount nodes { id } } }',
  ],
  ['admin', '{ customers(sort: RELEASE, first: 20) { nodes { id } } }'],
  ['admin', '{ runningOut { count customers { id } } }'],
])('%s: %s', async (person, query) => {
  for (const by of await plansOf(person, query)) expect(by).toMatch(/^customer_(holder_)?release$/);
});
