import type { TaskDue, TaskKind } from '@/generated/schema-types';

export const DUES: readonly TaskDue[] = ['TODAY', 'OVERDUE', 'COMING'];
export const KINDS: readonly TaskKind[] = ['CALL_BACK', 'VISIT', 'COMMENT', 'TODO', 'REVIEW', 'LEAD'];

export type TaskListParams = {
  due: TaskDue;
  /** A unit or person; null: the viewer. */
  unitId: string | null;
  kinds: readonly TaskKind[];
};

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

export const parseTaskList = (search: URLSearchParams): TaskListParams => ({
  due: oneOf(DUES, search.get('due')) ?? 'TODAY',
  unitId: search.get('unit'),
  kinds: (search.get('kinds') ?? '').split(',').flatMap((text) => oneOf(KINDS, text) ?? []),
});
