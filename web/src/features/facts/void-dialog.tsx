'use client';

import { useApolloClient } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { forgetLists } from '@/apollo/forget-lists';
import { Button } from '@/ui/button';
import { Drawer } from '@/ui/drawer';
import { FaultLine } from '@/ui/fault-line';
import { ReasonField } from '@/ui/reason-field';
import { newRequestKey } from '@/ui/request-key';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useSingleFlight } from '@/ui/use-single-flight';
import { FactLine } from './fact-line';
import type { TimelineFactFragment } from './generated/timeline';
import { useRestoreFactMutation, useVoidFactMutation } from './generated/void-fact';

/** The fact is then as if it had never been entered; restoring undoes that. Both say why. */
export function VoidDialog({ fact, onClose }: { fact: TimelineFactFragment; onClose: () => void }) {
  const t = useTranslations('timeline');
  const tc = useTranslations('common');
  const client = useApolloClient();
  const [voidFact] = useVoidFactMutation();
  const [restoreFact] = useRestoreFactMutation();
  const [requestKey] = useState(newRequestKey);
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState<string>();
  const [fault, setFault] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);

  const once = useSingleFlight();

  const submit = () => {
    if (reason.trim() === '') setMessage(t('reasonRequired'));
    else void once(send);
  };
  const send = async () => {
    setSending(true);
    setFault(null);
    const variables = { input: { requestKey, factId: fact.id, reason: reason.trim() } };
    try {
      const payload = fact.voided
        ? (await restoreFact({ variables })).data?.restoreFact
        : (await voidFact({ variables })).data?.voidFact;
      const error = payload?.userErrors[0];
      if (error) {
        setMessage(error.message);
        return;
      }
      forgetLists(client.cache);
      await client.refetchQueries({ include: 'active' });
      onClose();
    } catch (error) {
      setFault(error);
    } finally {
      setSending(false);
    }
  };
  useShortcuts({ 'Ctrl+Enter': submit }, { inDialog: true });

  return (
    <Drawer
      look="modal"
      width={480}
      title={fact.voided ? t('restoreTitle') : t('voidTitle')}
      onClose={onClose}
      footer={
        <>
          {fault ? <FaultLine error={fault} /> : null}
          <Button onClick={onClose}>{tc('cancel')}</Button>
          <Button look="primary" keyCap="Ctrl ↵" disabled={isSending} onClick={submit}>
            {fact.voided ? t('restore') : t('void')}
          </Button>
        </>
      }
    >
      <p>
        {t(`kinds.${fact.kind}`)} <FactLine fact={fact} />
      </p>
      <p className="second">{fact.voided ? t('restoreText') : t('voidText')}</p>
      <ReasonField
        id="void-reason"
        value={reason}
        onChange={(changed) => {
          setReason(changed);
          setMessage(undefined);
        }}
        message={message}
      />
    </Drawer>
  );
}
