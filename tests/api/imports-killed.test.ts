/**
 * Imports whose process is killed in the middle, at any moment, twenty times: whoever goes on ends in the same database as an
 * import that nothing disturbed. One process works for several databases, so that its end strikes each of their imports,
 * wherever it is: loading the program takes longer than what is tested.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '@erp/api/clock';
import { checkCountsOf } from '@erp/api/facts/check-counts';
import { checkTimeline } from '@erp/api/facts/check-timeline';
import { importer, work, type ImportAnswer, type Importer } from '../harness/imports';
import { startSalesForce, type SalesForce } from '../harness/sales-force';

const WORLDS = 4;
/** Each strikes all worlds. */
const KILLS = 5;
const ROWS = 2_100;
/** Steps are batches of 500 rows, of the check and then of the writing: a kill comes within the second at the latest. */
const MOST_STEPS = 2;
/** The worlds' steps take turns: about as long as one takes. */
const LONGEST_PAUSE_MS = 400;

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Rows as they come: sharing numbers, repeated, wrong. */
const rows = Array.from({ length: ROWS }, (_, n) => {
  if (n % 97 === 5) return `客户${n - 1},139${String(n - 1).padStart(8, '0')},瓯海`;
  if (n % 89 === 7) return `,139${String(n).padStart(8, '0')},瓯海`;
  if (n % 83 === 9) return `同号${n},139${String(n - 1).padStart(8, '0')},龙湾`;
  return `客户${n},139${String(n).padStart(8, '0')},${n % 2 === 0 ? '瓯海' : '龙湾'}`;
});
const file = `名称,电话,区县\n${rows.join('\n')}`;

type World = { sales: SalesForce; admin: Importer; one: ImportAnswer };

async function begin(): Promise<World> {
  const sales = await startSalesForce(systemClock.now());
  let token: Promise<string> | undefined;
  const admin = importer({
    url: sales.api.url,
    ask: sales.api.ask,
    token: () => (token ??= sales.api.signIn('admin', 'admin-password')),
  });
  const one = await admin.uploaded(file);
  await admin.mutate('startImport', {
    importId: one.id,
    mapping: admin.proposed(one),
    options: { holderIds: [sales.ids.get('li'), sales.ids.get('wang')], shareNumbers: true },
  });
  return { sales, admin, one };
}

/** All that an import leaves, told without the ids and moments that differ between any two of them. */
async function left({ sales, admin, one }: World): Promise<unknown> {
  const { db } = sales.api;
  const customers = await db.rows(
    `SELECT c.name, c.district, c.state, c.fact_count, c.version, c.original_source, u.code AS holder,
            (SELECT GROUP_CONCAT(CONCAT(p.number, ' ', cp.shared, ' ', cp.present) ORDER BY cp.position)
               FROM customer_phone cp JOIN phone p ON p.id = cp.phone_id WHERE cp.customer_id = c.id) AS phones,
            (SELECT GROUP_CONCAT(CONCAT(f.kind, ' ', f.request_key) ORDER BY f.no) FROM fact f WHERE f.customer_id = c.id) AS facts,
            (SELECT COUNT(*) FROM search_key s WHERE s.customer_id = c.id) AS search_keys
       FROM customer c JOIN unit u ON u.id = c.holder_id
      ORDER BY c.name, phones`,
  );
  const totals: Record<string, number> = {};
  for (const table of [
    'customer',
    'fact',
    'timeline_interval',
    'customer_phone',
    'search_key',
    'late_fact',
    'import_key',
  ]) {
    const [row] = await db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
    totals[table] = row!.n;
  }
  const outcomes = await db.rows(
    'SELECT no, verdict, problems, repairs, duplicate_of, result, customer_id IS NULL AS nobody FROM import_row ORDER BY no',
  );
  const { status, counts } = await admin.read(one.id);
  const timeline = await checkTimeline(sales.api.schema.url, { clock: sales.api.clock });
  const kept = await checkCountsOf(db, { clock: sales.api.clock });
  return { customers, totals, outcomes, status, counts, wrong: [timeline.differing, kept.differences] };
}

/** A process that is ready and waits for its first line. */
function startProcess(databaseUrls: readonly string[]): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, '../harness/jobs-process.ts'), ...databaseUrls],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  );
  started.push(child);
  return child;
}

/** How far the import has come; it grows with every step. */
async function placeOf({ sales }: World): Promise<string> {
  const [row] = await sales.api.db.rows<{ status: string; place: number }>(
    'SELECT status, place FROM customer_import',
  );
  return `${row!.status} ${row!.place}`;
}

const isOver = (place: string): boolean => place.startsWith('DONE');

async function afterSteps(world: World, steps: number): Promise<void> {
  let place = await placeOf(world);
  for (let seen = 0; seen < steps && !isOver(place);) {
    await sleep(20);
    const now = await placeOf(world);
    if (now !== place) seen += 1;
    place = now;
  }
}

/** As when the time of whoever held the job has run out. */
const freeJobs = ({ sales }: World): Promise<unknown> =>
  sales.api.db.run("UPDATE job SET lease_until = '2000-01-01 00:00:00.000'");

const many = (n: number): Promise<World[]> => Promise.all(Array.from({ length: n }, begin));

const workOn = ({ sales }: World): Promise<void> => work({ db: sales.api.db, clock: sales.api.clock });

test('ends in the same database wherever it was killed', async () => {
  const [undisturbed, ...worlds] = await many(1 + WORLDS);
  const urls = worlds.map(({ sales }) => sales.api.schema.url);
  // The next one loads its program while this one works.
  let next = startProcess(urls);
  await workOn(undisturbed!);
  const expected = await left(undisturbed!);
  expect(expected).toMatchObject({ status: 'DONE', wrong: [0, []] });

  let strikes = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = next;
    if (kill + 1 < KILLS) next = startProcess(urls);
    child.stdin!.write('go\n');
    // Each time another one's steps say when.
    await afterSteps(worlds[kill % WORLDS]!, Math.floor(Math.random() * MOST_STEPS) + 1);
    await sleep(Math.random() * LONGEST_PAUSE_MS);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const places = await Promise.all(worlds.map(placeOf));
    strikes += places.filter((place) => !isOver(place)).length;
    await Promise.all(worlds.map(freeJobs));
  }
  for (const world of worlds) {
    await workOn(world);
    expect(await left(world)).toEqual(expected);
  }
  await Promise.all([undisturbed!, ...worlds].map(({ sales }) => sales.api.close()));
  expect(strikes).toBeGreaterThanOrEqual(WORLDS * KILLS - WORLDS);
}, 900_000);
