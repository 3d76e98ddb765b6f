'use client';

import { textRules } from '@erp/domain/generated/text-rules';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { formatMoney } from '@/ui/format-number';
import { NativeSelect } from '@/ui/native-select';
import { TextArea, TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import styles from './disputes.module.css';
import type { CaseDealFragment, DisputeCaseFragment } from './generated/dispute-case';
import { useRuleDisputeMutation } from './generated/dispute-mutations';

type Person = { id: string; name: string };

/** The two reps, and who shares the deal already. */
function sharersOf(dispute: DisputeCaseFragment, deal: CaseDealFragment | undefined): Person[] {
  const people = [dispute.openedBy, dispute.otherRep, ...(deal?.shares ?? []).map(({ rep }) => rep)];
  return people.filter(({ id }, index) => people.findIndex((one) => one.id === id) === index);
}

const HALF = '50';

/** 裁决: who owns the customers, why, and how a deal is shared from today on. */
export function RuleForm({ dispute, onClose }: { dispute: DisputeCaseFragment; onClose: () => void }) {
  const t = useTranslations('dispute');
  const [ruleDispute] = useRuleDisputeMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [holderId, setHolderId] = useState<string | null>(null);
  const [explanation, setExplanation] = useState('');
  const [dealId, setDealId] = useState('');
  const [percents, setPercents] = useState<Record<string, string>>({
    [dispute.openedBy.id]: HALF,
    [dispute.otherRep.id]: HALF,
  });
  const deal = dispute.deals.find(({ id }) => id === dealId);
  const sharers = sharersOf(dispute, deal);
  const given = sharers.filter(({ id }) => Number(percents[id] ?? 0) !== 0);
  const sum = given.reduce((total, { id }) => total + Math.round(Number(percents[id]) * 100), 0) / 100;

  const submit = async () => {
    const missing = {
      ...(holderId ? {} : { holderId: t('holderRequired') }),
      ...(explanation.trim() ? {} : { explanation: t('explanationRequired') }),
      ...(deal && sum !== 100 ? { 'split.shares': t('sumWrong', { sum }) } : {}),
    };
    if (!holderId || Object.keys(missing).length > 0) {
      setMessages(missing);
      return;
    }
    const holders = [dispute.holder, ...(dispute.ownCustomerName ? [dispute.ownHolder] : [])];
    const input = {
      disputeId: dispute.id,
      seenRulingNo: dispute.rulings[0]?.no ?? 0,
      seenHolderIds: holders.map((holder) => holder?.id ?? ''),
      holderId,
      explanation: explanation.trim(),
      split: deal
        ? { dealId, shares: given.map(({ id }) => ({ repId: id, percent: percents[id] ?? '' })) }
        : null,
    };
    const isDone = await write(
      async (requestKey) =>
        (await ruleDispute({ variables: { input: { requestKey, ...input } } })).data?.ruleDispute,
    );
    if (isDone) onClose();
  };

  return (
    <FormDialog
      look="drawer"
      width={460}
      title={t('rule')}
      remark={dispute.customerName}
      submitLabel={t('rule')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.disputeId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        id="ruling-holder"
        group
        label={t('holder')}
        required
        hint={dispute.ownCustomerName ? t('holderOfBoth') : undefined}
        message={messages.holderId}
      >
        <Choice<string>
          id="ruling-holder"
          labelledBy="ruling-holder-label"
          value={holderId}
          invalid={messages.holderId !== undefined}
          onChange={setHolderId}
          options={[dispute.openedBy, dispute.otherRep].map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field
        id="ruling-explanation"
        label={t('explanation')}
        required
        hint={t('explanationHint')}
        message={messages.explanation}
      >
        <TextArea
          id="ruling-explanation"
          rows={5}
          maxLength={textRules['RuleDisputeInput.explanation'].max}
          value={explanation}
          invalid={messages.explanation !== undefined}
          onChange={(event) => setExplanation(event.target.value)}
        />
      </Field>
      {dispute.deals.length > 0 ? (
        <Field id="ruling-deal" label={t('split')} hint={t('splitHint')} message={messages['split.dealId']}>
          <NativeSelect
            id="ruling-deal"
            empty={t('noSplit')}
            value={dealId}
            onChange={(event) => setDealId(event.target.value)}
            options={dispute.deals.map(({ id, product, amount }) => ({
              value: id,
              label: `${product.name} ${formatMoney(amount)}`,
            }))}
          />
        </Field>
      ) : (
        <p className="quiet">{t('nothingToSplit')}</p>
      )}
      {deal ? (
        <Field
          id="ruling-shares"
          group
          label={t('shares')}
          hint={t('sum', { sum })}
          message={messages['split.shares']}
        >
          {sharers.map(({ id, name }) => (
            <label key={id} className={styles.share}>
              <span>{name}</span>
              <TextInput
                inputMode="decimal"
                value={percents[id] ?? ''}
                onChange={(event) => setPercents((before) => ({ ...before, [id]: event.target.value }))}
              />
            </label>
          ))}
        </Field>
      ) : null}
    </FormDialog>
  );
}
