import { Suspense } from 'react';
import { CallDesk } from '@/features/follow-ups/call-desk';
import { CallDeskSkeleton } from '@/features/follow-ups/call-desk-skeleton';

export default async function CallPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense fallback={<CallDeskSkeleton />}>
      <CallDesk customerId={decodeURIComponent(id)} />
    </Suspense>
  );
}
