/** What may be asked of a task, and when it may be moved, done or cancelled by hand (docs/rules/tasks.md). */
import { textRules } from '../generated/text-rules';
import { problem, type Problem } from '../problem';
import type { Instant } from '../time/day';
import { isLead, MAX_LEAD_MINUTES } from './due';
import type { ReviewAct, TaskKind, TaskStatus } from './task-status';
import { textProblems } from '../text/text';

/** To-dos given at once. */
export const MAX_TODOS = 200;

export type TodoInput = { note: string; dueAt: Instant; leadMinutes: number };

export const leadProblems = (minutes: number, path: string[]): Problem[] =>
  isLead(minutes) ? [] : [problem('LEAD_INVALID', path, { max: MAX_LEAD_MINUTES })];

const dueProblems = (dueAt: Instant, now: Instant): Problem[] =>
  dueAt <= now ? [problem('DUE_IN_PAST', ['dueAt'])] : [];

/** A to-do says what is to be done, by a time to come. */
export const checkTodo = ({ note, dueAt, leadMinutes }: TodoInput, now: Instant): Problem[] => [
  ...(note.trim()
    ? textProblems(note, textRules['TodoEntry.note'], ['note'])
    : [problem('TODO_TEXT_REQUIRED', ['note'])]),
  ...dueProblems(dueAt, now),
  ...leadProblems(leadMinutes, ['leadMinutes']),
];

/** A comment, or its answer. */
export const checkComment = (
  text: string,
  { path, missing }: { path: string[]; missing: 'COMMENT_REQUIRED' | 'ANSWER_REQUIRED' },
): Problem[] => (text.trim() ? [] : [problem(missing, path)]);

/** A task as it stands when somebody lays hand on it. */
export type StandingTask = {
  kind: TaskKind;
  status: TaskStatus;
  dueAt: Instant;
  /** Of a REVIEW. */
  reviewAct: ReviewAct | null;
};

const closedProblems = ({ status }: StandingTask): Problem[] =>
  status === 'OPEN' ? [] : [problem('TASK_CLOSED', [])];

/** Only a to-do, and a decision to take note of, is done by saying so: a call, a visit or an answer says so itself. */
export function checkComplete(task: StandingTask): Problem[] {
  if (task.kind !== 'TODO' && task.reviewAct !== 'READ') return [problem('TASK_CLOSES_BY_DOING', ['taskId'])];
  return closedProblems(task);
}

/**
 * What somebody else waits for is not cancelled, and a lead goes its way by rota. `mayComment`: whoever may ask may take
 * the question back; whoever was asked answers.
 */
export function checkCancel(task: StandingTask, reason: string, mayComment: boolean): Problem[] {
  if (task.kind === 'REVIEW' || task.kind === 'LEAD') return [problem('TASK_CLOSES_BY_DOING', ['taskId'])];
  if (task.kind === 'COMMENT' && !mayComment) return [problem('TASK_CLOSES_BY_DOING', ['taskId'])];
  return reason.trim() ? closedProblems(task) : [problem('REASON_REQUIRED', ['reason'])];
}

/** `seenDueAt`: when the task was due as the person saw it; somebody may have moved it since. */
export function checkMove(
  task: StandingTask,
  { seenDueAt, dueAt }: { seenDueAt: Instant; dueAt: Instant },
  now: Instant,
): Problem[] {
  if (task.kind === 'LEAD') return [problem('LEAD_LIMIT_STAYS', ['taskId'])];
  const closed = closedProblems(task);
  if (closed.length > 0) return closed;
  if (task.dueAt !== seenDueAt) return [problem('TASK_MOVED', [])];
  return dueProblems(dueAt, now);
}
