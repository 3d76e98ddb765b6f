'use client';

import { useTranslations } from 'next-intl';
import { adminCataloguesPath, adminGuidesPath, adminReleaseRulesPath } from '@/paths';
import { ViewSwitch } from '@/ui/view-switch';
import { may, useViewer } from '@/viewer/use-viewer';

/** The pages below 管理. */
export function AdminViews({ current }: { current: 'catalogues' | 'guides' | 'release-rules' }) {
  const t = useTranslations('catalogues');
  const guides = useTranslations('guides');
  const rules = useTranslations('releaseRules');
  const viewer = useViewer();
  const views = [
    ...(may(viewer, 'MANAGE_CATALOGUES')
      ? [{ key: 'catalogues', label: t('title'), href: adminCataloguesPath() }]
      : []),
    ...(may(viewer, 'MANAGE_GUIDES')
      ? [{ key: 'guides', label: guides('title'), href: adminGuidesPath() }]
      : []),
    { key: 'release-rules', label: rules('title'), href: adminReleaseRulesPath() },
  ];
  // Whoever sees one of them has nothing to choose from.
  if (views.length < 2) return null;
  return <ViewSwitch label={t('views')} current={current} views={views} />;
}
