'use client';

import Link from 'next/link';
import { METHODS, type FollowUpMethod } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { customerPath } from '@/paths';
import { ProtectionRemark } from '@/protection/protection-remark';
import { Choice } from '@/ui/choice';
import { KeyCap } from '@/ui/key-cap';
import { MinutesLeft } from '@/ui/minutes-left';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import { useSources } from '@/viewer/use-sources';
import styles from './call-head.module.css';
import type { CallHeadFragment } from './generated/call-head';
import { PhoneChoice } from './phone-choice';

function Facts({ customer }: { customer: CallHeadFragment }) {
  const t = useTranslations('call');
  const { labelOf } = useSources();
  const dates = useDates();
  const place = [customer.industry?.name, customer.district ?? customer.city].filter(Boolean).join(' ・ ');
  const contact = customer.contactPersons.find(({ keyPerson }) => keyPerson) ?? customer.contactPersons[0];
  return (
    <p className={styles.facts}>
      {place ? <span>{place}</span> : null}
      {contact ? (
        <span>
          {contact.title
            ? t('contactWithTitle', { name: contact.name, title: contact.title })
            : t('contact', { name: contact.name })}
        </span>
      ) : null}
      <span>{t('source', { source: labelOf(customer.originalSource) })}</span>
      <span>{t('heldSince', { day: dates.shortDay(customer.heldSince), name: customer.holder.name })}</span>
    </p>
  );
}

export function CallHead({
  customer,
  phoneId,
  onPhone,
  method,
  onMethod,
}: {
  customer: CallHeadFragment;
  phoneId: string | null;
  onPhone: (phoneId: string) => void;
  method: FollowUpMethod;
  onMethod: (method: FollowUpMethod) => void;
}) {
  const t = useTranslations('call');
  const methods = useTranslations('method');
  const kinds = useTranslations('customerKind');
  const dates = useDates();
  return (
    <section className={styles.head} aria-labelledby="call-customer">
      <div className={styles.title}>
        <h1 id="call-customer" className={styles.name}>
          <Link href={customerPath(customer.id)} prefetch={false}>
            {customer.name}
          </Link>
        </h1>
        <StateTag state={customer.state} />
        {customer.kind ? <span className={styles.kind}>{kinds(customer.kind)}</span> : null}
        <span className={styles.protection}>
          <ProtectionRemark customer={customer} />
        </span>
        {customer.lead && typeof customer.lead.minutesLeft === 'number' ? (
          <span className={styles.kind}>
            {t('lead', { at: dates.nearDateTime(customer.lead.dueAt) })}{' '}
            <MinutesLeft minutes={customer.lead.minutesLeft} dueAt={customer.lead.dueAt} />
          </span>
        ) : null}
      </div>
      <Facts customer={customer} />
      <div className={styles.phones}>
        <PhoneChoice phones={customer.phones} phoneId={phoneId} onPhone={onPhone} />
        <span className={styles.method}>
          <KeyCap>M</KeyCap>
          <Choice<FollowUpMethod>
            id="call-method"
            label={t('method')}
            value={method}
            onChange={(value) => value && onMethod(value)}
            options={METHODS.map((value) => ({ value, label: methods(value) }))}
          />
        </span>
      </div>
    </section>
  );
}
