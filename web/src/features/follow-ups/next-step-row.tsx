'use client';

import { VERDICT_REASONS } from '@erp/domain/facts/fact';
import { NEXT_STEPS, type NextStepKind } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { VerdictReason } from '@/generated/schema-types';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { NativeSelect } from '@/ui/native-select';
import { NextStepTime } from '@/ui/next-step-time';
import { TextInput } from '@/ui/text-input';
import type { RowProps } from './outcome-row';
import styles from './call-form.module.css';

/** What the chosen next step needs: a time, a reason, what is wrong with the number. The space is always kept. */
function Detail({ draft, change, message }: RowProps) {
  const t = useTranslations('call');
  const verdicts = useTranslations('verdict');
  switch (draft.nextStep) {
    case 'CALL':
    case 'VISIT':
      return (
        <NextStepTime
          id="call-time"
          keyCap="T"
          at={draft.nextStepAt}
          message={message('nextStep.at') ?? message('nextStep.leadMinutes')}
          lead={draft.nextStepLead}
          onLead={(nextStepLead) => change({ nextStepLead })}
          onChange={(nextStepAt) => change({ nextStepAt })}
        />
      );
    case 'RELEASE':
      return (
        <Field id="call-time" keyCap="T" label={t('releaseReason')} message={message('nextStep.note')}>
          <TextInput
            id="call-time"
            invalid={message('nextStep.note') !== undefined}
            value={draft.nextStepNote}
            onChange={(event) => change({ nextStepNote: event.target.value })}
          />
        </Field>
      );
    case 'REPORT_INVALID':
      return (
        <Field
          id="call-time"
          keyCap="T"
          label={t('verdictReason')}
          message={message('nextStep.verdictReason')}
        >
          <NativeSelect
            id="call-time"
            empty={t('chooseReason')}
            invalid={message('nextStep.verdictReason') !== undefined}
            value={draft.verdictReason ?? ''}
            onChange={(event) =>
              change({ verdictReason: (event.target.value || null) as VerdictReason | null })
            }
            options={VERDICT_REASONS.map((value) => ({ value, label: verdicts(value) }))}
          />
        </Field>
      );
    case 'NONE':
      return null;
  }
}

export function NextStepRow({ submit, ...props }: RowProps & { submit: ReactNode }) {
  const t = useTranslations('call');
  const steps = useTranslations('nextStep');
  const { draft, change, message } = props;
  return (
    <div className={styles.last}>
      <Field id="call-next" group keyCap="N" label={t('nextStep')} message={message('nextStep')}>
        <Choice<NextStepKind>
          id="call-next"
          labelledBy="call-next-label"
          value={draft.nextStep}
          onChange={(nextStep) => nextStep && change({ nextStep })}
          options={NEXT_STEPS.map((value) => ({ value, label: steps(value) }))}
        />
      </Field>
      <div className={styles.detail}>
        <Detail {...props} />
      </div>
      <div className={styles.submit}>{submit}</div>
    </div>
  );
}
