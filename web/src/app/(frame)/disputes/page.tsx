import { Suspense } from 'react';
import { DisputesPage } from '@/features/disputes/disputes-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <DisputesPage />
    </Suspense>
  );
}
