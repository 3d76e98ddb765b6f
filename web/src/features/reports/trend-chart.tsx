'use client';

import { STATES } from '@erp/domain/follow-ups/vocabulary';
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { useTranslations } from 'next-intl';
import { Bar } from 'react-chartjs-2';
import type { TrendStep } from '@/generated/schema-types';
import type { SnapshotTrendQuery } from './generated/snapshot-trend';
import { useThemeColours } from './use-theme-colours';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** Stacked from against to won, as the table's columns stand; NONE and INVALID left out, as the remark says. */
const STACKED = STATES.filter((state) => state !== 'NONE' && state !== 'INVALID');

export function TrendChart({
  trend: { days, series },
  step,
}: {
  trend: NonNullable<SnapshotTrendQuery['snapshotTrend']>;
  step: TrendStep;
}) {
  const t = useTranslations('reports');
  const ts = useTranslations('state');
  const { state: groundOf, colour } = useThemeColours();
  const labels = days.map((day) => (step === 'MONTH' ? day.slice(0, 7) : day.slice(5)));
  return (
    <Bar
      aria-label={t('trend')}
      data={{
        labels,
        datasets: STACKED.map((state) => ({
          label: ts(state),
          data: series.find((one) => one.state === state)!.counts,
          backgroundColor: groundOf(state),
          maxBarThickness: 36,
        })),
      }}
      options={{
        animation: false,
        maintainAspectRatio: false,
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { stacked: true, grid: { display: false }, ticks: { color: colour('second') } },
          y: { stacked: true, grid: { color: colour('grid') }, ticks: { color: colour('second') } },
        },
        plugins: {
          legend: {
            position: 'right',
            reverse: true,
            labels: { boxWidth: 10, boxHeight: 10, color: colour('second') },
          },
        },
      }}
    />
  );
}
