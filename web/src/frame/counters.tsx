'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { deskPath } from '@/paths';
import { formatCount } from '@/ui/format-number';
import { Icon } from '@/ui/icon';
import { isManager, type Viewer } from '@/viewer/use-viewer';
import styles from './top-bar.module.css';

/** The numbers of the role: a rep's own calls and holding, a manager's unit's calls; the bell counts what is late. */
export function Counters({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('frame');
  const { callsToday, holding, dueToday, overdue } = viewer.counters;
  return (
    <div className={styles.counters}>
      <span>
        {isManager(viewer) ? t('unitCallsToday', { unit: viewer.unit.name }) : t('callsToday')}{' '}
        <strong>{formatCount(callsToday)}</strong>
      </span>
      {isManager(viewer) ? null : (
        <>
          <span>
            {t('dueToday')} <strong>{formatCount(dueToday)}</strong>
          </span>
          <span>
            {t('holding')} <strong>{formatCount(holding)}</strong>
          </span>
        </>
      )}
      <Link
        href={deskPath()}
        prefetch={false}
        className={styles.bell}
        aria-label={t('tasks', { due: dueToday, overdue })}
        title={t('tasks', { due: dueToday, overdue })}
      >
        <Icon name="bell" size={18} />
        {overdue > 0 ? <span className={styles.badge}>{overdue > 99 ? '99+' : overdue}</span> : null}
      </Link>
    </div>
  );
}
