/** What the other rep says, once, before it is ruled (docs/rules/disputes.md). */
import { checkOpen, checkStatement } from '@erp/domain/disputes/check-dispute';
import { problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { closeReviews } from '../tasks/reviews';
import { onAll, recordStep, stepFact, tellStep, type DisputeOutcome } from './recorded';

export async function answerDispute(
  ctx: Context,
  requestKey: string,
  { disputeId, answer }: { disputeId: number; answer: string },
): Promise<DisputeOutcome> {
  const { personId } = requireViewer(ctx);
  const problems = checkStatement(answer, ['answer']);
  if (problems.length > 0) return { problems };
  return recordStep(ctx, {
    operation: 'answerDispute',
    requestKey,
    disputeId,
    input: { answer },
    decide: (_tx, dispute, _subjects, changeId) => {
      if (dispute.other_id !== personId) return { problems: [problem('NOT_ALLOWED', ['disputeId'])] };
      const closed = checkOpen(dispute.status);
      if (closed.length > 0) return { problems: closed };
      if (dispute.answer !== null) return { problems: [problem('DISPUTE_ANSWERED_ALREADY', ['disputeId'])] };
      const now = ctx.clock.now();
      const said = answer.trim();
      return {
        facts: onAll(dispute, () => [stepFact(ctx, 'ANSWERED', said)]),
        result: { disputeId },
        details: async (tx) => {
          await tx.run(
            "UPDATE dispute SET answer = ?, answered_at = ? WHERE id = ? AND status = 'OPEN' AND answer IS NULL",
            [said, toDateTime(now), disputeId],
          );
          const subject = { subject: 'DISPUTE', subjectId: disputeId } as const;
          const notes = await closeReviews(tx, subject, { status: 'DONE', personId }, now);
          await tellStep(ctx, tx, { kind: 'DISPUTE_ANSWERED', dispute: disputeId, changeId, notes });
        },
      };
    },
  });
}
