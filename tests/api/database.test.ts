import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fromDateTime, toDateTime } from '@erp/api/database/date-time';
import { DatabaseBusy } from '@erp/api/database/faults';
import { allocateIds } from '@erp/api/database/ids';
import {
  checkSchemaVersion,
  migrate,
  readSchemaVersion,
  schemaVersion,
  type Migration,
} from '@erp/api/database/migrate';
import { counting, inTransaction, openDatabase, type Database } from '@erp/api/database/sql';
import { freshSchema, type FreshSchema } from '../harness/database';

let schema: FreshSchema;
let db: Database;

beforeAll(async () => {
  schema = await freshSchema();
  db = await openDatabase(schema.url, { connectionLimit: 8 });
});
afterAll(async () => {
  await db.close();
  await schema.drop();
});

const setting = (name: string, value: string) =>
  ['INSERT INTO setting (name, value) VALUES (?, ?)', [name, value]] as const;
const valueOf = async (name: string) =>
  (await db.rows<{ value: string }>('SELECT value FROM setting WHERE name = ?', [name]))[0]?.value;

describe('a connection', () => {
  test('speaks UTC, strictly, READ COMMITTED, on every one of the pool', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        db.rows<{ zone: string; modes: string }>(
          'SELECT @@session.time_zone AS zone, @@session.sql_mode AS modes, SLEEP(0.02) AS slept',
        ),
      ),
    );
    for (const [row] of answers) {
      expect(row!.zone).toBe('+00:00');
      expect(row!.modes.split(',')).toEqual(
        expect.arrayContaining(['STRICT_ALL_TABLES', 'ONLY_FULL_GROUP_BY']),
      );
    }
    const before = await valueOf('seen');
    await inTransaction(db, async (tx) => {
      expect(await tx.rows('SELECT value FROM setting WHERE name = ?', ['seen'])).toEqual([]);
      await db.run(...setting('seen', 'committed by another'));
      expect(await tx.rows('SELECT value FROM setting WHERE name = ?', ['seen'])).toEqual([
        { value: 'committed by another' },
      ]);
    });
    expect(before).toBeUndefined();
  });

  test('reads dates and decimals as text, DATETIME as an instant, big numbers safely', async () => {
    const [row] = await db.rows(
      `SELECT CAST('2026-03-31' AS DATE) AS day, CAST('2026-03-31 15:30:00.012' AS DATETIME(3)) AS at,
              CAST('2026-03-31 15:30:00' AS DATETIME) AS second, CAST(NULL AS DATETIME(3)) AS never,
              CAST(1.50 AS DECIMAL(14,2)) AS amount, 9007199254740993 AS big, COUNT(*) AS n FROM id_block`,
    );
    expect(row).toMatchObject({
      day: '2026-03-31',
      at: '2026-03-31T15:30:00.012Z',
      second: '2026-03-31T15:30:00.000Z',
      never: null,
      amount: '1.50',
      big: '9007199254740993',
    });
    expect(toDateTime('2026-03-31T15:30:00.012Z')).toBe('2026-03-31 15:30:00.012');
    expect(fromDateTime('2026-03-31 15:30:00.012')).toBe('2026-03-31T15:30:00.012Z');
  });

  test('takes lists and rows as parameters, and several statements never', async () => {
    await db.run('INSERT INTO setting (name, value) VALUES ?', [
      [
        ['l1', 'a'],
        ['l2', "b'; DROP TABLE setting; --"],
      ],
    ]);
    expect(
      await db.rows('SELECT value FROM setting WHERE name IN (?) ORDER BY name', [['l1', 'l2']]),
    ).toEqual([{ value: 'a' }, { value: "b'; DROP TABLE setting; --" }]);
    await expect(db.run('SELECT 1; SELECT 2')).rejects.toMatchObject({ errno: 1064 });
    const injected = { toSqlString: () => '1 = 1' } as unknown;
    expect(await db.rows('SELECT value FROM setting WHERE name = ?', [{ name: 1 }])).toEqual([]);
    expect(await db.rows('SELECT value FROM setting WHERE name = ?', [JSON.stringify(injected)])).toEqual([]);
  });

  test('counts the statements of one request, those of its transactions included', async () => {
    const own = counting(db);
    await own.rows('SELECT 1 AS one');
    await inTransaction(own, (tx) => tx.rows('SELECT 1 AS one'));
    expect(own.count.statements).toBe(4);
  });
});

describe('a transaction', () => {
  test('leaves nothing when its work fails', async () => {
    const failing = inTransaction(db, async (tx) => {
      await tx.run(...setting('half', 'written'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await valueOf('half')).toBeUndefined();
  });

  test('is done again, as a whole, after a deadlock', async () => {
    await db.run('INSERT INTO setting (name, value) VALUES ?', [
      [
        ['d1', '0'],
        ['d2', '0'],
      ],
    ]);
    let runs = 0;
    let changed = 0;
    let met: () => void;
    const both = new Promise<void>((resolve) => (met = resolve));
    const add = (first: string, second: string) =>
      inTransaction(db, async (tx) => {
        runs += 1;
        await tx.run('UPDATE setting SET value = value + 1 WHERE name = ?', [first]);
        changed += 1;
        if (changed === 2) met();
        await both;
        await tx.run('UPDATE setting SET value = value + 1 WHERE name = ?', [second]);
      });
    await Promise.all([add('d1', 'd2'), add('d2', 'd1')]);
    expect(runs).toBe(3);
    expect([await valueOf('d1'), await valueOf('d2')]).toEqual(['2', '2']);
  });

  test('is done again when its connection is killed, and says RETRY when that goes on', async () => {
    const kill = async (id: number) => {
      await db.run('KILL ?', [id]);
    };
    let runs = 0;
    const result = await inTransaction(db, async (tx) => {
      runs += 1;
      const [row] = await tx.rows<{ id: number }>('SELECT CONNECTION_ID() AS id');
      if (runs === 1) await kill(row!.id);
      await tx.run(...setting('killed', 'once'));
      return runs;
    });
    expect(result).toBe(2);
    expect(await valueOf('killed')).toBe('once');

    const always = inTransaction(db, async (tx) => {
      const [row] = await tx.rows<{ id: number }>('SELECT CONNECTION_ID() AS id');
      await kill(row!.id);
      await tx.run(...setting('never', 'written'));
    });
    await expect(always).rejects.toBeInstanceOf(DatabaseBusy);
    await expect(always).rejects.toMatchObject({ code: 'RETRY', retryAfter: expect.any(Number) });
    expect(await valueOf('never')).toBeUndefined();
    expect(await db.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('ids', () => {
  test('are never given twice, in one process and in several', async () => {
    const other = await openDatabase(schema.url, { connectionLimit: 4 });
    const taken = await Promise.all(
      Array.from({ length: 400 }, (_, n) => allocateIds(n % 2 === 0 ? db : other, 'test', (n % 3) + 1)),
    );
    const all = taken.flatMap((first, n) => Array.from({ length: (n % 3) + 1 }, (_, more) => first + more));
    expect(new Set(all).size).toBe(all.length);
    expect(Math.min(...all)).toBe(1);
    await other.close();
  });

  test('come in one row however many are asked for', async () => {
    const first = await allocateIds(db, 'test', 5_000);
    expect(await allocateIds(db, 'test')).toBe(first + 5_000);
  });
});

describe('migrations', () => {
  const steps: Migration[] = [
    {
      version: 1,
      name: 'one',
      up: [
        'CREATE TABLE a (id INT NOT NULL, PRIMARY KEY (id))',
        'CREATE TABLE b (id INT NOT NULL, PRIMARY KEY (id))',
      ],
      down: ['DROP TABLE b', 'DROP TABLE a'],
    },
    {
      version: 2,
      name: 'two',
      up: ['ALTER TABLE a ADD COLUMN more INT NULL', 'ALTER TABLE b ADD COLUMN more INT NULL'],
      down: ['ALTER TABLE b DROP COLUMN more', 'ALTER TABLE a DROP COLUMN more'],
    },
  ];
  const columns = async (on: Database) =>
    (
      await on.rows<{ name: string }>(
        `SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) AS name FROM information_schema.COLUMNS
          WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN ('a', 'b') ORDER BY name`,
      )
    ).map(({ name }) => name);

  let own: FreshSchema;
  let empty: Database;
  beforeAll(async () => {
    own = await freshSchema();
    await migrate(own.url, { to: 0 });
    empty = await openDatabase(own.url, { connectionLimit: 2 });
  });
  afterAll(async () => {
    await empty.close();
    await own.drop();
  });

  test('go back to nothing, and forward again to this version, keeping no table behind', async () => {
    expect(await readSchemaVersion(empty)).toEqual({ version: 0, complete: true });
    const tables = await empty.rows<{ name: string }>(
      'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()',
    );
    expect(tables).toEqual([{ name: 'schema_version' }]);
    await migrate(own.url);
    expect(await readSchemaVersion(empty)).toEqual({ version: schemaVersion, complete: true });
    await checkSchemaVersion(empty);
    await migrate(own.url, { to: 0 });
  });

  test('derive anew what customers are compared and found by, where the rules for it changed', async () => {
    await migrate(own.url, { to: 22 });
    await empty.run(
      `INSERT INTO customer (id, version, fact_count, name, name_key, sort_key, city, original_source, created_at, created_day, merged_into)
       VALUES ?`,
      [
        [
          [
            1,
            1,
            1,
            '曾记Café\u200b有限公司',
            'old',
            'old',
            '浙江温州',
            'SYSTEM',
            '2026-03-01',
            '2026-03-01',
            null,
          ],
          [2, 1, 1, '乐清五金行', 'old', 'old', null, 'SYSTEM', '2026-03-01', '2026-03-01', 1],
        ],
      ],
    );
    await empty.run(
      "INSERT INTO phone (id, number, extension, kind, version) VALUES (1, '+8613957703182', '', 'MOBILE', 1)",
    );
    await empty.run(
      'INSERT INTO customer_phone (customer_id, phone_id, position, shared, present) VALUES (2, 1, 1, 0, 1)',
    );
    await empty.run("INSERT INTO search_key (kind, text, customer_id) VALUES ('INITIALS', 'gone', 1)");
    await migrate(own.url);
    expect(await empty.rows('SELECT name_key, city_key FROM customer ORDER BY id')).toEqual([
      { name_key: '曾记cafe', city_key: '温州' },
      { name_key: '乐清五金行', city_key: '' },
    ]);
    const keys = (
      await empty.rows<{ text: string }>(
        'SELECT CONCAT(customer_id, kind, text) AS text FROM search_key ORDER BY text',
      )
    ).map(({ text }) => text);
    // What is merged into a customer is found as that customer.
    expect(keys).toEqual(
      expect.arrayContaining([
        '1NAME曾记cafe有限公司',
        '1INITIALSzjcafe',
        '1INITIALSyqwjh',
        '1PHONE13957703182',
      ]),
    );
    expect(keys.filter((text) => text.startsWith('2') || text === '1INITIALSgone')).toEqual([]);
    await migrate(own.url, { to: 22 });
    expect(await empty.rows('SELECT name FROM customer WHERE id = 2')).toEqual([{ name: '乐清五金行' }]);
    await migrate(own.url, { to: 0 });
  });

  test('may leave numbers out', async () => {
    const gapped: Migration[] = [steps[0]!, { ...steps[1]!, version: 5 }];
    await migrate(own.url, { migrations: gapped, to: 4 });
    expect(await readSchemaVersion(empty)).toEqual({ version: 1, complete: true });
    await migrate(own.url, { migrations: gapped, to: 5 });
    expect(await readSchemaVersion(empty)).toEqual({ version: 5, complete: true });
    await migrate(own.url, { migrations: gapped, to: 3 });
    expect(await readSchemaVersion(empty)).toEqual({ version: 1, complete: true });
    await migrate(own.url, { migrations: gapped, to: 0 });
    expect(await columns(empty)).toEqual([]);
  });

  test('go on where they were killed, after any statement, told or not', async () => {
    for (const known of [0, 1]) {
      // Killed after the first statement of version 1; its progress was noted (1) or not (0).
      await empty.run(String(steps[0]!.up[0]));
      await empty.run(
        "UPDATE schema_version SET version = 0, direction = 'UP', steps = ?, holder = 'dead', lease_until = ?",
        [known, '2020-01-01 00:00:00.000'],
      );
      await migrate(own.url, { migrations: steps, to: 2 });
      expect(await columns(empty)).toEqual(['a.id', 'a.more', 'b.id', 'b.more']);
      // … and on the way back after one of version 2.
      await empty.run(String(steps[1]!.down[0]));
      await empty.run("UPDATE schema_version SET direction = 'DOWN', steps = ?", [known]);
      await migrate(own.url, { migrations: steps, to: 0 });
      expect(await columns(empty)).toEqual([]);
    }
  });

  test('are done once when two start them at once', async () => {
    const told: string[] = [];
    await Promise.all(
      Array.from({ length: 3 }, () =>
        migrate(own.url, { migrations: steps, to: 2, onStep: (step) => told.push(step) }),
      ),
    );
    expect(told.filter((step) => step.includes('up')).sort()).toEqual([
      '1 one up 1/2',
      '1 one up 2/2',
      '2 two up 1/2',
      '2 two up 2/2',
    ]);
    await migrate(own.url, { migrations: steps, to: 0 });
  });

  test('are refused by an older program, and an older database by this one, with what to do', async () => {
    await empty.run('UPDATE schema_version SET version = ?', [schemaVersion + 1]);
    await expect(migrate(own.url)).rejects.toThrow('start the newer program');
    await expect(checkSchemaVersion(empty)).rejects.toThrow('start the newer program');
    await empty.run('UPDATE schema_version SET version = 0');
    await expect(checkSchemaVersion(empty)).rejects.toThrow('npm run migrate');
  });
});
