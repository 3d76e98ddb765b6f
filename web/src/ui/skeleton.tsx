'use client';

import { useTranslations } from 'next-intl';
import styles from './skeleton.module.css';

/** Keeps the space of what loads. */
export function Skeleton({ height, width = '100%' }: { height: number; width?: number | string }) {
  return <div aria-hidden className={styles.bone} style={{ height, width }} />;
}

export function SkeletonRows({ rows, height = 31 }: { rows: number; height?: number }) {
  const t = useTranslations('common');
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row} style={{ height }}>
          <Skeleton height={12} width={`${[62, 48, 71, 55][index % 4]}%`} />
        </div>
      ))}
    </div>
  );
}
