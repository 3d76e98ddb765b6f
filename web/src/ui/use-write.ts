'use client';

import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { forgetLists } from '@/apollo/forget-lists';
import { newRequestKey } from './request-key';
import { messagesByField, type UserError } from './user-errors';

/**
 * One form, one write: its request key, the messages by field, the fault if it did not come through. After it is done
 * what is shown is asked for again. `prefix`: the name of the entry inside the mutation's input.
 */
export function useWrite(prefix: string) {
  const client = useApolloClient();
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const [messages, setMessages] = useState<Record<string, string>>({});
  const [fault, setFault] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);

  const write = async (
    send: (requestKey: string) => Promise<{ userErrors: readonly UserError[] } | undefined>,
  ): Promise<boolean> => {
    if (isSending) return false;
    setSending(true);
    setFault(null);
    setMessages({});
    try {
      const errors = (await send(requestKey))?.userErrors ?? [];
      if (errors.length > 0) {
        setMessages(messagesByField(errors, prefix));
        // Nothing was recorded: what is sent next may differ.
        setRequestKey(newRequestKey());
        return false;
      }
      forgetLists(client.cache);
      await client.refetchQueries({ include: 'active' });
      return true;
    } catch (error) {
      setFault(error);
      return false;
    } finally {
      setSending(false);
    }
  };
  return { write, messages, fault, isSending, setMessages };
}
