/** What merges ever brought together is one group: locked and folded together from then on, whatever is undone or voided. */
import type { Sql } from '../database/sql';

/** Puts the groups of these customers together; the caller has locked all of them. */
export async function joinGroups(tx: Sql, customerIds: readonly number[]): Promise<void> {
  const rows = await tx.rows<{ id: number; merge_group: number | null }>(
    'SELECT id, merge_group FROM customer WHERE id IN (?)',
    [customerIds],
  );
  const group = Math.min(...rows.map(({ id, merge_group: known }) => known ?? id));
  const alone = rows.filter(({ merge_group: known }) => known === null).map(({ id }) => id);
  const others = [...new Set(rows.map(({ merge_group: known }) => known))].filter(
    (known) => known !== null && known !== group,
  );
  if (alone.length > 0) await tx.run('UPDATE customer SET merge_group = ? WHERE id IN (?)', [group, alone]);
  if (others.length > 0)
    await tx.run('UPDATE customer SET merge_group = ? WHERE merge_group IN (?)', [group, others]);
}

/** Everybody in the groups of these customers, they among them, ascending. */
export async function withPartners(sql: Sql, customerIds: readonly number[]): Promise<number[]> {
  if (customerIds.length === 0) return [];
  const rows = await sql.rows<{ id: number }>(
    `SELECT other.id
       FROM customer own
       JOIN customer other ON other.merge_group = own.merge_group
      WHERE own.id IN (?)`,
    [customerIds],
  );
  return [...new Set([...customerIds, ...rows.map(({ id }) => id)])].sort((a, b) => a - b);
}
