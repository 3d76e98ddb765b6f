'use client';

import { Suspense } from 'react';
import { CallDesk } from '@/features/follow-ups/call-desk';
import { GuideColumn } from '@/features/guides/guide-column';
import { GuideColumnSkeleton } from '@/features/guides/guide-column-skeleton';

/** The call desk: the follow-up on the left, what to say on the right. */
export function CallPage({ customerId }: { customerId: string }) {
  return (
    <CallDesk
      customerId={customerId}
      guides={(chosen) => (
        <Suspense fallback={<GuideColumnSkeleton />}>
          <GuideColumn {...chosen} />
        </Suspense>
      )}
    />
  );
}
