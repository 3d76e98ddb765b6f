import { PageBody } from './page-body';
import { Skeleton } from './skeleton';

/** Title row, filter row, content: their space while a page loads. */
export function PageSkeleton({ height = 640 }: { height?: number }) {
  return (
    <PageBody>
      <Skeleton height={28} width={280} />
      <Skeleton height={24} width={720} />
      <Skeleton height={height} />
    </PageBody>
  );
}
