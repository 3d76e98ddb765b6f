'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { callPath, tasksPath } from '@/paths';
import type { Toast } from '@/ui/toasts';
import { useDates } from '@/viewer/use-dates';
import type { TaskLineFragment } from './generated/task-line';

/** What is said of a task that reminds, or that somebody gave: with a link to where it is done. */
export function useTaskToast() {
  const t = useTranslations('task');
  const kinds = useTranslations('taskKind');
  const dates = useDates();
  return useCallback(
    (task: TaskLineFragment, why: 'reminder' | 'given'): Toast => {
      const what = [task.customer?.name, task.comment?.text ?? task.note].filter(Boolean).join(' ・ ');
      const params = { kind: kinds(task.kind), time: dates.nearDateTime(task.dueAt) };
      return {
        id: `${task.id} ${why} ${task.dueAt}`,
        title:
          why === 'given'
            ? t('toastGiven', { ...params, name: task.assignedBy?.name ?? '' })
            : t('toastReminder', params),
        text: what,
        href: task.customer ? callPath(task.customer.id) : tasksPath(),
        linkLabel: task.customer ? t('toCallDesk') : t('toTasks'),
      };
    },
    [t, kinds, dates],
  );
}
