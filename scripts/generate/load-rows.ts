/**
 * Streams rows into tables by LOAD DATA LOCAL: a third less work for the server than INSERT. A server that does not take
 * files from its clients (MySQL's default) gets INSERT.
 */
import { Readable } from 'node:stream';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { openDatabase } from '@erp/api/database/sql';
import { inserting, usedColumns, type InsertRows } from '@erp/api/facts/bulk-load';

export type RowLoader = {
  /** Rows may wait: flush writes them. */
  insert: InsertRows;
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

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

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Its rows lie by their texts, not by customer: they are written in that order, as many as possible at a time. */
const BY_TEXT = 'search_key';

/** Rows that wait as text: they are no longer thousands of arrays to keep alive, and few statements write them. */
type Waiting = { names: readonly string[]; texts: string[] };

function loading(connection: Connection): Pick<RowLoader, 'insert' | 'flush'> {
  const waiting = new Map<string, Waiting>();

  const write = async (table: string): Promise<void> => {
    const { names, texts } = waiting.get(table)!;
    waiting.delete(table);
    const pieces = table === BY_TEXT ? [textOf(texts.sort())] : texts;
    await connection.query({
      sql: `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${table} CHARACTER SET utf8mb4 (${names.join(', ')})`,
      infileStreamFactory: () => Readable.from(pieces, { objectMode: false }),
    });
    const [warnings] = await connection.query<RowDataPacket[]>('SHOW WARNINGS LIMIT 1');
    // A file's bad value only warns where an INSERT's would be refused.
    if (warnings.length > 0) throw new Error(`${table}: ${String(warnings[0]!.Message)}`);
  };

  const insert: InsertRows = async (table, columns, rows) => {
    const used = usedColumns(columns, rows);
    const names = used.map((index) => columns[index]!);
    const lines = rows.map((row) => used.map((index) => fieldOf(row[index])).join('\t'));
    if (waiting.has(table) && waiting.get(table)!.names.join() !== names.join()) await write(table);
    const own = waiting.get(table) ?? { names, texts: [] };
    waiting.set(table, own);
    if (table === BY_TEXT) own.texts.push(...lines);
    else own.texts.push(textOf(lines));
  };

  const flush = async (): Promise<void> => {
    for (const table of [...waiting.keys()]) await write(table);
  };

  return { insert, flush };
}

export async function openRowLoader(databaseUrl: string): Promise<RowLoader> {
  const connection = await createConnection(databaseUrl);
  const [[row]] = await connection.query<RowDataPacket[]>('SELECT @@local_infile AS takes_files');
  if (row!.takes_files === 1) return { ...loading(connection), close: () => connection.end() };
  await connection.end();
  const db = await openDatabase(databaseUrl, { connectionLimit: 1 });
  return { insert: inserting(db), flush: () => Promise.resolve(), close: () => db.close() };
}
