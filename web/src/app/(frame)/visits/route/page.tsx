import { Suspense } from 'react';
import { RoutePage } from '@/features/visits/route-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RoutePage />
    </Suspense>
  );
}
