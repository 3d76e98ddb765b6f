/** Answers a comment, which closes its task: by whoever was asked, or a manager of the scope. */
import { problem } from '@erp/domain/problem';
import { checkComment } from '@erp/domain/tasks/task-rules';
import type { TaskStatus } from '@erp/domain/tasks/task-status';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { appendNotes } from '../facts/outbox';
import { holds, present } from '../identity/scope';
import type { Commented, CommentOutcome } from './comment-on';
import { commentsById, type CommentRow } from './comments';

type Asked = { id: number; rep_id: UnitId; status: TaskStatus };

/** The customer first, as everybody who writes its tasks; then the task that asks. */
async function lockAsked(tx: Sql, commentId: number): Promise<{ comment: CommentRow; task: Asked } | null> {
  const comment = (await commentsById(tx, [commentId])).get(commentId);
  if (!comment) return null;
  await tx.rows('SELECT id FROM customer WHERE id = ? FOR UPDATE', [comment.customer_id]);
  const [task] = await tx.rows<Asked>(
    'SELECT id, rep_id, status FROM task WHERE customer_id = ? AND comment_id = ? FOR UPDATE',
    [comment.customer_id, commentId],
  );
  return task ? { comment, task } : null;
}

export async function answerComment(
  ctx: Context,
  requestKey: string,
  { commentId, answer }: { commentId: number; answer: string },
): Promise<CommentOutcome> {
  const viewer = requireViewer(ctx);
  const problems = checkComment(answer, { path: ['answer'], missing: 'ANSWER_REQUIRED' });
  if (problems.length > 0) return { problems };
  const changeId = await allocateIds(ctx.db, 'change');
  const outcome = await once<Commented>(
    ctx,
    { operation: 'answerComment', requestKey, input: { commentId, answer } },
    async (tx) => {
      const asked = await lockAsked(tx, commentId);
      const repId = asked?.task.rep_id;
      if (!asked || repId === undefined || !(repId === viewer.personId || holds(present(viewer), repId))) {
        return { problems: [problem('NOT_FOUND', ['commentId'])] };
      }
      const { comment, task } = asked;
      if (task.status === 'DONE') return { problems: [problem('ANSWERED_ALREADY', ['commentId'])] };
      if (task.status === 'CANCELLED') return { problems: [problem('TASK_CLOSED', ['commentId'])] };
      const now = ctx.clock.now();
      await tx.run(
        'UPDATE comment SET answer = ?, answered_by = ?, answered_at = ? WHERE id = ? AND answered_at IS NULL',
        [answer.trim(), viewer.personId, toDateTime(now), commentId],
      );
      await tx.run(
        "UPDATE task SET status = 'DONE', closed_at = ?, ended_by = ? WHERE id = ? AND status = 'OPEN'",
        [toDateTime(now), viewer.personId, task.id],
      );
      const ref = String(commentId);
      await appendNotes(
        tx,
        changeId,
        [
          { topic: 'COMMENT', unitId: comment.author_id, ref },
          { topic: 'COMMENT', unitId: task.rep_id, ref },
          { topic: 'TASK', unitId: task.rep_id, ref: String(task.id) },
        ],
        now,
      );
      return { result: { commentId } };
    },
    (tx) => lockAsked(tx, commentId),
  );
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}
