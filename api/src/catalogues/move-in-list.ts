/** A row goes to another place of its list; those between move up or down by one. */
import { checkMove, type Move } from '@erp/domain/catalogues/check-move';
import type { Problem } from '@erp/domain/problem';
import type { Sql } from '../database/sql';

/** `list`: in its order, read under the lock that its changes wait for. */
export async function moveInList(
  tx: Sql,
  table: 'catalogue_item' | 'guide',
  list: readonly { id: number; position: number }[],
  id: number,
  move: Move,
): Promise<Problem[]> {
  const ids = list.map((row) => row.id);
  const problems = checkMove(move, ids.indexOf(id) + 1, ids.length);
  if (problems.length > 0) return problems;
  ids.splice(move.from - 1, 1);
  ids.splice(move.to - 1, 0, id);
  const positions = new Map(list.map((row) => [row.id, row.position]));
  for (const [index, one] of ids.entries()) {
    if (positions.get(one) === index + 1) continue;
    await tx.run(`UPDATE ${table} SET position = ? WHERE id = ?`, [index + 1, one]);
  }
  return [];
}
