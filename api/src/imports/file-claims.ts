/**
 * What the rows of a file are compared by, as rows of a table: memory stays flat however long the file is, and whoever
 * goes on after a crash finds what earlier rows have claimed.
 */
import { createHash } from 'node:crypto';
import type { Sql } from '../database/sql';

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 24);

export type Claims = {
  /** The first row that has the key. */
  firstRow(key: string): number | undefined;
  /** How many rows have it. */
  count(key: string): number;
  claim(no: number, keys: readonly string[]): void;
};

/** What has been claimed of these keys; `write` keeps what was claimed since. */
export async function readClaims(
  sql: Sql,
  importId: number,
  keys: readonly string[],
): Promise<Claims & { write(tx: Sql): Promise<void> }> {
  const hashes = new Map([...new Set(keys)].map((key) => [key, hashOf(key)]));
  const rows =
    hashes.size === 0
      ? []
      : await sql.rows<{ hash: string; no: number; n: number }>(
          'SELECT hash, no, n FROM import_key WHERE import_id = ? AND hash IN (?)',
          [importId, [...hashes.values()]],
        );
  const claimed = new Map(rows.map(({ hash, no, n }) => [hash, { no, n }]));
  const added = new Map<string, { no: number; n: number }>();
  const hash = (key: string): string => hashes.get(key) ?? hashOf(key);
  return {
    firstRow: (key) => claimed.get(hash(key))?.no,
    count: (key) => claimed.get(hash(key))?.n ?? 0,
    claim(no, own) {
      for (const one of new Set(own.map(hash))) {
        const first = claimed.get(one)?.no ?? no;
        claimed.set(one, { no: first, n: (claimed.get(one)?.n ?? 0) + 1 });
        added.set(one, { no: first, n: (added.get(one)?.n ?? 0) + 1 });
      }
    },
    async write(tx) {
      if (added.size === 0) return;
      await tx.run(
        `INSERT INTO import_key (import_id, hash, no, n) VALUES ?
         ON DUPLICATE KEY UPDATE n = n + VALUES(n)`,
        [[...added].map(([one, { no, n }]) => [importId, one, no, n])],
      );
    },
  };
}

/** What rows were compared by, of an earlier check or of an import that is over; in parts, for it can be a million rows. */
export async function forgetKeys(db: Sql, importId: number): Promise<void> {
  const gone = async (): Promise<number> =>
    (await db.run('DELETE FROM import_key WHERE import_id = ? LIMIT 5000', [importId])).affectedRows;
  while ((await gone()) > 0);
}
