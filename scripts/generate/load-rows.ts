/**
 * Streams rows into tables by LOAD DATA LOCAL: a third less work for the server than INSERT. A server that does not take
 * files from its clients (MySQL's default) gets INSERT.
 */
import { Readable } from 'node:stream';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { openDatabase } from '@erp/api/database/sql';
import { inserting, withoutEmpty, type InsertRows } from '@erp/api/facts/bulk-load';

export type RowLoader = {
  insert: InsertRows;
  /** Writes what waits. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

const ROWS_PER_CHUNK = 500;

const SPECIAL = /[\\\t\n]/;

/** A field as LOAD DATA reads it: \N is null, tabs and line ends are escaped. */
function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return SPECIAL.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
    : text;
}

const lineOf = (row: readonly unknown[]): string => row.map(fieldOf).join('\t');

function* piecesOf(lines: readonly string[]): Generator<string> {
  for (let start = 0; start < lines.length; start += ROWS_PER_CHUNK) {
    yield `${lines.slice(start, start + ROWS_PER_CHUNK).join('\n')}\n`;
  }
}

/** Rows of a customer lie together but these, which lie by their texts: many are written at a time, in that order. */
const BY_TEXT = 'search_key';

function loading(connection: Connection): Pick<RowLoader, 'insert' | 'flush'> {
  const waiting = { columns: [] as readonly string[], lines: [] as string[] };

  const load = async (table: string, columns: readonly string[], lines: readonly string[]): Promise<void> => {
    await connection.query({
      sql: `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${table} CHARACTER SET utf8mb4 (${columns.join(', ')})`,
      infileStreamFactory: () => Readable.from(piecesOf(lines), { objectMode: false }),
    });
    const [warnings] = await connection.query<RowDataPacket[]>('SHOW WARNINGS LIMIT 1');
    // A file's bad value only warns where an INSERT's would be refused.
    if (warnings.length > 0) throw new Error(`${table}: ${String(warnings[0]!.Message)}`);
  };

  return {
    insert: async (table, columns, rows) => {
      if (table === BY_TEXT) {
        waiting.columns = columns;
        for (const row of rows) waiting.lines.push(lineOf(row));
        return;
      }
      const { names, values } = withoutEmpty(columns, rows);
      await load(table, names, values.map(lineOf));
    },
    flush: async () => {
      const lines = waiting.lines.sort();
      waiting.lines = [];
      if (lines.length > 0) await load(BY_TEXT, waiting.columns, lines);
    },
  };
}

export async function openRowLoader(databaseUrl: string): Promise<RowLoader> {
  const connection = await createConnection(databaseUrl);
  const [[row]] = await connection.query<RowDataPacket[]>('SELECT @@local_infile AS takes_files');
  if (row!.takes_files === 1) return { ...loading(connection), close: () => connection.end() };
  await connection.end();
  const db = await openDatabase(databaseUrl, { connectionLimit: 1 });
  return { insert: inserting(db), flush: async () => undefined, close: () => db.close() };
}
