/** A page of a person's open tasks, late ones first. */
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import type { QueryTasksArgs } from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { idOrNone } from '../graphql/ids';
import { pageSize } from '../graphql/page';
import { present } from '../identity/scope';
import { countTasks, listTasks, type Moment, type TaskFilter, type TaskPlace, type TaskRow } from './queries';

export type TaskPage = {
  nodes: TaskRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  filter: TaskFilter;
};

const momentOf = (ctx: Context): Moment => ({
  now: ctx.clock.now(),
  today: requireViewer(ctx).today,
  timeZone: ctx.settings.timeZone,
});

/** A person outside the viewer's scope has no tasks for the viewer, like an unknown one. */
export async function taskPage(ctx: Context, args: Partial<QueryTasksArgs>): Promise<TaskPage> {
  const viewer = requireViewer(ctx);
  const filter: TaskFilter = {
    personId: args.personId ? (idOrNone('unit', args.personId) as UnitId) : viewer.personId,
    due: args.due ?? null,
  };
  const first = pageSize(args.first);
  const rows = await listTasks(ctx.db, present(viewer), filter, momentOf(ctx), {
    first,
    after: decodeCursor<TaskPlace>(args.after, { dueAt: parts.instant, id: parts.number }),
  });
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? encodeCursor({ dueAt: last.due_at, id: last.id } satisfies TaskPlace) : null,
    },
    filter,
  };
}

export const taskTotal = (ctx: Context, { filter }: TaskPage): Promise<number> =>
  countTasks(ctx.db, present(requireViewer(ctx)), filter, momentOf(ctx));

/** For the top bar: the viewer's own open tasks of one sort. */
export function ownTasks(ctx: Context, due: 'OVERDUE' | 'TODAY'): Promise<number> {
  const viewer = requireViewer(ctx);
  return countTasks(ctx.db, present(viewer), { personId: viewer.personId, due: [due] }, momentOf(ctx));
}
