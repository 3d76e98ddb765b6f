'use client';

import { OwnershipActions } from '@/features/claims/ownership-actions';
import { CustomerList } from '@/features/customers/customer-list';

export function CustomersPage() {
  return (
    <CustomerList
      selectionActions={(customers, isPool, onDone) => (
        <OwnershipActions customers={customers} isPool={isPool} onDone={onDone} />
      )}
    />
  );
}
