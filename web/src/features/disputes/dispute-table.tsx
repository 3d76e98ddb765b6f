'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { disputePath } from '@/paths';
import { useDates } from '@/viewer/use-dates';
import listStyles from '@/ui/list-table.module.css';
import styles from './disputes.module.css';
import type { DisputeLineFragment } from './generated/dispute-line';
import { sharesText } from './shares-text';

/** Who rules, or how it was ruled. */
function Outcome({ dispute }: { dispute: DisputeLineFragment }) {
  const t = useTranslations('dispute');
  const [standing] = dispute.rulings;
  if (!standing) return dispute.status === 'OPEN' ? t('waitsFor', { name: dispute.judge.name }) : null;
  return [t('goesTo', { name: standing.holder.name }), sharesText(standing.shares)]
    .filter(Boolean)
    .join(' ・ ');
}

/** Disputes, one line each. */
export function DisputeTable({ disputes }: { disputes: readonly DisputeLineFragment[] }) {
  const t = useTranslations('dispute');
  const dates = useDates();
  return (
    <table className={listStyles.table}>
      <thead>
        <tr>
          <th scope="col">{t('openedAt')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col">{t('customer')}</th>
          <th scope="col">{t('opener')}</th>
          <th scope="col">{t('other')}</th>
          <th scope="col">{t('claim')}</th>
          <th scope="col">{t('reason')}</th>
          <th scope="col">{t('outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {disputes.map((dispute) => (
          <tr key={dispute.id}>
            <td className="number">{dates.dateTime(dispute.openedAt)}</td>
            <td>
              <span className={dispute.status === 'OPEN' ? styles.open : styles.over}>
                {t(`statuses.${dispute.status}`)}
              </span>
            </td>
            <td>
              <Link href={disputePath(dispute.id)} prefetch={false}>
                {dispute.customerName}
              </Link>
            </td>
            <td>{dispute.openedBy.name}</td>
            <td>{dispute.otherRep.name}</td>
            <td>{t(`claims.${dispute.claim}`)}</td>
            <td className={styles.reason} title={dispute.reason}>
              {dispute.reason}
            </td>
            <td>
              <Outcome dispute={dispute} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
