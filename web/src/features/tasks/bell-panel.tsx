'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { TaskDue } from '@/generated/schema-types';
import { callPath, tasksPath } from '@/paths';
import { formatCount } from '@/ui/format-number';
import { useDates } from '@/viewer/use-dates';
import type { BellQuery } from './generated/bell';
import type { TaskLineFragment } from './generated/task-line';
import { TaskActions } from './task-actions';
import { TaskIcon } from './task-icon';
import { subjectOf } from './task-place';
import styles from './tasks.module.css';
import { DUES } from './urls';

const SHOWN = 6;

function Item({ task, onClose }: { task: TaskLineFragment; onClose: () => void }) {
  const dates = useDates();
  const isToday = dates.dayOfInstant(task.dueAt) === dates.today;
  const subject = subjectOf(task);
  return (
    <li className={styles.item}>
      <span className={`number ${task.overdue ? styles.late : ''}`}>
        {isToday ? dates.time(task.dueAt) : dates.nearDateTime(task.dueAt)}
      </span>
      <span className={styles.what} title={task.note ?? undefined}>
        <TaskIcon kind={task.kind} />
        {subject ? (
          <Link
            href={task.customer ? callPath(task.customer.id) : subject.href}
            prefetch={false}
            onClick={onClose}
          >
            {subject.name}
          </Link>
        ) : (
          <span>{task.note}</span>
        )}
      </span>
      <TaskActions task={task} isShort />
    </li>
  );
}

/** The viewer's tasks below the bell: late, today's, coming. */
export function BellPanel({ data, onClose }: { data: BellQuery; onClose: () => void }) {
  const t = useTranslations('task');
  const dates = useDates();
  const { taskCounts, late, soon } = data;
  const isToday = ({ dueAt }: TaskLineFragment): boolean => dates.dayOfInstant(dueAt) === dates.today;
  const sections: Record<TaskDue, { count: number; tasks: TaskLineFragment[] }> = {
    OVERDUE: { count: taskCounts.overdue, tasks: late.nodes },
    TODAY: { count: taskCounts.today, tasks: soon.nodes.filter(isToday) },
    COMING: { count: taskCounts.coming, tasks: soon.nodes.filter((task) => !isToday(task)) },
  };
  return (
    <section className={styles.panel} aria-label={t('title')}>
      {[...DUES]
        .sort((a) => (a === 'OVERDUE' ? -1 : 1))
        .map((due) => (
          <div key={due}>
            <h2>
              {t(`dues.${due}`)}
              <Link href={`${tasksPath()}?due=${due}`} prefetch={false} onClick={onClose}>
                {formatCount(sections[due].count)}
              </Link>
            </h2>
            <ul>
              {sections[due].tasks.slice(0, SHOWN).map((task) => (
                <Item key={task.id} task={task} onClose={onClose} />
              ))}
            </ul>
          </div>
        ))}
      <div className={styles.foot}>
        <Link href={tasksPath()} prefetch={false} onClick={onClose}>
          {t('all')}
        </Link>
        <Link href={`${tasksPath()}?drawer=todo`} prefetch={false} onClick={onClose}>
          {t('new')}
        </Link>
      </div>
    </section>
  );
}
