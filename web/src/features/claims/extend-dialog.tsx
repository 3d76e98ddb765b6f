'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { ReasonField } from '@/ui/reason-field';
import { useWrite } from '@/ui/use-write';
import { useExtendProtectionMutation } from './generated/extend-protection';

const DAYS = ['3', '7', '14'] as const;

/** 延期: both dates move by so many days, once per ownership. */
export function ExtendDialog({
  customer: { id, name },
  onClose,
}: {
  customer: { id: string; name: string };
  onClose: () => void;
}) {
  const t = useTranslations('protection');
  const [extend] = useExtendProtectionMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [days, setDays] = useState<string>('7');
  const [reason, setReason] = useState('');

  const submit = async () => {
    if (reason.trim() === '') {
      setMessages({ reason: t('reasonRequired') });
      return;
    }
    const isDone = await write(
      async (requestKey) =>
        (await extend({ variables: { input: { requestKey, customerId: id, days: Number(days), reason } } }))
          .data?.extendProtection,
    );
    if (isDone) onClose();
  };

  return (
    <FormDialog
      title={t('extendTitle', { name })}
      submitLabel={t('extend')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.customerId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="second">{t('extendText')}</p>
      <Field id="extend-days" label={t('extendBy')} group required message={messages.days}>
        <Choice
          id="extend-days"
          labelledBy="extend-days-label"
          value={days}
          onChange={(value) => value && setDays(value)}
          options={DAYS.map((value) => ({ value, label: t('daysLong', { days: Number(value) }) }))}
        />
      </Field>
      <ReasonField id="extend-reason" value={reason} onChange={setReason} message={messages.reason} />
    </FormDialog>
  );
}
