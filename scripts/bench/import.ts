/**
 * An import of a file, from the upload to the last row that follows from it, beside LOAD DATA of every row that it left into
 * the same tables of an empty schema, keys and all; and how much memory the API takes for a file and for one of a tenth of
 * its rows. Both sides have a server just started, which has nothing of the other's to write or to clear away, and end with
 * the same rows, which is checked.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { monotonic } from '@erp/api/clock';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { startOfDay, type Day } from '@erp/domain/time/day';
import { dataDir } from '../bare/paths.mjs';
import { startEmbeddedServer } from '../database/embedded';
import { migrateTo } from '../database/migrate-to';
import { runFolder } from '../database/run-folder';
import { stopLeftover, type RunningServer } from '../database/server';
import { largeBufferPoolMib } from '../database/settings';
import { fillOrganization } from '../demo/fill-organization';
import { DEMO_PASSWORD, organizationOf } from '../demo/organization';
import { TIME_ZONE } from '../generate/generate';
import type { Size } from '../generate/sizes';
import { ask, signIn } from './ask';
import { importFile } from './import-file';
import { whileSampling, type Memory } from './memory';
import { figureOfOne, type Figure } from './report';
import { serve } from './served';

export const IMPORT_ID = 'import';
/** Of times: a quarter of the speed. */
const TIME_BAR = 4;
/** Of the most memory: that of a file with ten times the rows. */
const MEMORY_BAR = 1.3;
/** What the bars are of; a smaller file shows that it works. */
export const ROWS_OF_BARS = 100_000;
const POLL_MS = 200;
/** The company has been there for longer than any row says. */
const SINCE = '2024-01-01' as Day;

const organization = organizationOf({ cycles: 2, reps: 200 });
const reps = organization.people.filter(({ role }) => role === 'REP').map(({ code }) => code);

async function openSchema(server: RunningServer, schema: string): Promise<string> {
  await server.createSchema(schema);
  const url = server.url(schema);
  await migrateTo(url, () => undefined);
  const db = await openDatabase(url, { connectionLimit: 1 });
  try {
    await fillOrganization(db, organization, startOfDay(SINCE, TIME_ZONE), TIME_ZONE);
  } finally {
    await db.close();
  }
  return url;
}

/** Rows of each table. */
async function countRows(db: Database): Promise<Map<string, number>> {
  const tables = await db.rows<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
  );
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [row] = await db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${name}`);
    counts.set(name, row!.n);
  }
  return counts;
}

const UPLOADED = `query ($id: ID!) { import(id: $id) { columns { column proposed } } }`;
const START = `mutation ($input: StartImportInput!) { startImport(input: $input) { userErrors { message } } }`;
const STATUS = `query ($id: ID!) { import(id: $id) { status progress counts { rows created refused } } }`;

type Status = {
  status: string;
  progress: number;
  counts: { rows: number; created: number; refused: number };
};

/** A token lasts for five minutes. */
const RENEW_MS = 120_000;

/** The token of the administrator, a new one when it has grown old. */
function signingIn(address: string): () => Promise<string> {
  let token: Promise<string> | null = null;
  let since = 0;
  return () => {
    if (token === null || monotonic() - since > RENEW_MS) {
      since = monotonic();
      token = signIn(address, 'admin', DEMO_PASSWORD);
    }
    return token;
  };
}

/** As the web does it: the file goes up, its columns are taken as proposed, and it is asked how far it is. */
async function importAll(
  address: string,
  signedIn: () => Promise<string>,
  file: Blob,
  onProgress: (progress: string) => void,
): Promise<Status> {
  const response = await fetch(`${address}/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await signedIn()}`, 'x-file-name': 'companies.csv' },
    body: file,
  });
  const { importId: id } = (await response.json()) as { importId: string | null };
  if (id === null) throw new Error(`the import answers ${response.status}`);
  const { data: uploaded } = await ask<{
    import: { columns: { column: number; proposed: string | null }[] };
  }>(address, UPLOADED, { id }, await signedIn());
  const mapping = uploaded.import.columns.flatMap(({ column, proposed: field }) =>
    field === null ? [] : [{ column, field }],
  );
  const { data: started } = await ask<{ startImport: { userErrors: { message: string }[] } }>(
    address,
    START,
    { input: { requestKey: id, importId: id, mapping, options: {} } },
    await signedIn(),
  );
  if (started.startImport.userErrors.length > 0) throw new Error(JSON.stringify(started));
  for (;;) {
    const { data } = await ask<{ import: Status }>(address, STATUS, { id }, await signedIn());
    const { status, progress, counts } = data.import;
    if (status === 'DONE') return data.import;
    if (status !== 'CHECKING' && status !== 'RUNNING') throw new Error(`the import is ${status}`);
    onProgress(`${status} ${progress} / ${counts.rows}`);
    await sleep(POLL_MS);
  }
}

/** What was noted for others is passed on by a job a little later: these rows are an import's too. */
async function untilPassedOn(db: Database): Promise<void> {
  for (;;) {
    const [left] = await db.rows<{ n: number }>(
      'SELECT (SELECT COUNT(*) FROM outbox) + (SELECT COUNT(*) FROM count_pending) AS n',
    );
    if (Number(left!.n) === 0) return;
    await sleep(POLL_MS);
  }
}

type Imported = { milliseconds: number; memory: Memory | null; tables: string[] };

/** Of an API process of its own: what another file left in its memory is none of this one's. */
async function runImport(
  server: RunningServer,
  schema: string,
  rows: number,
  onProgress: (progress: string) => void,
): Promise<Imported> {
  const url = await openSchema(server, schema);
  const db = await openDatabase(url, { connectionLimit: 1 });
  const served = await serve('api', url);
  try {
    const before = await countRows(db);
    const signedIn = signingIn(served.address);
    const file = new Blob([...importFile(rows, reps)]);
    const startedAt = monotonic();
    const { result, memory } = await whileSampling(served.pid, async () => {
      const imported = await importAll(served.address, signedIn, file, onProgress);
      await untilPassedOn(db);
      return imported;
    });
    const milliseconds = monotonic() - startedAt;
    if (result.counts.created + result.counts.refused !== rows || result.counts.created < rows * 0.9) {
      throw new Error(`an import of ${rows} rows came to ${JSON.stringify(result.counts)}`);
    }
    const after = await countRows(db);
    const tables = [...after].filter(([name, n]) => n > before.get(name)!).map(([name]) => name);
    return { milliseconds, memory, tables };
  } finally {
    await served.stop();
    await db.close();
  }
}

/** A number for all that stands in the table, whatever the order of its rows. */
async function checksumOf(db: Database, table: string): Promise<number | null> {
  const [row] = await db.rows<{ Checksum: number | null }>(`CHECKSUM TABLE ${table}`);
  return row!.Checksum;
}

/** Every row of these tables out of one schema into files, and from there into an empty one: the milliseconds of the latter. */
async function loadData(
  server: RunningServer,
  schema: string,
  tables: readonly string[],
  folder: string,
  onProgress: (progress: string) => void,
): Promise<number> {
  const fileOf = (table: string): string => join(folder, `${table}.rows`);
  mkdirSync(folder, { recursive: true });
  const loaded = await openSchema(server, 'erp_loaded');
  const [from, to] = [
    await openDatabase(server.url(schema), { connectionLimit: 1 }),
    await openDatabase(loaded, { connectionLimit: 1 }),
  ];
  try {
    for (const table of tables) {
      rmSync(fileOf(table), { force: true });
      await from.run(`SELECT * INTO OUTFILE '${fileOf(table)}' CHARACTER SET utf8mb4 FROM ${table}`);
      // Of the little that both had before.
      await to.run(`DELETE FROM ${table}`);
    }
    const startedAt = monotonic();
    for (const table of tables) {
      onProgress(table);
      await to.run(`LOAD DATA INFILE '${fileOf(table)}' INTO TABLE ${table} CHARACTER SET utf8mb4`);
    }
    const milliseconds = monotonic() - startedAt;
    for (const table of tables) {
      const [imported, again] = [await checksumOf(from, table), await checksumOf(to, table)];
      if (imported === null || imported !== again) throw new Error(`other rows were loaded into ${table}`);
    }
    return milliseconds;
  } finally {
    await from.close();
    await to.close();
  }
}

function figuresOf(
  { size, rows }: { size: Size; rows: number },
  { whole, loaded, tenth }: { whole: Imported; loaded: number; tenth: Imported },
): Figure[] {
  const isJudged = rows >= ROWS_OF_BARS;
  const figure = (id: string, ours: number, baseline: number, bar: number): Figure =>
    figureOfOne({ id, size, ours, baseline, bar: isJudged ? bar : null });
  return [
    figure(IMPORT_ID, whole.milliseconds, loaded, TIME_BAR),
    ...(whole.memory && tenth.memory
      ? [figure(`${IMPORT_ID}-memory`, whole.memory.peak, tenth.memory.peak, MEMORY_BAR)]
      : []),
  ];
}

/** A server of its own, begun anew for each part; it and its data are gone afterwards. */
export async function measureImport(
  { size, rows }: { size: Size; rows: number },
  onProgress: (progress: string) => void,
): Promise<Figure[]> {
  const folder = join(dataDir, 'bench/import');
  const clear = async (): Promise<void> => {
    if (existsSync(folder)) await stopLeftover(folder);
    for (const path of [folder, runFolder(folder)]) rmSync(path, { recursive: true, force: true });
  };
  await clear();
  const withServer = async <R>(work: (server: RunningServer) => Promise<R>): Promise<R> => {
    const server = await startEmbeddedServer(folder, join(dataDir, 'bench/logs/import.log'), {
      durable: true,
      bufferPoolMib: Math.floor(largeBufferPoolMib() / 4),
    });
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  };
  try {
    const tenth = await withServer((server) =>
      runImport(server, 'erp_tenth', Math.ceil(rows / 10), onProgress),
    );
    const whole = await withServer((server) => runImport(server, 'erp_whole', rows, onProgress));
    const loaded = await withServer((server) =>
      loadData(server, 'erp_whole', whole.tables, `${folder}.rows`, onProgress),
    );
    return figuresOf({ size, rows }, { whole, loaded, tenth });
  } finally {
    rmSync(`${folder}.rows`, { recursive: true, force: true });
    await clear();
  }
}
