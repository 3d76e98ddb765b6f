'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { useSearchState } from '@/ui/use-search-state';
import { may, useViewer } from '@/viewer/use-viewer';
import { DealDialog, type OpenDeal } from './deal-dialog';
import { DealForm } from './deal-form';
import { DealLine } from './deal-line';
import styles from './deals.module.css';
import { useCustomerDealsSuspenseQuery } from './generated/customer-deals';

/** The deals of a customer with their payments; the form of a new one stands in the URL. */
export function CustomerDeals({ customerId }: { customerId: string }) {
  const t = useTranslations('deal');
  const viewer = useViewer();
  const { search, change } = useSearchState();
  const [open, setOpen] = useState<OpenDeal | null>(null);
  const deals = useCustomerDealsSuspenseQuery({
    variables: { id: customerId },
    fetchPolicy: 'cache-and-network',
  }).data.customer?.deals;
  return (
    <Card
      title={t('title')}
      remark={deals && deals.length > 0 ? t('count', { count: deals.length }) : null}
      actions={
        may(viewer, 'DEAL') ? <Button onClick={() => change({ drawer: 'deal' })}>{t('sign')}</Button> : null
      }
    >
      {deals && deals.length > 0 ? (
        <ul>
          {deals.map((deal) => (
            <DealLine key={deal.id} deal={deal} onAct={(act) => setOpen({ deal, act })} />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{t('none')}</p>
      )}
      {search.get('drawer') === 'deal' ? (
        <DealForm
          customerId={customerId}
          signedOn={search.get('signedOn')}
          onClose={() => change({ drawer: null, signedOn: null })}
        />
      ) : null}
      <DealDialog open={open} onClose={() => setOpen(null)} />
    </Card>
  );
}
