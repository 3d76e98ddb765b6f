import { Suspense } from 'react';
import { DailyPage } from '@/features/desk/daily-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <DailyPage />
    </Suspense>
  );
}
