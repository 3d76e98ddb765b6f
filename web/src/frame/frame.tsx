'use client';

import { useTranslations } from 'next-intl';
import { Suspense, type ReactNode } from 'react';
import styles from './frame.module.css';
import { Rail } from './rail';
import { LiveUpdates } from '@/live/live-updates';
import { TopBar } from './top-bar';

/** Left rail of 64 px, top bar of 48 px, the page below. */
export function Frame({ bell, children }: { bell: ReactNode; children: ReactNode }) {
  const t = useTranslations('frame');
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <div className={styles.rail}>
        <Suspense>
          <Rail />
        </Suspense>
      </div>
      <Suspense>
        <LiveUpdates />
      </Suspense>
      <div className={styles.right}>
        <header className={styles.top}>
          <Suspense>
            <TopBar bell={bell} />
          </Suspense>
        </header>
        <main id="content" tabIndex={-1} className={styles.content}>
          {children}
        </main>
      </div>
    </div>
  );
}
