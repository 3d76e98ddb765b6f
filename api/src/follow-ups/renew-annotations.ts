/** A late, voided or restored follow-up changes what stood after the later ones; a reaction to recorded facts. */
import { foldedFacts, type Fact } from '@erp/domain/facts/fact';
import { standingAnnotations } from '@erp/domain/follow-ups/standing-annotations';
import type { Annotation, AnnotationInput } from '@erp/domain/follow-ups/submit-rules';
import type { Context } from '../context';
import type { Sql } from '../database/sql';
import type { Change } from '../facts/reactions';

type Row = {
  no: number;
  given: string | null;
  growth_expectation: string | null;
  target_customers: string | null;
  competition: string | null;
  internet_awareness: string | null;
  demand_id: number | null;
  awareness_id: number | null;
};

const number = (id: string | null): number | null => (id === null ? null : Number(id));

const columnsOf = (annotation: Annotation): Omit<Row, 'no' | 'given'> => ({
  growth_expectation: annotation.growthExpectation,
  target_customers: annotation.targetCustomers,
  competition: annotation.competition,
  internet_awareness: annotation.internetAwareness,
  demand_id: number(annotation.demandId),
  awareness_id: number(annotation.awarenessId),
});

/** A follow-up that folds last changes nothing before it. */
function touches(facts: readonly Fact[], added: readonly Fact[]): boolean {
  if (added.some(({ kind }) => kind === 'VOID' || kind === 'RESTORE')) return true;
  const recorded = added.find(({ kind }) => kind === 'FOLLOW_UP');
  if (!recorded) return false;
  return foldedFacts(facts).findLast(({ kind }) => kind === 'FOLLOW_UP')?.no !== recorded.no;
}

export async function renewAnnotations(
  _ctx: Context,
  tx: Sql,
  { customerId, facts, added }: Change,
): Promise<void> {
  if (!touches(facts, added)) return;
  const rows = await tx.rows<Row>(
    `SELECT no, given, growth_expectation, target_customers, competition, internet_awareness, demand_id, awareness_id
       FROM follow_up
      WHERE customer_id = ?`,
    [customerId],
  );
  const given = new Map(
    rows.map((row) => [row.no, (row.given === null ? {} : JSON.parse(row.given)) as AnnotationInput]),
  );
  const standing = standingAnnotations(facts, given);
  for (const row of rows) {
    const annotation = standing.get(row.no);
    if (!annotation) continue;
    const columns = columnsOf(annotation);
    const names = Object.keys(columns) as (keyof typeof columns)[];
    if (names.every((name) => columns[name] === row[name])) continue;
    await tx.run(
      `UPDATE follow_up SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE customer_id = ? AND no = ?`,
      [...names.map((name) => columns[name]), customerId, row.no],
    );
  }
}
