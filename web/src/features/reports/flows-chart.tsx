'use client';

import { STATES, type State } from '@erp/domain/follow-ups/vocabulary';
import { Chart as ChartBase, LinearScale, Tooltip } from 'chart.js';
import { Flow, SankeyController } from 'chartjs-chart-sankey';
import { useTranslations } from 'next-intl';
import { Chart } from 'react-chartjs-2';
import { useThemeColours } from './use-theme-colours';

ChartBase.register(SankeyController, Flow, LinearScale, Tooltip);

type Cell = { from: State | 'ABSENT'; to: State; count: number };

/** Nodes of the two ends are told apart by a prefix. */
const BEFORE = 'a:';
const AFTER = 'b:';
const stateOf = (node: string): State => node.slice(2) as State;

export function FlowsChart({ cells }: { cells: readonly Cell[] }) {
  const t = useTranslations('reports');
  const ts = useTranslations('state');
  const { state: groundOf, colour } = useThemeColours();
  const labels = Object.fromEntries(
    STATES.flatMap((state) => [
      [`${BEFORE}${state}`, t('stateBefore', { state: ts(state) })],
      [`${AFTER}${state}`, t('stateAfter', { state: ts(state) })],
    ]),
  );
  const priority = Object.fromEntries(
    STATES.flatMap((state, index) => [
      [`${BEFORE}${state}`, index],
      [`${AFTER}${state}`, index],
    ]),
  );
  return (
    <Chart
      type="sankey"
      aria-label={t('flows')}
      data={{
        datasets: [
          {
            label: t('flows'),
            data: cells.map(({ from, to, count }) => ({
              from: `${BEFORE}${from}`,
              to: `${AFTER}${to}`,
              flow: count,
            })),
            colorFrom: ({ raw }) => groundOf(stateOf((raw as { from: string }).from)),
            colorTo: ({ raw }) => groundOf(stateOf((raw as { to: string }).to)),
            colorMode: 'from',
            labels,
            priority,
            color: colour('text'),
            borderWidth: 0,
            nodeWidth: 10,
            size: 'max',
          },
        ],
      }}
      options={{ animation: false, maintainAspectRatio: false, plugins: { legend: { display: false } } }}
    />
  );
}
