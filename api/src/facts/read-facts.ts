/** A customer's facts, one clustered range. */
import type { CustomerFact } from '@erp/domain/facts/fact';
import type { Sql } from '../database/sql';
import { factColumns, factOf, type FactRow } from './fact-row';

export async function readFacts(
  sql: Sql,
  customerIds: readonly number[],
): Promise<Map<number, CustomerFact[]>> {
  const facts = new Map<number, CustomerFact[]>(customerIds.map((id) => [id, []]));
  if (customerIds.length === 0) return facts;
  const rows = await sql.rows<FactRow & { customer_id: number }>(
    `SELECT customer_id, ${factColumns.join(', ')} FROM fact WHERE customer_id IN (?) ORDER BY customer_id, no`,
    [customerIds],
  );
  for (const row of rows) facts.get(row.customer_id)!.push(factOf(row));
  return facts;
}
