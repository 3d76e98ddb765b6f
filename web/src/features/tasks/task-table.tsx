'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import listStyles from '@/ui/list-table.module.css';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import type { TaskLineFragment } from './generated/task-line';
import { TaskActions } from './task-actions';
import { TaskIcon } from './task-icon';
import { subjectOf, textOf } from './task-place';
import styles from './tasks.module.css';

function Row({ task, hasPerson }: { task: TaskLineFragment; hasPerson: boolean }) {
  const t = useTranslations('task');
  const kinds = useTranslations('taskKind');
  const subjects = useTranslations('reviewSubject');
  const dates = useDates();
  const isToday = dates.dayOfInstant(task.dueAt) === dates.today;
  const subject = subjectOf(task);
  const remarks = [
    textOf(task),
    task.assignedBy ? t('assignedBy', { name: task.assignedBy.name }) : null,
    task.timesMoved > 0 ? t('moved', { count: task.timesMoved }) : null,
  ].filter(Boolean);
  return (
    <tr data-task={task.id}>
      <td className={`${styles.time} ${task.overdue ? styles.late : ''}`}>
        {isToday ? dates.time(task.dueAt) : dates.nearDateTime(task.dueAt)}
      </td>
      <td>
        <span className={styles.kind}>
          <TaskIcon kind={task.kind} />
          {task.subject ? subjects(task.subject) : kinds(task.kind)}
        </span>
      </td>
      <td className={styles.customer}>
        {subject ? (
          <Link href={subject.href} prefetch={false}>
            {subject.name}
          </Link>
        ) : null}
      </td>
      <td>{task.customer?.stage ? <StateTag state={task.customer.stage} /> : null}</td>
      <td className={styles.note} title={remarks.join(' ・ ')}>
        {remarks.join(' ・ ')}
      </td>
      {hasPerson ? <td>{task.rep.name}</td> : null}
      <td className={styles.last}>
        <TaskActions task={task} />
      </td>
    </tr>
  );
}

/** Open tasks, one line each. */
export function TaskTable({ tasks, hasPerson }: { tasks: readonly TaskLineFragment[]; hasPerson: boolean }) {
  const t = useTranslations('task');
  return (
    <table className={listStyles.table}>
      <thead>
        <tr>
          <th scope="col">{t('due')}</th>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('customer')}</th>
          <th scope="col">{t('stage')}</th>
          <th scope="col">{t('note')}</th>
          {hasPerson ? <th scope="col">{t('person')}</th> : null}
          <th>
            <span className="visually-hidden">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <Row key={task.id} task={task} hasPerson={hasPerson} />
        ))}
      </tbody>
    </table>
  );
}
