'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CustomersDrawer } from './customers-drawer';
import { useSnapshotCustomersQuery } from './generated/report-list';
import { reportFilterOf } from './report-filter';
import type { OpenList, SnapshotParams } from './urls';

/** Where a number's list has its address, and how it opens without leaving the page. */
export type OpenSnapshotList = { href(list: OpenList): string; open(list: OpenList): void };

/** The customers behind a number of the snapshot. */
export function SnapshotList({
  list,
  params,
  exportMenu,
  onClose,
}: {
  list: OpenList;
  params: SnapshotParams & { day: string };
  exportMenu: (asked: Record<string, unknown>) => ReactNode;
  onClose: () => void;
}) {
  const t = useTranslations('reports');
  const ts = useTranslations('state');
  const asked = {
    unitId: list.unit ?? params.unit ?? null,
    day: params.day,
    states: list.states ? [...list.states] : null,
  };
  const filter = reportFilterOf(params);
  const { data, error, fetchMore, refetch } = useSnapshotCustomersQuery({ variables: { ...asked, filter } });
  const page = data?.snapshotCustomers;
  return (
    <CustomersDrawer
      title={list.states ? list.states.map((state) => ts(state)).join(' ・ ') : t('allCustomers')}
      remark={params.day}
      exportMenu={exportMenu({ ...asked, ...filter })}
      page={page}
      error={error}
      onRetry={() => void refetch()}
      onMore={() =>
        void fetchMore({
          variables: { after: page?.pageInfo.endCursor },
          updateQuery: (before, { fetchMoreResult: next }) =>
            before.snapshotCustomers && next.snapshotCustomers
              ? {
                  snapshotCustomers: {
                    ...next.snapshotCustomers,
                    nodes: [...before.snapshotCustomers.nodes, ...next.snapshotCustomers.nodes],
                  },
                }
              : before,
        })
      }
      onClose={onClose}
    />
  );
}
