/**
 * How the database finds what is asked on a reseller of real size: 100,000 customers, a million follow-ups, made once and
 * kept (scripts/bench/data.ts). By ranges of indexes, never a table or an index whole, in a number of statements that
 * does not depend on how many rows they give.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openData, type BenchData } from '@erp/scripts/bench/data';
import { signIn } from '@erp/scripts/bench/ask';
import { bufferPoolMib } from '@erp/scripts/database/settings';
import { DEMO_PASSWORD } from '@erp/scripts/demo/organization';
import { startServer, type RunningServer } from '@erp/api/server';
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { startExplaining, type Explaining } from '../harness/explain';
import { statementsOf } from '../harness/statements';

let data: BenchData;
let api: RunningServer;
let explaining: Explaining;
const tokens = new Map<string, string>();
let ids: Record<'industry' | 'demand' | 'awareness', string>;

const MAKING_TAKES_MS = 30 * 60_000;
/** Less than half of the 100,000 customers: a page in its order, found before long … */
const MOST_READS = 40_000;
/** … or from the matches of a filter: found by one index, looked up by another. */
const READS_PER_MATCH = 2;

const people = { rep: 'rep01', department: 'wz-1-dm', region: 'wz-rm', company: 'gm' } as const;
type PersonName = keyof typeof people;

async function ask(person: PersonName, query: string): Promise<{ data: unknown; headers: Headers }> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(person)}` },
    body: JSON.stringify({ query }),
  });
  const { data: answer, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return { data: answer, headers: response.headers };
}

beforeAll(async () => {
  data = await openData('medium', availableParallelism(), bufferPoolMib());
  api = await startServer({ databaseUrl: data.url, tellsStatements: true, connectionLimit: 2 });
  explaining = await startExplaining(data.url, api.db);
  for (const [person, login] of Object.entries(people)) {
    tokens.set(person, await signIn(api.url, login, DEMO_PASSWORD));
  }
  const { data: catalogue } = await ask(
    'company',
    '{ industry: catalogue(catalogue: INDUSTRY) { id } demand: catalogue(catalogue: DEMAND) { id } awareness: catalogue(catalogue: AWARENESS) { id } }',
  );
  ids = Object.fromEntries(
    Object.entries(catalogue as Record<string, { id: string }[]>).map(([name, [item]]) => [name, item!.id]),
  ) as typeof ids;
}, MAKING_TAKES_MS);
afterAll(async () => {
  await explaining.close();
  await api.close();
  await data.server.stop();
});

/** What is wrong with the statements that some work sends: whole tables or indexes, or more rows than a list may read. */
async function faultsIn(work: () => Promise<unknown>, matches: number): Promise<string[]> {
  explaining.forget();
  await work();
  const found: string[] = [];
  for (const sent of [...explaining.sent()]) {
    for (const plan of await explaining.plansOf(sent)) {
      if (plan.isWhole) found.push(`${plan.table} whole by ${plan.by}: ${sent.sql}`);
    }
    const reads = await explaining.readsOf(sent);
    if (reads > MOST_READS + READS_PER_MATCH * matches) found.push(`${reads} rows: ${sent.sql}`);
  }
  return found;
}

const faultsOf = (person: PersonName, query: string, matches = 0): Promise<string[]> =>
  faultsIn(() => ask(person, query), matches);

const filters = {
  everybody: () => '',
  'one industry': () => `industryIds: ["${ids.industry}"]`,
  'one demand': () => `demandIds: ["${ids.demand}"]`,
  'one awareness': () => `awarenessIds: ["${ids.awareness}"]`,
  'few by state': () => 'states: [COMMITTED]',
  'many by state': () => 'states: [REFUSED, NONE]',
  'a counted source': () => 'countedSources: [CSC_LEAD]',
  'an original source': () => 'originalSources: [CSC_LEAD]',
  'a city where nobody is': () => 'cities: ["北京"]',
  'idle for long': () => 'idleMoreThanDays: 900',
  'never followed up': () => 'neverFollowedUp: true',
  'calls that are overdue': () => 'nextSteps: [CALL_OVERDUE]',
  'calls of this week': () => 'nextSteps: [CALL_THIS_WEEK]',
  'planned visits': () => 'nextSteps: [VISIT]',
  'nothing planned': () => 'nextSteps: [NOTHING]',
  'a rare combination': () =>
    `industryIds: ["${ids.industry}"], demandIds: ["${ids.demand}"], states: [COMMITTED]`,
  'a name': () => 'search: "瑞丰泵"',
  initials: () => 'search: "rfb"',
  'a phone': () => 'search: "000123"',
  'the pool': () => 'pool: true',
  'an industry of the pool': () => `pool: true, industryIds: ["${ids.industry}"]`,
} satisfies Record<string, () => string>;

const NODE =
  'id name state kind city holder { name } lastContact { day method outcome } nextTask { kind dueAt }';

describe.each(Object.keys(people) as PersonName[])('the lists of a viewer of the %s', (person) => {
  test.each(Object.keys(filters) as (keyof typeof filters)[])('%s', async (name) => {
    const total = `{ customers(filter: { ${filters[name]()} }, first: 1) { totalCount } }`;
    const { data: counted } = await ask(person, total);
    const { totalCount } = (counted as { customers: { totalCount: number } }).customers;
    expect(await faultsOf(person, total, totalCount)).toEqual([]);
    for (const sort of ['CREATED', 'IDLE', 'NAME']) {
      const faults = await faultsOf(
        person,
        `{ customers(filter: { ${filters[name]()} }, sort: ${sort}, first: 50) { nodes { ${NODE} } pageInfo { hasNextPage } } }`,
        totalCount,
      );
      expect(faults).toEqual([]);
    }
  });

  test.each(['one demand', 'few by state', 'idle for long', 'a rare combination'] as const)(
    '%s: the pages hold as many customers as the total says, each once',
    async (name) => {
      const seen = new Set<string>();
      let after: string | null = null;
      let total: number;
      do {
        const { data: answer } = await ask(
          person,
          `{ customers(filter: { ${filters[name]()} }, sort: IDLE, first: 200${after === null ? '' : `, after: "${after}"`}) {
             totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        );
        const { customers } = answer as {
          customers: {
            totalCount: number;
            nodes: { id: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
        total = customers.totalCount;
        for (const { id } of customers.nodes) {
          expect(seen.has(id)).toBe(false);
          seen.add(id);
        }
        after = customers.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null;
      } while (after !== null && seen.size < 2_000);
      expect(after === null ? total : Math.min(total, seen.size)).toBe(seen.size);
    },
    120_000,
  );

  test('deals and tasks', async () => {
    expect(await faultsOf(person, '{ deals(first: 50) { nodes { id amount customer { name } } } }')).toEqual(
      [],
    );
    expect(await faultsOf(person, '{ tasks(first: 50) { totalCount nodes { id } } }')).toEqual([]);
  });
});

const calendars = {
  day: '{ visits(from: "2026-10-30", to: "2026-10-30") { nodes { id conflicts { from } } } }',
  week: '{ visits(from: "2026-10-26", to: "2026-11-01") { nodes { id moves { to } } } }',
  'two months': '{ visits(from: "2026-09-01", to: "2026-11-01", first: 50) { nodes { id } } }',
};

describe.each(['rep', 'department'] as PersonName[])('the calendar of a viewer of the %s', (person) => {
  test.each(Object.entries(calendars))('%s', async (_, query) => {
    expect(await faultsOf(person, query)).toEqual([]);
  });
});

const reports = {
  snapshot: '{ snapshot(day: "2026-10-31") { total { total } rows { total } closing { lateFacts } } }',
  'snapshot of a year ago':
    '{ snapshot(day: "2025-10-31") { total { total } rows { total } closing { lateFacts } } }',
  trend: '{ snapshotTrend(from: "2025-10-28", to: "2026-10-31", step: DAY) { days totals } }',
  'a snapshot’s list':
    '{ snapshotCustomers(day: "2026-10-31", states: [COMMITTED], first: 50) { totalCount nodes { name } } }',
  movements: '{ process(from: "2026-10-31", to: "2026-10-31") { movements { from to count } } }',
  activity: '{ activity(day: "2026-10-30") { total { calls } rows { calls } } }',
};

describe.each(['rep', 'department', 'region', 'company'] as PersonName[])(
  'the reports of a viewer of the %s',
  (person) => {
    test.each(Object.entries(reports))('%s', async (_, query) => {
      expect(await faultsOf(person, query)).toEqual([]);
    });

    test('a filtered snapshot reads what matches', async () => {
      const query = `{ snapshot(day: "2026-10-31", filter: { industryIds: ["${ids.industry}"] }) { total { total } } }`;
      expect(await faultsOf(person, query)).toEqual([]);
    });

    test('a process reads what happened, not what was before', async () => {
      explaining.forget();
      await ask(person, '{ process(from: "2026-10-01", to: "2026-10-31") { total { population } } }');
      for (const sent of explaining.sent()) {
        const whole = (await explaining.plansOf(sent)).filter(({ isWhole }) => isWhole);
        expect(whole).toEqual([]);
        // Of more than 600,000 intervals what ended and what began, some 10,000 each; of the kept counts one month's.
        expect(await explaining.readsOf(sent)).toBeLessThan(40_000);
      }
    });
  },
);

/** The head and the first pages of a file; whoever stops reading ends the export. */
async function beginExport(person: PersonName, path: string): Promise<string> {
  const stopped = new AbortController();
  const response = await fetch(`${api.url}/export/${path}`, {
    headers: { authorization: `Bearer ${tokens.get(person)}` },
    signal: stopped.signal,
  });
  expect(response.status).toBe(200);
  const reader = response.body!.getReader();
  let read = '';
  for (let chunk = 0; chunk < 3; chunk += 1) {
    const { done, value } = await reader.read();
    if (done) break;
    read += Buffer.from(value).toString('utf8');
  }
  stopped.abort();
  return read;
}

describe.each((Object.keys(people) as PersonName[]).filter((person) => person !== 'rep'))(
  'the files of a viewer of the %s',
  (person) => {
    test.each(['customers', 'customers?sort=IDLE', 'deals', 'visits?from=2026-10-01&to=2026-10-31'])(
      '%s: page by page, by ranges',
      async (path) => {
        let read = '';
        const separator = path.includes('?') ? '&' : '?';
        expect(
          await faultsIn(async () => (read = await beginExport(person, `${path}${separator}format=csv`)), 0),
        ).toEqual([]);
        expect(read.split('\n').length).toBeGreaterThan(1);
      },
    );
  },
);

test('the sizes of kept views are told as those of lists are', async () => {
  const kept = ['states: [COMMITTED]', `industryIds: ["${ids.industry}"]`, 'idleMoreThanDays: 900'];
  const viewIds: string[] = [];
  for (const filter of kept) {
    const { data: saved } = await ask(
      'region',
      `mutation { saveView(input: { requestKey: "${randomUUID()}", name: "plans", filter: { ${filter} } }) { view { id } } }`,
    );
    viewIds.push((saved as { saveView: { view: { id: string } } }).saveView.view.id);
  }
  try {
    const { data: told } = await ask('region', '{ savedViews { count } }');
    const counts = (told as { savedViews: { count: number }[] }).savedViews.map(({ count }) => count);
    const matches = counts.reduce((sum, count) => sum + count, 0);
    expect(matches).toBeGreaterThan(0);
    expect(await faultsOf('region', '{ savedViews { name count } }', matches)).toEqual([]);
  } finally {
    for (const id of viewIds) {
      await ask(
        'region',
        `mutation { deleteView(input: { requestKey: "${randomUUID()}", viewId: "${id}" }) { userErrors { code } } }`,
      );
    }
  }
});

describe('the statements of a request', () => {
  const counted = (person: PersonName, query: string): Promise<number> =>
    statementsOf(() => ask(person, query));

  test.each(Object.keys(people) as PersonName[])(
    'of a viewer of the %s are as many for a list of 200 as for a list of one',
    async (person) => {
      const list = (first: number): string =>
        `{ customers(first: ${first}) { totalCount nodes { ${NODE} phones { number } contactPersons { name }
           followUps(first: 5) { nodes { note } } visits { id } deals { amount } } } }`;
      expect(await counted(person, list(200))).toBe(await counted(person, list(1)));
    },
  );

  test('a plain list is one, with its releases too', async () => {
    expect(await counted('rep', `{ customers(first: 200) { nodes { ${NODE} } } }`)).toBe(1);
    expect(
      await counted('rep', `{ customers(first: 200) { nodes { ${NODE} protection { releaseDay } } } }`),
    ).toBe(1);
  });

  test('one customer is four: its row, phones, people and follow-ups', async () => {
    const { data: listed } = await ask('rep', '{ customers(first: 1) { nodes { id } } }');
    const [{ id }] = (listed as { customers: { nodes: [{ id: string }] } }).customers.nodes;
    expect(
      await counted(
        'rep',
        `{ customer(id: "${id}") { id name state mainProducts holder { name } protection { releaseDay }
           phones { number } contactPersons { name } followUps(first: 20) { nodes { note rep { name } } } } }`,
      ),
    ).toBe(4);
  });
});
