'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { callPath, tasksPath } from '@/paths';
import type { Toast } from '@/ui/toasts';
import { useDates } from '@/viewer/use-dates';
import type { TaskLineFragment } from './generated/task-line';
import { subjectOf, textOf } from './task-place';

/** What is said of a task that reminds, or that somebody gave: with a link to where it is done. */
export function useTaskToast() {
  const t = useTranslations('task');
  const kinds = useTranslations('taskKind');
  const subjects = useTranslations('reviewSubject');
  const dates = useDates();
  return useCallback(
    (task: TaskLineFragment, why: 'reminder' | 'given'): Toast => {
      const subject = subjectOf(task);
      const what = [subject?.name, textOf(task)].filter(Boolean).join(' ・ ');
      const kind = task.subject ? subjects(task.subject) : kinds(task.kind);
      const params = { kind, time: dates.nearDateTime(task.dueAt) };
      return {
        id: `${task.id} ${why} ${task.dueAt}`,
        title:
          why === 'given'
            ? t('toastGiven', { ...params, name: task.assignedBy?.name ?? '' })
            : t('toastReminder', params),
        text: what,
        href: task.customer ? callPath(task.customer.id) : (subject?.href ?? tasksPath()),
        linkLabel: task.customer ? t('toCallDesk') : task.dispute ? t('toDispute') : t('toTasks'),
      };
    },
    [t, kinds, subjects, dates],
  );
}
