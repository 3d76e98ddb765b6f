'use client';

import { isWithoutAmount } from '@erp/domain/deals/check-deal';
import { DEAL_KINDS } from '@erp/domain/facts/fact';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DealKind } from '@/generated/schema-types';
import { Choice } from '@/ui/choice';
import { DayField } from '@/ui/day-field';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { NativeSelect } from '@/ui/native-select';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { may, useViewer } from '@/viewer/use-viewer';
import { useSignDealMutation } from './generated/deal-mutations';
import { useProductsQuery } from './generated/products';
import { SharesField, type ShareDraft } from './shares-field';

export function DealForm({
  customerId,
  signedOn: signed = null,
  onClose,
}: {
  customerId: string;
  /** Where it is known already: the day of a visit that ended with it. */
  signedOn?: string | null;
  onClose: () => void;
}) {
  const t = useTranslations('deal');
  const tp = useTranslations('problem');
  const kinds = useTranslations('dealKind');
  const viewer = useViewer();
  const products = useProductsQuery().data?.catalogue ?? [];
  const [signDeal] = useSignDealMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('deal');
  const [productId, setProductId] = useState('');
  const [kind, setKind] = useState<DealKind>('NEW');
  const [amount, setAmount] = useState('');
  const [signedOn, setSignedOn] = useState<string | null>(signed ?? viewer.today);
  const [serviceFrom, setServiceFrom] = useState<string | null>(null);
  const [serviceTo, setServiceTo] = useState<string | null>(null);
  const [shares, setShares] = useState<ShareDraft[]>([]);

  /** Said while it is typed: somebody else has to record this deal. */
  const isManagers = isWithoutAmount(amount.trim()) && !may(viewer, 'SIGN_WITHOUT_AMOUNT');
  const amountMessage = isManagers ? tp('AMOUNT_ZERO') : messages.amount;

  const submit = async () => {
    const missing = {
      ...(productId ? {} : { productId: t('productRequired') }),
      ...(amount.trim() ? {} : { amount: t('amountRequired') }),
      ...(signedOn ? {} : { signedOn: t('dayRequired') }),
    };
    if (isManagers || Object.keys(missing).length > 0) {
      setMessages(missing);
      return;
    }
    const deal = {
      customerId,
      productId,
      kind,
      amount: amount.trim(),
      signedOn: signedOn ?? viewer.today,
      serviceFrom: serviceFrom ?? undefined,
      serviceTo: serviceTo ?? undefined,
      shares:
        shares.length > 0 ? shares.map(({ repId, percent }) => ({ repId: repId ?? '', percent })) : undefined,
    };
    const isDone = await write(
      async (requestKey) => (await signDeal({ variables: { input: { requestKey, deal } } })).data?.signDeal,
    );
    if (isDone) onClose();
  };

  return (
    <FormDialog
      look="drawer"
      width={460}
      title={t('sign')}
      submitLabel={t('sign')}
      isSending={isSending}
      fault={fault}
      message={messages['']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field id="deal-product" label={t('product')} required message={messages.productId}>
        <NativeSelect
          id="deal-product"
          empty={t('chooseProduct')}
          value={productId}
          invalid={messages.productId !== undefined}
          onChange={(event) => setProductId(event.target.value)}
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field id="deal-kind" group label={t('kind')} message={messages.kind}>
        <Choice<DealKind>
          id="deal-kind"
          labelledBy="deal-kind-label"
          value={kind}
          onChange={(value) => value && setKind(value)}
          options={DEAL_KINDS.map((value) => ({ value, label: kinds(value) }))}
        />
      </Field>
      <Field id="deal-amount" label={t('amount')} required message={amountMessage}>
        <TextInput
          id="deal-amount"
          inputMode="decimal"
          placeholder="12000.00"
          value={amount}
          invalid={amountMessage !== undefined}
          onChange={(event) => setAmount(event.target.value)}
        />
      </Field>
      <DayField
        id="deal-signed"
        label={t('signedOn')}
        required
        value={signedOn}
        onChange={setSignedOn}
        latest={viewer.today}
        message={messages.signedOn}
      />
      <DayField
        id="deal-from"
        label={t('serviceFrom')}
        hint={t('serviceFromHint')}
        value={serviceFrom}
        onChange={setServiceFrom}
        message={messages.serviceFrom}
      />
      <DayField
        id="deal-to"
        label={t('serviceTo')}
        hint={t('serviceToHint')}
        value={serviceTo}
        onChange={setServiceTo}
        message={messages.serviceTo}
      />
      <SharesField shares={shares} onChange={setShares} message={messages.shares} />
    </FormDialog>
  );
}
