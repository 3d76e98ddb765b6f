'use client';

import { STATE_SIGN, type State } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { stateGround, stateText } from './state-style';
import styles from './state-tag.module.css';

/** A state in its colour, always with its sign, so that colour never stands alone; `name`: in the language of the page. */
export function StateMark({ state, name, wide = false }: { state: State; name: string; wide?: boolean }) {
  const sign = STATE_SIGN[state];
  return (
    <span
      className={[styles.tag, wide ? styles.wide : '', state === 'NONE' ? styles.none : ''].join(' ')}
      style={{ background: stateGround(state), color: stateText(state) }}
    >
      {sign ? <span className={styles.sign}>{sign}</span> : null}
      {name}
    </span>
  );
}

/** A state by itself; rows of a list look its name up once for all of them. */
export function StateTag({ state, wide }: { state: State; wide?: boolean }) {
  const t = useTranslations('state');
  return <StateMark state={state} name={t(state)} wide={wide} />;
}
