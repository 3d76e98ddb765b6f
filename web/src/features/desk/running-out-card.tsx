'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { callPath, customerPath, customersPath } from '@/paths';
import { useReleaseReason } from '@/protection/protection-remark';
import { LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import { isSupervisor, useViewer } from '@/viewer/use-viewer';
import styles from './desk.module.css';
import { useRunningOutSuspenseQuery } from './generated/running-out';

/** 即将掉公海: whose protection runs out, soonest first; a manager sees whose they are. Nothing where nobody is warned. */
export function RunningOutCard() {
  const t = useTranslations('protection');
  const dates = useDates();
  const reasonOf = useReleaseReason();
  const isOfUnit = isSupervisor(useViewer());
  const { count, customers } = useRunningOutSuspenseQuery({ fetchPolicy: 'cache-and-network' }).data
    .runningOut;
  if (count === 0) return null;
  return (
    <Card
      title={t('runningOut')}
      remark={t('inAll', { count })}
      actions={<Link href={`${customersPath()}?view=release`}>{t('all')}</Link>}
    >
      <table className={styles.tasks}>
        <tbody>
          {customers.map((customer) => (
            <tr key={customer.id}>
              <td className={`${styles.time} warning`}>
                {customer.protection ? dates.nearDay(customer.protection.releaseDay) : null}
              </td>
              <td>
                <Link href={customerPath(customer.id)}>{customer.name}</Link>
              </td>
              <td>
                <StateTag state={customer.state} />
              </td>
              <td className={styles.note}>
                {customer.protection ? reasonOf(customer.protection, customer.state) : null}
              </td>
              <td>
                {isOfUnit ? (
                  <span className="second">{customer.holder.name}</span>
                ) : (
                  <LinkButton href={callPath(customer.id)} size="small">
                    {t('call')}
                  </LinkButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
