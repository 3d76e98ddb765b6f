'use client';

import { useApolloClient } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { forgetLists } from '@/apollo/forget-lists';
import { newRequestKey } from './request-key';
import { useSingleFlight } from './use-single-flight';
import { messagesByField, type UserError } from './user-errors';

type Send = (requestKey: string) => Promise<{ userErrors: readonly UserError[] } | undefined>;

/**
 * One form, one write: its request key, the messages by field, the fault if it did not come through. After it is done
 * what is shown is asked for again. `prefix`: the name of the entry inside the mutation's input. `kept`: a draft keeps the key,
 * so that what is sent again after a reload is recorded once.
 */
export function useWrite(prefix: string, kept?: { requestKey: string; renew: (requestKey: string) => void }) {
  const t = useTranslations('common');
  const client = useApolloClient();
  const [ownKey, setOwnKey] = useState(newRequestKey);
  const requestKey = kept?.requestKey ?? ownKey;
  const setRequestKey = kept?.renew ?? setOwnKey;
  const [messages, setMessages] = useState<Record<string, string>>({});
  const [fault, setFault] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);

  const once = useSingleFlight();

  const sendOne = async (send: Send): Promise<boolean> => {
    setSending(true);
    setFault(null);
    setMessages({});
    try {
      const errors = (await send(requestKey))?.userErrors ?? [];
      if (errors.length > 0) {
        // What is sent next may differ: nothing was recorded, or what was sent before without an answer.
        setRequestKey(newRequestKey());
        if (errors.some(({ code }) => code === 'REQUEST_KEY_REUSED')) {
          setMessages({ '': t('recordedAlready') });
          forgetLists(client.cache);
          await client.refetchQueries({ include: 'active' });
        } else {
          setMessages(messagesByField(errors, prefix));
          // What is shown is out of date: the person decides on what stands there now.
          if (errors.some(({ code }) => code === 'CHANGED_MEANWHILE')) {
            await client.refetchQueries({ include: 'active' });
          }
        }
        return false;
      }
      forgetLists(client.cache);
      await client.refetchQueries({ include: 'active' });
      // Where the form stays, as the acts of a table do, what comes next is another write.
      setRequestKey(newRequestKey());
      return true;
    } catch (error) {
      setFault(error);
      return false;
    } finally {
      setSending(false);
    }
  };
  /** False also for what is asked while another write of the form is under way. */
  const write = async (send: Send): Promise<boolean> => (await once(() => sendOne(send))) ?? false;
  return { write, messages, fault, isSending, setMessages };
}
