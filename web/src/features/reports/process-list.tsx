'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CustomersDrawer } from './customers-drawer';
import { useProcessCustomersQuery } from './generated/report-list';
import { reportFilterOf } from './report-filter';
import type { OpenList, ProcessParams } from './urls';

export type Period = ProcessParams & { from: string; to: string };

export type OpenProcessList = { href(list: OpenList): string; open(list: OpenList): void };

/** The customers behind a cell, a class or a line of the bridge. */
export function ProcessList({
  list,
  params,
  exportMenu,
  onClose,
}: {
  list: OpenList;
  params: Period;
  exportMenu: (asked: Record<string, unknown>) => ReactNode;
  onClose: () => void;
}) {
  const t = useTranslations('reports');
  const asked = {
    unitId: list.unit ?? params.unit ?? null,
    from: params.from,
    to: params.to,
    population: params.population ?? 'ALL',
    startState: list.startState ?? null,
    endState: list.endState ?? null,
    class: list.class ?? null,
    bridgeLine: list.bridgeLine ?? null,
  };
  const filter = reportFilterOf(params);
  const { data, error, fetchMore, refetch } = useProcessCustomersQuery({ variables: { ...asked, filter } });
  const page = data?.processCustomers;
  const title = list.class
    ? t(`class.${list.class}`)
    : list.bridgeLine
      ? t(`line.${list.bridgeLine}`)
      : t('customersColumn');
  return (
    <CustomersDrawer
      title={title}
      remark={`${params.from} – ${params.to}`}
      exportMenu={exportMenu({ ...asked, ...filter })}
      page={page}
      error={error}
      onRetry={() => void refetch()}
      onMore={() =>
        void fetchMore({
          variables: { after: page?.pageInfo.endCursor },
          updateQuery: (before, { fetchMoreResult: next }) =>
            before.processCustomers && next.processCustomers
              ? {
                  processCustomers: {
                    ...next.processCustomers,
                    nodes: [...before.processCustomers.nodes, ...next.processCustomers.nodes],
                  },
                }
              : before,
        })
      }
      onClose={onClose}
    />
  );
}
