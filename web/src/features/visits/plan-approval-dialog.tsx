'use client';

import { APPROVAL_RULES, type ApprovalRule } from '@erp/domain/visits/approval';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UnitSelect } from '@/organization/unit-select';
import { Choice } from '@/ui/choice';
import { DayField } from '@/ui/day-field';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import { usePlanApprovalQuery, useSetPlanApprovalMutation } from './generated/approvals';

/** Whether plans of a unit's people need approval, from which day on; what was said before stands below. */
export function PlanApprovalDialog({
  unitId: firstUnitId,
  onClose,
}: {
  unitId: string | null;
  onClose: () => void;
}) {
  const t = useTranslations('visitApproval');
  const dates = useDates();
  const [set] = useSetPlanApprovalMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [unitId, setUnitId] = useState(firstUnitId);
  const [rule, setRule] = useState<ApprovalRule>('REQUIRED');
  const [from, setFrom] = useState<string | null>(dates.today);
  const { data } = usePlanApprovalQuery({ variables: { unitId: unitId ?? '' }, skip: unitId === null });
  const approval = data?.planApproval;
  const submit = async () => {
    if (unitId === null || from === null) {
      setMessages(unitId === null ? { unitId: t('unitRequired') } : { from: t('fromRequired') });
      return;
    }
    const isDone = await write(
      async (requestKey) =>
        (await set({ variables: { input: { requestKey, unitId, rule, from } } })).data?.setPlanApproval,
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('ruleTitle')}
      submitLabel={t('ruleSubmit')}
      isSending={isSending}
      fault={fault}
      message={messages['']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field id="approval-unit" label={t('unit')} required message={messages.unitId}>
        <UnitSelect
          id="approval-unit"
          kinds={['COMPANY', 'REGION', 'DEPARTMENT']}
          value={unitId}
          onChange={setUnitId}
        />
      </Field>
      {approval ? (
        <p className="second" role="status">
          {t(approval.required ? 'required' : 'notRequired')}
          {approval.decidedBy ? t('decidedBy', { unit: approval.decidedBy.name }) : ''}
        </p>
      ) : null}
      <Field id="approval-rule" group label={t('rule')} required message={messages.rule}>
        <Choice<ApprovalRule>
          id="approval-rule"
          labelledBy="approval-rule-label"
          look="joined"
          value={rule}
          onChange={(value) => value && setRule(value)}
          options={APPROVAL_RULES.map((value) => ({ value, label: t(`rules.${value}`) }))}
        />
      </Field>
      <DayField
        id="approval-from"
        label={t('from')}
        hint={t('fromHint')}
        required
        value={from}
        onChange={setFrom}
        message={messages.from}
      />
      {approval && approval.history.length > 0 ? (
        <ul className="quiet">
          {approval.history.map((said) => (
            <li key={said.setAt}>
              {t('said', {
                from: said.from,
                rule: t(`rules.${said.rule}`),
                by: said.setBy.name,
                at: dates.dateTime(said.setAt),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </FormDialog>
  );
}
