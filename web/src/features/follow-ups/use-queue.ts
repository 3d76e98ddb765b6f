'use client';

import { useEffect, useMemo, useState } from 'react';
import type { CallReason } from '@/generated/schema-types';
import { customerFilterOf, parseCustomerList } from '@/lists/customer-filter';
import { DAY_QUEUE } from '@/lists/day-queue';
import { keepQueue, keptQueue, type Queued } from '@/lists/kept-queue';
import { callPath } from '@/paths';
import { useDates } from '@/viewer/use-dates';
import { useCallQueueQuery, useDayQueueQuery } from './generated/call-queue';

export type Queue = {
  reason: CallReason | null;
  position: number;
  length: number;
  previous: string | null;
  next: string | null;
  nextId: string | null;
  /** Who comes next, by name. */
  coming: string[];
};

/** Once the calls of a day are through, another day's begin. */
const keptAs = (list: string, today: string): string => (list === DAY_QUEUE ? `${list} ${today}` : list);

/**
 * 连续拨打: the customers of a list one after the other. The order is kept for this tab from the first call on: a call
 * that takes a customer out of the list does not lose the place in it.
 */
export function useQueue(list: string | null, customerId: string): Queue | null {
  const [kept, setKept] = useState<Queued[] | null>(null);
  const { today } = useDates();
  const key = list === null ? null : keptAs(list, today);
  useEffect(() => {
    setKept(key === null ? null : keptQueue(key));
  }, [key]);
  const isDay = list === DAY_QUEUE;
  const params = useMemo(() => parseCustomerList(new URLSearchParams(list ?? '')), [list]);
  const isKept = kept?.some(({ id }) => id === customerId) ?? false;
  const listed = useCallQueueQuery({
    variables: { filter: customerFilterOf(params), sort: params.sort },
    skip: list === null || isDay || isKept,
    ssr: false,
  });
  // Of a queue that is being called only what comes live is looked at: the first call asks, the others do not.
  const day = useDayQueueQuery({
    skip: !isDay,
    ssr: false,
    fetchPolicy: isKept ? 'cache-first' : 'network-only',
  });
  const loaded = useMemo(() => {
    if (!isDay) return listed.data?.customers.nodes.map(({ id, name }) => ({ id, name, reason: null }));
    return day.data?.callQueue.flatMap(({ customer, reason }) => (customer ? [{ ...customer, reason }] : []));
  }, [isDay, day.data, listed.data]);
  const queue = isKept ? kept : (loaded ?? null);
  useEffect(() => {
    if (key !== null && !isKept && loaded) keepQueue(key, loaded);
  }, [key, isKept, loaded]);

  // A lead that came meanwhile is called next, wherever in the queue one is.
  const leads = useMemo(
    () =>
      isKept && isDay
        ? (loaded ?? []).filter(({ id, reason }) => reason === 'LEAD' && !kept?.some((one) => one.id === id))
        : [],
    [isKept, isDay, loaded, kept],
  );
  useEffect(() => {
    if (key === null || !kept || leads.length === 0) return;
    const here = kept.findIndex(({ id }) => id === customerId) + 1;
    const withLeads = [...kept.slice(0, here), ...leads, ...kept.slice(here)];
    keepQueue(key, withLeads);
    setKept(withLeads);
  }, [key, kept, leads, customerId]);

  if (list === null || !queue) return null;
  const index = queue.findIndex(({ id }) => id === customerId);
  const pathOf = (customer: Queued | undefined): string | null =>
    customer ? callPath(customer.id, list) : null;
  return {
    reason: queue[index]?.reason ?? null,
    position: index + 1,
    length: queue.length,
    previous: pathOf(queue[index - 1]),
    next: pathOf(queue[index + 1]),
    nextId: queue[index + 1]?.id ?? null,
    coming: queue.slice(index + 1, index + 4).map(({ name }) => name),
  };
}
