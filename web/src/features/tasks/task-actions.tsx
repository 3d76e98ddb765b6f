'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, LinkButton } from '@/ui/button';
import { useWrite } from '@/ui/use-write';
import { may, useViewer } from '@/viewer/use-viewer';
import type { TaskLineFragment } from './generated/task-line';
import { useCompleteTaskMutation } from './generated/task-mutations';
import { doPath, subjectOf } from './task-place';
import styles from './tasks.module.css';

const TaskDialog = dynamic(() => import('./task-dialog').then((module) => module.TaskDialog));

/** What can be done with an open task: do it, say it is done, move it, cancel it. */
export function TaskActions({ task, isShort = false }: { task: TaskLineFragment; isShort?: boolean }) {
  const t = useTranslations('task');
  const viewer = useViewer();
  const [complete] = useCompleteTaskMutation();
  const { write, messages, fault, isSending } = useWrite('task');
  const [open, setOpen] = useState<'MOVE' | 'CANCEL' | null>(null);
  const path = doPath(task);
  const about = subjectOf(task)?.name ?? task.note ?? '';
  const isRead = task.reviewAct === 'READ';
  // A lead goes its way by rota.
  const isFixed = task.kind === 'LEAD';
  const isCancellable =
    !isFixed && task.kind !== 'REVIEW' && (task.kind !== 'COMMENT' || may(viewer, 'COMMENT'));
  const done = () =>
    write(
      async (requestKey) =>
        (await complete({ variables: { input: { requestKey, taskId: task.id } } })).data?.completeTask,
    );
  const refusal = messages[''] ?? messages.taskId ?? (fault ? t('notDone') : null);
  if (!may(viewer, 'TASK')) return null;
  return (
    <span className={styles.actions}>
      {refusal ? (
        <span role="alert" className="warning">
          {refusal}
        </span>
      ) : null}
      {task.kind === 'TODO' || isRead ? (
        <Button
          size="small"
          disabled={isSending}
          aria-label={t('doneLabel', { name: about })}
          onClick={() => void done()}
        >
          {isRead ? t('noted') : t('done')}
        </Button>
      ) : null}
      {path && task.kind !== 'TODO' ? (
        <LinkButton href={path} size="small" label={t(`doLabel.${task.kind}`, { name: about })}>
          {task.reviewAct ? t(`reviewActs.${task.reviewAct}`) : t(`do.${task.kind}`)}
        </LinkButton>
      ) : null}
      {isFixed ? null : (
        <Button size="small" aria-label={t('moveLabel', { name: about })} onClick={() => setOpen('MOVE')}>
          {t('move')}
        </Button>
      )}
      {isShort || !isCancellable ? null : (
        <Button
          size="small"
          look="quiet"
          aria-label={t('cancelLabel', { name: about })}
          onClick={() => setOpen('CANCEL')}
        >
          {t('cancel')}
        </Button>
      )}
      {open ? <TaskDialog act={open} task={task} onClose={() => setOpen(null)} /> : null}
    </span>
  );
}
