'use client';

import { VERDICT_REASONS } from '@erp/domain/facts/fact';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { VerdictReason } from '@/generated/schema-types';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { NativeSelect } from '@/ui/native-select';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import type { PhoneLineFragment } from './generated/customer-card';
import {
  useDecideVerdictMutation,
  useEndVerdictMutation,
  useRemovePhoneMutation,
} from './generated/phone-mutations';

export type PhoneActKind = 'REMOVE' | 'RETIRE' | 'RESTORE';

/** A number leaves the customer, is retired by a verdict that belongs to the number, or comes back by a won appeal. */
export function PhoneAct({
  customerId,
  phone,
  kind,
  onClose,
}: {
  customerId: string;
  phone: PhoneLineFragment;
  kind: PhoneActKind;
  onClose: () => void;
}) {
  const t = useTranslations('phoneAct');
  const tc = useTranslations('common');
  const verdicts = useTranslations('verdict');
  const [removePhone] = useRemovePhoneMutation();
  const [decideVerdict] = useDecideVerdictMutation();
  const [endVerdict] = useEndVerdictMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [reason, setReason] = useState<VerdictReason | ''>('');
  const [note, setNote] = useState('');

  const send = async (requestKey: string) => {
    const input = { requestKey, customerId, phoneId: phone.id };
    const noteOrNull = note.trim() || null;
    switch (kind) {
      case 'REMOVE':
        return (await removePhone({ variables: { input } })).data?.removePhone;
      case 'RETIRE':
        return (
          await decideVerdict({
            variables: { input: { ...input, reason: reason || 'OTHER', note: noteOrNull } },
          })
        ).data?.decideVerdict;
      case 'RESTORE':
        return (await endVerdict({ variables: { input: { ...input, note: noteOrNull } } })).data?.endVerdict;
    }
  };
  const submit = async () => {
    if (kind === 'RETIRE' && reason === '') {
      setMessages({ reason: t('reasonRequired') });
      return;
    }
    if (await write(send)) onClose();
  };
  return (
    <FormDialog
      title={t(`${kind}title`)}
      remark={<span className="number">{phone.display}</span>}
      submitLabel={t(kind)}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.phoneId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="second">{t(`${kind}text`)}</p>
      {kind === 'RETIRE' ? (
        <Field id="phone-reason" label={tc('reason')} required message={messages.reason}>
          <NativeSelect
            id="phone-reason"
            empty={tc('choose')}
            value={reason}
            invalid={messages.reason !== undefined}
            onChange={(event) => setReason(event.target.value as VerdictReason | '')}
            options={VERDICT_REASONS.map((value) => ({ value, label: verdicts(value) }))}
          />
        </Field>
      ) : null}
      {kind === 'REMOVE' ? null : (
        <Field id="phone-note" label={tc('note')} message={messages.note}>
          <TextInput id="phone-note" value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      )}
    </FormDialog>
  );
}
