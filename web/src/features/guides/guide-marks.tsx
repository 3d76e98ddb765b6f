'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/ui/icon';
import type { DeskGuideFragment } from './generated/guide-column';
import styles from './guides.module.css';
import type { GuideFigures } from './use-guide-figures';

/** Was it useful with this customer? Changeable, and taken back by the same button. */
export function GuideMarks({ guide, figures }: { guide: DeskGuideFragment; figures: GuideFigures }) {
  const t = useTranslations('guides');
  const mark = figures.markOf(guide.id);
  return (
    <div className={styles.marks}>
      <button
        type="button"
        className={styles.mark}
        aria-pressed={mark === true}
        aria-label={t('usefulOf', { title: guide.title })}
        onClick={() => figures.mark(guide, true)}
      >
        <Icon name="useful" /> {t('useful')}
      </button>
      <button
        type="button"
        className={styles.mark}
        aria-pressed={mark === false}
        aria-label={t('notUsefulOf', { title: guide.title })}
        title={t('notUseful')}
        onClick={() => figures.mark(guide, false)}
      >
        <Icon name="notUseful" />
      </button>
    </div>
  );
}
