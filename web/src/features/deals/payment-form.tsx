'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DayField } from '@/ui/day-field';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useViewer } from '@/viewer/use-viewer';
import type { DealLineFragment } from './generated/customer-deals';
import { useRecordPaymentMutation } from './generated/deal-mutations';

/** Money of a deal, or, negative, money given back. */
export function PaymentForm({ deal, onClose }: { deal: DealLineFragment; onClose: () => void }) {
  const t = useTranslations('deal');
  const viewer = useViewer();
  const [recordPayment] = useRecordPaymentMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('payment');
  const [amount, setAmount] = useState('');
  const [on, setOn] = useState<string | null>(viewer.today);
  const submit = async () => {
    if (!amount.trim() || !on) {
      setMessages({
        ...(amount.trim() ? {} : { amount: t('amountRequired') }),
        ...(on ? {} : { on: t('dayRequired') }),
      });
      return;
    }
    const payment = { dealId: deal.id, amount: amount.trim(), on };
    const isDone = await write(
      async (requestKey) =>
        (await recordPayment({ variables: { input: { requestKey, payment } } })).data?.recordPayment,
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('payment')}
      remark={deal.product.name}
      submitLabel={t('recordPayment')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.dealId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        id="payment-amount"
        label={t('amount')}
        hint={t('refundHint')}
        required
        message={messages.amount}
      >
        <TextInput
          id="payment-amount"
          autoFocus
          inputMode="decimal"
          placeholder="5000.00"
          value={amount}
          invalid={messages.amount !== undefined}
          onChange={(event) => setAmount(event.target.value)}
        />
      </Field>
      <DayField
        id="payment-on"
        label={t('paidOn')}
        required
        value={on}
        onChange={setOn}
        latest={viewer.today}
        message={messages.on}
      />
    </FormDialog>
  );
}
