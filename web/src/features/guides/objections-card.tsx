'use client';

import { findGuides } from '@erp/domain/guides/find-guides';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { KeyCap } from '@/ui/key-cap';
import { useShortcuts } from '@/ui/use-shortcuts';
import type { DeskGuideFragment } from './generated/guide-column';
import { GuideMarks } from './guide-marks';
import { GuideRate } from './guide-rate';
import styles from './guides.module.css';
import { Markdown } from './markdown';
import type { GuideFigures } from './use-guide-figures';

/** 常见问题应对: found by what they say or by pinyin initials, in the entries that are on the page. */
export function ObjectionsCard({
  objections,
  open,
  onToggle,
  figures,
}: {
  objections: readonly DeskGuideFragment[];
  /** Ids of those whose answer is shown. */
  open: ReadonlySet<string>;
  onToggle: (guideId: string) => void;
  figures: GuideFigures;
}) {
  const t = useTranslations('guides');
  const [query, setQuery] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const found = findGuides(objections, query);
  useShortcuts({
    q: (event) => {
      event.preventDefault();
      box.current?.focus();
    },
  });
  return (
    <Card
      title={t('objections')}
      actions={
        <label className={styles.search}>
          <Icon name="search" />
          <input
            ref={box}
            aria-label={t('search')}
            aria-keyshortcuts="q"
            placeholder={t('search')}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
            onKeyDown={(event) => {
              const [first] = found;
              if (event.key === 'Enter' && !event.ctrlKey && query.trim() !== '' && first) onToggle(first.id);
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          <KeyCap>Q</KeyCap>
        </label>
      }
    >
      {found.length === 0 ? (
        <p className={styles.hint}>{objections.length === 0 ? t('noObjection') : t('notFound')}</p>
      ) : null}
      {found.map((objection) => {
        const isOpen = open.has(objection.id);
        return (
          <div key={objection.id} className={styles.objection}>
            <button
              type="button"
              className={styles.question}
              aria-expanded={isOpen}
              aria-controls={`answer-${objection.id}`}
              onClick={() => onToggle(objection.id)}
            >
              <Icon name={isOpen ? 'down' : 'right'} size={12} />
              <span>{objection.title}</span>
              <GuideRate guideId={objection.id} figures={figures} />
            </button>
            <div id={`answer-${objection.id}`} hidden={!isOpen}>
              {isOpen ? (
                <div className={styles.answer}>
                  <Markdown text={objection.body} />
                  <GuideMarks guide={objection} figures={figures} />
                </div>
              ) : null}
            </div>
          </div>
        );
      })}
    </Card>
  );
}
