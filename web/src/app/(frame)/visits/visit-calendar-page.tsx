'use client';

import { DealForm } from '@/features/deals/deal-form';
import { ExportMenu } from '@/features/exports/export-menu';
import { VisitForm } from '@/features/visits/visit-form';
import { VisitsPage } from '@/features/visits/visits-page';
import { useSearchState } from '@/ui/use-search-state';

/** The calendar, and what a visit's result opens: a signed one its deal, with customer and day filled in. */
export function VisitCalendarPage() {
  const { search, change } = useSearchState();
  const close = () => change({ drawer: null, visit: null, customer: null, signedOn: null });
  const signing = search.get('drawer') === 'deal' ? search.get('customer') : null;
  return (
    <>
      <VisitsPage
        exportMenu={(shown) => <ExportMenu list="visits" asked={shown} />}
        record={(visit) =>
          visit.customer ? (
            <VisitForm
              customerId={visit.customer.id}
              plan={visit}
              onClose={close}
              onSigned={(signedOn) =>
                change({ drawer: 'deal', visit: null, customer: visit.customer?.id, signedOn })
              }
            />
          ) : null
        }
      />
      {signing ? <DealForm customerId={signing} signedOn={search.get('signedOn')} onClose={close} /> : null}
    </>
  );
}
