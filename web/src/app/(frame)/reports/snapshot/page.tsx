import { Suspense } from 'react';
import { ReportSkeleton } from '@/features/reports/report-skeleton';
import { SnapshotReport } from './snapshot-report';

export default function Page() {
  return (
    <Suspense fallback={<ReportSkeleton />}>
      <SnapshotReport />
    </Suspense>
  );
}
