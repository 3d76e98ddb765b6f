/**
 * A verdict belongs to the number: a customer that gets a number which was judged before is given what was judged
 * (docs/rules/phones.md), so that it stands as if it had carried the number all along.
 */
import { foldedFacts, type Fact } from '@erp/domain/facts/fact';
import type { Instant } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
import { readFacts } from '../facts/read-facts';
import type { NewFact } from '../facts/record-facts';

type Judgement = Fact<'VERDICT'> | Fact<'APPEAL_WON'>;

const isJudgement = (fact: Fact): fact is Judgement => fact.kind === 'VERDICT' || fact.kind === 'APPEAL_WON';

/** The same judgement stands in the facts of every customer that carries the number. */
const keyOf = (fact: Judgement): string =>
  [fact.at, fact.kind, fact.sequence, fact.kind === 'VERDICT' ? fact.verdict : ''].join(' ');

/** What was judged of each number and not voided, in order; the numbers' rows are locked by the caller. */
async function judgementsOf(tx: Sql, phoneIds: readonly number[]): Promise<Map<number, Judgement[]>> {
  const carriers = await tx.rows<{ customer_id: number }>(
    'SELECT DISTINCT customer_id FROM customer_phone WHERE phone_id IN (?)',
    [phoneIds],
  );
  const facts = await readFacts(
    tx,
    carriers.map((row) => row.customer_id),
  );
  const byPhone = new Map<number, Map<string, Judgement>>(phoneIds.map((id) => [id, new Map()]));
  for (const own of facts.values()) {
    for (const fact of foldedFacts(own).filter(isJudgement))
      byPhone.get(fact.phoneId)?.set(keyOf(fact), fact);
  }
  return new Map(
    [...byPhone].map(([phoneId, judged]) => [
      phoneId,
      [...judged.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.sequence - b.sequence)),
    ]),
  );
}

/**
 * The facts that bring the judgements of these numbers along, for a customer that has them from `base.at` on: the verdict
 * that stands then, at that instant; what was judged later, when it was.
 */
export async function bringJudgements(
  tx: Sql,
  phoneIds: readonly number[],
  base: { at: Instant; backfill: boolean },
): Promise<NewFact[]> {
  if (phoneIds.length === 0) return [];
  return [...(await judgementsOf(tx, phoneIds))].flatMap(([phoneId, judged]) => {
    const standing = judged.filter(({ at }) => at <= base.at).at(-1);
    const brought = [
      ...(standing?.kind === 'VERDICT' ? [{ ...standing, at: base.at }] : []),
      ...judged.filter(({ at }) => at > base.at),
    ];
    return brought.map(({ at, sequence, repId, ...fact }): NewFact => ({
      at,
      sequence,
      repId,
      backfill: base.backfill,
      ...(fact.kind === 'VERDICT'
        ? { kind: 'VERDICT', phoneId, verdict: fact.verdict }
        : { kind: 'APPEAL_WON', phoneId }),
    }));
  });
}
