import { Suspense } from 'react';
import { LeadsPage } from '@/features/leads/leads-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <LeadsPage />
    </Suspense>
  );
}
