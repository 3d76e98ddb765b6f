'use client';

import { useLazyQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { refusalOf } from '@/apollo/faults';
import { forgetLists } from '@/apollo/forget-lists';
import { useProblemText } from '@/i18n/use-problem-text';
import { newRequestKey } from '@/ui/request-key';
import { useSingleFlight } from '@/ui/use-single-flight';
import { emptyEntry, entryOf, type EntryDraft } from './entry-draft';
import { entryProblems, fieldOf } from './entry-problems';
import {
  CollisionsDocument,
  useCreateCustomerMutation,
  type CollisionLineFragment,
} from './generated/create-customer';

type Created = { id: string; name: string };

/** The entry form's state: what is typed, what refuses it, and what it would collide with. */
export function useEntry() {
  const [draft, setDraft] = useState(emptyEntry);
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const [isTried, setTried] = useState(false);
  const [sent, setSent] = useState<Record<string, string>>({});
  const [collisions, setCollisions] = useState<readonly CollisionLineFragment[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const lastAsked = useRef<string | null>(null);
  const [create, { loading }] = useCreateCustomerMutation();
  const [ask] = useLazyQuery(CollisionsDocument, { fetchPolicy: 'no-cache' });
  const textOf = useProblemText();
  const problems = entryProblems(draft);

  const message = (field: string): string | undefined => {
    const found = isTried ? problems.find((problem) => problem.field === field) : undefined;
    return found ? textOf(found.problem) : sent[field];
  };
  const change = (changes: Partial<EntryDraft>) => {
    setDraft((current) => ({ ...current, ...changes }));
    setSent({});
  };
  /**
   * 查重 while it is typed: asked when a number or the name is complete, and only when what is compared has changed, since
   * naming a customer of the pool is limited. `again`: the customers have changed instead.
   */
  const check = async ({ again = false } = {}) => {
    const { entry } = entryOf(draft);
    if (entry.name === '' && entry.phones?.length === 0) return;
    const compared = JSON.stringify([entry.name, entry.city, entry.creditCode, entry.website, entry.phones]);
    if (compared === lastAsked.current && !again) return;
    lastAsked.current = compared;
    const refuse = (error: unknown) => {
      lastAsked.current = null;
      const refusal = refusalOf(error);
      if (refusal !== null) setSent((current) => ({ ...current, '': refusal }));
    };
    try {
      const { data, error } = await ask({ variables: { entry } });
      if (data) setCollisions(data.collisions);
      else refuse(error);
    } catch (error) {
      refuse(error);
    }
  };
  const once = useSingleFlight();
  const submit = async (): Promise<Created | null> => {
    setTried(true);
    if (problems.length > 0) return null;
    return (await once(send)) ?? null;
  };
  const send = async (): Promise<Created | null> => {
    setFault(null);
    const { entry, rows } = entryOf(draft);
    try {
      const { data } = await create({
        variables: { input: { requestKey, entry } },
        update: forgetLists,
        refetchQueries: ['Viewer'],
      });
      const payload = data?.createCustomer;
      if (payload?.customer) return payload.customer;
      setRequestKey(newRequestKey());
      setCollisions(payload?.collisions ?? []);
      setSent(
        Object.fromEntries(
          (payload?.userErrors ?? []).map(({ path, message: text }) => [fieldOf(path, rows), text]),
        ),
      );
    } catch (error) {
      setFault(error);
    }
    return null;
  };
  return { draft, change, message, check, submit, collisions, fault, isSending: loading, problems };
}
