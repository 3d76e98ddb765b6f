import { Suspense } from 'react';
import { ReleaseRulesPage } from '@/features/claims/release-rules-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <ReleaseRulesPage />
    </Suspense>
  );
}
