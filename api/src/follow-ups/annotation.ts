/** What the present owner's follow-ups have filled so far: the form starts from it, a previous owner's fills nothing (docs/rules/follow-ups.md). */
import type { Annotation } from '@erp/domain/follow-ups/submit-rules';
import { ANNOTATING_OUTCOMES } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import { literals } from '../database/literals';
import type { Sql } from '../database/sql';
import { foldOrder } from '../facts/voided';

type AnnotationRow = {
  customer_id: number;
  growth_expectation: string | null;
  target_customers: string | null;
  competition: string | null;
  internet_awareness: string | null;
  demand_id: number | null;
  awareness_id: number | null;
};

const annotating = literals(ANNOTATING_OUTCOMES);

/** A category's id as the rules compare it. */
const text = (id: number | null): string | null => (id === null ? null : String(id));

/**
 * Each follow-up that may annotate stores the whole annotation as it stood after it: the latest one is the answer. Of the
 * present owner, or of the rep that is named; up to an instant, or of all.
 */
export async function annotationsOf(
  sql: Sql,
  customerIds: readonly number[],
  { repId = null, until = null }: { repId?: UnitId | null; until?: Instant | null } = {},
): Promise<Map<number, Annotation>> {
  if (customerIds.length === 0) return new Map();
  const rows = await sql.rows<AnnotationRow>(
    `SELECT f.customer_id, f.growth_expectation, f.target_customers, f.competition, f.internet_awareness,
            f.demand_id, f.awareness_id
       FROM contact k
       JOIN customer c  ON c.id = k.customer_id
       JOIN fact a      ON a.customer_id = k.customer_id AND a.no = k.no
       JOIN follow_up f ON f.customer_id = k.customer_id AND f.no = k.no
      WHERE k.customer_id IN (?) AND k.contact = 'FOLLOW_UP' AND (k.effective = 1 OR k.outcome IN (${annotating}))
        AND ${repId === null ? 'k.rep_id = c.holder_id' : 'k.rep_id = ?'}
        ${until === null ? '' : 'AND k.at <= ?'}
      ORDER BY k.customer_id, ${foldOrder('a')}`,
    [customerIds, ...(repId === null ? [] : [repId]), ...(until === null ? [] : [toDateTime(until)])],
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
