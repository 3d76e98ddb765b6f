/** Hears what an API asks its database, and asks the database how it finds that. */
import type { Pool, PoolConnection } from 'mysql2';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Database } from '@erp/api/database/sql';

export type Sent = { sql: string; params: readonly unknown[] };

export type Plan = {
  table: string;
  /** The index, or the way of access. */
  by: string;
  /** It reads a table of facts or customers from one end to the other. */
  isWhole: boolean;
};

export type Explaining = {
  sent(): readonly Sent[];
  forget(): void;
  plansOf(sent: Sent): Promise<Plan[]>;
  /** Rows of indexes that the statement reads when it is run. */
  readsOf(sent: Sent): Promise<number>;
  /** Beside the API: none of the product's own statements. */
  query(sql: string, params?: readonly unknown[]): Promise<RowDataPacket[]>;
  close(): Promise<void>;
};

/** What grows with the work of years. */
const LARGE = new Set([
  ...['customer', 'fact', 'follow_up', 'contact', 'timeline_interval', 'visit', 'contact_person'],
  ...[
    'visit_plan',
    'phone',
    'customer_phone',
    'search_key',
    'deal',
    'deal_share',
    'unit_count',
    'task',
    'late_fact',
    'lead_entry',
    'lead_turn',
  ],
]);

/** Alias → table, as the statement says it. */
const aliases = (sql: string): Map<string, string> =>
  new Map(
    [...sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)\s+(\w+)\b/g)].map(([, table, alias]) => [
      ['WHERE', 'FORCE'].includes(alias!) ? table! : alias!,
      table!,
    ]),
  );

/** A page that is read in the order of an index stops when it is full. */
const MOST_OF_A_PAGE = 5_000;

function listenTo({ dataSource }: Database, sent: Sent[]): void {
  const { pool } = dataSource.driver as unknown as { pool: Pool };
  const heard = new WeakSet<PoolConnection>();
  pool.on('acquire', (connection) => {
    if (heard.has(connection)) return;
    heard.add(connection);
    const query = connection.query.bind(connection) as (...given: unknown[]) => unknown;
    connection.query = ((...given: unknown[]) => {
      const [first, second] = given as [string | { sql: string; values: unknown[] }, unknown[]];
      const { sql, values } = typeof first === 'string' ? { sql: first, values: second } : first;
      if (/^[\s(]*(?:SELECT|WITH)\b/.test(sql)) sent.push({ sql, params: values });
      return query(...given);
    }) as typeof connection.query;
  });
}

export async function startExplaining(url: string, db: Database): Promise<Explaining> {
  const sent: Sent[] = [];
  listenTo(db, sent);
  const aside = await createConnection(url);
  const query = async (sql: string, params: readonly unknown[] = []): Promise<RowDataPacket[]> => {
    const [rows] = await aside.query<RowDataPacket[]>(sql, [...params] as string[]);
    return rows;
  };
  /** Tables that a statement makes for itself are not counted. */
  const reads = async (): Promise<number> => {
    const rows = await query("SHOW SESSION STATUS LIKE 'Handler_read%'");
    return rows
      .filter(({ Variable_name: name }) => !String(name).startsWith('Handler_read_rnd'))
      .reduce((sum, { Value: value }) => sum + Number(value), 0);
  };
  return {
    sent: () => sent,
    forget: () => sent.splice(0),
    query,
    readsOf: async ({ sql, params }) => {
      const before = await reads();
      await query(sql, params);
      return (await reads()) - before;
    },
    close: () => aside.end(),
    plansOf: async ({ sql, params }) => {
      const names = aliases(sql);
      const rows = await query(`EXPLAIN ${sql}`, params);
      return rows.flatMap(({ table, type, key, rows: estimate }): Plan[] => {
        const real = names.get(String(table));
        if (!real || !LARGE.has(real)) return [];
        const isEnded = type === 'index' && /\bLIMIT\b/.test(sql) && Number(estimate) <= MOST_OF_A_PAGE;
        const isWhole = (type === 'ALL' || type === 'index') && !isEnded;
        return [{ table: real, by: String(key ?? type), isWhole }];
      });
    },
  };
}
