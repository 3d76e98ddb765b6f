/** Taken back by who opened it, before it is ruled (docs/rules/disputes.md). */
import { checkOpen } from '@erp/domain/disputes/check-dispute';
import { problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { closeReviews } from '../tasks/reviews';
import { onAll, recordStep, stepFact, tellStep, type DisputeOutcome } from './recorded';

export function withdrawDispute(
  ctx: Context,
  requestKey: string,
  { disputeId }: { disputeId: number },
): Promise<DisputeOutcome> {
  const { personId } = requireViewer(ctx);
  return recordStep(ctx, {
    operation: 'withdrawDispute',
    requestKey,
    disputeId,
    input: {},
    decide: (_tx, dispute, _subjects, changeId) => {
      if (dispute.opener_id !== personId) return { problems: [problem('NOT_ALLOWED', ['disputeId'])] };
      const closed = checkOpen(dispute.status);
      if (closed.length > 0) return { problems: closed };
      const now = ctx.clock.now();
      return {
        facts: onAll(dispute, () => [stepFact(ctx, 'WITHDRAWN', null)]),
        result: { disputeId },
        details: async (tx) => {
          await tx.run(
            "UPDATE dispute SET status = 'WITHDRAWN', open_slot = NULL, ended_at = ? WHERE id = ? AND status = 'OPEN'",
            [toDateTime(now), disputeId],
          );
          const subject = { subject: 'DISPUTE', subjectId: disputeId } as const;
          const notes = await closeReviews(tx, subject, { status: 'CANCELLED' }, now);
          await tellStep(ctx, tx, { kind: 'DISPUTE_WITHDRAWN', dispute: disputeId, changeId, notes });
        },
      };
    },
  });
}
