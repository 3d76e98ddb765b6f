'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { visitsPath } from '@/paths';
import { usePendingPlansQuery } from './generated/pending-plans';

/** How many plans of visits wait for the manager, and the way there. */
export function PendingPlans() {
  const t = useTranslations('visitApproval');
  const { data } = usePendingPlansQuery({ fetchPolicy: 'cache-and-network', ssr: false });
  const count = data?.pendingVisits.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Link href={`${visitsPath()}?drawer=pending`} prefetch={false}>
      {t('pendingCount', { count })}
    </Link>
  );
}
