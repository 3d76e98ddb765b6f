'use client';

import { useTranslations } from 'next-intl';
import { dailyReportsPath, guideEffectsPath, processPath, snapshotPath } from '@/paths';
import { ViewSwitch } from '@/ui/view-switch';
import { may, useViewer } from '@/viewer/use-viewer';

/** The reports that the viewer may open; the two of customers keep the filters that they share. */
export function ReportViews({
  current,
  snapshot = snapshotPath(),
  process = processPath(),
}: {
  current: 'snapshot' | 'process' | 'guides' | 'daily';
  snapshot?: string;
  process?: string;
}) {
  const t = useTranslations('reports');
  const viewer = useViewer();
  return (
    <ViewSwitch
      label={t('views')}
      current={current}
      views={[
        { key: 'snapshot', label: t('snapshot'), href: snapshot },
        { key: 'process', label: t('process'), href: process },
        { key: 'daily', label: t('daily'), href: dailyReportsPath() },
        ...(may(viewer, 'READ_GUIDE_EFFECTS')
          ? [{ key: 'guides', label: t('guides'), href: guideEffectsPath() }]
          : []),
      ]}
    />
  );
}
