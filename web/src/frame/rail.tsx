'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import {
  adminCataloguesPath,
  adminReleaseRulesPath,
  customersPath,
  dealsPath,
  deskPath,
  snapshotPath,
  visitsPath,
} from '@/paths';
import { Icon, type IconName } from '@/ui/icon';
import { may, useViewer, type Viewer } from '@/viewer/use-viewer';
import styles from './rail.module.css';

type Part = 'desk' | 'customers' | 'visits' | 'deals' | 'reports' | 'admin';

const icons: Record<Part, IconName> = {
  desk: 'desk',
  customers: 'customers',
  visits: 'visit',
  deals: 'deals',
  reports: 'reports',
  admin: 'admin',
};

const hrefs: Record<Part, string> = {
  desk: deskPath(),
  customers: customersPath(),
  visits: visitsPath(),
  deals: dealsPath(),
  reports: snapshotPath(),
  admin: adminCataloguesPath(),
};

/** Parts with several pages: what their addresses begin with. */
const beginnings: Partial<Record<Part, string>> = { reports: '/reports', admin: '/admin' };

/** Only what the role has. */
function partsOf(viewer: Viewer): Part[] {
  return [
    'desk',
    ...(may(viewer, 'READ_CUSTOMERS') ? (['customers', 'visits'] as const) : []),
    ...(may(viewer, 'READ_DEALS') ? (['deals'] as const) : []),
    ...(may(viewer, 'READ_REPORTS') ? (['reports'] as const) : []),
    ...(may(viewer, 'SET_RELEASE_RULES') ? (['admin'] as const) : []),
  ];
}

/** Of several pages the first that the role has. */
const hrefOf = (part: Part, viewer: Viewer): string =>
  part === 'admin' && !may(viewer, 'MANAGE_CATALOGUES') ? adminReleaseRulesPath() : hrefs[part];

const isCurrent = (part: Part, pathname: string): boolean =>
  part === 'desk' ? pathname === deskPath() : pathname.startsWith(beginnings[part] ?? hrefs[part]);

export function Rail() {
  const t = useTranslations('frame');
  const product = useTranslations('product');
  const pathname = usePathname();
  const viewer = useViewer();
  return (
    <nav aria-label={t('mainNavigation')} className={styles.rail}>
      <div className={styles.name}>{product('short')}</div>
      <ul className={styles.parts}>
        {partsOf(viewer).map((part) => (
          <li key={part}>
            <Link
              href={hrefOf(part, viewer)}
              prefetch={false}
              aria-current={isCurrent(part, pathname) ? 'page' : undefined}
              className={isCurrent(part, pathname) ? `${styles.part} ${styles.current}` : styles.part}
            >
              <Icon name={icons[part]} size={16} />
              {t(part)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
