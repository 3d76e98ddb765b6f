'use client';

import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { forgetLists } from '@/apollo/forget-lists';
import { useSingleFlight } from '@/ui/use-single-flight';
import {
  useClaimCustomersMutation,
  useReleaseCustomersMutation,
  useTransferCustomersMutation,
  type OwnershipResultsFragment,
} from './generated/ownership';

export type Owned = { id: string; name: string };
export type OwnershipChange =
  | { kind: 'CLAIM' }
  | { kind: 'RELEASE'; note: string }
  | { kind: 'TRANSFER'; holderId: string; note: string };

export type Outcome = { done: Owned[]; refused: (Owned & { message: string })[]; message: string | null };

function outcomeOf(customers: readonly Owned[], payload: OwnershipResultsFragment | undefined): Outcome {
  const messages = new Map(
    (payload?.results ?? []).flatMap(({ row, userErrors }) =>
      userErrors[0] ? [[row, userErrors[0].message]] : [],
    ),
  );
  const isWhole = (payload?.userErrors.length ?? 0) > 0;
  return {
    done: isWhole ? [] : customers.filter((_, row) => !messages.has(row)),
    refused: customers.flatMap((customer, row) => {
      const message = messages.get(row);
      return message ? [{ ...customer, message }] : [];
    }),
    message: payload?.userErrors[0]?.message ?? null,
  };
}

/** One customer or many change hands: a result for each. The key belongs to the dialog, so a second click changes nothing. */
export function useOwnership(bulkKey: string) {
  const client = useApolloClient();
  const [claim] = useClaimCustomersMutation();
  const [release] = useReleaseCustomersMutation();
  const [transfer] = useTransferCustomersMutation();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<unknown>(null);

  const send = async (
    customers: readonly Owned[],
    change: OwnershipChange,
  ): Promise<OwnershipResultsFragment | undefined> => {
    const entries = customers.map(({ id }) => ({ customerId: id }));
    switch (change.kind) {
      case 'CLAIM':
        return (await claim({ variables: { input: { bulkKey, claims: entries } } })).data?.claimCustomers;
      case 'RELEASE': {
        const releases = entries.map((entry) => ({ ...entry, note: change.note }));
        return (await release({ variables: { input: { bulkKey, releases } } })).data?.releaseCustomers;
      }
      case 'TRANSFER': {
        const { holderId, note } = change;
        const transfers = entries.map((entry) => ({ ...entry, holderId, note: note || undefined }));
        return (await transfer({ variables: { input: { bulkKey, transfers } } })).data?.transferCustomers;
      }
    }
  };

  const once = useSingleFlight();
  const run = async (customers: readonly Owned[], change: OwnershipChange): Promise<Outcome | null> =>
    (await once(() => sendOne(customers, change))) ?? null;
  const sendOne = async (customers: readonly Owned[], change: OwnershipChange): Promise<Outcome | null> => {
    setSending(true);
    setFault(null);
    try {
      const outcome = outcomeOf(customers, await send(customers, change));
      for (const { id } of outcome.done) client.cache.evict({ id: `Customer:${id}` });
      forgetLists(client.cache);
      await client.refetchQueries({ include: 'active' });
      return outcome;
    } catch (error) {
      setFault(error);
      return null;
    } finally {
      setSending(false);
    }
  };
  return { run, isSending, fault };
}
