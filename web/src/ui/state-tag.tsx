'use client';

import { STATE_SIGN, type State } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { stateGround, stateText } from './state-style';
import styles from './state-tag.module.css';

/** A state in its colour, always with its sign, so that colour never stands alone. */
export function StateTag({ state, wide = false }: { state: State; wide?: boolean }) {
  const t = useTranslations('state');
  const sign = STATE_SIGN[state];
  return (
    <span
      className={[styles.tag, wide ? styles.wide : '', state === 'NONE' ? styles.none : ''].join(' ')}
      style={{ background: stateGround(state), color: stateText(state) }}
    >
      {sign ? <span className={styles.sign}>{sign}</span> : null}
      {t(state)}
    </span>
  );
}
