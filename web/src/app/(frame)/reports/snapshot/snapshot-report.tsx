'use client';

import { ExportMenu } from '@/features/exports/export-menu';
import { SnapshotPage } from '@/features/reports/snapshot-page';

/** The report, and its lists as files. */
export function SnapshotReport() {
  return <SnapshotPage exportMenu={(asked) => <ExportMenu list="snapshot-customers" asked={asked} />} />;
}
