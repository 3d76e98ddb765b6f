'use client';

import { firstDay, monthOf } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { processPath, snapshotPath } from '@/paths';
import { LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { formatCount, formatRate } from '@/ui/format-number';
import { PageBody } from '@/ui/page-body';
import { Sentence } from '@/ui/sentence';
import { useDates } from '@/viewer/use-dates';
import { useViewer } from '@/viewer/use-viewer';
import { DeskTitle } from './desk-title';
import styles from './desk.module.css';
import { useManagerDeskSuspenseQuery, type DeskActivityFragment } from './generated/desk';
import { OverdueCard } from './overdue-card';
import { FirstReviewButton, ReviewsCard, useReviews } from './reviews-card';
import { StatesCard } from './states-card';

function ActivityRow({ row, isTotal = false }: { row: DeskActivityFragment; isTotal?: boolean }) {
  const tc = useTranslations('common');
  return (
    <tr className={isTotal ? styles.total : undefined}>
      <td>{row.direct ? `${row.unit.name}${tc('direct')}` : row.unit.name}</td>
      <td>
        {formatCount(row.started)} / {formatCount(row.people)}
      </td>
      <td>{formatCount(row.calls)}</td>
      <td>
        {formatCount(row.connected)}
        <span className={styles.beside}>
          {formatRate(row.calls === 0 ? null : row.connected / row.calls, true)}
        </span>
      </td>
      <td>{formatCount(row.keyPersons)}</td>
      <td>{formatCount(row.appointments)}</td>
      <td>{formatCount(row.visits)}</td>
      <td>{formatCount(row.signed)}</td>
    </tr>
  );
}

/** A manager's day: who has started, calls and what came of them, conversion of the month so far. */
export function ManagerDesk() {
  const t = useTranslations('desk');
  const { today } = useDates();
  const { unit } = useViewer();
  const { data } = useManagerDeskSuspenseQuery({ variables: { today, from: firstDay(monthOf(today)) } });
  const { activity, snapshot, process } = data;
  const hasReviews = useReviews().totalCount > 0;
  const classCount = (name: string): number =>
    process?.total.classes.find((one) => one.class === name)?.count ?? 0;
  return (
    <PageBody>
      <DeskTitle
        title={t('unitToday', { unit: activity?.unit.name ?? unit.name })}
        actions={
          <>
            <LinkButton href={snapshotPath()}>{t('toSnapshot')}</LinkButton>
            <LinkButton href={processPath()} look={hasReviews ? 'default' : 'primary'}>
              {t('toProcess')}
            </LinkButton>
            <FirstReviewButton />
          </>
        }
      />
      <Sentence>
        {t.rich('managerSentence', {
          calls: activity?.total.calls ?? 0,
          connected: activity?.total.connected ?? 0,
          idle: (activity?.total.people ?? 0) - (activity?.total.started ?? 0),
          advanced: classCount('ADVANCED'),
          fell: classCount('FELL'),
          signed: classCount('SIGNED'),
          b: (chunks) => <strong>{chunks}</strong>,
        })}
      </Sentence>
      <div className={styles.columns}>
        <Card title={t('unitsToday')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(
                  [
                    'unit',
                    'started',
                    'calls',
                    'connected',
                    'keyPersons',
                    'appointments',
                    'visits',
                    'signed',
                  ] as const
                ).map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {activity?.rows.map((row) => (
                <ActivityRow key={row.unit.id} row={row} />
              ))}
              {activity ? <ActivityRow row={activity.total} isTotal /> : null}
            </tbody>
          </table>
        </Card>
        <div className={styles.stack}>
          <ReviewsCard />
          {snapshot ? (
            <StatesCard
              title={t('conversion')}
              states={snapshot.total}
              comparedWith={snapshot.comparedWith}
            />
          ) : null}
          <OverdueCard />
        </div>
      </div>
    </PageBody>
  );
}
