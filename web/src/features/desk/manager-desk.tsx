'use client';

import { firstDay, monthOf } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { morningPath, processPath, snapshotPath } from '@/paths';
import { LinkButton } from '@/ui/button';
import { PageBody } from '@/ui/page-body';
import { useDates } from '@/viewer/use-dates';
import { may, useViewer } from '@/viewer/use-viewer';
import { ActivityCard } from './activity-card';
import { DeskTitle } from './desk-title';
import styles from './desk.module.css';
import { useManagerDeskSuspenseQuery } from './generated/desk';
import { LeadsCard } from './leads-card';
import { ManagerSentence } from './manager-sentence';
import { OverdueCard } from './overdue-card';
import { FirstReviewButton, ReviewsCard, useReviews } from './reviews-card';
import { RunningOutCard } from './running-out-card';
import { SpotCheckCard } from './spot-check-card';
import { StatesCard } from './states-card';

/** A manager's day: who has started, calls by hour and what came of them, conversion of the month so far. */
export function ManagerDesk() {
  const t = useTranslations('desk');
  const { today } = useDates();
  const viewer = useViewer();
  const { unit } = viewer;
  const { data } = useManagerDeskSuspenseQuery({
    variables: { today, from: firstDay(monthOf(today)) },
    fetchPolicy: 'cache-and-network',
  });
  const { activity, snapshot, process } = data;
  const hasReviews = useReviews().totalCount > 0;
  return (
    <PageBody>
      <DeskTitle
        title={t('unitToday', { unit: activity?.unit.name ?? unit.name })}
        actions={
          <>
            <LinkButton href={morningPath()}>{t('toMorning')}</LinkButton>
            <LinkButton href={snapshotPath()}>{t('toSnapshot')}</LinkButton>
            <LinkButton href={processPath()} look={hasReviews ? 'default' : 'primary'}>
              {t('toProcess')}
            </LinkButton>
            <FirstReviewButton />
          </>
        }
      />
      {activity ? <ManagerSentence activity={activity} process={process} /> : null}
      <div className={styles.managerColumns}>
        <div className={styles.stack}>
          {activity ? <ActivityCard activity={activity} /> : null}
          {snapshot ? (
            <StatesCard
              title={t('conversion')}
              states={snapshot.total}
              comparedWith={snapshot.comparedWith}
            />
          ) : null}
        </div>
        <div className={styles.stack}>
          <ReviewsCard />
          {may(viewer, 'READ_LEADS') ? <LeadsCard /> : null}
          <SpotCheckCard />
          <OverdueCard />
          <RunningOutCard />
        </div>
      </div>
    </PageBody>
  );
}
