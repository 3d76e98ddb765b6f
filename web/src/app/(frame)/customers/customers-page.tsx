'use client';

import { OwnershipActions } from '@/features/claims/ownership-actions';
import { CustomerList } from '@/features/customers/customer-list';
import { ExportMenu } from '@/features/exports/export-menu';
import { SavedViews } from '@/features/saved-views/saved-views';
import { TodoAction } from '@/features/tasks/todo-action';
import { customerFilterOf } from '@/lists/customer-filter';

export function CustomersPage() {
  return (
    <CustomerList
      savedViews={(params) => <SavedViews params={params} />}
      exportMenu={(params) => (
        <ExportMenu list="customers" asked={{ ...customerFilterOf(params), sort: params.sort }} />
      )}
      selectionActions={(customers, isPool, onDone) => (
        <>
          {isPool ? null : <TodoAction customers={customers} onDone={onDone} />}
          <OwnershipActions customers={customers} isPool={isPool} onDone={onDone} />
        </>
      )}
    />
  );
}
