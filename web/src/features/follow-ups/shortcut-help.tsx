'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KeyCap } from '@/ui/key-cap';
import { Popover } from '@/ui/popover';
import { useShortcuts } from '@/ui/use-shortcuts';
import styles from './shortcut-help.module.css';

const KEYS = [
  ['D', 'dial'],
  ['O', 'outcome'],
  ['5–9', 'noContact'],
  ['P', 'answeredBy'],
  ['L', 'duration'],
  ['− 0–4', 'stageKeys'],
  ['S', 'stage'],
  ['A B C I', 'parts'],
  ['F', 'demand'],
  ['W', 'awareness'],
  ['R', 'note'],
  ['Q', 'questions'],
  ['N', 'nextStep'],
  ['T', 'time'],
  ['M', 'method'],
  ['Esc', 'leaveField'],
  ['Ctrl ↵', 'submitKey'],
] as const;

export function ShortcutHelp() {
  const t = useTranslations('call');
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ '?': () => setOpen(!isOpen) });
  return (
    <Popover
      isOpen={isOpen}
      onToggle={setOpen}
      align="right"
      trigger={(props) => (
        <button type="button" {...props} className={styles.trigger}>
          <KeyCap>?</KeyCap> {t('shortcuts')}
        </button>
      )}
    >
      <dl className={styles.keys}>
        {KEYS.map(([key, name]) => (
          <div key={key} className={styles.key}>
            <dt>
              <KeyCap>{key}</KeyCap>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
