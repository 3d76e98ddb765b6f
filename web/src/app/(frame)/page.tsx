import { Suspense } from 'react';
import { DeskPage } from '@/features/desk/desk-page';
import { PageBody } from '@/ui/page-body';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';

export default function Page() {
  return (
    <Suspense
      fallback={
        <PageBody>
          <Skeleton height={28} width={320} />
          <SkeletonRows rows={12} />
        </PageBody>
      }
    >
      <DeskPage />
    </Suspense>
  );
}
