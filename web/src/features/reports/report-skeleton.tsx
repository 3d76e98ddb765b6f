import { Card } from '@/ui/card';
import { PageBody } from '@/ui/page-body';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';

/** Keeps a report's space while it loads. */
export function ReportSkeleton() {
  return (
    <PageBody>
      <Skeleton height={28} width={320} />
      <Skeleton height={24} width={720} />
      <Skeleton height={20} width={560} />
      <Card>
        <SkeletonRows rows={8} />
      </Card>
      <Card>
        <Skeleton height={300} />
      </Card>
    </PageBody>
  );
}
