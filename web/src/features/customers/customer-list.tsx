'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import {
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
  type ReactNode,
} from 'react';
import { customerFilterOf, parseCustomerList, type CustomerListParams } from '@/lists/customer-filter';
import { keepPlace, keptPlace, type Place } from '@/lists/kept-place';
import { keepQueue, QUEUE_ROWS } from '@/lists/kept-queue';
import { callPath, customerPath, importPath, newCustomerPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { Button, LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { formatCount } from '@/ui/format-number';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { isSupervisor, may, useViewer } from '@/viewer/use-viewer';
import { CustomerFilters } from './customer-filters';
import { CustomerTable } from './customer-table';
import { CustomerViews } from './customer-views';
import {
  useCustomerListSuspenseQuery,
  useCustomerTotalQuery,
  usePoolListSuspenseQuery,
} from './generated/customer-list';
import styles from './customer-table.module.css';

const PAGE = 50;
/** The most that the API gives at once. */
const MAX_PAGE = 200;

export type Selected = { id: string; name: string };
/** What other features add to the list, as it is shown: the views that are kept, the list as a file. */
export type ListExtras = (params: CustomerListParams) => ReactNode;
export type SelectionActions = (selected: Selected[], isPool: boolean, onDone: () => void) => ReactNode;

/** Arrows move the current row, space or X selects it, enter opens it, G starts calling from it. */
function useRowKeys(
  ids: readonly string[],
  current: string | null,
  keys: {
    point: (id: string) => void;
    select: (id: string) => void;
    open: (id: string) => void;
    call: (id: string) => void;
  },
): void {
  const move = (step: number) => (event: KeyboardEvent) => {
    event.preventDefault();
    const index = current === null ? -1 : ids.indexOf(current);
    const next = ids[Math.min(Math.max(index + step, 0), ids.length - 1)];
    if (next) keys.point(next);
  };
  const onCurrent = (act: (id: string) => void) => (event: KeyboardEvent) => {
    if (!current || (event.target instanceof HTMLElement && event.target.closest('a, button, input'))) return;
    event.preventDefault();
    act(current);
  };
  useShortcuts({
    ArrowDown: move(1),
    ArrowUp: move(-1),
    ' ': onCurrent(keys.select),
    x: () => {
      if (current) keys.select(current);
    },
    Enter: onCurrent(keys.open),
    g: () => {
      const from = current ?? ids[0];
      if (from) keys.call(from);
    },
  });
}

/** The row that somebody left the list from is the current one when he comes back, with as many rows loaded as it takes. */
function useReturn(
  list: string,
  place: Place | null,
  rows: {
    ids: readonly string[];
    current: string | null;
    hasMore: boolean;
    isLoading: boolean;
    loadMore: (first: number) => void;
    point: (id: string) => void;
  },
): void {
  const latest = useRef(rows);
  const isBack = useRef(place === null);
  useEffect(() => {
    latest.current = rows;
  });
  const loaded = rows.ids.length;
  useEffect(() => {
    if (isBack.current || place === null || rows.isLoading) return;
    const { ids, hasMore, loadMore, point } = latest.current;
    if (ids.includes(place.id)) point(place.id);
    else if (hasMore && loaded < place.rows) {
      loadMore(Math.min(place.rows - loaded, MAX_PAGE));
      return;
    }
    isBack.current = true;
  }, [place, loaded, rows.isLoading]);
  useEffect(
    () => () => {
      const { ids, current } = latest.current;
      if (current !== null) keepPlace(list, { id: current, rows: ids.length });
    },
    [list],
  );
}

function Rows({
  params,
  list,
  selectionActions,
}: {
  params: CustomerListParams;
  list: string;
  selectionActions: SelectionActions;
}) {
  const t = useTranslations('customers');
  const router = useRouter();
  const viewer = useViewer();
  const [isLoading, startLoading] = useTransition();
  const [place] = useState(() => keptPlace(list));
  const filter = useMemo(() => customerFilterOf(params), [params]);
  const isPool = params.view === 'pool';
  const columns = useMemo(
    () => ({ holder: isSupervisor(viewer) && !isPool, pool: isPool }),
    [viewer, isPool],
  );
  // Another view is another list, drawn anew: the same one of the two from first to last.
  const useListQuery = isPool ? usePoolListSuspenseQuery : useCustomerListSuspenseQuery;
  const { data, fetchMore } = useListQuery({
    variables: { filter, sort: params.sort, first: PAGE },
    // Who comes back finds the rows that he left, also those of the further pages.
    fetchPolicy: place ? 'cache-first' : 'cache-and-network',
  });
  const total = useCustomerTotalQuery({ variables: { filter }, ssr: false }).data?.customers.totalCount;
  const [current, setCurrent] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { nodes, pageInfo } = data.customers;
  const ids = nodes.map(({ id }) => id);
  const lastToggled = useRef<string | null>(null);
  const toggle = (id: string, isRange = false) => {
    const [from, to] = [lastToggled.current, id].map((one) => (one === null ? -1 : ids.indexOf(one)));
    const range = isRange && from! >= 0 ? ids.slice(Math.min(from!, to!), Math.max(from!, to!) + 1) : [id];
    const rest = [...selected].filter((one) => !range.includes(one));
    setSelected(new Set(selected.has(id) ? rest : [...rest, ...range]));
    lastToggled.current = id;
  };
  // Rows are drawn anew only where something of theirs changed: what they are given stays the same.
  const latestToggle = useRef(toggle);
  useEffect(() => {
    latestToggle.current = toggle;
  });
  const select = useCallback((id: string, isRange: boolean) => latestToggle.current(id, isRange), []);
  const call = (id: string) => {
    const index = ids.indexOf(id);
    if (index >= QUEUE_ROWS)
      keepQueue(
        list,
        nodes.slice(index).map(({ id: one, name }) => ({ id: one, name, reason: null })),
      );
    router.push(callPath(id, list));
  };
  useRowKeys(ids, current, {
    point: setCurrent,
    select: toggle,
    open: (id) => router.push(customerPath(id)),
    call: isPool ? () => undefined : call,
  });
  const loadMore = (first = PAGE) => {
    if (!pageInfo.hasNextPage || isLoading) return;
    startLoading(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor, first } });
    });
  };
  useReturn(list, place, {
    ids,
    current,
    hasMore: pageInfo.hasNextPage,
    isLoading,
    loadMore,
    point: setCurrent,
  });
  const chosen = nodes.filter(({ id }) => selected.has(id)).map(({ id, name }) => ({ id, name }));

  if (nodes.length === 0) {
    const isFiltered = params.search !== '' || list.replace(/(^|&)view=\w+/, '') !== '';
    return (
      <BlankState
        title={isFiltered ? t('noneFound') : t('none')}
        text={isFiltered ? t('noneFoundText') : t('noneText')}
        actions={<LinkButton href={newCustomerPath()}>{t('new')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <CustomerTable
        customers={nodes}
        columns={columns}
        list={list}
        currentId={current}
        selected={selected}
        onPoint={setCurrent}
        onSelect={select}
        onSelectAll={(isAll) => setSelected(new Set(isAll ? ids : []))}
        onEnd={() => loadMore()}
      />
      <div className={styles.foot}>
        <span>{t('selected', { count: chosen.length })}</span>
        {selectionActions(chosen, isPool, () => setSelected(new Set()))}
        {isPool ? null : (
          <Button keyCap="G" onClick={() => call(current ?? ids[0] ?? '')}>
            {t('callFromHere')}
          </Button>
        )}
        <span className={styles.range} role="status">
          {total === undefined
            ? formatCount(nodes.length)
            : t('range', { shown: formatCount(nodes.length), total: formatCount(total) })}
          {pageInfo.hasNextPage ? ` ・ ${isLoading ? t('loadingMore') : t('scrollOn')}` : ''}
        </span>
      </div>
    </>
  );
}

/** The customers of the viewer's scope: views, filters, rows; what can be done with the selection stands at the foot. */
export function CustomerList({
  selectionActions,
  savedViews,
  exportMenu,
}: {
  selectionActions: SelectionActions;
  savedViews: ListExtras;
  exportMenu: ListExtras;
}) {
  const t = useTranslations('customers');
  const router = useRouter();
  const viewer = useViewer();
  const { search, change } = useSearchState();
  const list = search.toString();
  const params = useMemo(() => parseCustomerList(new URLSearchParams(list)), [list]);
  const mayEnter = may(viewer, 'ENTER_CUSTOMER');
  useShortcuts({
    n: () => {
      if (mayEnter) router.push(newCustomerPath());
    },
  });
  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        beside={
          <CustomerViews current={params.saved === null ? params.view : null} saved={savedViews(params)} />
        }
        actions={
          <>
            {may(viewer, 'IMPORT') ? <LinkButton href={importPath()}>{t('import')}</LinkButton> : null}
            {exportMenu(params)}
            {mayEnter ? (
              <LinkButton href={newCustomerPath()} look="primary" keyCap="N">
                {t('new')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <CustomerFilters params={params} change={change} />
      <Card flush>
        <Suspense fallback={<SkeletonRows rows={18} height={38} />}>
          <Rows key={`${params.view}`} params={params} list={list} selectionActions={selectionActions} />
        </Suspense>
      </Card>
    </PageBody>
  );
}
