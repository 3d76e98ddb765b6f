'use client';

import { checkFollowUp } from '@erp/domain/follow-ups/submit-rules';
import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import type { Instant } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { useState, type KeyboardEvent } from 'react';
import { useProblemText } from '@/i18n/use-problem-text';
import { Button } from '@/ui/button';
import { FaultLine } from '@/ui/fault-line';
import type { OtherTab } from '@/ui/use-draft';
import { useShortcuts, type Shortcuts } from '@/ui/use-shortcuts';
import { useDates } from '@/viewer/use-dates';
import { AnnotationGrid, PART_KEYS } from './annotation-grid';
import { CategoryRow } from './category-row';
import { earlierAnnotation, inputOf, type Draft } from './draft';
import { focusControl, focusField, hasControl, saidAtOnce } from './form-messages';
import type { CategoryFragment } from './generated/call-desk';
import type { CallFormCustomerFragment } from './generated/call-form';
import { NextStepRow } from './next-step-row';
import { NO_CONTACT_KEYS, OutcomeRow } from './outcome-row';
import { STAGE_KEYS } from './stage-options';
import { StageRow } from './stage-row';
import styles from './call-form.module.css';
import type { useSubmit } from './use-submit';

export type Catalogues = {
  demand: readonly CategoryFragment[];
  awareness: readonly CategoryFragment[];
  refusal: readonly CategoryFragment[];
};

const FOCUS_KEYS: Record<string, string> = {
  o: 'call-outcome',
  p: 'call-answered-by',
  l: 'call-duration',
  s: 'call-stage',
  f: 'call-demand',
  w: 'call-awareness',
  r: 'call-note',
  n: 'call-next',
  t: 'call-time',
  m: 'call-method',
  ...Object.fromEntries(Object.entries(PART_KEYS).map(([part, key]) => [key.toLowerCase(), `call-${part}`])),
};

const now = (): Instant => new Date().toISOString() as Instant;

export function CallForm({
  customer,
  draft,
  savedAt,
  otherTab,
  change,
  catalogues,
  sending,
  onSubmit,
  onRetry,
  onNoContact,
  submitLabel,
  notice,
}: {
  customer: CallFormCustomerFragment;
  draft: Draft;
  savedAt: string | null;
  /** What another tab did with this draft. */
  otherTab: OtherTab;
  change: (changes: Partial<Draft>) => void;
  catalogues: Catalogues;
  sending: ReturnType<typeof useSubmit>;
  onSubmit: () => void;
  onRetry: () => void;
  /** One of the outcomes that change nothing else, by its key. */
  onNoContact: (outcome: NonNullable<Draft['outcome']>) => void;
  submitLabel: string;
  notice: string | null;
}) {
  const t = useTranslations('call');
  const td = useTranslations('draftOtherTab');
  const dates = useDates();
  const textOf = useProblemText();
  const [isTried, setTried] = useState(false);
  const earlier = earlierAnnotation(customer);
  const problems = checkFollowUp(inputOf(draft, earlier), { earlier, now: now() });
  const said = problems.filter((problem) => isTried || saidAtOnce(problem));

  const message = (field: string): string | undefined => {
    const problem = said.find(({ path }) => path.join('.') === field);
    return problem ? textOf(problem) : sending.messages[field];
  };
  // What the API says of something that has no field here (the customer was handed over, the number retired) is said below.
  const elsewhere = Object.entries(sending.messages)
    .filter(([field]) => !hasControl(field))
    .map(([, text]) => text)
    .join(' ');
  const changeAndForget = (changes: Partial<Draft>) => {
    sending.forgetMessages();
    change(changes);
  };
  const submit = () => {
    if (sending.isSending) return;
    const [first] = problems;
    setTried(first !== undefined);
    if (first) focusField(first.path.join('.'));
    else onSubmit();
  };
  const setStage = (stage: Stage) => changeAndForget({ stage });

  const shortcuts: Shortcuts = { 'Ctrl+Enter': submit };
  for (const [key, control] of Object.entries(FOCUS_KEYS)) {
    shortcuts[key] = (event) => {
      event.preventDefault();
      focusControl(control);
    };
  }
  for (const [key, stage] of Object.entries(STAGE_KEYS)) shortcuts[key] = () => setStage(stage);
  if (draft.method === 'PHONE') {
    for (const [key, outcome] of Object.entries(NO_CONTACT_KEYS)) shortcuts[key] = () => onNoContact(outcome);
  }
  useShortcuts(shortcuts);

  /** Escape leaves the field, so that the keys of the page reach again. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
  };
  const row = { draft, change: changeAndForget, message };

  return (
    <section className={styles.form} aria-label={t('form')} onKeyDown={onKeyDown}>
      <span className={styles.saved} role="status">
        {savedAt ? t('draftSaved', { time: dates.time(savedAt) }) : ''}
        {otherTab ? <strong className={styles.otherTab}>{td(otherTab)}</strong> : null}
      </span>
      <OutcomeRow {...row} />
      <StageRow {...row} lastStage={customer.stage} refusalReasons={catalogues.refusal} />
      <AnnotationGrid {...row} earlier={earlier} />
      <CategoryRow {...row} demand={catalogues.demand} awareness={catalogues.awareness} />
      <NextStepRow
        {...row}
        submit={
          <Button look="primary" size="large" keyCap="Ctrl ↵" disabled={sending.isSending} onClick={submit}>
            {sending.isSending ? t('sending') : submitLabel}
          </Button>
        }
      />
      <div className={styles.notice} role="status">
        {sending.fault ? <FaultLine error={sending.fault} onRetry={onRetry} /> : null}
        {elsewhere ? <span className="warning">{elsewhere}</span> : null}
        {!sending.fault && notice ? <span className="second">{notice}</span> : null}
      </div>
    </section>
  );
}
