'use client';

import { useRouter } from 'next/navigation';
import { OwnershipActions } from '@/features/claims/ownership-actions';
import { CustomerEntryForm } from '@/features/customers/customer-entry';
import { OpenDisputeAction } from '@/features/disputes/open-dispute-action';
import { customerPath } from '@/paths';

/** What the entry meets in the pool can be claimed on the spot; then that customer is the one to go on with. */
export function NewCustomerPage() {
  const router = useRouter();
  return (
    <CustomerEntryForm
      claimAction={(customer) => (
        <OwnershipActions
          customers={[customer]}
          isPool
          onDone={() => router.push(customerPath(customer.id))}
        />
      )}
      disputeAction={(number) => <OpenDisputeAction number={number} />}
    />
  );
}
