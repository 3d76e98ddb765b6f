import { Suspense } from 'react';
import { TasksPage } from '@/features/tasks/tasks-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <TasksPage />
    </Suspense>
  );
}
