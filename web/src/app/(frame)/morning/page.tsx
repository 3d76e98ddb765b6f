import { Suspense } from 'react';
import { MorningPage } from '@/features/desk/morning-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <MorningPage />
    </Suspense>
  );
}
