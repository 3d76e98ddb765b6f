/** Doing the thing closes the task (docs/rules/tasks.md); a reaction to recorded facts, in their transaction. */
import type { FactKind } from '@erp/domain/facts/fact';
import { taskEnds, type TaskEnd, type TaskKind, type TaskStatus } from '@erp/domain/tasks/task-status';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import type { Change } from '../facts/reactions';

type TaskRow = {
  id: number;
  kind: TaskKind;
  status: TaskStatus;
  rep_id: UnitId;
  source_no: number | null;
  plan_id: number | null;
  planned_day: Day | null;
  stands_from: Instant | null;
  named_no: number | null;
  done_no: number | null;
};

/** Facts that start, close or cancel a task. */
const touching: ReadonlySet<FactKind> = new Set([
  'FOLLOW_UP',
  'VISIT',
  'OWNER',
  'DELETION',
  'VOID',
  'RESTORE',
]);

/** Those that facts decide: not what somebody cancelled or missed by hand. */
const startedTasks = (tx: Sql, customerId: number): Promise<TaskRow[]> =>
  tx.rows<TaskRow>(
    `SELECT t.id, t.kind, t.status, t.rep_id, t.source_no, t.plan_id, p.planned_day, p.stands_from, p.named_no,
            p.done_no
       FROM task t
       LEFT JOIN visit_plan p ON p.id = t.plan_id
      WHERE t.customer_id = ? AND (t.source_no IS NOT NULL OR t.plan_id IS NOT NULL) AND p.ended_at IS NULL`,
    [customerId],
  );

const planStatus: Record<TaskStatus, string> = { OPEN: 'PLANNED', DONE: 'DONE', CANCELLED: 'CANCELLED' };

async function writeEnd(tx: Sql, row: TaskRow, { status, doneNo }: TaskEnd, closedAt: string): Promise<void> {
  await tx.run('UPDATE task SET status = ?, closed_at = ? WHERE id = ?', [
    status,
    status === 'OPEN' ? null : closedAt,
    row.id,
  ]);
  if (row.plan_id === null) return;
  await tx.run('UPDATE visit_plan SET status = ?, done_no = ? WHERE id = ?', [
    planStatus[status],
    doneNo,
    row.plan_id,
  ]);
}

/** Tells the tasks of the customer anew from all its facts, and writes those that ended differently. */
export async function closeTasks(
  _ctx: Context,
  tx: Sql,
  { customerId, facts, added }: Change,
): Promise<void> {
  const isNew = facts.length === added.length;
  if (isNew || !added.some(({ kind }) => touching.has(kind))) return;
  const rows = await startedTasks(tx, customerId);
  const ends = taskEnds(
    rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      repId: row.rep_id,
      sourceNo: row.source_no,
      plannedDay: row.planned_day,
      standsFrom: row.stands_from,
      namedNo: row.named_no,
    })),
    facts,
  );
  const closedAt = toDateTime(added[0]!.recordedAt);
  for (const row of rows) {
    const end = ends.get(row.id)!;
    if (end.status !== row.status || end.doneNo !== row.done_no) await writeEnd(tx, row, end, closedAt);
  }
}
