/** Made-up resellers: the same size and day give the same rows, whoever makes them, and rows that the product itself would hold. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { checkCountsOf } from '@erp/api/facts/check-counts';
import { checkTimelineOf } from '@erp/api/facts/check-timeline';
import type { Instant } from '@erp/domain/time/day';
import { generate } from '@erp/scripts/generate/generate';
import { freshSchema, type FreshSchema } from '../harness/database';

const until = '2026-05-31T15:59:59.999Z' as Instant;

type Made = { schema: FreshSchema; db: Database; told: string[] };

async function make(processes: number): Promise<Made> {
  const schema = await freshSchema();
  const told: string[] = [];
  await generate(schema.url, {
    size: 'small',
    until,
    processes,
    onProgress: (progress) => told.push(progress),
  });
  return { schema, db: await openDatabase(schema.url, { connectionLimit: 2 }), told };
}

/** Passwords and ids of accounts are made anew each time. */
const MADE_ANEW = ['account', 'setting', 'schema_version', 'job', 'id_block'];

async function contents(db: Database): Promise<Record<string, { rows: number; checksum: string }>> {
  const tables = await db.rows<{ name: string }>(
    `SELECT table_name AS name
       FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_name NOT IN (?)
      ORDER BY table_name`,
    [MADE_ANEW],
  );
  const found: Record<string, { rows: number; checksum: string }> = {};
  for (const { name } of tables) {
    const columns = await db.rows<{ name: string }>(
      `SELECT column_name AS name
         FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = ? AND column_name <> 'recorded_at'
        ORDER BY ordinal_position`,
      [name],
    );
    const row = `CONCAT_WS('|', ${columns.map((column) => `COALESCE(\`${column.name}\`, '-')`).join(', ')})`;
    const [sum] = await db.rows<{ n: number; checksum: string }>(
      `SELECT COUNT(*) AS n, CAST(COALESCE(SUM(CRC32(${row})), 0) AS CHAR) AS checksum FROM \`${name}\``,
    );
    found[name] = { rows: sum!.n, checksum: sum!.checksum };
  }
  return found;
}

const keysOf = (db: Database) =>
  db.rows(
    `SELECT table_name, index_name, non_unique, seq_in_index, column_name
       FROM information_schema.statistics
      WHERE table_schema = DATABASE()
      ORDER BY table_name, index_name, seq_in_index`,
  );

describe('a generated reseller', () => {
  let alone: Made;
  let together: Made;

  beforeAll(async () => {
    alone = await make(1);
    together = await make(2);
  }, 180_000);
  afterAll(async () => {
    for (const { db, schema } of [alone, together]) {
      await db.close();
      await schema.drop();
    }
  });

  test('has the same rows whether one process makes it or two', async () => {
    const rows = await contents(alone.db);
    expect(rows.customer!.rows).toBe(2_000);
    expect(rows.follow_up!.rows).toBeGreaterThan(15_000);
    expect(rows.visit!.rows).toBeGreaterThan(500);
    expect(rows.deal!.rows).toBeGreaterThan(100);
    expect(await contents(together.db)).toEqual(rows);
  });

  test('tells how far it is', () => {
    expect(together.told).toContain('2000 / 2000');
  });

  test('has all keys of the tables again', async () => {
    const empty = await freshSchema();
    const db = await openDatabase(empty.url, { connectionLimit: 1 });
    try {
      expect(await keysOf(together.db)).toEqual(await keysOf(db));
    } finally {
      await db.close();
      await empty.drop();
    }
  });

  test('holds what its facts say, in every derived row and every count', async () => {
    const clock = { now: () => until };
    expect(await checkTimelineOf(together.db, { clock })).toMatchObject({ customers: 2_000, differing: 0 });
    expect(await checkCountsOf(together.db, { clock })).toMatchObject({ differing: 0 });
  });

  test('is skewed like real work: some reps call twice as much as others', async () => {
    const calls = await together.db.rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM contact GROUP BY rep_id ORDER BY n',
    );
    expect(calls.at(-1)!.n).toBeGreaterThan(1.8 * calls[0]!.n);
  });
});
