'use client';

import { DEFAULT_RULES } from '@erp/domain/claims/release-day';
import { STAGES } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Stage } from '@/generated/schema-types';
import { DayField } from '@/ui/day-field';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { StateTag } from '@/ui/state-tag';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import { useSetReleaseRulesMutation, type UnitReleaseRulesFragment } from './generated/release-rules';
import styles from './rules-form.module.css';

/** As typed; empty: off. */
type Typed = Record<string, string>;

const textOf = (value: number | null | undefined): string => (typeof value === 'number' ? String(value) : '');

/** Whole numbers; null: nothing was typed. What is no number goes to the API, which says what it may be. */
const numberOf = (text: string | undefined): number | null =>
  text === undefined || text.trim() === '' ? null : Math.trunc(Number(text));

function typedFrom(rules: UnitReleaseRulesFragment['inForce']): Typed {
  const stages =
    rules?.stageDays ?? Object.entries(DEFAULT_RULES.stageDays).map(([stage, days]) => ({ stage, days }));
  return {
    idleDays: textOf(rules ? rules.idleDays : DEFAULT_RULES.idleDays),
    notSignedDays: textOf(rules ? rules.notSignedDays : DEFAULT_RULES.notSignedDays),
    warnDays: textOf(rules ? rules.warnDays : DEFAULT_RULES.warnDays),
    ...Object.fromEntries(stages.map(({ stage, days }) => [stage, textOf(days)])),
  };
}

function DaysInput({
  id,
  label,
  value,
  invalid = false,
  onChange,
}: {
  id: string;
  label: React.ReactNode;
  value: string | undefined;
  /** What is wrong stands below, where there is room for it. */
  invalid?: boolean;
  onChange: (text: string) => void;
}) {
  return (
    <Field id={id} label={label}>
      <TextInput
        id={id}
        inputMode="numeric"
        value={value ?? ''}
        invalid={invalid}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** What the unit says from a day on; a version more, nothing is overwritten. */
export function RulesForm({
  unitRules,
  onClose,
}: {
  unitRules: UnitReleaseRulesFragment;
  onClose: () => void;
}) {
  const t = useTranslations('releaseRules');
  const { today } = useDates();
  const [set] = useSetReleaseRulesMutation();
  const { write, messages, fault, isSending } = useWrite('rules');
  const [from, setFrom] = useState<string | null>(today);
  const [isOwn, setOwn] = useState(true);
  const [typed, setTyped] = useState<Typed>(() => typedFrom(unitRules.inForce));
  const type = (name: string) => (text: string) => setTyped((before) => ({ ...before, [name]: text }));

  const wrong = messages.idleDays ?? messages.notSignedDays ?? messages.warnDays ?? messages.stageDays;

  const submit = async () => {
    const stageDays = STAGES.flatMap((stage: Stage) => {
      const days = numberOf(typed[stage]);
      return days === null ? [] : [{ stage, days }];
    });
    const rules = {
      idleDays: numberOf(typed.idleDays),
      notSignedDays: numberOf(typed.notSignedDays),
      warnDays: numberOf(typed.warnDays) ?? 0,
      stageDays,
    };
    const isDone = await write(
      async (requestKey) =>
        (
          await set({
            variables: {
              input: {
                requestKey,
                unitId: unitRules.unit.id,
                from: from ?? today,
                rules: isOwn ? rules : null,
              },
            },
          })
        ).data?.setReleaseRules,
    );
    if (isDone) onClose();
  };

  return (
    <FormDialog
      title={t('setTitle', { unit: unitRules.unit.name })}
      submitLabel={t('set')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.unitId}
      onSubmit={() => void submit()}
      onClose={onClose}
      width={560}
    >
      <DayField
        id="rules-from"
        label={t('from')}
        required
        value={from}
        onChange={setFrom}
        message={messages.from}
        hint={t('fromHint')}
      />
      {unitRules.unit.kind === 'COMPANY' ? null : (
        <label className={styles.inherit}>
          <input type="checkbox" checked={!isOwn} onChange={(event) => setOwn(!event.target.checked)} />
          {t('inherits')}
        </label>
      )}
      {isOwn ? (
        <>
          <div className={styles.three}>
            <DaysInput
              id="rules-idle"
              label={t('idleDays')}
              value={typed.idleDays}
              invalid={messages.idleDays !== undefined}
              onChange={type('idleDays')}
            />
            <DaysInput
              id="rules-not-signed"
              label={t('notSignedDays')}
              value={typed.notSignedDays}
              invalid={messages.notSignedDays !== undefined}
              onChange={type('notSignedDays')}
            />
            <DaysInput
              id="rules-warn"
              label={t('warnDays')}
              value={typed.warnDays}
              invalid={messages.warnDays !== undefined}
              onChange={type('warnDays')}
            />
          </div>
          <p className="second">
            {t('stagesHint')}{' '}
            {wrong ? (
              <span role="alert" className="warning">
                {wrong}
              </span>
            ) : null}
          </p>
          <div className={styles.three}>
            {STAGES.map((stage) => (
              <DaysInput
                key={stage}
                id={`rules-${stage}`}
                label={<StateTag state={stage} />}
                value={typed[stage]}
                onChange={type(stage)}
              />
            ))}
          </div>
        </>
      ) : null}
    </FormDialog>
  );
}
