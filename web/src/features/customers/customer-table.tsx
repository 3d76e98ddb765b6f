'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CustomerRow, useRowWords, type Columns, type ListedCustomer } from './customer-row';
import styles from './customer-table.module.css';

export function CustomerTable({
  customers,
  columns,
  list,
  currentId,
  selected,
  onPoint,
  onSelect,
  onSelectAll,
  onEnd,
}: {
  customers: readonly ListedCustomer[];
  columns: Columns;
  list: string;
  currentId: string | null;
  selected: ReadonlySet<string>;
  onPoint: (id: string) => void;
  onSelect: (id: string, isRange: boolean) => void;
  onSelectAll: (isAll: boolean) => void;
  /** The end of the rows came near: more are wanted. */
  onEnd: () => void;
}) {
  const t = useTranslations('customers');
  const words = useRowWords();
  const end = useRef<HTMLDivElement>(null);
  const latestEnd = useRef(onEnd);
  useEffect(() => {
    latestEnd.current = onEnd;
  });
  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) latestEnd.current();
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [customers.length]);
  useEffect(() => {
    if (currentId) document.querySelector(`[data-row="${currentId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const isAll = customers.length > 0 && customers.every(({ id }) => selected.has(id));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.check}>
              <input
                type="checkbox"
                aria-label={t('selectAll')}
                checked={isAll}
                onChange={() => onSelectAll(!isAll)}
              />
            </th>
            <th>{t('customer')}</th>
            <th>{t('state')}</th>
            <th>{t('industry')}</th>
            <th>{t('place')}</th>
            {columns.holder ? <th>{t('holder')}</th> : null}
            {columns.pool ? <th>{t('phone')}</th> : null}
            <th>{t('lastContact')}</th>
            {columns.pool ? null : <th>{t('nextTask')}</th>}
            <th>{t('source')}</th>
            <th>{t('kind')}</th>
            {columns.pool ? null : <th>{t('protection')}</th>}
            <th>
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {customers.map((customer) => (
            <CustomerRow
              key={customer.id}
              customer={customer}
              words={words}
              columns={columns}
              list={list}
              isCurrent={customer.id === currentId}
              isSelected={selected.has(customer.id)}
              onSelect={onSelect}
              onPoint={onPoint}
            />
          ))}
        </tbody>
      </table>
      <div ref={end} />
    </div>
  );
}
