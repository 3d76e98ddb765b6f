'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { callPath, customerPath } from '@/paths';
import { ProtectionCell } from '@/protection/protection-remark';
import { Icon } from '@/ui/icon';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import { useSources } from '@/viewer/use-sources';
import styles from './customer-table.module.css';
import type { CustomerRowFragment } from './generated/customer-row';

function LastContact({ customer }: { customer: CustomerRowFragment }) {
  const t = useTranslations('customers');
  const outcomes = useTranslations('outcome');
  const methods = useTranslations('method');
  const dates = useDates();
  const contact = customer.lastContact;
  if (!contact) return <span className="warning">{t('never')}</span>;
  const { method, outcome } = contact;
  const what = outcome ? outcomes(outcome) : method ? methods(method) : t('visit');
  return (
    <>
      <span className="number">{dates.nearDay(contact.day)}</span> {what}
    </>
  );
}

function NextTask({ customer }: { customer: CustomerRowFragment }) {
  const t = useTranslations('taskKind');
  const dates = useDates();
  const task = customer.nextTask;
  if (!task) return <>—</>;
  return (
    <span className={task.overdue ? `${styles.withIcon} warning` : styles.withIcon}>
      <Icon name={task.kind === 'VISIT' ? 'visit' : 'phone'} />
      {t(task.kind)} {dates.nearDateTime(task.dueAt)}
    </span>
  );
}

export type Columns = { holder: boolean; pool: boolean };

export function CustomerRow({
  customer,
  columns,
  list,
  isCurrent,
  isSelected,
  onSelect,
  onPoint,
}: {
  customer: CustomerRowFragment;
  columns: Columns;
  /** The list's search part: the call desk goes on in it. */
  list: string;
  isCurrent: boolean;
  isSelected: boolean;
  /** `isRange`: with all rows up to the one that was selected before. */
  onSelect: (isRange: boolean) => void;
  onPoint: () => void;
}) {
  const t = useTranslations('customers');
  const { labelOf } = useSources();
  const kinds = useTranslations('customerKind');
  return (
    <tr
      className={isCurrent ? styles.current : undefined}
      aria-current={isCurrent || undefined}
      data-row={customer.id}
      onClick={onPoint}
    >
      <td className={styles.check}>
        <input
          type="checkbox"
          aria-label={t('select', { name: customer.name })}
          checked={isSelected}
          onChange={({ nativeEvent }) => onSelect('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
        />
      </td>
      <td className={styles.name}>
        <Link href={customerPath(customer.id)} prefetch={false}>
          {customer.name}
        </Link>
      </td>
      <td>
        <StateTag state={customer.state} />
      </td>
      <td>{customer.industry?.name ?? '—'}</td>
      <td>{customer.district ?? customer.city ?? '—'}</td>
      {columns.holder ? <td>{customer.holder.name}</td> : null}
      {columns.pool ? <td className="number">{customer.phones[0]?.display ?? '—'}</td> : null}
      <td>
        <LastContact customer={customer} />
      </td>
      {columns.pool ? null : (
        <td>
          <NextTask customer={customer} />
        </td>
      )}
      <td>{labelOf(customer.countedSource)}</td>
      <td>{customer.kind ? kinds(`${customer.kind}short`) : '—'}</td>
      {columns.pool ? null : (
        <td>
          <ProtectionCell customer={customer} />
        </td>
      )}
      <td className={styles.call}>
        {columns.pool ? null : (
          <Link
            href={callPath(customer.id, list)}
            prefetch={false}
            aria-label={t('call', { name: customer.name })}
            className={styles.callLink}
          >
            <Icon name="phone" />
          </Link>
        )}
      </td>
    </tr>
  );
}
