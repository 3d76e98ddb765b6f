/**
 * The database as the modules see it: rows and statements with placeholders, and one kind of transaction. TypeORM's
 * DataSource owns the pool; hot reads take raw rows from it, which costs a third of hydrating entities.
 */
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FieldPacket, Pool, PoolConnection, QueryError, ResultSetHeader } from 'mysql2';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { fromDateTime } from './date-time';
import { DatabaseBusy, isConnectionLost, isRetryable } from './faults';
import { logStatement } from './statement-log';

export type Sql = {
  /**
   * Arrays expand: `IN (?)` takes a list, `VALUES ?` a list of rows. DATETIME comes as Instant, DATE and DECIMAL as text,
   * BIGINT as number (text above 2^53).
   */
  rows<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  run(sql: string, params?: readonly unknown[]): Promise<{ affectedRows: number }>;
};

/** How many statements were sent: counted per request, proven constant by tests. */
export type StatementCount = { statements: number };

export type Database = Sql & { dataSource: DataSource; count: StatementCount; close(): Promise<void> };

export type DatabaseOptions = { connectionLimit?: number; entities?: DataSourceOptions['entities'] };

const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 15;
const DATETIME = 12;
const TIMESTAMP = 7;

/**
 * MariaDB makes a join of a list of a thousand values and more, and then reads whole tables where the list's own index
 * would do; to MySQL, which has no such thing, it is a comment.
 */
const LONG_LISTS_STAY = '/*M!100303 , in_predicate_conversion_threshold = 0 */';

const sessionSettings = [
  `SET time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION' ${LONG_LISTS_STAY}`,
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

type Answer = Record<string, unknown>[] | ResultSetHeader;
type Answered = { answer: Answer; fields: FieldPacket[] };
/** Sends a statement on one connection. */
type Send = (sql: string, params: readonly unknown[]) => Promise<Answered>;

const on =
  (connection: PoolConnection): Send =>
  (sql, params) => {
    logStatement(sql);
    return new Promise((resolve, reject) => {
      connection.query(
        sql,
        params as unknown[],
        (error: QueryError | null, answer: unknown, fields: FieldPacket[]) => {
          if (error) reject(error);
          else resolve({ answer: answer as Answer, fields });
        },
      );
    });
  };

/**
 * Takes a connection for each statement. The pool's own `query` would do that too, but what it read then outlives the young
 * generation, and an export makes the process grow by all of its rows until the next full collection.
 */
const onAny =
  (pool: Pool): Send =>
  async (sql, params) => {
    const connection = await takeConnection(pool);
    try {
      const answered = await on(connection)(sql, params);
      connection.release();
      return answered;
    } catch (error) {
      if (isConnectionLost(error)) connection.destroy();
      else connection.release();
      throw error;
    }
  };

/** DATETIME as Instant, in place: only the columns that need it are touched. */
function withInstants(rows: Record<string, unknown>[], fields: FieldPacket[]): void {
  for (const { name, type, columnType } of fields) {
    const kind = columnType ?? type;
    if (kind !== DATETIME && kind !== TIMESTAMP) continue;
    for (const row of rows) {
      const text = row[name];
      if (typeof text === 'string') row[name] = fromDateTime(text);
    }
  }
}

const sqlOver = (send: Send, count: StatementCount): Sql => ({
  async rows<T>(sql: string, params: readonly unknown[] = []) {
    count.statements += 1;
    const { answer, fields } = await send(sql, params);
    const rows = answer as Record<string, unknown>[];
    withInstants(rows, fields);
    return rows as T[];
  },
  async run(sql, params = []) {
    count.statements += 1;
    const { answer } = await send(sql, params);
    return { affectedRows: (answer as ResultSetHeader).affectedRows };
  },
});

/** `mysql://user:password@host:port/schema`, or with `?socketPath=/path` over a Unix socket. */
function optionsOf(url: string, { connectionLimit = 20, entities = [] }: DatabaseOptions): DataSourceOptions {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const socketPath = searchParams.get('socketPath');
  return {
    type: 'mysql',
    ...(socketPath ? { socketPath } : { host: hostname || '127.0.0.1', port: Number(port || 3306) }),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    entities,
    charset: 'utf8mb4_unicode_520_ci',
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize: connectionLimit,
    connectTimeout: 5_000,
    extra: {
      waitForConnections: true,
      queueLimit: 2_000,
      enableKeepAlive: true,
      multipleStatements: false,
      stringifyObjects: true,
    },
  };
}

/** A pool's connections speak UTC, strictly, READ COMMITTED: set before anything else is sent on them. */
function prepareConnections(pool: Pool): void {
  pool.on('connection', (connection: PoolConnection) => {
    connection.on('error', () => connection.destroy());
    for (const statement of sessionSettings) {
      logStatement(statement);
      connection.query(statement, (error: QueryError | null) => {
        if (error) connection.destroy();
      });
    }
  });
}

const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { pool: Pool }).pool;

/** The connections that TypeORM opened before its pool could be prepared are replaced. */
async function replaceFirstConnections(pool: Pool): Promise<void> {
  const connection = await takeConnection(pool);
  connection.destroy();
}

const takeConnection = (pool: Pool): Promise<PoolConnection> =>
  new Promise((resolve, reject) => {
    pool.getConnection((error: NodeJS.ErrnoException | null, connection) => {
      if (error) reject(error);
      else resolve(connection);
    });
  });

export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const dataSource = await new DataSource(optionsOf(url, options)).initialize();
  const pool = poolOf(dataSource);
  prepareConnections(pool);
  await replaceFirstConnections(pool);
  const count = { statements: 0 };
  return {
    ...sqlOver(onAny(pool), count),
    dataSource,
    count,
    close: () => dataSource.destroy(),
  };
}

/** The same database with a count of its own: what one request sends. */
export function counting(db: Database): Database {
  const count = { statements: 0 };
  return { ...db, ...sqlOver(onAny(poolOf(db.dataSource)), count), count };
}

async function once<T>(db: Database, begin: readonly string[], work: (tx: Sql) => Promise<T>): Promise<T> {
  const connection = await takeConnection(poolOf(db.dataSource));
  const tx = sqlOver(on(connection), db.count);
  let broken = false;
  try {
    for (const statement of begin) await tx.run(statement);
    const result = await work(tx);
    await tx.run('COMMIT');
    return result;
  } catch (error) {
    broken = isConnectionLost(error);
    if (!broken) await tx.run('ROLLBACK').catch(() => (broken = true));
    throw error;
  } finally {
    if (broken) connection.destroy();
    else connection.release();
  }
}

/** Grows with every attempt; the jitter keeps those that collided from meeting again. */
const pause = (attempt: number): Promise<void> =>
  sleep(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));

/**
 * One READ COMMITTED transaction. On a deadlock, a failed certification or a lost connection, at COMMIT too, all of it
 * again with fresh reads: the work must be repeatable, which its request key makes it. Given up: DatabaseBusy.
 */
export async function inTransaction<T>(db: Database, work: (tx: Sql) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, ['START TRANSACTION'], work);
    } catch (error) {
      if (!isRetryable(error)) throw error;
      if (attempt === MAX_ATTEMPTS) throw new DatabaseBusy(error);
      await pause(attempt);
    }
  }
}

const ONE_VIEW = ['SET TRANSACTION ISOLATION LEVEL REPEATABLE READ', 'START TRANSACTION READ ONLY'];

/** Reads that belong together: all of them see the database as its first one does, whatever is recorded meanwhile. */
export const inOneView = <T>(db: Database, work: (view: Sql) => Promise<T>): Promise<T> =>
  once(db, ONE_VIEW, work);
