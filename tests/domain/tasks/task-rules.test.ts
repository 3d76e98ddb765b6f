import { describe, expect, test } from '@jest/globals';
import type { Problem } from '@erp/domain/problem';
import {
  checkCancel,
  checkComplete,
  checkMove,
  checkTodo,
  type StandingTask,
} from '@erp/domain/tasks/task-rules';
import { TASK_KINDS, TASK_STATUSES } from '@erp/domain/tasks/task-status';
import type { Instant } from '@erp/domain/time/day';

const NOW = '2026-06-15T02:00:00.000Z' as Instant;
const LATER = '2026-06-15T02:00:00.001Z' as Instant;
const told = (problems: Problem[]) => problems.map(({ code, path }) => [code, path.join('.')]);
const task = (more: Partial<StandingTask> = {}): StandingTask => ({
  ...{ kind: 'TODO', status: 'OPEN', dueAt: LATER, reviewAct: null },
  ...more,
});

describe('a to-do', () => {
  const todo = { note: '补合同', dueAt: LATER, leadMinutes: 15 };
  test.each([
    [{}, []],
    [{ note: '   ' }, [['TODO_TEXT_REQUIRED', 'note']]],
    [{ note: 'x'.repeat(300) }, []],
    [{ note: 'x'.repeat(301) }, [['TOO_LONG', 'note']]],
    [{ dueAt: NOW }, [['DUE_IN_PAST', 'dueAt']]],
    [{ leadMinutes: 1441 }, [['LEAD_INVALID', 'leadMinutes']]],
    [{ leadMinutes: 0 }, []],
  ])('%j', (more, expected) => {
    expect(told(checkTodo({ ...todo, ...more }, NOW))).toEqual(expected);
  });
});

describe.each(TASK_KINDS)('a task %s', (kind) => {
  test.each(TASK_STATUSES)('%s: done by saying so only when an open to-do', (status) => {
    const codes = checkComplete(task({ kind, status })).map(({ code }) => code);
    expect(codes).toEqual(
      kind !== 'TODO' ? ['TASK_CLOSES_BY_DOING'] : status === 'OPEN' ? [] : ['TASK_CLOSED'],
    );
  });
});

describe.each(TASK_KINDS.filter((kind) => kind !== 'LEAD'))('a task %s', (kind) => {
  test.each(TASK_STATUSES)('%s: cancelled only while open, a comment by who may comment', (status) => {
    const byDoing = ['TASK_CLOSES_BY_DOING'];
    const open = status === 'OPEN' ? [] : ['TASK_CLOSED'];
    const codes = (mayComment: boolean) =>
      checkCancel(task({ kind, status }), '不需要了', mayComment).map(({ code }) => code);
    expect(codes(true)).toEqual(kind === 'REVIEW' ? byDoing : open);
    expect(codes(false)).toEqual(kind === 'COMMENT' || kind === 'REVIEW' ? byDoing : open);
    expect(told(checkCancel(task({ kind, status }), ' ', true))).toEqual(
      kind === 'REVIEW' ? [['TASK_CLOSES_BY_DOING', 'taskId']] : [['REASON_REQUIRED', 'reason']],
    );
  });

  test.each(TASK_STATUSES)(
    '%s: moved only while open, from where the person saw it, to the future',
    (status) => {
      const codes = (seenDueAt: Instant, dueAt: Instant) =>
        checkMove(task({ kind, status }), { seenDueAt, dueAt }, NOW).map(({ code }) => code);
      const later = '2026-06-16T02:00:00.000Z' as Instant;
      expect(codes(LATER, later)).toEqual(status === 'OPEN' ? [] : ['TASK_CLOSED']);
      if (status !== 'OPEN') return;
      expect(codes(NOW, later)).toEqual(['TASK_MOVED']);
      expect(codes(LATER, NOW)).toEqual(['DUE_IN_PAST']);
    },
  );
});

describe('a decision', () => {
  test.each([
    ['READ', []],
    ['DECIDE', ['TASK_CLOSES_BY_DOING']],
    ['ANSWER', ['TASK_CLOSES_BY_DOING']],
  ] as const)('to %s is done by saying so only when it is to be taken note of', (reviewAct, expected) => {
    expect(checkComplete(task({ kind: 'REVIEW', reviewAct })).map(({ code }) => code)).toEqual(expected);
  });
});

test('a lead goes its way by rota: neither cancelled nor moved by hand', () => {
  const lead = task({ kind: 'LEAD' });
  expect(told(checkCancel(lead, '不需要了', true))).toEqual([['TASK_CLOSES_BY_DOING', 'taskId']]);
  const move = { seenDueAt: LATER, dueAt: '2026-06-16T02:00:00.000Z' as Instant };
  expect(told(checkMove(lead, move, NOW))).toEqual([['LEAD_LIMIT_STAYS', 'taskId']]);
});
