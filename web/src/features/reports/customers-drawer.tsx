'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { customerPath } from '@/paths';
import { Button } from '@/ui/button';
import { Drawer } from '@/ui/drawer';
import { FaultState } from '@/ui/fault-state';
import { SkeletonRows } from '@/ui/skeleton';
import { StateTag } from '@/ui/state-tag';
import type { ReportCustomerListFragment } from './generated/report-list';
import styles from './reports.module.css';

/** A number's list over the report, which keeps its place; from there to the customer, where the viewer may see it now. */
export function CustomersDrawer({
  title,
  remark,
  exportMenu,
  page,
  error,
  onRetry,
  onMore,
  onClose,
}: {
  title: ReactNode;
  remark: ReactNode;
  exportMenu: ReactNode;
  page: ReportCustomerListFragment | null | undefined;
  error: unknown;
  onRetry: () => void;
  onMore: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('reports');
  const tc = useTranslations('common');
  return (
    <Drawer
      title={title}
      remark={
        <>
          {page ? tc('customers', { count: page.totalCount }) : null} {remark} {exportMenu}
        </>
      }
      onClose={onClose}
    >
      {error ? <FaultState error={error} onRetry={onRetry} /> : null}
      {!page && !error ? <SkeletonRows rows={12} /> : null}
      {page ? (
        <table className={styles.list}>
          <tbody>
            {page.nodes.map((customer) => (
              <tr key={customer.id}>
                <td>
                  {customer.customer ? (
                    <Link href={customerPath(customer.id)}>{customer.name}</Link>
                  ) : (
                    <span title={t('outOfScope')}>{customer.name}</span>
                  )}
                </td>
                <td>
                  {customer.stateBefore && customer.stateBefore !== 'ABSENT' ? (
                    <>
                      <StateTag state={customer.stateBefore} />
                      {' → '}
                    </>
                  ) : null}
                  <StateTag state={customer.state} />
                </td>
                <td className="quiet">{customer.holder.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {page?.pageInfo.hasNextPage ? <Button onClick={onMore}>{tc('more')}</Button> : null}
    </Drawer>
  );
}
