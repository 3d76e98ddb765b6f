'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { ExtendAction } from '@/features/claims/extend-action';
import { OwnershipActions } from '@/features/claims/ownership-actions';
import { CustomerMenu } from '@/features/customers/customer-menu';
import { CustomerPage } from '@/features/customers/customer-page';
import { CustomerDeals } from '@/features/deals/customer-deals';
import { CustomerDisputes } from '@/features/disputes/customer-disputes';
import { OpenDisputeForm } from '@/features/disputes/open-dispute-form';
import { Timeline } from '@/features/facts/timeline';
import { CustomerLead } from '@/features/leads/customer-lead';
import { TodoAction } from '@/features/tasks/todo-action';
import { CustomerVisits } from '@/features/visits/customer-visits';
import { PlanForm } from '@/features/visits/plan-form';
import { VisitForm } from '@/features/visits/visit-form';
import { customerPath, customersPath } from '@/paths';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { may, useViewer } from '@/viewer/use-viewer';

const MergeDialog = dynamic(() => import('@/features/customers/merge-dialog').then((one) => one.MergeDialog));
const DeleteDialog = dynamic(() =>
  import('@/features/customers/delete-dialog').then((one) => one.DeleteDialog),
);

/** One customer, composed of what each feature has to say about it. Open drawers are in the URL. */
export function CustomerDetailPage({ customerId }: { customerId: string }) {
  const t = useTranslations('visit');
  const visits = useTranslations('visits');
  const disputes = useTranslations('dispute');
  const viewer = useViewer();
  const router = useRouter();
  const { search, change } = useSearchState();
  return (
    <>
      <CustomerPage
        customerId={customerId}
        actions={({ id, name, isPool, isOwn, isExtendable }) => (
          <>
            <OwnershipActions customers={[{ id, name }]} isPool={isPool} />
            <ExtendAction customer={{ id, name, isExtendable }} />
            {isPool ? null : <TodoAction customers={[{ id, name }]} />}
            {may(viewer, 'DISPUTE') && isOwn ? (
              <Button onClick={() => change({ drawer: 'dispute' })}>{disputes('open')}</Button>
            ) : null}
            {may(viewer, 'DISPUTE') && isOwn && search.get('drawer') === 'dispute' ? (
              <OpenDisputeForm ownCustomer={{ id, name }} onClose={() => change({ drawer: null })} />
            ) : null}
            {may(viewer, 'VISIT') && !isPool ? (
              <>
                <Button onClick={() => change({ drawer: 'plan' })}>{visits('plan')}</Button>
                <Button onClick={() => change({ drawer: 'visit' })}>{t('record')}</Button>
              </>
            ) : null}
            <CustomerMenu
              isPool={isPool}
              onMerge={() => change({ drawer: 'merge' })}
              onDelete={() => change({ drawer: 'delete' })}
            />
          </>
        )}
        disputeForm={
          may(viewer, 'DISPUTE')
            ? ({ id, name }, taken) => <OpenDisputeForm ownCustomer={{ id, name }} {...taken} />
            : null
        }
        history={
          <Suspense fallback={<Skeleton height={480} />}>
            <Timeline customerId={customerId} />
          </Suspense>
        }
        lead={
          <Suspense fallback={null}>
            <CustomerLead customerId={customerId} />
          </Suspense>
        }
        visits={
          <>
            <Suspense fallback={<Skeleton height={80} />}>
              <CustomerVisits customerId={customerId} />
            </Suspense>
            <Suspense fallback={null}>
              <CustomerDisputes customerId={customerId} />
            </Suspense>
          </>
        }
        deals={
          may(viewer, 'READ_DEALS') ? (
            <Suspense fallback={<Skeleton height={120} />}>
              <CustomerDeals customerId={customerId} />
            </Suspense>
          ) : null
        }
      />
      {search.get('drawer') === 'plan' ? (
        <PlanForm
          customerId={customerId}
          at={null}
          repId={null}
          onClose={() => change({ drawer: null })}
          onPlanned={() => change({ drawer: null })}
        />
      ) : null}
      {search.get('drawer') === 'merge' ? (
        <MergeDialog
          customerId={customerId}
          onClose={() => change({ drawer: null })}
          onMerged={(survivorId) => router.replace(customerPath(survivorId))}
        />
      ) : null}
      {search.get('drawer') === 'delete' ? (
        <DeleteDialog
          customerId={customerId}
          onClose={() => change({ drawer: null })}
          onDeleted={() => router.replace(customersPath())}
        />
      ) : null}
      {search.get('drawer') === 'visit' ? (
        <VisitForm
          customerId={customerId}
          onClose={() => change({ drawer: null })}
          onSigned={(signedOn) => change({ drawer: 'deal', signedOn })}
        />
      ) : null}
    </>
  );
}
