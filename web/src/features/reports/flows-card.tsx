'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { BlankState } from '@/ui/blank-state';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import type { ProcessReportQuery } from './generated/process';
import styles from './reports.module.css';

const FlowsChart = dynamic(() => import('./flows-chart').then((module) => module.FlowsChart), {
  ssr: false,
  loading: () => <Skeleton height={300} />,
});

/** Flows under this share of all drawn ones would be hairlines. */
const LEAST_SHARE = 0.004;

type Cell = NonNullable<ProcessReportQuery['process']>['cells'][number];

/** Where customers went: who stayed, entered or is not annotated is left to the matrix. */
export function FlowsCard({ cells }: { cells: readonly Cell[] }) {
  const t = useTranslations('reports');
  const moved = cells.filter(({ from, to }) => from !== 'ABSENT' && from !== 'NONE' && to !== 'NONE');
  const all = moved.reduce((sum, { count }) => sum + count, 0);
  const least = Math.max(2, Math.ceil(all * LEAST_SHARE));
  const drawn = moved.filter(({ count }) => count >= least);
  return (
    <Card title={t('flows')} remark={t('flowsRemark', { least })}>
      {drawn.length === 0 ? (
        <BlankState title={t('noFlows')} />
      ) : (
        <div className={styles.chart} style={{ height: 400 }}>
          <FlowsChart cells={drawn} />
        </div>
      )}
    </Card>
  );
}
