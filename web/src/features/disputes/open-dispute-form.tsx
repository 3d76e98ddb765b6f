'use client';

import { textRules } from '@erp/domain/generated/text-rules';
import { DISPUTE_CLAIMS } from '@erp/domain/disputes/check-dispute';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DisputeClaim } from '@/generated/schema-types';
import { disputePath } from '@/paths';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { TextArea, TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useOpenDisputeMutation } from './generated/dispute-mutations';

/** About a number that is taken, or about a customer of one's own that is somebody else's too. */
export function OpenDisputeForm({
  number: taken = '',
  ownCustomer = null,
  onClose,
}: {
  number?: string;
  ownCustomer?: { id: string; name: string } | null;
  onClose: () => void;
}) {
  const t = useTranslations('dispute');
  const router = useRouter();
  const [openDispute] = useOpenDisputeMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [number, setNumber] = useState(taken);
  const [claim, setClaim] = useState<DisputeClaim>('CUSTOMER');
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (!reason.trim()) {
      setMessages({ reason: t('reasonRequired') });
      return;
    }
    let opened: string | undefined;
    const isDone = await write(async (requestKey) => {
      const { data } = await openDispute({
        variables: {
          input: {
            ...{ requestKey, claim, reason: reason.trim() },
            number: number.trim() || null,
            ownCustomerId: ownCustomer?.id ?? null,
          },
        },
      });
      opened = data?.openDispute.dispute?.id;
      return data?.openDispute;
    });
    if (isDone && opened) router.push(disputePath(opened));
  };
  return (
    <FormDialog
      title={t('openTitle')}
      remark={ownCustomer?.name}
      submitLabel={t('open')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.ownCustomerId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        id="dispute-number"
        label={t('number')}
        required={!ownCustomer}
        hint={ownCustomer ? t('numberHintOwn') : undefined}
        message={messages.number}
      >
        <TextInput
          id="dispute-number"
          inputMode="tel"
          value={number}
          invalid={messages.number !== undefined}
          onChange={(event) => setNumber(event.target.value)}
        />
      </Field>
      <Field id="dispute-claim" group label={t('claim')} message={messages.claim}>
        <Choice<DisputeClaim>
          id="dispute-claim"
          labelledBy="dispute-claim-label"
          value={claim}
          onChange={(value) => value && setClaim(value)}
          options={DISPUTE_CLAIMS.map((value) => ({ value, label: t(`claims.${value}`) }))}
        />
      </Field>
      <Field
        id="dispute-reason"
        label={t('reason')}
        required
        hint={t('reasonHint')}
        message={messages.reason}
      >
        <TextArea
          id="dispute-reason"
          rows={5}
          maxLength={textRules['OpenDisputeInput.reason'].max}
          value={reason}
          invalid={messages.reason !== undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
