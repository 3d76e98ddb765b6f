'use client';

import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { useDates } from '@/viewer/use-dates';
import { useViewer } from '@/viewer/use-viewer';
import type { CalendarVisitFragment } from './generated/calendar';
import styles from './visit-block.module.css';

/** A visit in its column: time and customer, and what is not as usual about it. */
export function VisitBlock({
  visit,
  showsRep,
  place,
  onOpen,
}: {
  visit: CalendarVisitFragment;
  showsRep: boolean;
  place: CSSProperties;
  onOpen: () => void;
}) {
  const t = useTranslations('visits');
  const ta = useTranslations('visitApproval');
  const dates = useDates();
  const { person } = useViewer();
  const isAlong = visit.companion?.id === person.id;
  const remarks = [
    visit.status === 'PLANNED' ? null : t(`status.${visit.status}`),
    visit.status === 'PLANNED' && (visit.approval === 'PENDING' || visit.approval === 'REFUSED')
      ? ta(`approvals.${visit.approval}`)
      : null,
    visit.conflicts.length > 0 ? t('conflictShort') : null,
    isAlong ? t('along', { rep: visit.rep.name }) : showsRep ? visit.rep.name : null,
    isAlong && visit.companionStatus ? t(`companionStatus.${visit.companionStatus}`) : null,
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={`${styles.block} ${styles[visit.status]} ${visit.conflicts.length > 0 ? styles.conflict : ''}`}
      style={place}
      data-visit={visit.id}
      onClick={onOpen}
    >
      <span className={styles.line}>
        <span className="number">{dates.time(visit.at ?? visit.plannedAt ?? '')}</span>{' '}
        <strong className={styles.name}>{visit.customerName}</strong>
      </span>
      <span className={styles.line}>{[...remarks, visit.address].filter(Boolean).join(' ・ ')}</span>
    </button>
  );
}
