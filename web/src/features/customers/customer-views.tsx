'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { customerFilterOf, parseCustomerList } from '@/lists/customer-filter';
import { formatCount } from '@/ui/format-number';
import { isSupervisor, useViewer } from '@/viewer/use-viewer';
import styles from '@/ui/tabs.module.css';
import { useCustomerViewsQuery } from './generated/customer-list';
import { CUSTOMER_VIEWS, customerViewPath, type CustomerView } from './urls';

const filterOf = (view: CustomerView) => customerFilterOf(parseCustomerList(new URLSearchParams({ view })));

/** Lists that are often wanted, with how many are in each. */
export function CustomerViews({
  current,
  saved,
}: {
  /** Null: a saved one is. */
  current: CustomerView | null;
  /** The views that people keep, behind those that everybody has. */
  saved: ReactNode;
}) {
  const t = useTranslations('customers');
  const viewer = useViewer();
  const { data } = useCustomerViewsQuery({
    variables: {
      own: filterOf('own'),
      never: filterOf('never'),
      idle: filterOf('idle'),
      hot: filterOf('hot'),
      release: filterOf('release'),
      pool: filterOf('pool'),
    },
    fetchPolicy: 'cache-and-network',
    ssr: false,
  });
  const nameOf = (view: CustomerView): string =>
    view === 'own' && isSupervisor(viewer) ? t('views.all') : t(`views.${view}`);
  return (
    <nav className={styles.views} aria-label={t('viewsLabel')}>
      {CUSTOMER_VIEWS.map((view) => (
        <Link
          key={view}
          href={customerViewPath(view)}
          prefetch={false}
          aria-current={view === current ? 'page' : undefined}
          className={view === current ? `${styles.view} ${styles.current}` : styles.view}
        >
          {nameOf(view)}{' '}
          <span className={styles.count}>{data ? formatCount(data[view].totalCount) : '　'}</span>
        </Link>
      ))}
      {saved}
    </nav>
  );
}
