import { Suspense } from 'react';
import { CasePage } from '@/features/disputes/case-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <CasePage disputeId={decodeURIComponent(id)} />
    </Suspense>
  );
}
