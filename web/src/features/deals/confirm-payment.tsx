'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { FaultLine } from '@/ui/fault-line';
import { useWrite } from '@/ui/use-write';
import { useConfirmPaymentMutation } from './generated/deal-mutations';

/** 认款: only confirmed money counts. */
export function ConfirmPayment({ paymentId }: { paymentId: string }) {
  const t = useTranslations('deal');
  const [confirm] = useConfirmPaymentMutation();
  const { write, messages, fault, isSending } = useWrite('');
  const message = Object.values(messages)[0];
  return (
    <>
      <Button
        size="small"
        disabled={isSending}
        onClick={() =>
          void write(
            async (requestKey) =>
              (await confirm({ variables: { input: { requestKey, paymentId } } })).data?.confirmPayment,
          )
        }
      >
        {t('confirm')}
      </Button>
      {message ? <span className="warning"> {message}</span> : null}
      {fault ? <FaultLine error={fault} /> : null}
    </>
  );
}
