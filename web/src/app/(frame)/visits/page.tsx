import { Suspense } from 'react';
import { PageSkeleton } from '@/ui/page-skeleton';
import { VisitCalendarPage } from './visit-calendar-page';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <VisitCalendarPage />
    </Suspense>
  );
}
