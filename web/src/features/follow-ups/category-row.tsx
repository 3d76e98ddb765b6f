'use client';

import { useTranslations } from 'next-intl';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { TextInput } from '@/ui/text-input';
import type { CategoryFragment } from './generated/call-desk';
import type { RowProps } from './outcome-row';
import styles from './call-form.module.css';

/** The two categories: neither is ever disabled, the form asks at once for what each needs. */
export function CategoryRow({
  draft,
  change,
  message,
  demand,
  awareness,
}: RowProps & { demand: readonly CategoryFragment[]; awareness: readonly CategoryFragment[] }) {
  const t = useTranslations('call');
  const common = useTranslations('common');
  /** What is offered, and what stands there though it is no longer offered. */
  const optionsOf = (categories: readonly CategoryFragment[], chosen: string | null) =>
    categories
      .filter(({ id, active }) => active || id === chosen)
      .map(({ id, name, description, active }) => ({
        value: id,
        label: (
          <span title={description ?? undefined}>{active ? name : common('inactiveItem', { name })}</span>
        ),
      }));
  return (
    <div className={styles.row}>
      <Field id="call-demand" group keyCap="F" label={t('demand')} message={message('demandId')}>
        <Choice
          id="call-demand"
          labelledBy="call-demand-label"
          look="joined"
          clearable
          invalid={message('demandId') !== undefined}
          value={draft.demandId}
          onChange={(demandId) => change({ demandId })}
          options={optionsOf(demand, draft.demandId)}
        />
      </Field>
      <Field id="call-awareness" group keyCap="W" label={t('awareness')} message={message('awarenessId')}>
        <Choice
          id="call-awareness"
          labelledBy="call-awareness-label"
          look="joined"
          clearable
          invalid={message('awarenessId') !== undefined}
          value={draft.awarenessId}
          onChange={(awarenessId) => change({ awarenessId })}
          options={optionsOf(awareness, draft.awarenessId)}
        />
      </Field>
      <div className={styles.note}>
        <Field id="call-note" keyCap="R" label={t('note')} message={message('note')}>
          <TextInput
            id="call-note"
            invalid={message('note') !== undefined}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </Field>
      </div>
    </div>
  );
}
