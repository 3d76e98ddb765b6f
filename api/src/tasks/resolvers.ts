/** Tasks over GraphQL: tables of one-liners. */
import type { Resolvers } from '../generated/schema-types';
import { encodeId } from '../graphql/ids';
import { itself, loaded } from '../graphql/loaded';
import { nextTask } from './loaders';
import { ownTasks, taskPage, taskTotal } from './task-page';

export const tasksResolvers: Resolvers = {
  Query: {
    tasks: (_, args, ctx) => taskPage(ctx, args),
  },
  TaskConnection: {
    totalCount: (page, _, ctx) => taskTotal(ctx, page),
  },
  Task: {
    id: (row) => encodeId('task', row.id),
    dueAt: (row) => row.due_at,
    overdue: (row, _, ctx) => row.status === 'OPEN' && row.due_at < ctx.clock.now(),
    rep: (row) => row.rep_id,
  },
  Customer: {
    nextTask: loaded(nextTask, ({ id }: { id: number }) => id, itself),
  },
  ViewerCounters: {
    dueToday: (_, _args, ctx) => ownTasks(ctx, 'TODAY'),
    overdue: (_, _args, ctx) => ownTasks(ctx, 'OVERDUE'),
  },
};
