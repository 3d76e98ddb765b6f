'use client';

import { DealList } from '@/features/deals/deal-list';
import { ExportMenu } from '@/features/exports/export-menu';

export function DealsPage() {
  return <DealList exportMenu={(filter) => <ExportMenu list="deals" asked={filter} />} />;
}
