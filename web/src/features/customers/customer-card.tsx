'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { customerPath } from '@/paths';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { may, useViewer } from '@/viewer/use-viewer';
import { CustomerEdit } from './customer-edit';
import styles from './customer-card.module.css';
import type { CustomerCardFragment } from './generated/customer-card';

/** What is known of the company and its people. */
export function CustomerCard({ customer }: { customer: CustomerCardFragment }) {
  const t = useTranslations('customer');
  const te = useTranslations('entry');
  const viewer = useViewer();
  const [isEditing, setEditing] = useState(false);
  const rows: [string, string | null | undefined][] = [
    [te('shortName'), customer.shortName],
    [te('industry'), customer.industry?.name],
    [te('city'), [customer.city, customer.district].filter(Boolean).join(' ') || null],
    [te('address'), customer.address],
    [te('mainProducts'), customer.mainProducts],
    [te('website'), customer.website],
    [te('creditCode'), customer.creditCode],
    [te('channelsToday'), customer.channelsToday],
    [te('accountElsewhere'), customer.accountElsewhere],
    [t('demand'), customer.demand?.name],
    [t('awareness'), customer.awareness?.name],
    [te('note'), customer.note],
  ];
  return (
    <Card
      title={t('details')}
      actions={
        may(viewer, 'ENTER_CUSTOMER') ? <Button onClick={() => setEditing(true)}>{t('edit')}</Button> : null
      }
    >
      <dl>
        {customer.contactPersons.map(({ id, name, title, keyPerson, wechat }) => (
          <div key={id} className={styles.row}>
            <dt>{keyPerson ? t('keyPerson') : t('contactPerson')}</dt>
            <dd>
              {[name, title].filter(Boolean).join(' ・ ')}
              {wechat ? <span className="quiet"> {t('wechatOf', { wechat })}</span> : null}
            </dd>
          </div>
        ))}
        {customer.referrer ? (
          <div className={styles.row}>
            <dt>{te('referrer')}</dt>
            <dd>
              <Link href={customerPath(customer.referrer.id)} prefetch={false}>
                {customer.referrer.name}
              </Link>
            </dd>
          </div>
        ) : null}
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className={styles.row}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {isEditing ? <CustomerEdit customer={customer} onClose={() => setEditing(false)} /> : null}
    </Card>
  );
}
