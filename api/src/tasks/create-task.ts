/** Gives a to-do 待办 to a person of the scope, or to oneself (docs/rules/tasks.md). */
import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import { checkTodo } from '@erp/domain/tasks/task-rules';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import { appendNotes } from '../facts/outbox';
import { holds, present } from '../identity/scope';
import { isActivePerson, lockSeen, seesCustomersOf } from './subject';

export type TodoEntry = {
  customerId: number | null;
  /** Null: the holder of the customer, without one the viewer. */
  personId: UnitId | null;
  dueAt: Instant;
  leadMinutes: number | null;
  note: string;
};

export type TodoCreated = { taskId: number; customerId: number | null };
export type TodoOutcome = { problems: Problem[] } | (TodoCreated & { problems?: undefined });

/** `holderId`: of the customer; null: it is about none. */
function personProblems(ctx: Context, personId: UnitId, holderId: UnitId | null): Problem[] {
  const viewer = requireViewer(ctx);
  const isSeen = personId === viewer.personId || holds(present(viewer), personId);
  if (!isSeen || !isActivePerson(ctx, personId)) return [problem('NOT_FOUND', ['personId'])];
  if (holderId === null || seesCustomersOf(ctx, personId, holderId)) return [];
  return [problem('TODO_CUSTOMER_UNSEEN', ['personId'], { name: ctx.tree.unit(personId)?.name ?? '' })];
}

/** `path`: where the entry stands in the mutation's input. */
export async function createTask(
  ctx: Context,
  requestKey: string,
  entry: TodoEntry,
  path: string[],
): Promise<TodoOutcome> {
  const viewer = requireViewer(ctx);
  const now = ctx.clock.now();
  const place = (one: Problem): Problem =>
    one.path[0] === 'requestKey' ? one : { ...one, path: [...path, ...one.path] };
  const leadMinutes = entry.leadMinutes ?? DEFAULT_LEAD_MINUTES;
  const problems = checkTodo({ ...entry, leadMinutes }, now);
  if (problems.length > 0) return { problems: problems.map(place) };

  const taskId = await allocateIds(ctx.db, 'task');
  const changeId = await allocateIds(ctx.db, 'change');
  const request = { operation: 'createTask', requestKey, input: entry };
  const outcome = await once<TodoCreated>(ctx, request, async (tx) => {
    const { customerId } = entry;
    const holderId = customerId === null ? null : await lockSeen(ctx, tx, customerId);
    if (customerId !== null && holderId === null) {
      return { problems: [problem('NOT_FOUND', ['customerId'])] };
    }
    const personId = entry.personId ?? holderId ?? viewer.personId;
    const refused = personProblems(ctx, personId, holderId);
    if (refused.length > 0) return { problems: refused };
    await tx.run(
      `INSERT INTO task (id, kind, status, due_at, rep_id, customer_id, note, lead_minutes, assigned_by) VALUES ?`,
      [
        [
          [
            ...[taskId, 'TODO', 'OPEN', toDateTime(entry.dueAt), personId, customerId, entry.note.trim()],
            ...[leadMinutes, viewer.personId],
          ],
        ],
      ],
    );
    await appendNotes(tx, changeId, [{ topic: 'TASK', unitId: personId, ref: String(taskId) }], now);
    return { result: { taskId, customerId } };
  });
  return outcome.problems ? { problems: outcome.problems.map(place) } : outcome.result;
}
