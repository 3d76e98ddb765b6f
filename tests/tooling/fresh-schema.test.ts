import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startEmbeddedServer } from '@erp/scripts/database/embedded';
import type { RunningServer } from '@erp/scripts/database/server';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { createFromTemplate, dropSchema, readTemplate } from '../harness/template';

const folder = mkdtempSync(join(tmpdir(), 'erp-tooling-'));
let server: RunningServer;
let connection: Connection;

beforeAll(async () => {
  server = await startEmbeddedServer(join(folder, 'db'), join(folder, 'db.log'), { durable: false });
  connection = await createConnection({ uri: server.url('mysql'), multipleStatements: true });
  await connection.query(`
    CREATE DATABASE template;
    CREATE TABLE template.parent (id INT PRIMARY KEY, name VARCHAR(20));
    CREATE TABLE template.child (id INT PRIMARY KEY, parent_id INT NOT NULL,
      CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES template.parent (id))`);
  await connection.query(
    `INSERT INTO template.parent VALUES (1, '根'); INSERT INTO template.child VALUES (7, 1)`,
  );
});

afterAll(async () => {
  await connection?.end();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function refusedAsOrphan(schema: string): Promise<boolean> {
  try {
    await connection.query(`INSERT INTO ${schema}.child VALUES (8, 99)`);
    return false;
  } catch (error) {
    return (error as { code: string }).code === 'ER_NO_REFERENCED_ROW_2';
  }
}

describe('a schema copied from a template', () => {
  test('has the rows and the foreign keys of the template, pointing into itself', async () => {
    const admin = server.url('mysql');
    await createFromTemplate(admin, await readTemplate(admin, 'template'), 'copy');
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT name FROM copy.parent JOIN copy.child ON parent_id = parent.id',
    );
    expect(rows).toEqual([{ name: '根' }]);
    expect(await refusedAsOrphan('copy')).toBe(true);
    const [keys] = await connection.query<RowDataPacket[]>(
      `SELECT REFERENCED_TABLE_SCHEMA AS target FROM information_schema.KEY_COLUMN_USAGE
       WHERE TABLE_SCHEMA = 'copy' AND REFERENCED_TABLE_NAME = 'parent'`,
    );
    expect(keys).toEqual([{ target: 'copy' }]);
    await dropSchema(admin, 'copy');
    const [left] = await connection.query<RowDataPacket[]>("SHOW DATABASES LIKE 'copy'");
    expect(left).toEqual([]);
  });

  test('is refused when the template has a view, which would be missing from the copy', async () => {
    await connection.query('CREATE VIEW template.seen AS SELECT id FROM template.parent');
    await expect(readTemplate(server.url('mysql'), 'template')).rejects.toThrow(/seen is a VIEW/);
  });
});
