import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { openLog } from '@erp/api/log';
import { freshSchema, type FreshSchema } from '../harness/database';

let schema: FreshSchema;
let db: Database;
beforeAll(async () => {
  schema = await freshSchema();
  db = await openDatabase(schema.url, { connectionLimit: 1 });
});
afterAll(async () => {
  await db.close();
  await schema.drop();
});

const logged = (error: unknown): string => {
  const lines: string[] = [];
  openLog({ write: (line) => lines.push(line) }).error({ err: error }, 'fault');
  return lines.join('');
};

test('a fault of the database is logged with what it is, without the statement and its values', async () => {
  const fault = await db
    .run('INSERT INTO phone (id, number, extension, kind, version) VALUES ?', [
      [[1, '+8613957703182'.repeat(20), '', 'MOBILE', 1]],
    ])
    .catch((error: unknown) => error);
  expect((fault as { sql: string }).sql).toContain('+8613957703182');
  const line = logged(fault);
  expect(line).not.toContain('13957703182');
  expect(line).not.toContain('INSERT');
  expect(JSON.parse(line)).toMatchObject({
    msg: 'fault',
    err: { code: 'ER_DATA_TOO_LONG', sqlState: '22001', stack: expect.stringContaining('    at ') },
  });
  const twice = await db
    .run('INSERT INTO setting (name, value) VALUES ?', [
      [
        ['13957703182', 'a'],
        ['13957703182', 'b'],
      ],
    ])
    .catch((error: unknown) => error);
  expect(logged(twice)).not.toContain('13957703182');
});

test('any other fault is logged whole', () => {
  expect(JSON.parse(logged(new Error('the sky fell')))).toMatchObject({
    err: { type: 'Error', message: 'the sky fell' },
  });
});
