'use client';

import { STAGES, STATE_SIGN, type Stage } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { NativeSelect } from '@/ui/native-select';
import type { CategoryFragment } from './generated/call-desk';
import type { RowProps } from './outcome-row';
import { stageColours } from './stage-options';
import styles from './call-form.module.css';

/** The stage after the contact; a refusal names its reason beside it. */
export function StageRow({
  draft,
  change,
  message,
  lastStage,
  refusalReasons,
}: RowProps & { lastStage: Stage | null; refusalReasons: readonly CategoryFragment[] }) {
  const t = useTranslations('call');
  const states = useTranslations('state');
  const last = lastStage
    ? t('lastStage', { stage: `${STATE_SIGN[lastStage]} ${states(lastStage)}` })
    : t('noStageYet');
  return (
    <div className={styles.row}>
      <Field id="call-stage" group keyCap="S" label={t('stage')} hint={last} message={message('stage')}>
        <Choice<Stage>
          id="call-stage"
          labelledBy="call-stage-label"
          look="joined"
          clearable
          digits={false}
          invalid={message('stage') !== undefined}
          value={draft.stage}
          onChange={(stage) => change({ stage })}
          options={STAGES.map((value) => ({
            value,
            label: (
              <>
                <strong className={styles.level}>{STATE_SIGN[value]}</strong> {states(value)}
              </>
            ),
            ...stageColours(value),
          }))}
        />
      </Field>
      {draft.stage === 'REFUSED' ? (
        <div className={styles.reason}>
          <Field id="call-refusal" label={t('refusalReason')} message={message('refusalReasonId')}>
            <NativeSelect
              id="call-refusal"
              empty={t('chooseReason')}
              invalid={message('refusalReasonId') !== undefined}
              value={draft.refusalReasonId ?? ''}
              onChange={(event) => change({ refusalReasonId: event.target.value || null })}
              options={refusalReasons.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        </div>
      ) : null}
    </div>
  );
}
