'use client';

import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { StateTag } from '@/ui/state-tag';
import styles from './stage-advice.module.css';

/** 本阶段沟通要点: what to do at the stage that is chosen, else at the one the customer is at. */
export function StageAdvice({ stage }: { stage: Stage | null }) {
  const t = useTranslations('call');
  const advice = useTranslations('advice');
  return (
    <section className={styles.advice} aria-live="polite">
      <h2 className={styles.title}>
        <StateTag state={stage ?? 'NONE'} /> {t('advice')}
      </h2>
      <p>{stage ? advice(stage) : advice('none')}</p>
    </section>
  );
}
