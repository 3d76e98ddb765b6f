/** How the database finds leads among the many of years: by ranges of indexes, as many statements for many as for few. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeId } from '@erp/api/graphql/ids';
import { passLeads } from '@erp/api/leads/pass-leads';
import { startExplaining, type Explaining } from '../harness/explain';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

const LEADS = 40_000;
const AT_ONCE = 4_000;
/** A page of 50 and whatever stands beside it, or the counts of a month's leads. */
const MOST_READS = 6_000;

let sales: SalesForce;
let explaining: Explaining;

/** Four years of leads, half of them another department's; the last two hundred wait. */
beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  explaining = await startExplaining(sales.api.schema.url, sales.api.server.db);
  const idOf = (code: string): number => decodeId('unit', sales.ids.get(code)!)!;
  const [d1, d2, li, wang, zhao, manager] = ['D1', 'D2', 'li', 'wang', 'zhao', 'manager1'].map(idOf) as [
    number,
    ...number[],
  ];
  const minute = (n: number): string =>
    new Date(Date.parse('2022-06-15T02:00:00Z') + n * 52 * 60_000)
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ');
  for (let start = 0; start < LEADS; start += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, index) => start + index);
    const personOf = (n: number) => (n % 2 === 0 ? (n % 4 === 0 ? li : wang) : zhao);
    await sales.api.db.run(
      'INSERT INTO lead_entry (customer_id, unit_id, status, person_id, turns, entered_at, entered_by, due_at, called_at) VALUES ?',
      [
        numbers.map((n) => [
          ...[n + 1_000_000, n % 2 === 0 ? d1 : d2, n < LEADS - 200 ? 'CALLED' : 'OPEN', personOf(n), 1],
          ...[minute(n), manager, '2027-01-01 00:00:00', n < LEADS - 200 ? minute(n) : null],
        ]),
      ],
    );
    await sales.api.db.run(
      'INSERT INTO lead_turn (customer_id, no, unit_id, person_id, received_at, due_at, ended, called_at, minutes, task_id) VALUES ?',
      [
        numbers.map((n) => [
          ...[n + 1_000_000, 2, n % 2 === 0 ? d1 : d2, personOf(n), minute(n), minute(n + 1), 'CALLED'],
          ...[minute(n), n % 40, n],
        ]),
      ],
    );
  }
  for (const table of ['lead_entry', 'lead_turn']) await sales.api.db.run(`ANALYZE TABLE ${table}`);
});
afterAll(async () => {
  await explaining.close();
  await sales.api.close();
});

async function faultsOf(ask: () => Promise<unknown>): Promise<string[]> {
  explaining.forget();
  await ask();
  const found: string[] = [];
  for (const sent of explaining.sent()) {
    if (!/\blead_(?:entry|turn)\b/.test(sent.sql)) continue;
    for (const plan of await explaining.plansOf(sent)) {
      if (plan.isWhole) found.push(`${plan.table} whole by ${plan.by}: ${sent.sql}`);
    }
    const reads = await explaining.readsOf(sent);
    if (reads > MOST_READS) found.push(`${reads} rows: ${sent.sql}`);
  }
  return found;
}

const NODES = 'nodes { status minutesLeft turns { end } customer { id } } pageInfo { endCursor }';
const MONTH = 'from: "2026-05-15", to: "2026-06-14"';

test.each<[Person, string]>([
  ['manager1', `{ leads(statuses: [OPEN, ROUND_OVER]) { ${NODES} } }`],
  ['manager1', `{ leads(${MONTH}) { ${NODES} } }`],
  ['manager1', `{ leads { ${NODES} } }`],
  ['manager1', `{ leadSummary(${MONTH}) { open received people { received medianMinutes } } }`],
  ['admin', `{ leads(statuses: [OPEN, ROUND_OVER]) { ${NODES} } }`],
  ['admin', `{ leads(${MONTH}) { ${NODES} } }`],
  ['admin', `{ leads { ${NODES} } }`],
  ['admin', `{ leadSummary(${MONTH}) { open received people { received medianMinutes } } }`],
  ['li', '{ callQueue { reason minutesLeft } }'],
])('%s: %s', async (person, query) => {
  expect(await faultsOf(() => sales.query(person, query))).toEqual([]);
});

test('the job looks only at what is due', async () => {
  const { db } = sales.api.server;
  const settings = { timeZone: 'Asia/Shanghai', newAfterDays: 30 };
  expect(await faultsOf(() => passLeads(db, sales.api.clock, settings))).toEqual([]);
});
