/** A manager has seen a follow-up of a day's spot check: kept for him and that day, once. */
import { problem, type Problem } from '@erp/domain/problem';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { once } from '../database/once';
import type { FactKey } from '../follow-ups/queries';
import { holds, present } from '../identity/scope';

export type SpotChecked = { requestKey: string; day: Day; fact: FactKey | null };

export async function markSpotChecked(
  ctx: Context,
  { requestKey, day, fact }: SpotChecked,
): Promise<{ problems: Problem[] }> {
  const viewer = requireViewer(ctx);
  const outcome = await once<null>(
    ctx,
    { operation: 'markSpotChecked', requestKey, input: { day, fact } },
    async (tx) => {
      const [found] = fact
        ? await tx.rows<{ holder_id: UnitId | null }>(
            `SELECT c.holder_id
               FROM follow_up f
               JOIN customer c ON c.id = f.customer_id
              WHERE f.customer_id = ? AND f.no = ?`,
            [fact.customerId, fact.no],
          )
        : [];
      const isSeen = found && found.holder_id !== null && holds(present(viewer), found.holder_id);
      if (!fact || !isSeen || day > viewer.today) return { problems: [problem('NOT_FOUND', ['factId'])] };
      await tx.run(
        `INSERT INTO spot_check_seen (person_id, day, customer_id, no, at) VALUES ?
         ON DUPLICATE KEY UPDATE at = at`,
        [[[viewer.personId, day, fact.customerId, fact.no, toDateTime(ctx.clock.now())]]],
      );
      return { result: null };
    },
  );
  return { problems: outcome.problems ?? [] };
}
