import { Suspense } from 'react';
import { ReportSkeleton } from '@/features/reports/report-skeleton';
import { SnapshotPage } from '@/features/reports/snapshot-page';

export default function Page() {
  return (
    <Suspense fallback={<ReportSkeleton />}>
      <SnapshotPage />
    </Suspense>
  );
}
