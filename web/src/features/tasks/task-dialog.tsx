'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '@/ui/form-dialog';
import { NextStepTime } from '@/ui/next-step-time';
import { ReasonField } from '@/ui/reason-field';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import type { TaskLineFragment } from './generated/task-line';
import { useCancelTaskMutation, useRescheduleTaskMutation } from './generated/task-mutations';

type Props = { task: TaskLineFragment; onClose: () => void };

function MoveDialog({ task, onClose }: Props) {
  const t = useTranslations('task');
  const dates = useDates();
  const [reschedule] = useRescheduleTaskMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('task');
  // As the person saw it when he decided; a change that arrives meanwhile is told by the answer.
  const [seenDueAt] = useState(task.dueAt);
  const [dueAt, setDueAt] = useState<string | null>(null);
  const submit = async () => {
    if (dueAt === null) {
      setMessages({ dueAt: t('timeRequired') });
      return;
    }
    const isDone = await write(
      async (requestKey) =>
        (await reschedule({ variables: { input: { requestKey, taskId: task.id, seenDueAt, dueAt } } })).data
          ?.rescheduleTask,
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('moveTitle')}
      remark={task.customer?.name ?? task.note}
      submitLabel={t('move')}
      isSending={isSending}
      fault={fault}
      message={messages['']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="second">
        {t('dueSoFar', { time: dates.nearDateTime(seenDueAt) })}
        {task.timesMoved > 0 ? ` ・ ${t('moved', { count: task.timesMoved })}` : ''}
      </p>
      <NextStepTime
        id="task-move"
        at={dueAt}
        message={messages.dueAt}
        onChange={(at) => {
          setDueAt(at);
          setMessages({});
        }}
      />
    </FormDialog>
  );
}

function CancelDialog({ task, onClose }: Props) {
  const t = useTranslations('task');
  const [cancel] = useCancelTaskMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('task');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const isDone = await write(
      async (requestKey) =>
        (await cancel({ variables: { input: { requestKey, taskId: task.id, reason } } })).data?.cancelTask,
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('cancelTitle')}
      remark={task.customer?.name ?? task.note}
      submitLabel={t('cancelTitle')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.taskId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ReasonField
        id="task-reason"
        value={reason}
        onChange={(changed) => {
          setReason(changed);
          setMessages({});
        }}
        message={messages.reason}
      />
    </FormDialog>
  );
}

/** Moves or cancels a task; refused when somebody else was faster. */
export const TaskDialog = ({ act, ...props }: Props & { act: 'MOVE' | 'CANCEL' }) =>
  act === 'MOVE' ? <MoveDialog {...props} /> : <CancelDialog {...props} />;
