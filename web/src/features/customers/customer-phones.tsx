'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { may, useViewer } from '@/viewer/use-viewer';
import { AddPhone, type DisputeForm } from './add-phone';
import styles from './customer-card.module.css';
import type { CustomerCardFragment, PhoneLineFragment } from './generated/customer-card';
import { PhoneAct, type PhoneActKind } from './phone-act';

function PhoneLine({ phone, onAct }: { phone: PhoneLineFragment; onAct: (kind: PhoneActKind) => void }) {
  const t = useTranslations('customer');
  const verdicts = useTranslations('verdict');
  const viewer = useViewer();
  return (
    <li className={styles.phone}>
      {phone.verdict ? (
        <s className="quiet number">{phone.display}</s>
      ) : (
        <span className="number">{phone.display}</span>
      )}
      {phone.contactPerson ? <span className="second">{phone.contactPerson.name}</span> : null}
      {phone.verdict ? <span className="warning">{verdicts(phone.verdict)}</span> : null}
      {phone.shared ? <span className="quiet">{t('shared')}</span> : null}
      <span className={styles.acts}>
        {may(viewer, 'DECIDE_VERDICT') ? (
          <Button size="small" onClick={() => onAct(phone.verdict ? 'RESTORE' : 'RETIRE')}>
            {phone.verdict ? t('restorePhone') : t('retirePhone')}
          </Button>
        ) : null}
        {may(viewer, 'ENTER_CUSTOMER') ? (
          <Button size="small" onClick={() => onAct('REMOVE')}>
            {t('removePhone')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** The customer's numbers: added, removed, retired by a verdict and restored. */
export function CustomerPhones({
  customer,
  isPool,
  disputeForm,
}: {
  customer: CustomerCardFragment;
  isPool: boolean;
  disputeForm: DisputeForm | null;
}) {
  const t = useTranslations('customer');
  const viewer = useViewer();
  const [isAdding, setAdding] = useState(false);
  const [act, setAct] = useState<{ phone: PhoneLineFragment; kind: PhoneActKind } | null>(null);
  return (
    <Card
      title={t('phones')}
      actions={
        may(viewer, 'ENTER_CUSTOMER') && !isPool ? (
          <Button icon={<Icon name="plus" size={12} />} onClick={() => setAdding(true)}>
            {t('addPhone')}
          </Button>
        ) : null
      }
    >
      {customer.phones.length === 0 ? <p className="quiet">{t('noPhone')}</p> : null}
      <ul>
        {customer.phones.map((phone) => (
          <PhoneLine key={phone.id} phone={phone} onAct={(kind) => setAct({ phone, kind })} />
        ))}
      </ul>
      {isAdding ? (
        <AddPhone customer={customer} disputeForm={disputeForm} onClose={() => setAdding(false)} />
      ) : null}
      {act ? <PhoneAct customerId={customer.id} {...act} onClose={() => setAct(null)} /> : null}
    </Card>
  );
}
