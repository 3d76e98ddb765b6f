'use client';

import { useTranslations } from 'next-intl';
import { Card } from '@/ui/card';
import { MinutesLeft } from '@/ui/minutes-left';
import { useDates } from '@/viewer/use-dates';
import { useCustomerLeadSuspenseQuery } from './generated/leads';
import styles from './leads.module.css';
import { useTurnText } from './turn-text';

/** The way of a customer that a rota handed out; nothing for the others. */
export function CustomerLead({ customerId }: { customerId: string }) {
  const t = useTranslations('leads');
  const dates = useDates();
  const turnText = useTurnText();
  const { customer } = useCustomerLeadSuspenseQuery({
    variables: { id: customerId },
    fetchPolicy: 'cache-and-network',
  }).data;
  const lead = customer?.lead;
  if (!lead) return null;
  return (
    <Card title={t('title')} remark={t(`status.${lead.status}`)}>
      <p className="second">
        {t('handedOut', {
          unit: lead.unit.name,
          at: dates.dateTime(lead.enteredAt),
          name: lead.enteredBy.name,
        })}{' '}
        {typeof lead.minutesLeft === 'number' ? (
          <MinutesLeft minutes={lead.minutesLeft} dueAt={lead.dueAt} />
        ) : null}
      </p>
      <ol className={styles.turns} aria-label={t('path')}>
        {lead.turns.map((turn) => (
          <li key={turn.receivedAt} className={styles.turn}>
            <span>
              {dates.dateTime(turn.receivedAt)} {turn.person.name}
            </span>
            <span className="second">{turnText(turn)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
