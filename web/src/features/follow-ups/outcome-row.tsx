'use client';

import {
  MESSAGE_OUTCOMES,
  PHONE_OUTCOMES,
  type AnsweredBy,
  type FollowUpOutcome,
} from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { KeyCap } from '@/ui/key-cap';
import { TextInput } from '@/ui/text-input';
import type { Draft } from './draft';
import styles from './call-form.module.css';

/** Outcomes that change nothing else: one key records them. */
export const NO_CONTACT_KEYS: Record<string, FollowUpOutcome> = {
  '5': 'NO_ANSWER',
  '6': 'BUSY',
  '7': 'REJECTED',
  '8': 'POWERED_OFF',
  '9': 'UNREACHABLE',
};

const keyOf = (outcome: FollowUpOutcome): string | undefined =>
  Object.keys(NO_CONTACT_KEYS).find((key) => NO_CONTACT_KEYS[key] === outcome);

export type RowProps = {
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  /** Message of a field, by its path in the follow-up. */
  message: (field: string) => string | undefined;
};

/** Who answered belongs to a connected call only. */
export const withOutcome = (outcome: FollowUpOutcome | null, { answeredBy }: Draft): Partial<Draft> => ({
  outcome,
  answeredBy: outcome === 'CONNECTED' ? answeredBy : null,
});

function Outcome({ draft, change, message }: RowProps) {
  const t = useTranslations('call');
  const outcomes = useTranslations('outcome');
  const offered = draft.method === 'PHONE' ? PHONE_OUTCOMES : MESSAGE_OUTCOMES;
  return (
    <Field
      id="call-outcome"
      group
      keyCap="O"
      label={draft.method === 'PHONE' ? t('outcome') : t('messageOutcome')}
      message={message('outcome')}
    >
      <Choice<FollowUpOutcome>
        id="call-outcome"
        labelledBy="call-outcome-label"
        invalid={message('outcome') !== undefined}
        value={draft.outcome}
        onChange={(outcome) => change(withOutcome(outcome, draft))}
        clearable
        digits={false}
        options={offered.map((value) => ({
          value,
          label: (
            <>
              {outcomes(value)}
              {draft.method === 'PHONE' && keyOf(value) ? <KeyCap>{keyOf(value) ?? ''}</KeyCap> : null}
            </>
          ),
        }))}
      />
    </Field>
  );
}

/** What came of it, who answered, how long. */
export function OutcomeRow({ draft, change, message }: RowProps) {
  const t = useTranslations('call');
  const isConnected = draft.outcome === 'CONNECTED';
  if (draft.method === 'INBOUND') return <div className={styles.outcomes} />;
  return (
    <div className={styles.outcomes}>
      <Outcome draft={draft} change={change} message={message} />
      {draft.method === 'PHONE' ? (
        <>
          <Field
            id="call-answered-by"
            group
            keyCap="P"
            label={t('answeredBy')}
            message={message('answeredBy')}
          >
            <Choice<AnsweredBy>
              id="call-answered-by"
              labelledBy="call-answered-by-label"
              invalid={message('answeredBy') !== undefined}
              value={draft.answeredBy}
              onChange={(answeredBy) => change({ answeredBy })}
              options={[
                { value: 'KEY_PERSON', label: t('keyPerson'), disabled: !isConnected },
                { value: 'STAFF', label: t('staff'), disabled: !isConnected },
              ]}
            />
          </Field>
          <div className={styles.duration}>
            <Field id="call-duration" keyCap="L" label={t('duration')} message={message('duration')}>
              <TextInput
                id="call-duration"
                inputMode="numeric"
                placeholder={t('durationHint')}
                invalid={message('duration') !== undefined}
                value={draft.duration}
                onChange={(event) => change({ duration: event.target.value })}
              />
            </Field>
          </div>
        </>
      ) : null}
    </div>
  );
}
