'use client';

import type { ReactNode } from 'react';
import { may, useViewer } from '@/viewer/use-viewer';
import { Counters } from './counters';
import { CustomerSearch } from './customer-search';
import { LanguageSwitch } from './language-switch';
import { PersonMenu } from './person-menu';
import styles from './top-bar.module.css';

export function TopBar({ bell }: { bell: ReactNode }) {
  const viewer = useViewer();
  return (
    <div className={styles.bar}>
      {may(viewer, 'READ_CUSTOMERS') ? <CustomerSearch /> : null}
      <div className={styles.right}>
        {may(viewer, 'READ_CUSTOMERS') ? <Counters viewer={viewer} /> : null}
        {bell}
        <LanguageSwitch />
        <PersonMenu viewer={viewer} />
      </div>
    </div>
  );
}
