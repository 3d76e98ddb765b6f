'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Popover } from '@/ui/popover';
import { rememberPreference } from '@/ui/preference-cookie';
import { THEME_COOKIE, type ThemeName } from '@/ui/tokens';
import type { Viewer } from '@/viewer/use-viewer';
import styles from './person-menu.module.css';
import { useSignOut } from './use-sign-out';

function switchTheme(): void {
  const next: ThemeName = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  rememberPreference(THEME_COOKIE, next);
}

export function PersonMenu({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('frame');
  const role = useTranslations('role');
  const [isOpen, setOpen] = useState(false);
  const { signOut, signOutEverywhere } = useSignOut();
  return (
    <Popover
      isOpen={isOpen}
      onToggle={setOpen}
      align="right"
      trigger={(props) => (
        <button type="button" {...props} className={styles.person}>
          <span aria-hidden className={styles.face}>
            {[...viewer.person.name][0]}
          </span>
          <span className={styles.name}>
            {t('person', { name: viewer.person.name, unit: viewer.unit.name })}
          </span>
        </button>
      )}
    >
      <div className={styles.menu}>
        <p className={styles.role}>{role(viewer.role)}</p>
        <button type="button" className={styles.item} onClick={switchTheme}>
          {t('theme')}
        </button>
        <button type="button" className={styles.item} onClick={() => void signOutEverywhere(false)}>
          {t('signOutEverywhere')}
        </button>
        <button type="button" className={styles.item} onClick={() => void signOutEverywhere(true)}>
          {t('revokeTokensToo')}
        </button>
        <p className={styles.note}>{t('tokensStay')}</p>
        <button type="button" className={styles.item} onClick={() => void signOut()}>
          {t('signOut')}
        </button>
      </div>
    </Popover>
  );
}
