/** Deletes the rows of a file that was not read to its end; in parts, for they may be many. */
import type { Sql } from '../database/sql';

export async function deleteRows(db: Sql, importId: number): Promise<void> {
  const deleteSome = async (): Promise<number> =>
    (await db.run('DELETE FROM import_row WHERE import_id = ? LIMIT 5000', [importId])).affectedRows;
  while ((await deleteSome()) > 0);
}
