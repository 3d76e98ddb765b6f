/** Reads of comments 批示; the caller has checked the scope of their customers. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';

export type CommentRow = {
  id: number;
  customer_id: number;
  no: number;
  author_id: UnitId;
  at: Instant;
  text: string;
  asks_for_answer: number;
  answer: string | null;
  answered_by: UnitId | null;
  answered_at: Instant | null;
};

const columns = `m.id, m.customer_id, m.no, m.author_id, m.at, m.text, m.asks_for_answer, m.answer, m.answered_by,
       m.answered_at`;

/** Of one fact that its page shows. */
const SHOWN = 50;

export const factKey = ({ customer_id: customerId, no }: { customer_id: number; no: number }): string =>
  `${customerId}:${no}`;

/** By 'customerId:no' of the fact, oldest first. */
export async function commentsOfFacts(sql: Sql, keys: readonly string[]): Promise<Map<string, CommentRow[]>> {
  const byFact = new Map<string, CommentRow[]>(keys.map((key) => [key, []]));
  const rows = await sql.rows<CommentRow>(
    `SELECT ${columns}
       FROM comment m
      WHERE ${keys.map(() => '(m.customer_id = ? AND m.no = ?)').join(' OR ')}
      ORDER BY m.at, m.id`,
    keys.flatMap((key) => key.split(':').map(Number)),
  );
  for (const row of rows) {
    const own = byFact.get(factKey(row))!;
    if (own.length < SHOWN) own.push(row);
  }
  return byFact;
}

export async function commentsById(sql: Sql, ids: readonly number[]): Promise<Map<number, CommentRow>> {
  const rows = await sql.rows<CommentRow>(`SELECT ${columns} FROM comment m WHERE m.id IN (?)`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** By customer: those that somebody has yet to answer, the earliest due first. */
export async function openComments(
  sql: Sql,
  customerIds: readonly number[],
): Promise<Map<number, CommentRow[]>> {
  const byCustomer = new Map<number, CommentRow[]>(customerIds.map((id) => [id, []]));
  const rows = await sql.rows<CommentRow>(
    `SELECT ${columns}
       FROM task t
       JOIN comment m ON m.id = t.comment_id
      WHERE t.customer_id IN (?) AND t.status = 'OPEN' AND t.comment_id IS NOT NULL
      ORDER BY t.due_at, m.id`,
    [customerIds],
  );
  for (const row of rows) byCustomer.get(row.customer_id)!.push(row);
  return byCustomer;
}
