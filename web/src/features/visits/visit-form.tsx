'use client';

import {
  NEXT_STEPS,
  STAGES,
  STATE_SIGN,
  type NextStepKind,
  type Stage,
} from '@erp/domain/follow-ups/vocabulary';
import {
  checkVisit,
  decidesStage,
  VISIT_MET,
  VISIT_RESULTS,
  type VisitMet,
  type VisitResult,
} from '@erp/domain/visits/visit-rules';
import { checkNextStep } from '@erp/domain/follow-ups/submit-rules';
import { MAX_DAYS_BACK } from '@erp/domain/facts/dating';
import { addDays, type Instant } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { useProblemText } from '@/i18n/use-problem-text';
import { Choice } from '@/ui/choice';
import { DateTimeInput } from '@/ui/date-time-input';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { NativeSelect } from '@/ui/native-select';
import { NextStepTime } from '@/ui/next-step-time';
import { newRequestKey } from '@/ui/request-key';
import { stateGround, stateText } from '@/ui/state-style';
import { TextArea, TextInput } from '@/ui/text-input';
import { useDraft } from '@/ui/use-draft';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import { useViewer } from '@/viewer/use-viewer';
import type { CalendarVisitFragment } from './generated/calendar';
import { useRecordVisitMutation, useRefusalReasonsQuery } from './generated/record-visit';
import styles from './visit-form.module.css';

/** A visit that reports no number: the steps that make sense after it. */
const STEPS = NEXT_STEPS.filter((step) => step !== 'REPORT_INVALID');

/** The plan that the visit was made for. */
type Plan = Pick<CalendarVisitFragment, 'id' | 'purpose' | 'address' | 'plannedAt' | 'rep'>;

type Draft = {
  /** One per draft: a submit that is retried is recorded once. */
  requestKey: string;
  /** Null: now. */
  at: string | null;
  met: VisitMet | null;
  result: VisitResult | null;
  stage: Stage | null;
  refusalReasonId: string | null;
  purpose: string;
  address: string;
  note: string;
  receivedOnSpot: string;
  nextStep: NextStepKind;
  nextStepAt: string | null;
  /** Minutes; left out: the usual. */
  nextStepLead?: number;
  nextStepNote: string;
};

const freshDraft = (plan: Plan | null): Draft => ({
  requestKey: newRequestKey(),
  at: null,
  met: null,
  result: null,
  stage: null,
  refusalReasonId: null,
  purpose: plan?.purpose ?? '',
  address: plan?.address ?? '',
  note: '',
  receivedOnSpot: '',
  nextStep: 'NONE',
  nextStepAt: null,
  nextStepNote: '',
});

const hasTime = (step: NextStepKind): boolean => step === 'CALL' || step === 'VISIT';

const entryOf = (draft: Draft, customerId: string) => ({
  customerId,
  at: draft.at,
  met: draft.met ?? 'NOBODY',
  result: draft.result,
  stage: draft.stage,
  refusalReasonId: draft.refusalReasonId,
  purpose: draft.purpose.trim() || null,
  address: draft.address.trim() || null,
  note: draft.note.trim() || null,
  receivedOnSpot: draft.receivedOnSpot.trim() || null,
  nextStep: {
    kind: draft.nextStep,
    at: hasTime(draft.nextStep) ? draft.nextStepAt : null,
    note: draft.nextStep === 'RELEASE' ? draft.nextStepNote.trim() : null,
    leadMinutes: draft.nextStep === 'CALL' || draft.nextStep === 'VISIT' ? draft.nextStepLead : undefined,
  },
});

type Change = (changes: Partial<Draft>) => void;
type Message = (field: string) => string | undefined;

function NextStep({ draft, change, message }: { draft: Draft; change: Change; message: Message }) {
  const t = useTranslations('visit');
  const steps = useTranslations('nextStep');
  return (
    <>
      <Field id="visit-next" group label={t('nextStep')} message={message('nextStep')}>
        <Choice<NextStepKind>
          id="visit-next"
          labelledBy="visit-next-label"
          value={draft.nextStep}
          onChange={(nextStep) => nextStep && change({ nextStep })}
          options={STEPS.map((value) => ({ value, label: steps(value) }))}
        />
      </Field>
      <div className={styles.detail}>
        {hasTime(draft.nextStep) ? (
          <NextStepTime
            id="visit-time"
            at={draft.nextStepAt}
            message={message('nextStep.at') ?? message('nextStep.leadMinutes')}
            lead={draft.nextStepLead}
            onLead={(nextStepLead) => change({ nextStepLead })}
            onChange={(nextStepAt) => change({ nextStepAt })}
          />
        ) : null}
        {draft.nextStep === 'RELEASE' ? (
          <Field id="visit-release" label={t('releaseReason')} required message={message('nextStep.note')}>
            <TextInput
              id="visit-release"
              value={draft.nextStepNote}
              onChange={(event) => change({ nextStepNote: event.target.value })}
            />
          </Field>
        ) : null}
      </div>
    </>
  );
}

function Result({ draft, change, message }: { draft: Draft; change: Change; message: Message }) {
  const t = useTranslations('visit');
  const states = useTranslations('state');
  const { data } = useRefusalReasonsQuery();
  const isNobody = draft.met === 'NOBODY';
  const decides = decidesStage(draft.result);
  const isRefused = draft.result === 'REFUSED' || draft.stage === 'REFUSED';
  return (
    <>
      <Field id="visit-met" group required label={t('metLabel')} message={message('met')}>
        <Choice<VisitMet>
          id="visit-met"
          labelledBy="visit-met-label"
          value={draft.met}
          onChange={(met) => change(met === 'NOBODY' ? { met, result: null, stage: null } : { met })}
          options={VISIT_MET.map((value) => ({ value, label: t(`met.${value}`) }))}
        />
      </Field>
      <Field id="visit-result" group required={!isNobody} label={t('result')} message={message('result')}>
        <Choice<VisitResult>
          id="visit-result"
          labelledBy="visit-result-label"
          value={draft.result}
          onChange={(result) => change({ result, ...(decidesStage(result) ? { stage: null } : {}) })}
          options={VISIT_RESULTS.map((value) => ({
            value,
            label: t(`results.${value}`),
            disabled: isNobody,
          }))}
        />
      </Field>
      <Field
        id="visit-stage"
        group
        label={t('stage')}
        hint={decides ? t('stageDecided') : null}
        message={message('stage')}
      >
        <Choice<Stage>
          id="visit-stage"
          labelledBy="visit-stage-label"
          look="joined"
          value={draft.stage}
          onChange={(stage) => change({ stage })}
          options={STAGES.map((value) => ({
            value,
            label: `${STATE_SIGN[value]} ${states(value)}`,
            disabled: isNobody || decides,
            edge: stateGround(value),
            chosen: { background: stateGround(value), color: stateText(value) },
          }))}
        />
      </Field>
      {isRefused ? (
        <Field id="visit-refusal" required label={t('refusalReason')} message={message('refusalReasonId')}>
          <NativeSelect
            id="visit-refusal"
            empty={t('chooseReason')}
            value={draft.refusalReasonId ?? ''}
            onChange={(event) => change({ refusalReasonId: event.target.value || null })}
            options={(data?.catalogue ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      ) : null}
    </>
  );
}

/** 出访结果 of a visit that was made, for its plan where it had one. SIGNED goes on to the deal, with the day of the visit. */
export function VisitForm({
  customerId,
  plan = null,
  onClose,
  onSigned,
}: {
  customerId: string;
  plan?: Plan | null;
  onClose: () => void;
  onSigned: (day: string) => void;
}) {
  const t = useTranslations('visit');
  const td = useTranslations('draftOtherTab');
  const textOf = useProblemText();
  const dates = useDates();
  const viewer = useViewer();
  const [recordVisit] = useRecordVisitMutation();
  const {
    draft,
    savedAt,
    otherTab,
    change: keep,
    startAnew,
  } = useDraft(`visit:${customerId}:${plan?.id ?? ''}`, () => freshDraft(plan));
  const {
    write,
    messages: answered,
    fault,
    isSending,
    setMessages,
  } = useWrite('visit', {
    requestKey: draft.requestKey,
    renew: (requestKey) => keep({ requestKey }),
  });
  const change: Change = (changes) => {
    keep(changes);
    setMessages({});
  };
  const broken = (): Record<string, string> => {
    const { problems } = checkVisit(draft);
    const step = {
      kind: draft.nextStep,
      at: hasTime(draft.nextStep) ? (draft.nextStepAt as Instant | null) : null,
      note: draft.nextStepNote || null,
      verdictReason: null,
    };
    const now = (draft.at ?? new Date().toISOString()) as Instant;
    return Object.fromEntries(
      [...problems, ...checkNextStep(step, now)].map((problem) => [problem.path.join('.'), textOf(problem)]),
    );
  };
  // What a choice asks for stands beside its label at once.
  const messages = { ...(draft.met ? broken() : {}), ...answered };
  const submit = async () => {
    const problems = broken();
    if (Object.keys(problems).length > 0) {
      setMessages(problems);
      return;
    }
    const isDone = await write(
      async (requestKey) =>
        (
          await recordVisit({
            variables: {
              input: {
                requestKey,
                visit: {
                  ...entryOf(draft, customerId),
                  planId: plan?.id,
                  repId: plan && plan.rep.id !== viewer.person.id ? plan.rep.id : undefined,
                },
              },
            },
          })
        ).data?.recordVisit,
    );
    if (!isDone) return;
    startAnew(freshDraft(plan));
    if (draft.result === 'SIGNED') onSigned(draft.at ? dates.dayOfInstant(draft.at) : dates.today);
    else onClose();
  };
  const row = { draft, change, message: (field: string) => messages[field] };
  return (
    <FormDialog
      look="drawer"
      width={560}
      title={t('record')}
      remark={[
        plan?.plannedAt ? t('forPlan', { time: dates.dateTime(plan.plannedAt) }) : null,
        savedAt ? t('savedAt', { time: dates.time(savedAt) }) : null,
        otherTab ? td(otherTab) : null,
      ]
        .filter(Boolean)
        .join(' ・ ')}
      submitLabel={t('submit')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.planId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Result {...row} />
      <Field id="visit-at" label={t('at')} hint={t('atHint')} message={messages.at}>
        <DateTimeInput
          id="visit-at"
          value={draft.at}
          earliest={addDays(dates.today, -MAX_DAYS_BACK)}
          latest={dates.today}
          invalid={messages.at !== undefined}
          onChange={(at) => change({ at })}
        />
      </Field>
      <Field id="visit-purpose" label={t('purpose')} message={messages.purpose}>
        <TextInput
          id="visit-purpose"
          value={draft.purpose}
          onChange={(event) => change({ purpose: event.target.value })}
        />
      </Field>
      <Field id="visit-address" label={t('address')} message={messages.address}>
        <TextInput
          id="visit-address"
          value={draft.address}
          onChange={(event) => change({ address: event.target.value })}
        />
      </Field>
      <Field id="visit-note" label={t('note')} message={messages.note}>
        <TextArea
          id="visit-note"
          rows={3}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </Field>
      <Field
        id="visit-received"
        label={t('receivedOnSpot')}
        hint={t('receivedHint')}
        message={messages.receivedOnSpot}
      >
        <TextInput
          id="visit-received"
          inputMode="decimal"
          value={draft.receivedOnSpot}
          onChange={(event) => change({ receivedOnSpot: event.target.value })}
        />
      </Field>
      <NextStep {...row} />
    </FormDialog>
  );
}
