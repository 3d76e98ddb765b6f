/** 批示: a manager comments on a follow-up or visit of the scope, and may ask for an answer (docs/rules/tasks.md). */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { answerDueAt } from '@erp/domain/tasks/answer-due';
import { checkComment } from '@erp/domain/tasks/task-rules';
import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { appendNotes, type Note } from '../facts/outbox';
import { isActivePerson, lockSeen, seesCustomersOf } from './subject';

export type CommentEntry = { customerId: number; no: number; text: string; asksForAnswer: boolean };
export type Commented = { commentId: number };
export type CommentOutcome = { problems: Problem[] } | (Commented & { problems?: undefined });

/** Whose follow-up or visit it is. */
async function repOf(tx: Sql, { customerId, no }: CommentEntry): Promise<UnitId | null> {
  const [fact] = await tx.rows<{ rep_id: UnitId | null }>(
    "SELECT rep_id FROM fact WHERE customer_id = ? AND no = ? AND kind IN ('FOLLOW_UP', 'VISIT')",
    [customerId, no],
  );
  return fact?.rep_id ?? null;
}

export async function commentOn(
  ctx: Context,
  requestKey: string,
  entry: CommentEntry,
): Promise<CommentOutcome> {
  const { personId } = requireViewer(ctx);
  const problems = checkComment(entry.text, { path: ['text'], missing: 'COMMENT_REQUIRED' });
  if (problems.length > 0) return { problems };
  const now = ctx.clock.now();
  const commentId = await allocateIds(ctx.db, 'comment');
  const taskId = await allocateIds(ctx.db, 'task');
  const changeId = await allocateIds(ctx.db, 'change');
  const request = { operation: 'commentOn', requestKey, input: entry };
  const outcome = await once<Commented>(ctx, request, async (tx) => {
    const holderId = await lockSeen(ctx, tx, entry.customerId);
    const repId = holderId === null ? null : await repOf(tx, entry);
    if (holderId === null || repId === null) return { problems: [problem('NOT_FOUND', ['factId'])] };
    // Who made the contact answers while he sees the customer; else who holds it now.
    const answers = isActivePerson(ctx, repId) && seesCustomersOf(ctx, repId, holderId) ? repId : holderId;
    const { customerId, no, asksForAnswer } = entry;
    await tx.run('INSERT INTO comment (id, customer_id, no, author_id, at, text, asks_for_answer) VALUES ?', [
      [[commentId, customerId, no, personId, toDateTime(now), entry.text.trim(), asksForAnswer ? 1 : 0]],
    ]);
    const notes: Note[] = [{ topic: 'COMMENT', unitId: answers, ref: String(commentId) }];
    if (asksForAnswer) {
      const dueAt = answerDueAt(now, ctx.settings.timeZone, workdayCalendar());
      await tx.run(
        `INSERT INTO task (id, kind, status, due_at, rep_id, customer_id, lead_minutes, assigned_by, comment_id)
         VALUES ?`,
        [
          [
            [
              ...[taskId, 'COMMENT', 'OPEN', toDateTime(dueAt), answers, customerId],
              ...[DEFAULT_LEAD_MINUTES, personId, commentId],
            ],
          ],
        ],
      );
      notes.push({ topic: 'TASK', unitId: answers, ref: String(taskId) });
    }
    await appendNotes(tx, changeId, notes, now);
    return { result: { commentId } };
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}
