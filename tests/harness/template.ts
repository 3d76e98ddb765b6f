import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';

/** A migrated schema as statements: what a fresh schema is made from without running the migrations again. */
export interface Template {
  schema: string;
  statements: string[];
}

const escapeName = (name: string) => `\`${name.replaceAll('`', '``')}\``;

async function rows(connection: Connection, sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  return (await connection.query<RowDataPacket[]>(sql, values))[0];
}

export function withSchema(url: string, schema: string): string {
  const changed = new URL(url);
  changed.pathname = `/${schema}`;
  return changed.href;
}

/** `CREATE TABLE … LIKE` would lose the foreign keys, so each table is told by the server's own statement. */
export async function readTemplate(url: string, schema: string): Promise<Template> {
  const connection = await createConnection(withSchema(url, schema));
  try {
    const objects = await rows(
      connection,
      'SELECT TABLE_NAME AS name, TABLE_TYPE AS type FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?',
      [schema],
    );
    const statements: string[] = [];
    for (const { name, type } of objects) {
      if (type !== 'BASE TABLE')
        throw new Error(`A fresh schema is copied table by table; ${name} is a ${type}.`);
      const [created] = await rows(connection, `SHOW CREATE TABLE ${escapeName(name as string)}`);
      statements.push(created?.['Create Table'] as string);
    }
    for (const { name } of objects) {
      const table = escapeName(name as string);
      const [first] = await rows(connection, `SELECT 1 FROM ${table} LIMIT 1`);
      if (first) statements.push(`INSERT INTO ${table} SELECT * FROM ${escapeName(schema)}.${table}`);
    }
    return { schema, statements };
  } finally {
    await connection.end();
  }
}

export async function createFromTemplate(
  adminUrl: string,
  template: Template,
  schema: string,
): Promise<void> {
  const connection = await createConnection({ uri: adminUrl, multipleStatements: true });
  try {
    await connection.query(
      [
        `CREATE DATABASE ${schema}`,
        `USE ${schema}`,
        'SET foreign_key_checks = 0',
        ...template.statements,
      ].join(';\n'),
    );
  } finally {
    await connection.end();
  }
}

export async function dropSchema(adminUrl: string, schema: string): Promise<void> {
  const connection = await createConnection(adminUrl);
  try {
    await connection.query(`DROP DATABASE IF EXISTS ${schema}`);
  } finally {
    await connection.end();
  }
}
