import { Suspense } from 'react';
import { EffectsPage } from '@/features/guides/effects-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <EffectsPage />
    </Suspense>
  );
}
