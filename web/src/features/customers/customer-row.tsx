'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { memo, useMemo } from 'react';
import { callPath, customerPath } from '@/paths';
import { ProtectionCell, useReleaseReason } from '@/protection/protection-remark';
import { Icon } from '@/ui/icon';
import { StateMark } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import { useSources } from '@/viewer/use-sources';
import styles from './customer-table.module.css';
import type { CustomerRowFragment, PoolRowFragment } from './generated/customer-row';

/** The words and dates of rows, looked up once for all of them. */
export function useRowWords() {
  const t = useTranslations('customers');
  const outcome = useTranslations('outcome');
  const method = useTranslations('method');
  const task = useTranslations('taskKind');
  const kind = useTranslations('customerKind');
  const state = useTranslations('state');
  const dates = useDates();
  const reasonOf = useReleaseReason();
  const { labelOf } = useSources();
  return useMemo(
    () => ({ t, outcome, method, task, kind, state, dates, reasonOf, sourceOf: labelOf }),
    [t, outcome, method, task, kind, state, dates, reasonOf, labelOf],
  );
}

/** Numbers stand in the rows of the pool. */
export type ListedCustomer = CustomerRowFragment & Partial<Pick<PoolRowFragment, 'phones'>>;

type RowProps = { customer: ListedCustomer; words: ReturnType<typeof useRowWords> };

function LastContact({ customer, words }: RowProps) {
  const contact = customer.lastContact;
  if (!contact) return <span className="warning">{words.t('never')}</span>;
  const { method, outcome } = contact;
  const what = outcome ? words.outcome(outcome) : method ? words.method(method) : words.t('visit');
  return (
    <>
      <span className="number">{words.dates.nearDay(contact.day)}</span> {what}
    </>
  );
}

function NextTask({ customer, words }: RowProps) {
  const task = customer.nextTask;
  if (!task) return <>—</>;
  return (
    <span className={task.overdue ? `${styles.withIcon} warning` : styles.withIcon}>
      <Icon name={task.kind === 'VISIT' ? 'visit' : 'phone'} />
      {words.task(task.kind)} {words.dates.nearDateTime(task.dueAt)}
    </span>
  );
}

export type Columns = { holder: boolean; pool: boolean };

/** Of a list of hundreds only those are drawn anew that changed: what it is given stays the same from one time to the next. */
export const CustomerRow = memo(function CustomerRow({
  customer,
  words,
  columns,
  list,
  isCurrent,
  isSelected,
  onSelect,
  onPoint,
}: RowProps & {
  columns: Columns;
  /** The list's search part: the call desk goes on in it. */
  list: string;
  isCurrent: boolean;
  isSelected: boolean;
  /** `isRange`: with all rows up to the one that was selected before. */
  onSelect: (id: string, isRange: boolean) => void;
  onPoint: (id: string) => void;
}) {
  const { t, kind, state, dates, reasonOf, sourceOf } = words;
  return (
    <tr
      className={isCurrent ? styles.current : undefined}
      aria-current={isCurrent || undefined}
      data-row={customer.id}
      onClick={() => onPoint(customer.id)}
    >
      <td className={styles.check}>
        <input
          type="checkbox"
          aria-label={t('select', { name: customer.name })}
          checked={isSelected}
          onChange={({ nativeEvent }) =>
            onSelect(customer.id, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
          }
        />
      </td>
      <td className={styles.name}>
        <Link href={customerPath(customer.id)} prefetch={false}>
          {customer.name}
        </Link>
      </td>
      <td>
        <StateMark state={customer.state} name={state(customer.state)} />
      </td>
      <td>{customer.industry?.name ?? '—'}</td>
      <td>{customer.district ?? customer.city ?? '—'}</td>
      {columns.holder ? <td>{customer.holder.name}</td> : null}
      {columns.pool ? <td className="number">{customer.phones?.[0]?.display ?? '—'}</td> : null}
      <td>
        <LastContact customer={customer} words={words} />
      </td>
      {columns.pool ? null : (
        <td>
          <NextTask customer={customer} words={words} />
        </td>
      )}
      <td>{sourceOf(customer.countedSource)}</td>
      <td>{customer.kind ? kind(`${customer.kind}short`) : '—'}</td>
      {columns.pool ? null : (
        <td>
          <ProtectionCell customer={customer} dates={dates} reasonOf={reasonOf} />
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
});
