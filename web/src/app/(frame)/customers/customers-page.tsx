'use client';

import { OwnershipActions } from '@/features/claims/ownership-actions';
import { CustomerList } from '@/features/customers/customer-list';
import { TodoAction } from '@/features/tasks/todo-action';

export function CustomersPage() {
  return (
    <CustomerList
      selectionActions={(customers, isPool, onDone) => (
        <>
          {isPool ? null : <TodoAction customers={customers} onDone={onDone} />}
          <OwnershipActions customers={customers} isPool={isPool} onDone={onDone} />
        </>
      )}
    />
  );
}
