'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Icon } from '@/ui/icon';
import { Popover } from '@/ui/popover';
import { Toasts } from '@/ui/toasts';
import { may, useViewer } from '@/viewer/use-viewer';
import styles from './tasks.module.css';
import { useBell } from './use-bell';

const BellPanel = dynamic(() => import('./bell-panel').then((module) => module.BellPanel));

function Ringing() {
  const t = useTranslations('frame');
  const { counters } = useViewer();
  const { data, toasts, dismiss } = useBell();
  const [isOpen, setOpen] = useState(false);
  const overdue = data?.taskCounts.overdue ?? counters.overdue;
  const today = data?.taskCounts.today ?? counters.dueToday;
  const count = overdue + today;
  return (
    <>
      <Popover
        isOpen={isOpen}
        onToggle={setOpen}
        align="right"
        trigger={(props) => (
          <button
            type="button"
            {...props}
            className={styles.bell}
            aria-label={t('tasks', { due: today, overdue })}
            title={t('tasks', { due: today, overdue })}
          >
            <Icon name="bell" size={18} />
            {count > 0 ? <span className={styles.badge}>{count > 99 ? '99+' : count}</span> : null}
          </button>
        )}
      >
        {data ? <BellPanel data={data} onClose={() => setOpen(false)} /> : null}
      </Popover>
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </>
  );
}

/** What is late and due today, counted; below it the tasks themselves, and the reminders. */
export function Bell() {
  return may(useViewer(), 'READ_TASKS') ? <Ringing /> : null;
}
