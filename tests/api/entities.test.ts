import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { entities } from '@erp/api/entities';
import { freshSchema, type FreshSchema } from '../harness/database';

let schema: FreshSchema;
let db: Database;

beforeAll(async () => {
  schema = await freshSchema();
  db = await openDatabase(schema.url, { connectionLimit: 2, entities });
});
afterAll(async () => {
  await db.close();
  await schema.drop();
});

const tables = entities.map(({ options }) => options.name);

type Column = { name: string; type: string; nullable: boolean; primary: boolean };
type Index = { name: string; unique: boolean; columns: string };

async function columnsOf(table: string): Promise<Column[]> {
  const rows = await db.rows<{ name: string; type: string; nullable: string; column_key: string }>(
    `SELECT COLUMN_NAME AS name, COLUMN_TYPE AS type, IS_NULLABLE AS nullable, COLUMN_KEY AS column_key
       FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?
      ORDER BY COLUMN_NAME`,
    [table],
  );
  return rows.map(({ name, type, nullable, column_key: columnKey }) => ({
    name,
    // How wide a whole number is shown says nothing, and MySQL does not tell it.
    type: type.replace(/int\(\d+\)/, 'int'),
    nullable: nullable === 'YES',
    primary: columnKey === 'PRI',
  }));
}

/** Base tables and views alike. */
async function tablesOfSchema(): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(
    'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()',
  );
  return rows.map(({ name }) => name);
}

async function primaryKeyOf(table: string): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(
    `SELECT COLUMN_NAME AS name
       FROM information_schema.STATISTICS
      WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND INDEX_NAME = 'PRIMARY'
      ORDER BY SEQ_IN_INDEX`,
    [table],
  );
  return rows.map(({ name }) => name);
}

async function indexesOf(table: string): Promise<Index[]> {
  const rows = await db.rows<{ name: string; non_unique: number; columns: string }>(
    `SELECT INDEX_NAME AS name, NON_UNIQUE AS non_unique,
            GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) AS columns
       FROM information_schema.STATISTICS
      WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND INDEX_NAME <> 'PRIMARY'
      GROUP BY INDEX_NAME, NON_UNIQUE
      ORDER BY INDEX_NAME`,
    [table],
  );
  return rows.map(({ name, non_unique: nonUnique, columns }) => ({ name, unique: nonUnique === 0, columns }));
}

const byName = <T extends { name: string }>(list: T[]): T[] =>
  list.sort((a, b) => (a.name < b.name ? -1 : 1));

test('every table has its entity, every entity its table', async () => {
  expect([...tables].sort()).toEqual((await tablesOfSchema()).sort());
});

test.each(tables)('the entity of table %s has its columns, key and indexes', async (table) => {
  const metadata = db.dataSource.getMetadata(table);
  const columns = metadata.columns.map((column): Column => {
    const { length, precision, scale } = column;
    const size = length || [precision, scale].filter((part) => part !== undefined).join(',');
    return {
      name: column.databaseName,
      type: `${String(column.type)}${size === '' ? '' : `(${size})`}${column.unsigned ? ' unsigned' : ''}`,
      nullable: column.isNullable,
      primary: column.isPrimary,
    };
  });
  expect(byName(columns)).toEqual(byName(await columnsOf(table)));
  expect(metadata.primaryColumns.map(({ databaseName }) => databaseName)).toEqual(await primaryKeyOf(table));
  const indexes = metadata.indices.map(({ name, isUnique, columns: parts }) => ({
    name,
    unique: isUnique,
    columns: parts.map(({ databaseName }) => databaseName).join(','),
  }));
  expect(byName(indexes)).toEqual(byName(await indexesOf(table)));
});
