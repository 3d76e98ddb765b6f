'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { callPath } from '@/paths';
import { ProtectionRemark } from '@/protection/protection-remark';
import { Icon } from '@/ui/icon';
import { LinkButton } from '@/ui/button';
import { PageTitle } from '@/ui/page-title';
import { Sentence } from '@/ui/sentence';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import { useSources } from '@/viewer/use-sources';
import { may, useViewer } from '@/viewer/use-viewer';
import type { CustomerHeadFragment } from './generated/customer-head';

function Summary({ customer }: { customer: CustomerHeadFragment }) {
  const t = useTranslations('customerPage');
  const tasks = useTranslations('taskKind');
  const { labelOf } = useSources();
  const dates = useDates();
  const { nextTask } = customer;
  return (
    <Sentence>
      {t('summary', {
        holder: customer.holder.name,
        since: dates.shortDay(customer.heldSince),
        source: labelOf(customer.countedSource),
      })}
      {customer.lastContactOn
        ? t('lastContact', { day: dates.nearDay(customer.lastContactOn) })
        : t('neverContacted')}
      {customer.mergedFrom.length > 0
        ? t('mergedFrom', { names: customer.mergedFrom.map(({ name }) => name).join('、') })
        : null}
      {nextTask ? (
        <span className={nextTask.overdue ? 'warning' : undefined}>
          {t('nextTask', { task: tasks(nextTask.kind), at: dates.nearDateTime(nextTask.dueAt) })}
        </span>
      ) : null}{' '}
      <ProtectionRemark customer={customer} />
    </Sentence>
  );
}

/** Who it is, where it stands, who has it; what can be done. */
export function CustomerHead({ customer, actions }: { customer: CustomerHeadFragment; actions: ReactNode }) {
  const t = useTranslations('customerPage');
  const kinds = useTranslations('customerKind');
  const viewer = useViewer();
  const isPool = customer.holder.kind === 'POOL';
  return (
    <>
      <PageTitle
        title={customer.name}
        beside={
          <>
            <StateTag state={customer.state} />
            {customer.kind ? <span>{kinds(customer.kind)}</span> : null}
            {customer.highestStage && customer.highestStage !== customer.stage ? (
              <span>
                {t('highest')} <StateTag state={customer.highestStage} />
              </span>
            ) : null}
          </>
        }
        actions={
          <>
            {actions}
            {may(viewer, 'FOLLOW_UP') && !isPool ? (
              <LinkButton href={callPath(customer.id)} look="primary" icon={<Icon name="phone" />} keyCap="G">
                {t('call')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Summary customer={customer} />
    </>
  );
}
