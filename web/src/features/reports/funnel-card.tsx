'use client';

import { STATES } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import type { State } from '@/generated/schema-types';
import { Card } from '@/ui/card';
import { formatRate } from '@/ui/format-number';
import { NumberLink } from '@/ui/number-link';
import { StateTag } from '@/ui/state-tag';
import { stateGround } from '@/ui/state-style';
import styles from './reports.module.css';
import type { OpenSnapshotList } from './snapshot-list';

/** The states of a funnel step: it and everything above it, SIGNED above all stages. */
export const atOrAbove = (state: State): State[] =>
  STATES.slice(STATES.indexOf(state), STATES.indexOf('SIGNED') + 1);

export function FunnelCard({
  funnel,
  list,
}: {
  funnel: readonly { state: State; count: number; rate?: number | null }[];
  list: OpenSnapshotList;
}) {
  const t = useTranslations('reports');
  const ts = useTranslations('state');
  // The lowest step is everybody: its bar says nothing that the sentence does not.
  const steps = funnel.slice(1);
  const widest = Math.max(1, ...steps.map(({ count }) => count));
  return (
    <Card title={t('funnel')} remark={t('funnelRemark')}>
      <div className={styles.funnel}>
        {steps.map(({ state, count, rate }) => (
          <div key={state} style={{ display: 'contents' }}>
            <StateTag state={state} wide />
            <div className={styles.funnelTrack} aria-hidden>
              <div
                className={styles.funnelBar}
                style={{ width: `${(100 * count) / widest}%`, background: stateGround(state) }}
              />
            </div>
            <span className={styles.number}>
              <NumberLink
                value={count}
                href={list.href({ states: atOrAbove(state) })}
                label={`${ts(state)} ${t('orAbove')}`}
                onOpen={() => list.open({ states: atOrAbove(state) })}
              />
            </span>
            <span className={`${styles.number} quiet`}>{formatRate(rate)}</span>
          </div>
        ))}
      </div>
    </Card>
  );
}
