'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BlankState } from '@/ui/blank-state';
import { Button } from '@/ui/button';
import { Drawer } from '@/ui/drawer';
import { formatCount } from '@/ui/format-number';
import { SkeletonRows } from '@/ui/skeleton';
import { useDates } from '@/viewer/use-dates';
import { ApproveButton } from './approve-button';
import type { CalendarVisitFragment } from './generated/calendar';
import { usePendingVisitsQuery } from './generated/approvals';
import styles from './pending-drawer.module.css';
import { RefuseForm } from './refuse-form';

/** Plans that wait for the viewer's approval, the earliest first. */
export function PendingDrawer({
  onOpen,
  onClose,
}: {
  onOpen: (visit: CalendarVisitFragment) => void;
  onClose: () => void;
}) {
  const t = useTranslations('visitApproval');
  const dates = useDates();
  const { data } = usePendingVisitsQuery({ fetchPolicy: 'cache-and-network' });
  const [refusing, setRefusing] = useState<CalendarVisitFragment | null>(null);
  const pending = data?.pendingVisits;
  if (refusing) {
    const back = () => setRefusing(null);
    return <RefuseForm visit={refusing} onClose={back} onDone={back} />;
  }
  return (
    <Drawer
      title={t('pendingTitle')}
      remark={pending ? formatCount(pending.totalCount) : undefined}
      onClose={onClose}
    >
      {pending === undefined ? <SkeletonRows rows={6} height={52} /> : null}
      {pending?.nodes.length === 0 ? <BlankState title={t('none')} text={t('noneText')} /> : null}
      <ul className={styles.list}>
        {pending?.nodes.map((visit) => (
          <li key={visit.id} className={styles.item}>
            <button type="button" className={styles.what} onClick={() => onOpen(visit)}>
              <span>
                <span className="number">
                  {dates.weekday(visit.day)} {dates.dateTime(visit.plannedAt ?? '')}
                </span>{' '}
                <strong>{visit.customerName}</strong>
              </span>
              <span className="quiet">
                {[visit.rep.name, visit.purpose, visit.address].filter(Boolean).join(' ・ ')}
              </span>
            </button>
            <span className={styles.acts}>
              <Button onClick={() => setRefusing(visit)}>{t('refuse')}</Button>
              <ApproveButton visit={visit} isPrimary={false} />
            </span>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
