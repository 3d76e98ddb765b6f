'use client';

import { useTranslations } from 'next-intl';
import { Drawer } from '@/ui/drawer';
import styles from './reports.module.css';

const TERMS = {
  snapshot: ['state', 'holder', 'change', 'funnel', 'closed'],
  process: ['matrix', 'classes', 'bridge', 'movements', 'closed'],
} as const;

/** 口径: what each number counts. */
export function DefinitionDrawer({ of, onClose }: { of: keyof typeof TERMS; onClose: () => void }) {
  const t = useTranslations('reports');
  return (
    <Drawer title={t('definition')} onClose={onClose} width={520}>
      <dl className={styles.definition}>
        {TERMS[of].map((term) => (
          <div key={term}>
            <dt>{t(`terms.${term}.name`)}</dt>
            <dd>{t(`terms.${term}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
