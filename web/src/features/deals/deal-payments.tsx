'use client';

import { useTranslations } from 'next-intl';
import { formatMoney } from '@/ui/format-number';
import { useDates } from '@/viewer/use-dates';
import { may, useViewer } from '@/viewer/use-viewer';
import { ConfirmPayment } from './confirm-payment';
import styles from './deals.module.css';
import type { DealLineFragment } from './generated/customer-deals';

/** What was paid for a deal; finance confirms it in place. */
export function DealPayments({ payments: all }: { payments: DealLineFragment['payments'] }) {
  const t = useTranslations('deal');
  const dates = useDates();
  const viewer = useViewer();
  const payments = all.filter(({ voided }) => !voided);
  if (payments.length === 0) return <span className="quiet">{t('noPayment')}</span>;
  return (
    <ul className={styles.payments}>
      {payments.map(({ id, amount, on, confirmed }) => (
        <li key={id}>
          <span className="number">
            {dates.shortDay(on)} {formatMoney(amount)}
          </span>{' '}
          {confirmed ? (
            <span className="quiet">{t('confirmed')}</span>
          ) : may(viewer, 'CONFIRM_PAYMENT') ? (
            <ConfirmPayment paymentId={id} />
          ) : (
            <span className="warning">{t('waiting')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
