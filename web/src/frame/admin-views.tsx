'use client';

import { useTranslations } from 'next-intl';
import { adminCataloguesPath, adminGuidesPath } from '@/paths';
import { ViewSwitch } from '@/ui/view-switch';

/** The pages below 管理. */
export function AdminViews({ current }: { current: 'catalogues' | 'guides' }) {
  const t = useTranslations('catalogues');
  const guides = useTranslations('guides');
  return (
    <ViewSwitch
      label={t('views')}
      current={current}
      views={[
        { key: 'catalogues', label: t('title'), href: adminCataloguesPath() },
        { key: 'guides', label: guides('title'), href: adminGuidesPath() },
      ]}
    />
  );
}
