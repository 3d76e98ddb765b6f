'use client';

import { useTranslations } from 'next-intl';
import { Card } from '@/ui/card';
import styles from './customer-details.module.css';
import type { CustomerDetailsFragment } from './generated/customer-details';

/** What is known of the customer, beside the form: only what there is. */
export function CustomerDetails({ customer }: { customer: CustomerDetailsFragment }) {
  const t = useTranslations('customer');
  const rows: [string, string | null | undefined][] = [
    [t('mainProducts'), customer.mainProducts],
    [t('channelsToday'), customer.channelsToday],
    [t('accountElsewhere'), customer.accountElsewhere],
    [t('demand'), customer.demand?.name],
    [t('awareness'), customer.awareness?.name],
    [t('website'), customer.website],
    [t('address'), customer.address],
    [t('note'), customer.note],
  ];
  return (
    <Card title={t('details')}>
      <dl className={styles.details}>
        {customer.contactPersons.map(({ id, name, title, keyPerson, wechat }) => (
          <div key={id} className={styles.row}>
            <dt>{keyPerson ? t('keyPerson') : t('contactPerson')}</dt>
            <dd>
              {[name, title].filter(Boolean).join(' ・ ')}
              {wechat ? <span className="quiet"> {t('wechatOf', { wechat })}</span> : null}
            </dd>
          </div>
        ))}
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className={styles.row}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
