'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DAY_QUEUE } from '@/lists/day-queue';
import { callPath, customerPath } from '@/paths';
import { LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { MinutesLeft } from '@/ui/minutes-left';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import styles from './desk.module.css';
import type { RepDeskQuery } from './generated/desk';

/** Leads whose first call is due: before everything else of the day. Nothing where there are none. */
export function LeadsDue({ calls }: { calls: RepDeskQuery['callQueue'] }) {
  const t = useTranslations('desk');
  const dates = useDates();
  const leads = calls.filter(({ reason }) => reason === 'LEAD');
  if (leads.length === 0) return null;
  return (
    <Card title={t('leadsDue')} remark={t('leadsDueRemark', { count: leads.length })}>
      <table className={styles.tasks}>
        <tbody>
          {leads.map(({ customer, dueAt, minutesLeft }) =>
            customer ? (
              <tr key={customer.id}>
                <td className={styles.time}>{dueAt ? dates.nearDateTime(dueAt) : null}</td>
                <td>
                  {dueAt && typeof minutesLeft === 'number' ? (
                    <MinutesLeft minutes={minutesLeft} dueAt={dueAt} />
                  ) : (
                    <span className="warning">{t('leadLate')}</span>
                  )}
                </td>
                <td>
                  <Link href={customerPath(customer.id)} prefetch={false}>
                    {customer.name}
                  </Link>
                </td>
                <td className={styles.note}>{customer.stage ? <StateTag state={customer.stage} /> : null}</td>
                <td>
                  <LinkButton
                    href={callPath(customer.id, DAY_QUEUE)}
                    size="small"
                    label={t('callLead', { name: customer.name })}
                  >
                    {t('call')}
                  </LinkButton>
                </td>
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </Card>
  );
}
