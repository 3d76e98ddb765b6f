'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { disputePath } from '@/paths';
import { Card } from '@/ui/card';
import { useDates } from '@/viewer/use-dates';
import styles from './disputes.module.css';
import { useCustomerDisputesSuspenseQuery } from './generated/dispute-line';

/** Disputes about the customer; nothing at all where there are none. */
export function CustomerDisputes({ customerId }: { customerId: string }) {
  const t = useTranslations('dispute');
  const dates = useDates();
  const disputes = useCustomerDisputesSuspenseQuery({
    variables: { id: customerId },
    fetchPolicy: 'cache-and-network',
  }).data.customer?.disputes;
  if (!disputes || disputes.length === 0) return null;
  return (
    <Card title={t('title')} remark={t('count', { count: disputes.length })}>
      <ul className={styles.lines}>
        {disputes.map(({ id, status, openedAt, openedBy, otherRep }) => (
          <li key={id} className={styles.line}>
            <span className="number">{dates.dateTime(openedAt)}</span>
            <Link href={disputePath(id)} prefetch={false}>
              {openedBy.name} ・ {otherRep.name}
            </Link>
            <span className={status === 'OPEN' ? styles.open : styles.over}>{t(`statuses.${status}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
