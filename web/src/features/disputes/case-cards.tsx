'use client';

import { useTranslations } from 'next-intl';
import { Card } from '@/ui/card';
import { formatMoney } from '@/ui/format-number';
import { useDates } from '@/viewer/use-dates';
import styles from './disputes.module.css';
import type { DisputeCaseFragment } from './generated/dispute-case';
import { sharesText } from './shares-text';

type Props = { dispute: DisputeCaseFragment };

/** Who was first in what. */
export function FirstsCard({ dispute }: Props) {
  const t = useTranslations('dispute');
  const dates = useDates();
  const when = (at: string | null): string => (at ? dates.dateTime(at) : t('never'));
  return (
    <Card title={t('firsts')}>
      <table className={styles.firsts}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('what')}</span>
            </th>
            <th scope="col">{dispute.openedBy.name}</th>
            <th scope="col">{dispute.otherRep.name}</th>
          </tr>
        </thead>
        <tbody>
          {dispute.firsts.map(({ kind, openerAt, otherAt, first }) => (
            <tr key={kind}>
              <th scope="row">{t(`firstKinds.${kind}`)}</th>
              <td className={first === 'OPENER' ? styles.first : undefined}>{when(openerAt)}</td>
              <td className={first === 'OTHER' ? styles.first : undefined}>{when(otherAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** What each of the two says. */
export function StatementsCard({ dispute }: Props) {
  const t = useTranslations('dispute');
  const dates = useDates();
  return (
    <Card title={t('statements')}>
      <dl className={styles.statements}>
        <dt>
          {dispute.openedBy.name}
          <span className="quiet">
            {t(`claims.${dispute.claim}`)} ・ {dates.dateTime(dispute.openedAt)}
          </span>
        </dt>
        <dd>{dispute.reason}</dd>
        <dt>
          {dispute.otherRep.name}
          {dispute.answeredAt ? <span className="quiet">{dates.dateTime(dispute.answeredAt)}</span> : null}
        </dt>
        <dd>{dispute.answer ?? <span className="quiet">{t('noAnswer')}</span>}</dd>
      </dl>
    </Card>
  );
}

/** How it was ruled, the ruling that stands first; else for whom it waits. */
export function RulingsCard({ dispute }: Props) {
  const t = useTranslations('dispute');
  const dates = useDates();
  return (
    <Card title={t('ruling')}>
      {dispute.rulings.length === 0 ? (
        <p className="quiet">
          {dispute.status === 'OPEN'
            ? t('waitsFor', { name: dispute.judge.name })
            : t('withdrawnAt', { time: dates.dateTime(dispute.endedAt ?? dispute.openedAt) })}
        </p>
      ) : (
        <ol className={styles.rulings}>
          {dispute.rulings.map((ruling, index) => (
            <li key={ruling.no} className={index > 0 ? styles.replaced : undefined}>
              <div>
                <strong>{t('goesTo', { name: ruling.holder.name })}</strong>
                {ruling.shares.length > 0 ? (
                  <span>
                    {t('sharedAs', {
                      day: dates.shortDay(dates.dayOfInstant(ruling.ruledAt)),
                      shares: sharesText(ruling.shares),
                    })}
                  </span>
                ) : null}
              </div>
              <p>{ruling.explanation}</p>
              <p className="quiet">
                {ruling.ruledBy.name} ・ {ruling.unit.name} ・ {dates.dateTime(ruling.ruledAt)}
                {index > 0 ? ` ・ ${t('replaced')}` : ''}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

/** Deals of the case as far as the viewer sees them, and what of them counts for whom. */
export function CaseDealsCard({ dispute }: Props) {
  const t = useTranslations('dispute');
  const td = useTranslations('deal');
  const dates = useDates();
  if (dispute.deals.length === 0) return null;
  return (
    <Card title={t('deals')}>
      <ul className={styles.lines}>
        {dispute.deals.map((deal) => (
          <li key={deal.id} className={styles.deal}>
            <div>
              <strong>{deal.product.name}</strong> <span className="number">{formatMoney(deal.amount)}</span>{' '}
              <span className="quiet">
                {td('signed', { day: dates.shortDay(deal.signedOn) })} ・ {sharesText(deal.shares)}
              </span>
            </div>
            <table className={styles.firsts}>
              <thead>
                <tr>
                  <th scope="col">{t('sharer')}</th>
                  <th scope="col">{t('signedPart')}</th>
                  <th scope="col">{t('receivedPart')}</th>
                </tr>
              </thead>
              <tbody>
                {deal.credits.map(({ rep, signed, received }) => (
                  <tr key={rep.id}>
                    <th scope="row">{rep.name}</th>
                    <td className="number">{formatMoney(signed)}</td>
                    <td className="number">{formatMoney(received)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </li>
        ))}
      </ul>
    </Card>
  );
}
