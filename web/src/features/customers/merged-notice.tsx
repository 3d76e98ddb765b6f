'use client';

import { useTranslations } from 'next-intl';
import { customerPath, customersPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { LinkButton } from '@/ui/button';
import { useDates } from '@/viewer/use-dates';
import { useMergedNoticeSuspenseQuery } from './generated/merged-notice';

/** In place of a customer that is not there: where it went, when the viewer may see that; else that it is unknown. */
export function MergedNotice({ customerId }: { customerId: string }) {
  const t = useTranslations('merge');
  const fault = useTranslations('fault');
  const dates = useDates();
  const { mergedCustomer } = useMergedNoticeSuspenseQuery({
    variables: { id: customerId },
    fetchPolicy: 'cache-and-network',
  }).data;
  if (!mergedCustomer) {
    return (
      <BlankState
        title={fault('NOT_FOUND.title')}
        text={fault('NOT_FOUND.text')}
        actions={<LinkButton href={customersPath()}>{fault('toList')}</LinkButton>}
      />
    );
  }
  const { name, mergedOn, survivor } = mergedCustomer;
  return (
    <BlankState
      title={t('goneTitle', { name, survivor: survivor.name })}
      text={t('goneText', { day: dates.shortDay(mergedOn) })}
      actions={
        <LinkButton look="primary" href={customerPath(survivor.id)}>
          {t('toSurvivor', { survivor: survivor.name })}
        </LinkButton>
      }
    />
  );
}
