import { Skeleton } from '@/ui/skeleton';

/** Keeps the place of advice, two scripts and objections. */
export function GuideColumnSkeleton() {
  return (
    <>
      <Skeleton height={96} />
      <Skeleton height={90} />
      <Skeleton height={90} />
      <Skeleton height={440} />
    </>
  );
}
