'use client';

import { useTranslations } from 'next-intl';
import { Card } from '@/ui/card';
import { formatChange } from '@/ui/format-number';
import { NumberLink } from '@/ui/number-link';
import { StateTag } from '@/ui/state-tag';
import { stateGround } from '@/ui/state-style';
import { useDates } from '@/viewer/use-dates';
import type { DeskStatesFragment } from './generated/desk';
import styles from './desk.module.css';
import { stateListUrl } from './urls';

/** Where the customers are, against the end of last month. */
export function StatesCard({
  title,
  states,
  comparedWith,
}: {
  title: string;
  states: DeskStatesFragment;
  comparedWith: string;
}) {
  const t = useTranslations('desk');
  const ts = useTranslations('state');
  const { today, shortDay } = useDates();
  const shown = states.counts.filter(({ count, change }) => count > 0 || change !== 0);
  const widest = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <Card title={title} remark={t('statesRemark', { count: states.total, day: shortDay(comparedWith) })}>
      <div className={styles.states}>
        {shown.map(({ state, count, change }) => (
          <div key={state} style={{ display: 'contents' }}>
            <StateTag state={state} wide />
            <div className={styles.track} aria-hidden>
              <div
                className={styles.bar}
                style={{ width: `${(100 * count) / widest}%`, background: stateGround(state) }}
              />
            </div>
            <span className={styles.number}>
              <NumberLink value={count} href={stateListUrl(today, state)} label={ts(state)} />
            </span>
            <span className={`${styles.number} ${change < 0 ? styles.down : 'quiet'}`}>
              {formatChange(change)}
            </span>
          </div>
        ))}
      </div>
    </Card>
  );
}
