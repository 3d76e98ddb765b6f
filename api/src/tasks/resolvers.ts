/** Tasks over GraphQL: tables of one-liners. */
import { reminderOf } from '@erp/domain/tasks/due';
import { MAX_TODOS } from '@erp/domain/tasks/task-rules';
import type { Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import { recordRows } from '../facts/bulk';
import type { Resolvers, UserError } from '../generated/schema-types';
import { bulkPayload } from '../graphql/bulk-payload';
import { encodeId, factId, idOrNone } from '../graphql/ids';
import { itself, loaded } from '../graphql/loaded';
import { userErrors } from '../graphql/problems';
import { answerComment } from './answer-comment';
import { cancelTask, completeTask, rescheduleTask } from './change-task';
import { commentOn, type CommentOutcome } from './comment-on';
import { factKey } from './comments';
import { createTask } from './create-task';
import { todoEntry } from './inputs';
import { comment, comments, nextTask, ownCounts, task, waitingComments } from './loaders';
import { overdueByPerson, reviewPage, taskCounts, taskPage, taskTotal } from './task-page';

export type TaskPayloadSource = { taskId: number | null; userErrors: UserError[] };

type Outcome = { problems: Problem[] } | { problems?: undefined; taskId: number };

const payload = (ctx: Context, outcome: Outcome): TaskPayloadSource => ({
  taskId: outcome.problems ? null : outcome.taskId,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

export type CommentPayloadSource = { commentId: number | null; userErrors: UserError[] };

const commentPayload = (ctx: Context, outcome: CommentOutcome): CommentPayloadSource => ({
  commentId: outcome.problems ? null : outcome.commentId,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const taskId = (id: string): number => idOrNone('task', id);

export const tasksResolvers: Resolvers = {
  Query: {
    tasks: (_, args, ctx) => taskPage(ctx, args),
    reviews: (_, args, ctx) => reviewPage(ctx, args),
    taskCounts: (_, args, ctx) => taskCounts(ctx, args),
    overdueByPerson: (_, __, ctx) => overdueByPerson(ctx),
  },
  Mutation: {
    createTask: async (_, { input }, ctx) =>
      payload(ctx, await createTask(ctx, input.requestKey, todoEntry(input.todo), ['todo'])),
    createTasks: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['todos'],
        await recordRows(
          input.bulkKey,
          input.todos.map(todoEntry),
          ({ customerId }) => customerId,
          async (row, key) => ({ no: null, ...(await createTask(ctx, key, row, [])) }),
          MAX_TODOS,
        ),
      ),
    commentOn: async (_, { input: { requestKey, factId: id, text, asksForAnswer } }, ctx) =>
      commentPayload(
        ctx,
        await commentOn(ctx, requestKey, {
          ...(factId.decode(id) ?? { customerId: 0, no: 0 }),
          text,
          asksForAnswer: asksForAnswer ?? false,
        }),
      ),
    answerComment: async (_, { input: { requestKey, commentId, answer } }, ctx) =>
      commentPayload(
        ctx,
        await answerComment(ctx, requestKey, { commentId: idOrNone('comment', commentId), answer }),
      ),
    completeTask: async (_, { input }, ctx) =>
      payload(ctx, await completeTask(ctx, input.requestKey, taskId(input.taskId))),
    cancelTask: async (_, { input: { requestKey, reason, taskId: id } }, ctx) =>
      payload(ctx, await cancelTask(ctx, requestKey, { taskId: taskId(id), reason })),
    rescheduleTask: async (_, { input: { requestKey, taskId: id, seenDueAt, dueAt } }, ctx) =>
      payload(ctx, await rescheduleTask(ctx, requestKey, { taskId: taskId(id), seenDueAt, dueAt })),
  },
  CommentPayload: {
    comment: ({ commentId }, _, ctx) => (commentId === null ? null : ctx.load(comment, commentId)),
  },
  Comment: {
    id: (row) => encodeId('comment', row.id),
    author: (row) => row.author_id,
    asksForAnswer: (row) => row.asks_for_answer === 1,
    answeredBy: (row) => row.answered_by,
    answeredAt: (row) => row.answered_at,
  },
  FollowUp: {
    comments: loaded(comments, factKey, (rows) => rows ?? []),
  },
  Visit: {
    comments: loaded(
      comments,
      ({ customer_id, no }: { customer_id: number; no: number | null }) =>
        no === null ? null : factKey({ customer_id, no }),
      (rows) => rows ?? [],
    ),
  },
  TaskPayload: {
    task: ({ taskId: id }, _, ctx) => (id === null ? null : ctx.load(task, id)),
  },
  TaskConnection: {
    totalCount: (page, _, ctx) => taskTotal(ctx, page),
  },
  OverdueOfPerson: {
    person: (row) => row.rep_id,
  },
  Task: {
    id: (row) => encodeId('task', row.id),
    dueAt: (row) => row.due_at,
    leadMinutes: (row) => row.lead_minutes,
    remindAt: (row) => reminderOf(row.due_at, row.lead_minutes),
    overdue: (row, _, ctx) => row.status === 'OPEN' && row.due_at < ctx.clock.now(),
    rep: (row) => row.rep_id,
    assignedBy: (row) => row.assigned_by,
    timesMoved: (row) => row.times_moved,
    cancelReason: (row) => row.cancel_reason,
    closedAt: (row) => row.closed_at,
    reviewAct: (row) => row.review_act,
    comment: loaded(comment, ({ comment_id: id }: { comment_id: number | null }) => id, itself),
  },
  Customer: {
    nextTask: loaded(nextTask, ({ id }: { id: number }) => id, itself),
    openComments: loaded(
      waitingComments,
      ({ id }: { id: number }) => id,
      (rows) => rows ?? [],
    ),
  },
  ViewerCounters: {
    dueToday: async ({ personId }, _args, ctx) => (await ctx.load(ownCounts, personId))!.today,
    overdue: async ({ personId }, _args, ctx) => (await ctx.load(ownCounts, personId))!.overdue,
  },
};
