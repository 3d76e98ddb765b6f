'use client';

import { useTranslations } from 'next-intl';
import { formatCount } from '@/ui/format-number';
import { isSupervisor, type Viewer } from '@/viewer/use-viewer';
import styles from './top-bar.module.css';

/** The numbers of the role: a rep's own calls and holding, a manager's unit's calls. */
export function Counters({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('frame');
  const { callsToday, holding, dueToday } = viewer.counters;
  return (
    <div className={styles.counters}>
      <span>
        {isSupervisor(viewer) ? t('unitCallsToday', { unit: viewer.unit.name }) : t('callsToday')}{' '}
        <strong>{formatCount(callsToday)}</strong>
      </span>
      {isSupervisor(viewer) ? null : (
        <>
          <span>
            {t('dueToday')} <strong>{formatCount(dueToday)}</strong>
          </span>
          <span>
            {t('holding')} <strong>{formatCount(holding)}</strong>
          </span>
        </>
      )}
    </div>
  );
}
