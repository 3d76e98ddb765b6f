import { Suspense } from 'react';
import { CallDeskSkeleton } from '@/features/follow-ups/call-desk-skeleton';
import { CallPage } from './call-page';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense fallback={<CallDeskSkeleton />}>
      <CallPage customerId={decodeURIComponent(id)} />
    </Suspense>
  );
}
