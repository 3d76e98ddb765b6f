import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { root } from '@erp/scripts/bare/paths.mjs';
import { checkSqlLog } from '@erp/scripts/check-sql/check-log';
import { faultsOf, normalise } from '@erp/scripts/check-sql/check-statement';

const forBoth = [
  'SELECT id, name FROM customer WHERE id = ? FOR UPDATE',
  'SELECT * FROM job WHERE name = ? FOR UPDATE SKIP LOCKED',
  'INSERT INTO unit_count (unit_id, n) VALUES (?, ?) ON DUPLICATE KEY UPDATE n = n + VALUES(n)',
  "SELECT 'RETURNING NOW() ->> LATERAL' AS `for share` FROM customer -- FOR UPDATE OF",
  'CREATE TABLE a (id BIGINT PRIMARY KEY, code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, KEY k (code, id), CONSTRAINT f FOREIGN KEY (id) REFERENCES b (id)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci',
  'CREATE TABLE IF NOT EXISTS a (id INT PRIMARY KEY, sequence INT NOT NULL)',
  'DROP TABLE IF EXISTS a',
  'SELECT unit_id, SUM(n) FROM unit_count WHERE (unit_id, month) IN ((?, ?)) GROUP BY unit_id',
  'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t WHERE n < 10) SELECT n, SUM(n) OVER (ORDER BY n) FROM t',
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ',
  'START TRANSACTION',
  'START TRANSACTION READ ONLY',
  'EXPLAIN SELECT a AS b FROM c GROUP BY b UNION ALL SELECT d FROM e',
  'ANALYZE TABLE customer',
  'SELECT STRAIGHT_JOIN c.id FROM (SELECT n.id FROM customer n FORCE INDEX (customer_idle) WHERE n.at IS NULL LIMIT ?) m JOIN customer c ON c.id = m.id',
  'SELECT RANK() OVER (ORDER BY `rank`) AS place, no, at, day FROM a',
];

const mariadbOnly: Record<string, string> = {
  RETURNING: 'INSERT INTO a (x) VALUES (?) RETURNING id',
  'a sequence': 'SELECT NEXTVAL(customer_ids)',
  'ADD … IF NOT EXISTS': 'ALTER TABLE a ADD COLUMN IF NOT EXISTS b INT',
  'CREATE OR REPLACE TABLE': 'CREATE OR REPLACE TABLE a (b INT)',
  'system versioning': "SELECT * FROM a FOR SYSTEM_TIME AS OF '2026-01-01'",
};

const mysqlOnly: Record<string, string> = {
  'INSERT … AS new': 'INSERT INTO a (x) VALUES (?) AS new ON DUPLICATE KEY UPDATE x = new.x',
  'FOR SHARE': 'SELECT * FROM a FOR SHARE',
  'FOR UPDATE OF': 'SELECT * FROM a FOR UPDATE OF a',
  '->>': "SELECT data->>'$.a' FROM a",
  'a collation of utf8mb4_0900': 'CREATE TABLE a (b VARCHAR(9)) COLLATE utf8mb4_0900_ai_ci',
  LATERAL: 'SELECT * FROM a, LATERAL (SELECT a.x) AS b',
  'a functional index': 'CREATE INDEX i ON a ((x + 1))',
};

const clocks = [
  'UPDATE a SET at = NOW()',
  'UPDATE a SET at = now(3)',
  'SELECT CURDATE()',
  'CREATE TABLE a (at DATETIME DEFAULT CURRENT_TIMESTAMP)',
];

describe('the check of SQL', () => {
  test.each(forBoth)('accepts what both servers have: %s', (sql) => expect(faultsOf(sql)).toEqual([]));

  test.each(Object.entries(mariadbOnly))('refuses %s, which only MariaDB has', (name, sql) =>
    expect(faultsOf(sql)).toEqual([`${name}: MySQL has no such thing`]),
  );

  test.each(Object.entries(mysqlOnly))('refuses %s, which only MySQL has', (name, sql) =>
    expect(faultsOf(sql)).toEqual([`${name}: MariaDB has no such thing`]),
  );

  test.each(['SELECT rank FROM a', 'CREATE TABLE a (`system` INT, groups INT)'])(
    'refuses a name that only MySQL reserves: %s',
    (sql) => expect(faultsOf(sql)).toEqual(['an unquoted name that MySQL reserves: write it in back-ticks']),
  );

  test.each(clocks)("refuses the server's clock: %s", (sql) =>
    expect(faultsOf(sql)).toEqual(["the server's clock: the clock of the product is a parameter"]),
  );

  test('refuses what is no MySQL statement at all, and says where', () => {
    expect(faultsOf('SELECT * FROM a WHERE ORDER BY b')).toEqual([
      expect.stringMatching(/^no MySQL statement, near «.*ORDER BY/),
    ]);
  });

  test('checks a bulk statement once, however many rows it carries', () => {
    const rows = (count: number) => `INSERT INTO a (x, y) VALUES ${Array(count).fill('(?, ?)').join(', ')}`;
    expect(normalise(rows(500))).toBe(normalise(rows(3)));
    const typed = (count: number) =>
      `INSERT INTO a (x, y) VALUES ${Array(count).fill('(?, UNHEX(?))').join(',')}`;
    expect(normalise(typed(40))).toBe(normalise(typed(1)));
    expect(normalise('INSERT INTO a (x, y) VALUES ?')).toBe(rows(1));
    expect(faultsOf(normalise('INSERT INTO a (x, y, z) VALUES (?, ?, ?), (?, ?, ?)'))).toEqual([]);
    const ids = (count: number) =>
      `SELECT x FROM a WHERE id IN (${Array(count).fill('?').join(', ')}) AND y = ?`;
    expect(normalise(ids(9))).toBe(normalise(ids(2)));
  });
});

describe('a log folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'erp-sql-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const check = (path: string) => {
    const program = ['--import', 'tsx', 'scripts/check-sql.ts', path];
    const { status, stdout } = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' });
    return { status, stdout: stdout.trim() };
  };

  test('without a statement fails the check, because nothing was checked', () => {
    const nothing = { status: 1, stdout: '0 distinct statements checked, 0 faults' };
    expect(check(folder)).toEqual(nothing);
    expect(check(join(folder, 'missing'))).toEqual(nothing);
  });

  test('is read from every process, and each distinct statement is told once', () => {
    const lines = (...statements: string[]) => statements.map((sql) => `${JSON.stringify(sql)}\n`).join('');
    writeFileSync(join(folder, '1.log'), lines('SELECT 1', 'SELECT a FROM b FOR SHARE'));
    writeFileSync(join(folder, '2.log'), `${lines('SELECT a FROM b FOR SHARE', 'SELECT\n2')}"SELECT half`);
    expect(checkSqlLog(folder).count).toBe(3);
    expect(checkSqlLog(folder).faults).toEqual([
      expect.stringMatching(/^FOR SHARE: .*\n {4}SELECT a FROM b FOR SHARE$/),
    ]);
  });

  test('with good statements only passes the check', () => {
    rmSync(join(folder, '2.log'));
    writeFileSync(join(folder, '1.log'), '"SELECT 1"\n');
    expect(check(folder)).toEqual({ status: 0, stdout: '1 distinct statements checked, 0 faults' });
  });
});
