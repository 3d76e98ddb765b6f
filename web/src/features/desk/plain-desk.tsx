'use client';

import { useTranslations } from 'next-intl';
import { customersPath, dealsPath, snapshotPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageBody } from '@/ui/page-body';
import { may, useViewer } from '@/viewer/use-viewer';
import { DeskTitle } from './desk-title';

/** Finance and administrators: the ways to what they work on. */
export function PlainDesk() {
  const t = useTranslations('desk');
  const viewer = useViewer();
  return (
    <PageBody>
      <DeskTitle title={t('greeting', { name: viewer.person.name })} />
      <Card>
        <BlankState
          title={t('goTo')}
          actions={
            <>
              {may(viewer, 'READ_CUSTOMERS') ? (
                <LinkButton href={customersPath()}>{t('toCustomers')}</LinkButton>
              ) : null}
              {may(viewer, 'READ_DEALS') ? <LinkButton href={dealsPath()}>{t('toDeals')}</LinkButton> : null}
              {may(viewer, 'READ_REPORTS') ? (
                <LinkButton href={snapshotPath()}>{t('toSnapshot')}</LinkButton>
              ) : null}
            </>
          }
        />
      </Card>
    </PageBody>
  );
}
