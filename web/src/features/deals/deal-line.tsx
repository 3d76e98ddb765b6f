'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { formatMoney } from '@/ui/format-number';
import { may, useViewer } from '@/viewer/use-viewer';
import { useDates } from '@/viewer/use-dates';
import { DealPayments } from './deal-payments';
import styles from './deals.module.css';
import type { DealLineFragment } from './generated/customer-deals';

export type DealAct = 'PAYMENT' | 'CANCEL' | 'END_SERVICE';

/** A deal with its money and what can be done with it. */
export function DealLine({ deal, onAct }: { deal: DealLineFragment; onAct: (act: DealAct) => void }) {
  const t = useTranslations('deal');
  const kinds = useTranslations('dealKind');
  const dates = useDates();
  const viewer = useViewer();
  const isOver = deal.cancelledOn !== null || deal.voided;
  const service = deal.serviceTo
    ? t('servicePeriod', { from: dates.shortDay(deal.serviceFrom), to: dates.shortDay(deal.serviceTo) })
    : t('serviceOpen', { from: dates.shortDay(deal.serviceFrom) });
  return (
    <li className={isOver ? `${styles.deal} ${styles.over}` : styles.deal}>
      <div className={styles.first}>
        <strong>{deal.product.name}</strong>
        <span className={styles.kind}>{kinds(deal.kind)}</span>
        <span className={`number ${styles.amount}`}>{formatMoney(deal.amount)}</span>
      </div>
      <div className="second">
        {t('signed', { day: dates.shortDay(deal.signedOn) })} ・ {service} ・{' '}
        {deal.shares
          .map(({ rep, percent }) => (deal.shares.length > 1 ? `${rep.name} ${percent}%` : rep.name))
          .join('、')}
      </div>
      {deal.cancelledOn ? (
        <div className="warning">
          {t('cancelled', { day: dates.shortDay(deal.cancelledOn), reason: deal.cancelReason ?? '' })}
        </div>
      ) : null}
      <div className={styles.money}>
        <span>
          {t('received')} <strong className="number">{formatMoney(deal.received)}</strong>
        </span>
        <DealPayments payments={deal.payments} />
      </div>
      {deal.voided ? null : (
        <div className={styles.acts}>
          {may(viewer, 'PAYMENT') || may(viewer, 'CONFIRM_PAYMENT') ? (
            <Button size="small" onClick={() => onAct('PAYMENT')}>
              {t('payment')}
            </Button>
          ) : null}
          {may(viewer, 'DEAL') && !isOver ? (
            <>
              <Button size="small" onClick={() => onAct('END_SERVICE')}>
                {t('endService')}
              </Button>
              <Button size="small" onClick={() => onAct('CANCEL')}>
                {t('cancelDeal')}
              </Button>
            </>
          ) : null}
        </div>
      )}
    </li>
  );
}
