/** Money that came on a day: confirmed payments less refunds, each rep's share of them (docs/rules/deals.md). */
import { creditsOf, receivedAmounts } from '@erp/domain/deals/credits';
import { addCents, centsOf } from '@erp/domain/deals/money';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { sharePeriods, type SharingPeople } from './share-periods';
import { foldOrder, isVoided } from './voided';

/** What a rep's share of a deal received on the day; negative where a refund took more. */
export type ReceivedShare = { customerId: number; no: number; repId: UnitId; cents: bigint };

type OfDeal = { customerId: number; dealNo: number };
type CountedPayment = OfDeal & { amount: string; day: Day };
/** `sharesNo`: the fact that gave the share, a signing or a ruling; `day`: the day it holds from. */
type Sharer = OfDeal & { sharesNo: number; day: Day; repId: UnitId; percent: string };

/** Deals that have a payment of the day, whatever it came to. */
const paidOn = `(SELECT DISTINCT p.customer_id, p.target_no
               FROM fact p
              WHERE p.kind = 'PAYMENT' AND p.day = ?) t`;

function groupedByDeal<R extends OfDeal>(rows: readonly R[]): Map<string, R[]> {
  const byDeal = new Map<string, R[]>();
  for (const row of rows) {
    const key = `${row.customerId} ${row.dealNo}`;
    const own = byDeal.get(key);
    if (own) own.push(row);
    else byDeal.set(key, [row]);
  }
  return byDeal;
}

/** One deal's sharers as periods, in the order in which their facts fold. */
function sharingsOf(sharers: readonly Sharer[]): SharingPeople[] {
  const byFact = new Map<number, { from: Day; shares: Sharer[] }>();
  for (const sharer of sharers) {
    const sharing = byFact.get(sharer.sharesNo);
    if (sharing) sharing.shares.push(sharer);
    else byFact.set(sharer.sharesNo, { from: sharer.day, shares: [sharer] });
  }
  return [...byFact.values()];
}

/**
 * Amounts are split on cumulative totals, and refunds return earlier payments, so these are read along: those of the few
 * deals that were paid on the day.
 */
export async function receivedOn({ db, tree }: Context, day: Day): Promise<ReceivedShare[]> {
  const [payments, sharers] = await Promise.all([
    db.rows<CountedPayment>(
      `SELECT q.customer_id AS customerId, q.target_no AS dealNo, q.amount AS amount, q.day AS day
         FROM ${paidOn}
         JOIN deal d ON d.customer_id = t.customer_id AND d.no = t.target_no
         JOIN fact q ON q.customer_id = t.customer_id AND q.target_no = t.target_no AND q.kind = 'PAYMENT'
                    AND q.day <= ?
        WHERE ${isVoided('q')} = 0
          AND EXISTS (SELECT 1
                        FROM fact k
                       WHERE k.customer_id = q.customer_id AND k.kind = 'CONFIRMATION' AND k.target_no = q.no
                         AND ${isVoided('k')} = 0)
        ORDER BY q.customer_id, q.target_no, ${foldOrder('q')}`,
      [day, day],
    ),
    // A ruling is never voided, so each of its facts counts.
    db.rows<Sharer>(
      `SELECT t.customer_id AS customerId, t.target_no AS dealNo, f.no AS sharesNo, f.day AS day,
              s.rep_id AS repId, s.percent AS percent
         FROM ${paidOn}
         JOIN fact f       ON f.customer_id = t.customer_id
                          AND (f.no = t.target_no OR (f.kind = 'SHARES' AND f.target_no = t.target_no))
         JOIN deal_share s ON s.customer_id = f.customer_id AND s.no = f.no
        ORDER BY f.customer_id, t.target_no, f.kind = 'SHARES', ${foldOrder('f')}`,
      [day],
    ),
  ]);
  const sharersOf = groupedByDeal(sharers);
  return [...groupedByDeal(payments)].flatMap(([key, series]) => {
    const { periods, repIds } = sharePeriods(tree, sharingsOf(sharersOf.get(key)!));
    const amounts = receivedAmounts(series.map(({ amount, day: on }) => ({ on, cents: centsOf(amount) })));
    const credits = creditsOf(amounts, periods).filter(({ on }) => on === day);
    const { customerId, dealNo: no } = series[0]!;
    return [...new Set(credits.map(({ code }) => code))].map((code) => ({
      customerId,
      no,
      repId: repIds.get(code)!,
      cents: addCents(credits.filter((credit) => credit.code === code).map(({ cents }) => cents)),
    }));
  });
}
