import { Suspense } from 'react';
import { CataloguePage } from '@/features/catalogues/catalogue-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <CataloguePage />
    </Suspense>
  );
}
