/** Doing the thing closes the task (docs/rules/tasks.md); a reaction to recorded facts. */
import { isEffective } from '@erp/domain/follow-ups/vocabulary';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import type { Change } from '../facts/reactions';

/**
 * Any effective follow-up closes the call-backs of its rep for the customer that were open before it; a DONE visit closes
 * its visit tasks dated on or before its day. A change of owner cancels what the owner before had open.
 */
export async function closeTasks(_ctx: Context, tx: Sql, { customerId, added }: Change): Promise<void> {
  for (const fact of added) {
    const closedAt = toDateTime(fact.recordedAt);
    if (fact.kind === 'FOLLOW_UP' && isEffective(fact.method, fact.outcome)) {
      await tx.run(
        `UPDATE task SET status = 'DONE', closed_at = ?
          WHERE customer_id = ? AND status = 'OPEN' AND rep_id = ? AND kind = 'CALL_BACK' AND source_no < ?`,
        [closedAt, customerId, fact.repId, fact.no],
      );
    } else if (fact.kind === 'OWNER') {
      await tx.run(
        "UPDATE task SET status = 'CANCELLED', closed_at = ? WHERE customer_id = ? AND status = 'OPEN' AND rep_id <> ?",
        [closedAt, customerId, fact.holderId],
      );
    }
  }
}
