'use client';

import { addDays, firstDay, monthOf, weekStart, type Day } from '@erp/domain/time/day';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { TrendStep } from '@/generated/schema-types';
import { Card } from '@/ui/card';
import { FaultState } from '@/ui/fault-state';
import { Skeleton } from '@/ui/skeleton';
import { useSnapshotTrendQuery } from './generated/snapshot-trend';
import { reportFilterOf } from './report-filter';
import styles from './reports.module.css';
import { Segments } from './segments';
import { TREND_STEPS, type SnapshotParams } from './urls';

const TrendChart = dynamic(() => import('./trend-chart').then((module) => module.TrendChart), {
  ssr: false,
  loading: () => <Skeleton height={300} />,
});

/** Where the trend begins, so that its points can still be told apart. */
function beginOf(to: Day, step: TrendStep): Day {
  if (step === 'DAY') return addDays(to, -30);
  if (step === 'WEEK') return weekStart(addDays(to, -7 * 16));
  return firstDay(monthOf(addDays(to, -30 * 9)));
}

export function TrendCard({
  params,
  onStep,
}: {
  params: SnapshotParams & { day: string };
  onStep: (step: TrendStep) => void;
}) {
  const t = useTranslations('reports');
  const step = params.step ?? 'MONTH';
  const { data, error, refetch } = useSnapshotTrendQuery({
    variables: {
      unitId: params.unit ?? null,
      from: beginOf(params.day as Day, step),
      to: params.day,
      step,
      filter: reportFilterOf(params),
    },
  });
  return (
    <Card
      title={t('trend')}
      remark={t(`trendRemark.${step}`)}
      actions={
        <Segments
          label={t('trendStep')}
          value={step}
          options={TREND_STEPS.map((value) => ({ value, label: t(`step.${value}`) }))}
          onChange={onStep}
        />
      }
    >
      <div className={styles.chart}>
        {error ? <FaultState error={error} onRetry={() => void refetch()} /> : null}
        {data?.snapshotTrend ? (
          <TrendChart trend={data.snapshotTrend} step={step} />
        ) : error ? null : (
          <Skeleton height={300} />
        )}
      </div>
    </Card>
  );
}
