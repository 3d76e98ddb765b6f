'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { visitsPath } from '@/paths';
import { Card } from '@/ui/card';
import { useDates } from '@/viewer/use-dates';
import styles from './customer-visits.module.css';
import { useCustomerVisitsSuspenseQuery } from './generated/customer-visits';

/** Plans of a customer and what became of them, done ones with who came along; newest first. */
export function CustomerVisits({ customerId }: { customerId: string }) {
  const t = useTranslations('visits');
  const tv = useTranslations('visit');
  const dates = useDates();
  const visits = useCustomerVisitsSuspenseQuery({
    variables: { id: customerId },
    fetchPolicy: 'cache-and-network',
  }).data.customer?.visits;
  if (!visits || visits.length === 0) return null;
  return (
    <Card title={t('plannedTimes')}>
      <ul>
        {visits.map((visit) => (
          <li key={visit.id} className={styles.row}>
            <Link
              href={`${visitsPath()}?view=day&day=${visit.day}&unit=${visit.rep.id}&visit=${visit.id}`}
              prefetch={false}
              className="number"
            >
              {dates.dateTime(visit.at ?? visit.plannedAt ?? '')}
            </Link>
            <span className={visit.status === 'NO_SHOW' ? 'warning' : undefined}>
              {t(`status.${visit.status}`)}
            </span>
            <span className={styles.what}>
              {[
                visit.rep.name,
                visit.kind ? tv(`kinds.${visit.kind}`) : null,
                visit.result ? tv(`results.${visit.result}`) : null,
                visit.companion && visit.companionStatus
                  ? `${t('companion')} ${visit.companion.name} ${visit.accompanied ? '' : t(`companionStatus.${visit.companionStatus}`)}`
                  : null,
                visit.endReason,
              ]
                .filter(Boolean)
                .join(' ・ ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
