import { Suspense } from 'react';
import { PageSkeleton } from '@/ui/page-skeleton';
import { CustomerDetailPage } from './customer-detail-page';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <CustomerDetailPage customerId={decodeURIComponent(id)} />
    </Suspense>
  );
}
