'use client';

import { useTranslations } from 'next-intl';
import { formatRate } from '@/ui/format-number';
import styles from './guides.module.css';
import type { GuideFigures } from './use-guide-figures';

/** 升级率 with its sample; nothing where there are too few. */
export function GuideRate({ guideId, figures }: { guideId: string; figures: GuideFigures }) {
  const t = useTranslations('guides');
  const rate = figures.rateOf(guideId);
  return (
    <span className={styles.rate}>
      {rate ? t('rate', { share: formatRate(rate.share, true), uses: rate.uses }) : null}
    </span>
  );
}
