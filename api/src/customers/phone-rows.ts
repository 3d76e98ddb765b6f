/** Numbers are rows of their own, shared by the customers that carry them; who gives one to a customer writes its row first. */
import type { Sql } from '../database/sql';

export type Number164 = { e164: string; extension: string | null; kind: string };

const keyOf = (number: { e164: string; extension: string | null }): string =>
  `${number.e164};${number.extension ?? ''}`;

/**
 * Writes (and so locks) the rows of these numbers in one order for everybody, and tells their ids. `firstId`: the first of
 * as many allocated ids as there are numbers (allocated before the transaction: ids come from a connection of their own).
 */
export async function guardPhones(
  tx: Sql,
  numbers: readonly Number164[],
  firstId: number,
): Promise<number[]> {
  if (numbers.length === 0) return [];
  const unique = [...new Map(numbers.map((number) => [keyOf(number), number])).values()].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
  await tx.run(
    `INSERT INTO phone (id, number, extension, kind, version) VALUES ?
     ON DUPLICATE KEY UPDATE version = version + 1`,
    [unique.map(({ e164, extension, kind }, index) => [firstId + index, e164, extension ?? '', kind, 1])],
  );
  const rows = await tx.rows<{ id: number; number: string; extension: string }>(
    'SELECT id, number, extension FROM phone WHERE number IN (?)',
    [unique.map(({ e164 }) => e164)],
  );
  const ids = new Map(rows.map((row) => [keyOf({ e164: row.number, extension: row.extension }), row.id]));
  return numbers.map((number) => ids.get(keyOf(number))!);
}
