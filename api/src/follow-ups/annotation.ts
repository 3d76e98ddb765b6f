/** What the present owner's follow-ups have filled so far: the form starts from it, a previous owner's fills nothing (docs/rules/follow-ups.md). */
import type { Annotation } from '@erp/domain/follow-ups/submit-rules';
import type { Sql } from '../database/sql';

type AnnotationRow = {
  customer_id: number;
  growth_expectation: string | null;
  target_customers: string | null;
  competition: string | null;
  internet_awareness: string | null;
  demand_id: number | null;
  awareness_id: number | null;
};

/** A category's id as the rules compare it. */
const text = (id: number | null): string | null => (id === null ? null : String(id));

/** Each effective follow-up stores the whole annotation as it stood after it: the owner's latest one is the answer. */
export async function annotationsOf(
  sql: Sql,
  customerIds: readonly number[],
): Promise<Map<number, Annotation>> {
  if (customerIds.length === 0) return new Map();
  const rows = await sql.rows<AnnotationRow>(
    `SELECT f.customer_id, f.growth_expectation, f.target_customers, f.competition, f.internet_awareness,
            f.demand_id, f.awareness_id
       FROM (SELECT k.customer_id, MAX(k.at) AS at
               FROM contact k
               JOIN customer c ON c.id = k.customer_id AND c.holder_id = k.rep_id
              WHERE k.customer_id IN (?) AND k.contact = 'FOLLOW_UP' AND (k.effective = 1 OR k.outcome = 'HUNG_UP')
              GROUP BY k.customer_id) latest
       JOIN contact k   ON k.customer_id = latest.customer_id AND k.at = latest.at AND k.contact = 'FOLLOW_UP'
       JOIN follow_up f ON f.customer_id = k.customer_id AND f.no = k.no
      ORDER BY f.customer_id, f.no`,
    [customerIds],
  );
  return new Map(
    rows.map((row) => [
      row.customer_id,
      {
        growthExpectation: row.growth_expectation,
        targetCustomers: row.target_customers,
        competition: row.competition,
        internetAwareness: row.internet_awareness,
        demandId: text(row.demand_id),
        awarenessId: text(row.awareness_id),
      },
    ]),
  );
}
