'use client';

import { ExportMenu } from '@/features/exports/export-menu';
import { ProcessPage } from '@/features/reports/process-page';

/** The report, and its lists as files. */
export function ProcessReport() {
  return <ProcessPage exportMenu={(list, asked) => <ExportMenu list={list} asked={asked} />} />;
}
