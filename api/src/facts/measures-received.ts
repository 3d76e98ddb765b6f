/** Money that came on a day: confirmed payments, each rep's share of them (docs/rules/deals.md). */
import { centsOf } from '@erp/domain/deals/money';
import { splitSeries } from '@erp/domain/deals/split';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { voidedNow } from './voided';

/** What a rep's share of a deal received on the day; negative where a refund took more. */
export type ReceivedShare = { customerId: number; no: number; repId: UnitId; cents: bigint };

type CountedPayment = { customerId: number; dealNo: number; amount: string; day: Day };
type Sharer = { customerId: number; dealNo: number; repId: UnitId; percent: string };

/** Deals that have a payment of the day, whatever it came to. */
const paidOn = `(SELECT DISTINCT p.customer_id, p.target_no
               FROM fact p
              WHERE p.kind = 'PAYMENT' AND p.day = ?) t`;

const dealKey = ({ customerId, dealNo }: { customerId: number; dealNo: number }): string =>
  `${customerId} ${dealNo}`;

function groupedByDeal<R extends { customerId: number; dealNo: number }>(
  rows: readonly R[],
): Map<string, R[]> {
  const byDeal = new Map<string, R[]>();
  for (const row of rows) {
    const own = byDeal.get(dealKey(row));
    if (own) own.push(row);
    else byDeal.set(dealKey(row), [row]);
  }
  return byDeal;
}

/**
 * Amounts are split on the cumulative total of their deal, so its earlier payments are read along: those of the few deals
 * that were paid on the day.
 */
export async function receivedOn({ db, tree }: Context, day: Day): Promise<ReceivedShare[]> {
  const [payments, sharers] = await Promise.all([
    db.rows<CountedPayment>(
      `SELECT q.customer_id AS customerId, q.target_no AS dealNo, q.amount AS amount, q.day AS day
         FROM ${paidOn}
         JOIN deal d ON d.customer_id = t.customer_id AND d.no = t.target_no
         JOIN fact q ON q.customer_id = t.customer_id AND q.target_no = t.target_no AND q.kind = 'PAYMENT'
                    AND q.day <= ?
        WHERE COALESCE(${voidedNow('q')} = 'VOID', 0) = 0
          AND EXISTS (SELECT 1
                        FROM fact k
                       WHERE k.customer_id = q.customer_id AND k.kind = 'CONFIRMATION' AND k.target_no = q.no
                         AND COALESCE(${voidedNow('k')} = 'VOID', 0) = 0)
        ORDER BY q.customer_id, q.target_no, q.day, q.sequence, q.request_key`,
      [day, day],
    ),
    db.rows<Sharer>(
      `SELECT s.customer_id AS customerId, s.no AS dealNo, s.rep_id AS repId, s.percent AS percent
         FROM ${paidOn}
         JOIN deal_share s ON s.customer_id = t.customer_id AND s.no = t.target_no`,
      [day],
    ),
  ]);
  const sharersOf = groupedByDeal(sharers);
  return [...groupedByDeal(payments)].flatMap(([key, series]) => {
    const own = sharersOf.get(key) ?? [];
    if (own.length === 0) return [];
    const parts = splitSeries(
      series.map(({ amount }) => centsOf(amount)),
      own.map(({ repId, percent }) => ({ code: tree.unit(repId)!.code, percent })),
    );
    return own.map(({ customerId, dealNo, repId }, index) => ({
      customerId,
      no: dealNo,
      repId,
      cents: parts.reduce((sum, part, step) => (series[step]!.day === day ? sum + part[index]! : sum), 0n),
    }));
  });
}
