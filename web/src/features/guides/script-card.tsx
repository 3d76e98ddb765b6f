'use client';

import { useTranslations } from 'next-intl';
import { Card } from '@/ui/card';
import type { DeskGuideFragment } from './generated/guide-column';
import { GuideMarks } from './guide-marks';
import { GuideRate } from './guide-rate';
import styles from './guides.module.css';
import { Markdown } from './markdown';
import type { GuideFigures } from './use-guide-figures';

/** The scripts of the category that is chosen; all are on the page, so that they change with the choice. */
export function ScriptCard({
  library,
  categoryId,
  scripts,
  figures,
}: {
  library: 'DEMAND_SCRIPT' | 'AWARENESS_SCRIPT';
  categoryId: string | null;
  scripts: readonly DeskGuideFragment[];
  figures: GuideFigures;
}) {
  const t = useTranslations('guides');
  const toChoose = library === 'DEMAND_SCRIPT' ? t('chooseDemand') : t('chooseAwareness');
  return (
    <Card
      title={t('deskTitle')}
      remark={
        <>
          <span className={styles.chip}>{t(`library.${library}`)}</span>
          {categoryId === null ? null : t('switches')}
        </>
      }
    >
      <div aria-live="polite">
        {scripts.length === 0 ? (
          <p className={styles.hint}>{categoryId === null ? toChoose : t('noScript')}</p>
        ) : null}
        {scripts.map((script) => (
          <article key={script.id} className={styles.script}>
            <div className={styles.scriptHead}>
              <span className={styles.scriptTitle}>
                {script.category ? `${script.category.name} ・ ${script.title}` : script.title}
              </span>
              <GuideRate guideId={script.id} figures={figures} />
            </div>
            <Markdown text={script.body} />
            <GuideMarks guide={script} figures={figures} />
          </article>
        ))}
      </div>
    </Card>
  );
}
