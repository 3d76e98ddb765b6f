/** A file whose reading does not end as usual: cancelled, or cut off with its process (docs/rules/import.md). */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '@erp/api/clock';
import zh from '@erp/domain/messages/problems.zh.json';
import { clearRows } from '@erp/api/imports/clear-rows';
import { epochOfInstant, instantAtEpoch } from '@erp/domain/time/day';
import { askAt } from '../harness/api';
import { importer, uploadsLeft, work, type Importer } from '../harness/imports';
import { childrenOf, processesWith } from '../harness/processes';
import { startSalesForce, type SalesForce } from '../harness/sales-force';
import { partsOf, zipped } from '../harness/workbook';

let sales: SalesForce;
const started: ChildProcess[] = [];
beforeAll(async () => {
  sales = await startSalesForce(systemClock.now());
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => sales.api.close());

async function startProcess(): Promise<{ child: ChildProcess; admin: Importer }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, '../harness/api-process.ts'), sales.api.schema.url],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  started.push(child);
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  const url = address.toString().trim();
  const ask = askAt(url);
  let token: Promise<string> | undefined;
  const admin = importer({
    url,
    ask,
    token: () => (token ??= sales.api.signIn('admin', 'admin-password')),
  });
  return { child, admin };
}

/** Long enough to be met while it is read: of a CSV of the most rows, a row arrives after the other. */
const LONG = `名称,备注\n${Array.from({ length: 200_000 }, (_, n) => `客户${n},备注备注备注备注${n}\n`).join('')}`;

/** The import that is being read, once some of its rows are kept. */
async function reading(): Promise<number> {
  for (;;) {
    const [row] = await sales.api.db.rows<{ id: number }>(
      `SELECT i.id FROM customer_import i JOIN import_row r ON r.import_id = i.id AND r.no = 1 WHERE i.status = 'READING'`,
    );
    if (row) return row.id;
    await sleep(5);
  }
}

const idOf = (id: number): string => `imp_${id.toString(36)}`;
const rowCount = async (id: number): Promise<number> =>
  (
    await sales.api.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM import_row WHERE import_id = ?', [id])
  )[0]!.n;

const FAILURE = `query ($id: ID!) { import(id: $id) { status counts { rows refused } refusedFile failure { code field message } } }`;
type Failed = {
  import: {
    status: string;
    counts: { rows: number; refused: number };
    refusedFile: string | null;
    failure: { code: string; field: string | null; message: string } | null;
  };
};
const stateOf = async (id: number): Promise<Failed['import']> =>
  (
    await sales.api.ask<Failed>(
      FAILURE,
      { id: idOf(id) },
      { token: await sales.api.signIn('admin', 'admin-password') },
    )
  ).data.import;

test('a file whose process is killed fails with what to do, and nothing of it is left', async () => {
  const { child, admin } = await startProcess();
  const upload = admin.upload(LONG).catch(() => 'cut off');
  const id = await reading();
  expect(uploadsLeft()).toEqual([]);
  child.kill('SIGKILL');
  expect(await upload).toBe('cut off');
  expect(uploadsLeft()).toEqual([]);

  // Its process may still be alive, for all that others know.
  const { db } = sales.api;
  const later = (seconds: number) => ({
    now: () => instantAtEpoch(epochOfInstant(systemClock.now()) + seconds * 1_000),
  });
  await work({ db, clock: later(0) });
  expect(await stateOf(id)).toMatchObject({ status: 'READING', failure: null });
  await work({ db, clock: later(61) });
  expect(await stateOf(id)).toEqual({
    status: 'FAILED',
    counts: { rows: 0, refused: 0 },
    refusedFile: null,
    failure: {
      code: 'IMPORT_READING_INTERRUPTED',
      field: null,
      message: zh.IMPORT_READING_INTERRUPTED,
    },
  });
  expect(await rowCount(id)).toBe(0);
});

test('a file whose process was killed can be cancelled before that', async () => {
  const { child, admin } = await startProcess();
  const upload = admin.upload(LONG).catch(() => 'cut off');
  const id = await reading();
  child.kill('SIGKILL');
  await upload;
  const other = await startProcess();
  const { userErrors } = await other.admin.mutate('cancelImport', { importId: idOf(id) });
  expect(userErrors).toEqual([]);
  expect(await stateOf(id)).toMatchObject({ status: 'CANCELLED', counts: { rows: 0, refused: 0 } });
  expect(await rowCount(id)).toBe(0);
});

test('a file that is cancelled while it is read is no longer read, and whoever sent it learns why', async () => {
  const { admin } = await startProcess();
  const upload = admin.upload(LONG);
  const id = await reading();
  const { userErrors } = await admin.mutate('cancelImport', { importId: idOf(id) });
  expect(userErrors).toEqual([]);
  expect(await upload).toMatchObject({ status: 422, userErrors: [{ code: 'IMPORT_READING_STOPPED' }] });
  expect(await stateOf(id)).toMatchObject({ status: 'CANCELLED', counts: { rows: 0, refused: 0 } });
  expect(await rowCount(id)).toBe(0);
});

test('a workbook whose process is killed leaves no program behind that goes on for ever', async () => {
  const { child, admin } = await startProcess();
  const rows = '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(50_000);
  const upload = admin.upload(await zipped(partsOf({ rows })), '名单.xlsx').catch(() => 'cut off');
  await reading();
  const programs = childrenOf(child.pid!, 'xlsx-process');
  expect(programs).toHaveLength(1);
  child.kill('SIGKILL');
  expect(await upload).toBe('cut off');
  expect(uploadsLeft()).toEqual([]);
  while (processesWith('xlsx-process').some((pid) => programs.includes(pid))) await sleep(20);
});

test('rows that a crash left behind an import that is over are cleared with it', async () => {
  const { db, clock } = sales.api;
  await db.run(
    `INSERT INTO customer_import (id, actor_id, status, file_name, format, sha256, headers, goes_on, place, row_count, n_create,
       n_update, n_duplicate, n_invalid, n_repaired, n_created, n_updated, created_at, finished_at)
     SELECT 900001, id, 'FAILED', '残留.csv', 'CSV', REPEAT('0', 64), '[]', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '2020-01-01', '2020-01-01'
       FROM unit WHERE code = 'admin'`,
  );
  await db.run(
    `INSERT INTO import_row (import_id, no, cells) VALUES (900001, 1, '["甲"]'), (900001, 1500, '["乙"]')`,
  );
  await clearRows(db, clock);
  expect(await rowCount(900001)).toBe(0);
});
