/**
 * A table is filled faster without its secondary keys, which are then built by sorting: at a million customers they no
 * longer fit into memory while rows come in customer by customer.
 */
import type { Database } from '@erp/api/database/sql';

type Key = { name: string; isUnique: boolean; columns: string[] };

export type TableKeys = { table: string; keys: readonly Key[] };

/** The secondary keys of the tables that are filled. */
export async function secondaryKeys(db: Database, tables: readonly string[]): Promise<TableKeys[]> {
  const rows = await db.rows<{ tableName: string; keyName: string; nonUnique: number; columnName: string }>(
    `SELECT table_name AS tableName, index_name AS keyName, non_unique AS nonUnique, column_name AS columnName
       FROM information_schema.statistics
      WHERE table_schema = DATABASE() AND table_name IN (?) AND index_name <> 'PRIMARY'
      ORDER BY table_name, index_name, seq_in_index`,
    [tables],
  );
  return tables
    .map((table) => {
      const keys = new Map<string, Key>();
      for (const { tableName, keyName, nonUnique, columnName } of rows) {
        if (tableName !== table) continue;
        const key = keys.get(keyName) ?? { name: keyName, isUnique: Number(nonUnique) === 0, columns: [] };
        key.columns.push(columnName);
        keys.set(keyName, key);
      }
      return { table, keys: [...keys.values()] };
    })
    .filter(({ keys }) => keys.length > 0);
}

export const dropKeys = async (db: Database, { table, keys }: TableKeys): Promise<void> => {
  await db.run(`ALTER TABLE ${table} ${keys.map(({ name }) => `DROP KEY ${name}`).join(', ')}`);
};

export const buildKeys = async (db: Database, { table, keys }: TableKeys): Promise<void> => {
  const added = keys.map(
    ({ name, isUnique, columns }) => `ADD ${isUnique ? 'UNIQUE ' : ''}KEY ${name} (${columns.join(', ')})`,
  );
  await db.run(`ALTER TABLE ${table} ${added.join(', ')}`);
};
