'use client';

import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { StateTag } from '@/ui/state-tag';
import type { DeskGuideFragment } from './generated/guide-column';
import styles from './guides.module.css';
import { Markdown } from './markdown';

/** 本阶段沟通要点: what to do at the stage that is chosen, else at the one the customer is at. */
export function StageAdvice({
  stage,
  guides,
}: {
  stage: Stage | null;
  guides: readonly DeskGuideFragment[];
}) {
  const t = useTranslations('guides');
  const advice = guides.filter((guide) => guide.library === 'STAGE_ADVICE' && guide.stage === stage);
  return (
    <section className={styles.advice} aria-live="polite">
      <h2 className={styles.adviceTitle}>
        <StateTag state={stage ?? 'NONE'} /> {t('advice')}
      </h2>
      {stage === null ? <p>{t('noStage')}</p> : null}
      {stage !== null && advice.length === 0 ? <p>{t('noAdvice')}</p> : null}
      {stage === null
        ? null
        : advice.map(({ id, title, body }) => (
            <div key={id}>
              {title ? <strong>{title}</strong> : null}
              <Markdown text={body} />
            </div>
          ))}
    </section>
  );
}
