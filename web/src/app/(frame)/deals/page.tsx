import { Suspense } from 'react';
import { DealList } from '@/features/deals/deal-list';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <DealList />
    </Suspense>
  );
}
