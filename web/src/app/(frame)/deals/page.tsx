import { Suspense } from 'react';
import { PageSkeleton } from '@/ui/page-skeleton';
import { DealsPage } from './deals-page';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <DealsPage />
    </Suspense>
  );
}
