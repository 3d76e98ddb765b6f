'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { callPath } from '@/paths';
import { PageBody } from '@/ui/page-body';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useViewer } from '@/viewer/use-viewer';
import type { DisputeForm } from './add-phone';
import { CustomerCard } from './customer-card';
import { CustomerHead } from './customer-head';
import styles from './customer-page.module.css';
import { CustomerPhones } from './customer-phones';
import { useCustomerPageSuspenseQuery } from './generated/customer-page';
import { MergedNotice } from './merged-notice';

/**
 * `isOwn`: the viewer holds it. `isExtendable`: a rule takes it from its owner, and nobody has extended that yet.
 */
export type PageCustomer = {
  id: string;
  name: string;
  isPool: boolean;
  isOwn: boolean;
  isExtendable: boolean;
};

/** One customer; what belongs to other features is handed in by the page. */
export function CustomerPage({
  customerId,
  actions,
  disputeForm,
  history,
  lead,
  visits,
  deals,
}: {
  customerId: string;
  actions: (customer: PageCustomer) => ReactNode;
  /** About a number of somebody else's that one's own customer has too; null: the viewer opens no disputes. */
  disputeForm: ((customer: PageCustomer, taken: Parameters<DisputeForm>[0]) => ReactNode) | null;
  history: ReactNode;
  lead: ReactNode;
  visits: ReactNode;
  deals: ReactNode;
}) {
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
  if (!customer) return <MergedNotice customerId={customerId} />;
  const shown: PageCustomer = {
    id: customer.id,
    name: customer.name,
    isPool,
    isOwn,
    isExtendable: customer.protection !== null && customer.extendedBy === 0,
  };
  return (
    <PageBody>
      <CustomerHead customer={customer} actions={actions(shown)} />
      <div className={styles.columns}>
        <div className={styles.column}>{history}</div>
        <div className={styles.column}>
          <CustomerPhones
            customer={customer}
            isPool={isPool}
            disputeForm={disputeForm && isOwn ? (taken) => disputeForm(shown, taken) : null}
          />
          {lead}
          <CustomerCard customer={customer} />
          {visits}
          {deals}
        </div>
      </div>
    </PageBody>
  );
}
