import { Suspense } from 'react';
import { ProcessPage } from '@/features/reports/process-page';
import { ReportSkeleton } from '@/features/reports/report-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<ReportSkeleton />}>
      <ProcessPage />
    </Suspense>
  );
}
