'use client';

import { STATES } from '@erp/domain/follow-ups/vocabulary';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import type { ProcessState, State } from '@/generated/schema-types';
import { Card } from '@/ui/card';
import { formatCount, formatRate } from '@/ui/format-number';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import type { ProcessReportQuery } from './generated/process';
import type { OpenProcessList } from './process-list';
import styles from './reports.module.css';

type Cell = NonNullable<ProcessReportQuery['process']>['cells'][number];

const ROWS: readonly ProcessState[] = [...STATES, 'ABSENT'];

/** Forward takes the accent, backward the warning, won the gold, each by its share of the row; unchanged is grey, invalid hatched. */
const HUE: Record<Cell['class'], string> = {
  ADVANCED: '--forward',
  STARTED: '--forward',
  RETURNED: '--forward',
  ENTERED: '--unchanged',
  STAYED: '--unchanged',
  FELL: '--backward',
  LAPSED: '--backward',
  INVALID: '--hatch',
  SIGNED: '--won',
};

function groundOf({ class: kind, share }: Cell): CSSProperties {
  if (kind === 'INVALID') {
    return { background: 'repeating-linear-gradient(45deg, var(--unchanged) 0 4px, var(--hatch) 4px 5px)' };
  }
  if (kind === 'STAYED' || kind === 'ENTERED') return { background: 'var(--unchanged)' };
  const strength = Math.round(12 + 60 * Math.sqrt(share));
  return { background: `color-mix(in srgb, var(${HUE[kind]}) ${strength}%, var(--card))` };
}

export function MatrixCard({
  cells,
  before,
  after,
  list,
}: {
  cells: readonly Cell[];
  before: string;
  after: string;
  list: OpenProcessList;
}) {
  const t = useTranslations('reports');
  const ts = useTranslations('state');
  const { shortDay } = useDates();
  const at = (from: ProcessState, to: State): Cell | undefined =>
    cells.find((cell) => cell.from === from && cell.to === to);
  const nameOf = (state: ProcessState): string => (state === 'ABSENT' ? t('absent') : ts(state));
  return (
    <Card
      title={t('matrix')}
      remark={t('matrixRemark')}
      actions={
        <span className={styles.legend}>
          {(['forward', 'unchanged', 'backward', 'won'] as const).map((name) => (
            <span key={name} style={{ '--legend': `var(--${name})` } as CSSProperties}>
              {t(name)}
            </span>
          ))}
        </span>
      }
    >
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('matrixCorner', { before: shortDay(before), after: shortDay(after) })}</th>
              {STATES.map((state) => (
                <th key={state} scope="col">
                  <StateTag state={state} />
                </th>
              ))}
              <th scope="col">{t('total')}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((from) => {
              const own = cells.filter((cell) => cell.from === from);
              return (
                <tr key={from}>
                  <th scope="row">{from === 'ABSENT' ? t('absent') : <StateTag state={from} />}</th>
                  {STATES.map((to) => {
                    const cell = at(from, to);
                    if (!cell) {
                      return (
                        <td key={to} className={styles.emptyCell}>
                          ·
                        </td>
                      );
                    }
                    const open = { startState: from, endState: to };
                    return (
                      <td key={to} style={groundOf(cell)}>
                        <Link
                          href={list.href(open)}
                          prefetch={false}
                          scroll={false}
                          className={styles.cell}
                          aria-label={`${nameOf(from)} → ${ts(to)}: ${formatCount(cell.count)} ${formatRate(cell.share, true)}`}
                        >
                          <span className={styles.cellCount}>{formatCount(cell.count)}</span>{' '}
                          <span className={styles.cellShare}>{formatRate(cell.share, true)}</span>
                        </Link>
                      </td>
                    );
                  })}
                  <td>
                    <strong>{formatCount(own.reduce((sum, { count }) => sum + count, 0))}</strong>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
