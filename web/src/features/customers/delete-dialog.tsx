'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '@/ui/form-dialog';
import { ReasonField } from '@/ui/reason-field';
import { useWrite } from '@/ui/use-write';
import { useDeleteCustomerMutation } from './generated/delete-customer';

/** For what was entered by mistake: nothing was ever done with it. */
export function DeleteDialog({
  customerId,
  onClose,
  onDeleted,
}: {
  customerId: string;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const t = useTranslations('customerMenu');
  const [reason, setReason] = useState('');
  const { write, messages, fault, isSending } = useWrite('');
  const [send] = useDeleteCustomerMutation();
  const submit = async () => {
    const done = await write(
      async (requestKey) =>
        (await send({ variables: { input: { requestKey, customerId, reason } } })).data?.deleteCustomer,
    );
    if (done) onDeleted();
  };
  return (
    <FormDialog
      title={t('deleteTitle')}
      submitLabel={t('delete')}
      isSending={isSending}
      fault={fault}
      message={messages.customerId ?? messages['']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="second">{t('deleteText')}</p>
      <ReasonField id="delete-reason" value={reason} onChange={setReason} message={messages.reason} />
    </FormDialog>
  );
}
