import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { Refusal } from '../bare/refusal.mjs';

/** The address without what is secret in it. */
export function shownAddress(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname}${port && `:${port}`}${pathname}`;
}

async function createIfMissing(databaseUrl: string, name: string): Promise<void> {
  const server = new URL(databaseUrl);
  server.pathname = '/';
  const connection = await createConnection(server.href);
  try {
    await connection.query(`CREATE DATABASE \`${name.replaceAll('`', '``')}\` CHARACTER SET utf8mb4`);
  } finally {
    await connection.end();
  }
}

async function countTables(databaseUrl: string): Promise<number> {
  const connection = await createConnection(databaseUrl);
  try {
    const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
    return tables.length;
  } finally {
    await connection.end();
  }
}

/** Whether the database that DATABASE_URL names is empty; one that does not exist is made. */
export async function isEmptyDatabase(databaseUrl: string): Promise<boolean> {
  const name = URL.canParse(databaseUrl) ? decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) : '';
  if (!/^mysql:/.test(databaseUrl) || name === '') throw new Refusal('badDatabaseUrl');
  try {
    return (await countTables(databaseUrl)) === 0;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ER_BAD_DB_ERROR') {
      throw new Refusal('databaseUnreachable', {
        address: shownAddress(databaseUrl),
        reason: (error as Error).message,
      });
    }
  }
  try {
    await createIfMissing(databaseUrl, name);
    return true;
  } catch (error) {
    throw new Refusal('databaseMissing', { name, reason: (error as Error).message });
  }
}
