'use client';

import type { Annotation } from '@erp/domain/follow-ups/submit-rules';
import { useApolloClient } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { forgetLists } from '@/apollo/forget-lists';
import { messagesByField } from '@/ui/user-errors';
import { entryOf, type Draft } from './draft';
import { useRecordFollowUpMutation, type RecordFollowUpMutation } from './generated/record-follow-up';

export type Recorded = NonNullable<RecordFollowUpMutation['recordFollowUp']['followUp']>;

/** Sends the draft under its request key: however often it is sent, it is recorded once. */
export function useSubmit(
  customerId: string,
  { onRecordedBefore, onRefused }: { onRecordedBefore: () => void; onRefused: () => void },
) {
  const t = useTranslations('common');
  const client = useApolloClient();
  const [record, { loading }] = useRecordFollowUpMutation();
  const [messages, setMessages] = useState<Record<string, string>>({});
  const [fault, setFault] = useState<unknown>(null);

  const submit = async (draft: Draft, earlier: Annotation): Promise<Recorded | null> => {
    setFault(null);
    setMessages({});
    try {
      const { data } = await record({
        variables: { input: { requestKey: draft.requestKey, followUp: entryOf(draft, customerId, earlier) } },
        update: forgetLists,
        refetchQueries: ['Viewer'],
      });
      const payload = data?.recordFollowUp;
      if (payload?.followUp) return payload.followUp;
      const errors = payload?.userErrors ?? [];
      if (errors.some(({ code }) => code === 'REQUEST_KEY_REUSED')) {
        // What was sent before without an answer was recorded, and the form was changed since.
        setMessages({ '': t('recordedAlready') });
        onRecordedBefore();
        await client.refetchQueries({ include: ['CallDesk'] });
      } else {
        setMessages(messagesByField(errors, 'followUp'));
        onRefused();
      }
    } catch (error) {
      setFault(error);
    }
    return null;
  };

  return { submit, messages, fault, isSending: loading, forgetMessages: () => setMessages({}) };
}
