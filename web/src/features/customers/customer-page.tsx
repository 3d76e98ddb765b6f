'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { callPath, customersPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { LinkButton } from '@/ui/button';
import { PageBody } from '@/ui/page-body';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useViewer } from '@/viewer/use-viewer';
import { CustomerCard } from './customer-card';
import { CustomerHead } from './customer-head';
import styles from './customer-page.module.css';
import { CustomerPhones } from './customer-phones';
import { useCustomerPageSuspenseQuery } from './generated/customer-page';

export type PageCustomer = { id: string; name: string; isPool: boolean; isOwn: boolean };

/** One customer; what belongs to other features is handed in by the page. */
export function CustomerPage({
  customerId,
  actions,
  history,
  visits,
  deals,
}: {
  customerId: string;
  actions: (customer: PageCustomer) => ReactNode;
  history: ReactNode;
  visits: ReactNode;
  deals: ReactNode;
}) {
  const fault = useTranslations('fault');
  const router = useRouter();
  const { customer } = useCustomerPageSuspenseQuery({
    variables: { id: customerId },
    fetchPolicy: 'cache-and-network',
  }).data;
  const viewer = useViewer();
  const isPool = customer?.holder.kind === 'POOL';
  const isOwn = customer?.holder.id === viewer.person.id;
  useShortcuts({
    g: () => {
      if (customer && !isPool) router.push(callPath(customer.id));
    },
  });
  if (!customer) {
    return (
      <BlankState
        title={fault('NOT_FOUND.title')}
        text={fault('NOT_FOUND.text')}
        actions={<LinkButton href={customersPath()}>{fault('toList')}</LinkButton>}
      />
    );
  }
  return (
    <PageBody>
      <CustomerHead
        customer={customer}
        actions={actions({ id: customer.id, name: customer.name, isPool, isOwn })}
      />
      <div className={styles.columns}>
        <div className={styles.column}>{history}</div>
        <div className={styles.column}>
          <CustomerPhones customer={customer} isPool={isPool} />
          <CustomerCard customer={customer} />
          {visits}
          {deals}
        </div>
      </div>
    </PageBody>
  );
}
