'use client';

import { FaultState } from '@/ui/fault-state';
import { PageBody } from '@/ui/page-body';

export default function FrameError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <PageBody>
      <FaultState error={error} onRetry={reset} />
    </PageBody>
  );
}
