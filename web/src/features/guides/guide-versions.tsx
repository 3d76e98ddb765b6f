'use client';

import { GUIDE_LANGUAGES } from '@erp/domain/guides/check-guide';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Choice } from '@/ui/choice';
import { Drawer } from '@/ui/drawer';
import { FaultLine } from '@/ui/fault-line';
import { NativeSelect } from '@/ui/native-select';
import { SkeletonRows } from '@/ui/skeleton';
import { useDates } from '@/viewer/use-dates';
import { useViewer } from '@/viewer/use-viewer';
import {
  useGuideHistoryQuery,
  type GuideLineFragment,
  type GuidePastFragment,
} from './generated/guide-admin';
import styles from './guides.module.css';
import { Markdown } from './markdown';

type Language = (typeof GUIDE_LANGUAGES)[number];

function Version({ past, language }: { past: GuidePastFragment | undefined; language: Language }) {
  if (!past) return null;
  return (
    <section className={styles.preview} lang={language}>
      <p>
        <strong>{past[language].title}</strong>
      </p>
      <Markdown text={past[language].body} />
    </section>
  );
}

/** Two versions of an entry side by side: the last two, until others are chosen. */
export function GuideVersions({ guide, onClose }: { guide: GuideLineFragment; onClose: () => void }) {
  const t = useTranslations('guides');
  const dates = useDates();
  const viewer = useViewer();
  const { data, error, refetch } = useGuideHistoryQuery({
    variables: { guideId: guide.id },
    fetchPolicy: 'cache-and-network',
  });
  const [language, setLanguage] = useState<Language>(viewer.locale === 'en' ? 'en' : 'zh');
  const [chosen, setChosen] = useState<{ left?: number; right?: number }>({});
  const versions = data?.guideVersions ?? [];
  const right = chosen.right ?? guide.version;
  const left = chosen.left ?? Math.max(1, guide.version - 1);
  const versionOf = (version: number) => versions.find((one) => one.version === version);
  const nameOf = ({ version, editor, editedAt }: GuidePastFragment): string =>
    `${t('versionName', { version })} ・ ${
      editor && editedAt ? `${editor.name} ${dates.dateTime(editedAt)}` : t('shipped')
    }`;
  const select = (side: 'left' | 'right', value: number) => (
    <NativeSelect
      aria-label={t(side)}
      value={String(value)}
      options={versions.map((one) => ({ value: String(one.version), label: nameOf(one) }))}
      onChange={({ target }) => setChosen({ ...chosen, [side]: Number(target.value) })}
    />
  );
  return (
    <Drawer width={1040} title={t('versionsOf')} remark={guide.title || guide.body} onClose={onClose}>
      {error ? <FaultLine error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows rows={8} /> : null}
      {versions.length > 0 ? (
        <div className={styles.side}>
          <Choice<Language>
            label={t('shownLanguage')}
            value={language}
            onChange={(value) => setLanguage(value ?? language)}
            options={GUIDE_LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          />
          <div className={styles.form}>
            <div className={styles.side}>
              {select('left', left)}
              <Version past={versionOf(left)} language={language} />
            </div>
            <div className={styles.side}>
              {select('right', right)}
              <Version past={versionOf(right)} language={language} />
            </div>
          </div>
        </div>
      ) : null}
    </Drawer>
  );
}
