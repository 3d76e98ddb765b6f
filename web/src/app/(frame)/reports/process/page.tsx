import { Suspense } from 'react';
import { ReportSkeleton } from '@/features/reports/report-skeleton';
import { ProcessReport } from './process-report';

export default function Page() {
  return (
    <Suspense fallback={<ReportSkeleton />}>
      <ProcessReport />
    </Suspense>
  );
}
