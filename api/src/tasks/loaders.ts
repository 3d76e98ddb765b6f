/** Values of tasks for many rows at once. */
import { loader } from '../database/loads';
import { withParts } from '../facts/parts';
import type { UnitId } from '@erp/domain/organization/tree';
import { dueBounds } from '@erp/domain/tasks/due';
import { requireViewer } from '../context';
import { present } from '../identity/scope';
import { commentsById, commentsOfFacts, openComments, type CommentRow } from './comments';
import { countTasks, nextTasks, tasksById, type TaskCountsRow, type TaskRow } from './queries';

/** By customer: the earliest open task of the present owner. */
export const nextTask = loader<number, TaskRow>(async (ctx, ids) =>
  nextTasks(ctx.db, await withParts(ctx, ids)),
);

/** By id; the caller has checked the scope. */
export const task = loader<number, TaskRow>((ctx, ids) => tasksById(ctx.db, ids));

/** By 'customerId:no' of a fact; the caller has checked the scope of the customer. */
export const comments = loader<string, CommentRow[]>((ctx, keys) => commentsOfFacts(ctx.db, keys));

export const comment = loader<number, CommentRow>((ctx, ids) => commentsById(ctx.db, ids));

/** By customer: comments that wait for an answer. */
export const waitingComments = loader<number, CommentRow[]>(async (ctx, ids) => {
  const shownWith = await withParts(ctx, ids);
  const found = await openComments(ctx.db, [...shownWith.keys()]);
  const byCustomer = new Map<number, CommentRow[]>(ids.map((id) => [id, []]));
  for (const [part, rows] of found) byCustomer.get(shownWith.get(part)!)!.push(...rows);
  return byCustomer;
});

/** The viewer's own, for the top bar. */
export const ownCounts = loader<UnitId, TaskCountsRow>(async (ctx, ids) => {
  const scope = present(requireViewer(ctx));
  const bounds = dueBounds(ctx.clock.now(), ctx.settings.timeZone);
  const counted = ids.map(
    async (id) => [id, await countTasks(ctx.db, scope, { people: [id], kinds: null }, bounds)] as const,
  );
  return new Map(await Promise.all(counted));
});
