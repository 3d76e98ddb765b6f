'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Suspense, useMemo, type ReactNode } from 'react';
import type { DealFilter } from '@/generated/schema-types';
import { customerPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FilterRow } from '@/ui/filter-row';
import { formatMoney } from '@/ui/format-number';
import { MoreButton } from '@/ui/more-button';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { SkeletonRows } from '@/ui/skeleton';
import { DayRange } from '@/ui/day-range';
import { useSearchState } from '@/ui/use-search-state';
import { useDates } from '@/viewer/use-dates';
import styles from './deal-list.module.css';
import { DealPayments } from './deal-payments';
import { useDealListSuspenseQuery, useDealTotalQuery, type DealListQuery } from './generated/deal-list';

type Deal = DealListQuery['deals']['nodes'][number];

function Row({ deal }: { deal: Deal }) {
  const t = useTranslations('deal');
  const kinds = useTranslations('dealKind');
  const dates = useDates();
  const isOver = deal.cancelledOn !== null || deal.voided;
  return (
    <tr className={isOver ? styles.over : undefined}>
      <td className="number">{dates.shortDay(deal.signedOn)}</td>
      <td className={styles.name}>
        {deal.customer ? (
          <Link href={customerPath(deal.customer.id)} prefetch={false}>
            {deal.customerName}
          </Link>
        ) : (
          deal.customerName
        )}
      </td>
      <td>{deal.product.name}</td>
      <td>{kinds(deal.kind)}</td>
      <td className={styles.money}>{formatMoney(deal.amount)}</td>
      <td className={styles.money}>{formatMoney(deal.received)}</td>
      <td className={styles.money}>
        {deal.cancelledOn ? (
          <span className="warning">
            {t('cancelled', { day: dates.shortDay(deal.cancelledOn), reason: deal.cancelReason ?? '' })}
          </span>
        ) : (
          <DealPayments payments={deal.payments} />
        )}
      </td>
      <td className="number">
        {deal.serviceTo
          ? t('until', { day: dates.shortDay(deal.serviceTo) })
          : t('openFrom', { day: dates.shortDay(deal.serviceFrom) })}
      </td>
      <td>
        {deal.shares
          .map(({ rep, percent }) => (deal.shares.length > 1 ? `${rep.name} ${percent}%` : rep.name))
          .join('、')}
      </td>
    </tr>
  );
}

function Rows({ filter }: { filter: DealFilter }) {
  const t = useTranslations('deal');
  const { data, fetchMore } = useDealListSuspenseQuery({
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const { nodes, pageInfo } = data.deals;
  if (nodes.length === 0) return <BlankState title={t('noneFound')} text={t('noneFoundText')} />;
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t('signedOn')}</th>
              <th>{t('customer')}</th>
              <th>{t('product')}</th>
              <th>{t('kind')}</th>
              <th className={styles.money}>{t('dealAmount')}</th>
              <th className={styles.money}>{t('received')}</th>
              <th className={styles.money}>{t('payments')}</th>
              <th>{t('service')}</th>
              <th>{t('signer')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((deal) => (
              <Row key={deal.id} deal={deal} />
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton pageInfo={pageInfo} fetchMore={fetchMore} />
    </>
  );
}

/** Deals of the viewer's scope, newest signing first; finance finds here the payments that wait. `exportMenu`: of what is shown. */
export function DealList({ exportMenu }: { exportMenu: (filter: DealFilter) => ReactNode }) {
  const t = useTranslations('deal');
  const { today } = useDates();
  const { search, change } = useSearchState();
  const isWaiting = search.get('payments') === 'waiting';
  const from = search.get('from');
  const to = search.get('to');
  const filter = useMemo<DealFilter>(
    () => ({ signedFrom: from, signedTo: to, waitingPayment: isWaiting ? true : null }),
    [from, to, isWaiting],
  );
  const total = useDealTotalQuery({ variables: { filter }, ssr: false }).data?.deals.totalCount;
  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        beside={total === undefined ? null : <span className="quiet">{t('count', { count: total })}</span>}
        actions={exportMenu(filter)}
      />
      <FilterRow>
        <Choice<'all' | 'waiting'>
          label={t('payments')}
          value={isWaiting ? 'waiting' : 'all'}
          onChange={(value) => change({ payments: value === 'waiting' ? 'waiting' : null })}
          options={[
            { value: 'all', label: t('all') },
            { value: 'waiting', label: t('waitingPayments') },
          ]}
        />
        <DayRange
          from={from ?? ''}
          to={to ?? ''}
          labels={{ from: t('signedFrom'), to: t('signedTo') }}
          latest={today}
          onChange={change}
        />
      </FilterRow>
      <Card flush>
        <Suspense fallback={<SkeletonRows rows={16} height={38} />}>
          <Rows key={`${from} ${to} ${isWaiting}`} filter={filter} />
        </Suspense>
      </Card>
    </PageBody>
  );
}
