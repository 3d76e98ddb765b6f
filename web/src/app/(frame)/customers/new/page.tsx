import { Suspense } from 'react';
import { PageSkeleton } from '@/ui/page-skeleton';
import { NewCustomerPage } from './new-customer-page';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <NewCustomerPage />
    </Suspense>
  );
}
