'use client';

import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import { useTranslations } from 'next-intl';
import styles from './lead-select.module.css';

const LEADS = [0, 5, DEFAULT_LEAD_MINUTES, 30, 60, 120, 1440];

/** How long before its time a task reminds; small enough to stand beside a label. */
export function LeadSelect({
  id,
  value,
  onChange,
}: {
  id: string;
  value: number;
  onChange: (minutes: number) => void;
}) {
  const t = useTranslations('lead');
  return (
    <select
      id={id}
      aria-label={t('label')}
      className={styles.select}
      value={value}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {LEADS.map((minutes) => (
        <option key={minutes} value={minutes}>
          {t('before', { minutes })}
        </option>
      ))}
    </select>
  );
}
