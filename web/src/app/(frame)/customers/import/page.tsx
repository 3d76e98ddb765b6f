import { Suspense } from 'react';
import { ImportPage } from '@/features/imports/import-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <ImportPage />
    </Suspense>
  );
}
