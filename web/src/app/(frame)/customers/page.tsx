import { Suspense } from 'react';
import { PageSkeleton } from '@/ui/page-skeleton';
import { CustomersPage } from './customers-page';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <CustomersPage />
    </Suspense>
  );
}
