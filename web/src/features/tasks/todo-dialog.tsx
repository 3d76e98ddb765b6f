'use client';

import { textRules } from '@erp/domain/generated/text-rules';
import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import { checkTodo, MAX_TODOS } from '@erp/domain/tasks/task-rules';
import type { Instant } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProblemText } from '@/i18n/use-problem-text';
import { UnitSelect } from '@/organization/unit-select';
import { Button } from '@/ui/button';
import { Drawer } from '@/ui/drawer';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { NextStepTime } from '@/ui/next-step-time';
import { TextArea } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { isSupervisor, useViewer } from '@/viewer/use-viewer';
import { useCreateTaskMutation, useCreateTasksMutation } from './generated/task-mutations';
import styles from './todo-dialog.module.css';

export type TodoCustomer = { id: string; name: string };
type Refused = TodoCustomer & { message: string };

const SHOWN_NAMES = 8;

/** What came of many: who got one, and who did not and why. */
function Result({
  done,
  refused,
  onClose,
}: {
  done: number;
  refused: readonly Refused[];
  onClose: () => void;
}) {
  const t = useTranslations('task');
  const tc = useTranslations('common');
  return (
    <Drawer
      look="modal"
      width={480}
      title={t('todoTitle')}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          {tc('close')}
        </Button>
      }
    >
      <div role="status">
        <p>{t('given', { count: done })}</p>
        <ul className={styles.refused}>
          {refused.map(({ id, name, message }) => (
            <li key={id}>
              <strong>{name}</strong> <span className="warning">{message}</span>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  );
}

/** A to-do: about no customer, about one, or the same about each of several. */
export function TodoDialog({
  customers: chosen,
  onClose,
}: {
  customers: readonly TodoCustomer[];
  onClose: (isGiven: boolean) => void;
}) {
  const t = useTranslations('task');
  const textOf = useProblemText();
  const viewer = useViewer();
  // What was chosen when the dialog opened: the list below it may change meanwhile.
  const [customers] = useState(() => chosen.slice(0, MAX_TODOS));
  const [createTask] = useCreateTaskMutation();
  const [createTasks] = useCreateTasksMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('todo');
  const [note, setNote] = useState('');
  const [dueAt, setDueAt] = useState<string | null>(null);
  const [leadMinutes, setLead] = useState(DEFAULT_LEAD_MINUTES);
  const [personId, setPersonId] = useState<string | null>(null);
  const [result, setResult] = useState<{ done: number; refused: Refused[] } | null>(null);

  const problems = (): Record<string, string> => {
    const now = new Date().toISOString() as Instant;
    const found = checkTodo({ note, leadMinutes, dueAt: (dueAt as Instant | null) ?? now }, now);
    const texts = Object.fromEntries(found.map((one) => [one.path.join('.'), textOf(one)]));
    return dueAt === null ? { ...texts, dueAt: t('timeRequired') } : texts;
  };

  const submit = async () => {
    const found = problems();
    setMessages(found);
    if (Object.keys(found).length > 0 || dueAt === null) return;
    const todo = { note, dueAt, leadMinutes, personId };
    if (customers.length < 2) {
      const isDone = await write(async (requestKey) => {
        const input = { requestKey, todo: { ...todo, customerId: customers[0]?.id ?? null } };
        return (await createTask({ variables: { input } })).data?.createTask;
      });
      if (isDone) onClose(true);
      return;
    }
    let refused: Refused[] = [];
    const isDone = await write(async (bulkKey) => {
      const todos = customers.map(({ id }) => ({ ...todo, customerId: id }));
      const payload = (await createTasks({ variables: { input: { bulkKey, todos } } })).data?.createTasks;
      refused = (payload?.results ?? []).flatMap(({ row, userErrors }) => {
        const customer = customers[row];
        return customer && userErrors[0] ? [{ ...customer, message: userErrors[0].message }] : [];
      });
      return payload;
    });
    if (!isDone) return;
    if (refused.length === 0) onClose(true);
    else setResult({ done: customers.length - refused.length, refused });
  };
  if (result) return <Result {...result} onClose={() => onClose(true)} />;
  return (
    <FormDialog
      title={t('todoTitle')}
      remark={customers.length > 1 ? t('forCustomers', { count: customers.length }) : customers[0]?.name}
      submitLabel={t('give')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.customerId ?? messages.todos}
      onSubmit={() => void submit()}
      onClose={() => onClose(false)}
    >
      {customers.length > 1 ? (
        <p className="second">
          {customers
            .slice(0, SHOWN_NAMES)
            .map(({ name }) => name)
            .join(' ・ ')}
          {customers.length > SHOWN_NAMES ? ' …' : ''}
        </p>
      ) : null}
      <Field id="todo-note" label={t('whatToDo')} required message={messages.note}>
        <TextArea
          id="todo-note"
          rows={3}
          maxLength={textRules['TodoEntry.note'].max}
          value={note}
          invalid={messages.note !== undefined}
          onChange={({ target }) => {
            setNote(target.value);
            setMessages({});
          }}
        />
      </Field>
      {isSupervisor(viewer) ? (
        <Field
          id="todo-person"
          label={t('person')}
          hint={customers.length > 0 ? t('personHintHolder') : t('personHintSelf')}
          message={messages.personId}
        >
          <UnitSelect
            id="todo-person"
            kinds={['DEPARTMENT', 'PERSON']}
            value={personId}
            onChange={setPersonId}
            invalid={messages.personId !== undefined}
          />
        </Field>
      ) : null}
      <NextStepTime
        id="todo-due"
        at={dueAt}
        message={messages.dueAt}
        lead={leadMinutes}
        onLead={setLead}
        onChange={(at) => {
          setDueAt(at);
          setMessages({});
        }}
      />
    </FormDialog>
  );
}
