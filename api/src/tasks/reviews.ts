/**
 * 审批: tasks that ask for a decision, for a word before it, or to take note of it. What they are about is named by its sort
 * and id; whoever decides it opens and closes them in his own transaction (docs/rules/tasks.md).
 */
import type { UnitId } from '@erp/domain/organization/tree';
import { answerDueAt } from '@erp/domain/tasks/answer-due';
import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import type { ReviewAct } from '@erp/domain/tasks/task-status';
import type { Instant } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';
import type { Note } from '../facts/outbox';
import type { ReviewSubject } from '../generated/schema-types';

export type Subject = { subject: ReviewSubject; subjectId: number };

const noteOf = (id: number, unitId: UnitId): Note => ({ topic: 'TASK', unitId, ref: String(id) });

/** Due at the end of the next workday. What there is to tell of it. */
export async function openReview(
  ctx: Context,
  tx: Sql,
  { subject, subjectId }: Subject,
  { act, personId }: { act: ReviewAct; personId: UnitId },
): Promise<Note> {
  const dueAt = answerDueAt(ctx.clock.now(), ctx.settings.timeZone, workdayCalendar());
  const id = await allocateIds(ctx.db, 'task');
  await tx.run(
    `INSERT INTO task (id, kind, status, due_at, rep_id, lead_minutes, assigned_by, review_act, subject, subject_id)
     VALUES ?`,
    [
      [
        [
          ...[id, 'REVIEW', 'OPEN', toDateTime(dueAt), personId, DEFAULT_LEAD_MINUTES],
          ...[requireViewer(ctx).personId, act, subject, subjectId],
        ],
      ],
    ],
  );
  return noteOf(id, personId);
}

/** `personId`: only this person's. `status`: done by whoever did it, cancelled where there is nothing to do any more. */
export async function closeReviews(
  tx: Sql,
  { subject, subjectId }: Subject,
  { status, personId = null }: { status: 'DONE' | 'CANCELLED'; personId?: UnitId | null },
  now: Instant,
): Promise<Note[]> {
  const open = await tx.rows<{ id: number; rep_id: UnitId }>(
    `SELECT id, rep_id FROM task WHERE subject_id = ? AND subject = ? AND status = 'OPEN' FOR UPDATE`,
    [subjectId, subject],
  );
  const closed = open.filter(({ rep_id: repId }) => personId === null || repId === personId);
  if (closed.length > 0) {
    await tx.run("UPDATE task SET status = ?, closed_at = ? WHERE id IN (?) AND status = 'OPEN'", [
      status,
      toDateTime(now),
      closed.map(({ id }) => id),
    ]);
  }
  return closed.map(({ id, rep_id: repId }) => noteOf(id, repId));
}
