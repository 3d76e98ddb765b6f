'use client';

import { useEffect, useMemo, useState } from 'react';
import { customerFilterOf, parseCustomerList } from '@/lists/customer-filter';
import { keepQueue, keptQueue, type Queued } from '@/lists/kept-queue';
import { callPath } from '@/paths';
import { useCallQueueQuery, useDueQueueQuery } from './generated/call-queue';

export type Queue = {
  list: string;
  position: number;
  length: number;
  previous: string | null;
  next: string | null;
  /** Who comes next, by name. */
  coming: string[];
};

/** The list that means the day's due tasks. */
export const DUE_LIST = 'due';

const uniqueById = (customers: Queued[]): Queued[] => [
  ...new Map(customers.map((customer) => [customer.id, customer])).values(),
];

/**
 * 连续拨打: the customers of a list one after the other. The order is kept for this tab from the first call on: a call
 * that takes a customer out of the list does not lose the place in it.
 */
export function useQueue(list: string | null, customerId: string): Queue | null {
  const [kept, setKept] = useState<Queued[] | null>(null);
  useEffect(() => {
    setKept(list === null ? null : keptQueue(list));
  }, [list]);
  const isDue = list === DUE_LIST;
  const params = useMemo(() => parseCustomerList(new URLSearchParams(list ?? '')), [list]);
  const isKept = kept?.some(({ id }) => id === customerId) ?? false;
  const listed = useCallQueueQuery({
    variables: { filter: customerFilterOf(params), sort: params.sort },
    skip: list === null || isDue || isKept,
    ssr: false,
  });
  const due = useDueQueueQuery({ skip: !isDue || isKept, ssr: false });
  const loaded = useMemo(() => {
    const tasks = due.data?.tasks.nodes.flatMap(({ customer }) => (customer ? [customer] : []));
    const found = isDue ? tasks : listed.data?.customers.nodes;
    return found && uniqueById(found.map(({ id, name }) => ({ id, name })));
  }, [isDue, due.data, listed.data]);
  const queue = isKept ? kept : (loaded ?? null);
  useEffect(() => {
    if (list === null || isKept || !loaded) return;
    keepQueue(list, loaded);
  }, [list, isKept, loaded]);

  if (list === null || !queue) return null;
  const index = queue.findIndex(({ id }) => id === customerId);
  const pathOf = (customer: Queued | undefined): string | null =>
    customer ? callPath(customer.id, list) : null;
  return {
    list,
    position: index + 1,
    length: queue.length,
    previous: pathOf(queue[index - 1]),
    next: pathOf(queue[index + 1]),
    coming: queue.slice(index + 1, index + 4).map(({ name }) => name),
  };
}
