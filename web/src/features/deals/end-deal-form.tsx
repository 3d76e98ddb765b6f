'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DayField } from '@/ui/day-field';
import { FormDialog } from '@/ui/form-dialog';
import { ReasonField } from '@/ui/reason-field';
import { useWrite } from '@/ui/use-write';
import { useViewer } from '@/viewer/use-viewer';
import type { DealLineFragment } from './generated/customer-deals';
import { useCancelDealMutation, useEndServiceMutation } from './generated/deal-mutations';

/** A deal that is cancelled, with date and reason; or the last day of its service, which may lie ahead. */
export function EndDealForm({
  deal,
  act,
  onClose,
}: {
  deal: DealLineFragment;
  act: 'CANCEL' | 'END_SERVICE';
  onClose: () => void;
}) {
  const t = useTranslations('deal');
  const viewer = useViewer();
  const [cancelDeal] = useCancelDealMutation();
  const [endService] = useEndServiceMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [day, setDay] = useState<string | null>(viewer.today);
  const [reason, setReason] = useState('');
  const isCancel = act === 'CANCEL';
  const submit = async () => {
    const missing = {
      ...(day ? {} : { on: t('dayRequired') }),
      ...(isCancel && !reason.trim() ? { reason: t('reasonRequired') } : {}),
    };
    if (Object.keys(missing).length > 0) {
      setMessages(missing);
      return;
    }
    const on = day ?? viewer.today;
    const isDone = await write(async (requestKey) =>
      isCancel
        ? (
            await cancelDeal({
              variables: { input: { requestKey, dealId: deal.id, on, reason: reason.trim() } },
            })
          ).data?.cancelDeal
        : (
            await endService({
              variables: { input: { requestKey, dealId: deal.id, endsOn: on, note: reason.trim() || null } },
            })
          ).data?.endService,
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={isCancel ? t('cancelTitle') : t('endTitle')}
      remark={deal.product.name}
      submitLabel={isCancel ? t('cancelDeal') : t('endService')}
      isSending={isSending}
      fault={fault}
      message={messages['']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <DayField
        id="deal-end-day"
        label={isCancel ? t('cancelledOn') : t('serviceTo')}
        required
        value={day}
        onChange={setDay}
        message={messages.on ?? messages.endsOn}
      />
      <ReasonField
        id="deal-end-reason"
        required={isCancel}
        autoFocus={false}
        value={reason}
        onChange={setReason}
        message={messages.reason ?? messages.note}
      />
    </FormDialog>
  );
}
