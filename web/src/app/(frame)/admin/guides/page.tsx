import { Suspense } from 'react';
import { GuideAdminPage } from '@/features/guides/guide-admin-page';
import { PageSkeleton } from '@/ui/page-skeleton';

export default function Page() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <GuideAdminPage />
    </Suspense>
  );
}
