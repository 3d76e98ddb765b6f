'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DateTimeInput } from '@/ui/date-time-input';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { TextInput } from '@/ui/text-input';
import { useDates } from '@/viewer/use-dates';
import type { CalendarVisitFragment } from './generated/calendar';
import {
  useAskCompanionMutation,
  useCancelVisitMutation,
  useMarkNoShowMutation,
  useRescheduleVisitMutation,
} from './generated/plan-visit';
import { CompanionSelect, DurationSelect } from './plan-fields';
import { usePlanWrite } from './use-plan-write';

type Changing = {
  visit: CalendarVisitFragment;
  onClose: () => void;
  onDone: (visit: { id: string; day: string } | null) => void;
};

export function RescheduleForm({ visit, onClose, onDone }: Changing) {
  const t = useTranslations('visits');
  const dates = useDates();
  const [reschedule] = useRescheduleVisitMutation();
  const { send, message, messages, fault, isSending, setMessages } = usePlanWrite(onDone);
  const [at, setAt] = useState(visit.plannedAt);
  const [duration, setDuration] = useState(visit.duration ?? 60);
  const submit = () => {
    if (!at || !visit.plannedAt) {
      setMessages({ at: t('atRequired') });
      return;
    }
    const input = { visitId: visit.id, plannedAt: visit.plannedAt, at, duration };
    void send(
      async (requestKey) =>
        (await reschedule({ variables: { input: { requestKey, ...input } } })).data?.rescheduleVisit,
    );
  };
  return (
    <FormDialog
      title={t('rescheduleTitle')}
      remark={visit.customerName}
      submitLabel={t('rescheduleSubmit')}
      isSending={isSending}
      fault={fault}
      message={message}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="move-at" label={t('atLabel')} required message={messages.at}>
        <DateTimeInput
          id="move-at"
          value={at}
          earliest={dates.today}
          invalid={messages.at !== undefined}
          onChange={setAt}
        />
      </Field>
      <DurationSelect
        id="move-duration"
        value={duration}
        onChange={setDuration}
        message={messages.duration}
      />
    </FormDialog>
  );
}

export function EndForm({ visit, act, onClose, onDone }: Changing & { act: 'cancel' | 'no-show' }) {
  const t = useTranslations('visits');
  const [cancel] = useCancelVisitMutation();
  const [markNoShow] = useMarkNoShowMutation();
  const { send, message, messages, fault, isSending } = usePlanWrite(onDone);
  const [text, setText] = useState('');
  const isCancel = act === 'cancel';
  const submit = () =>
    void send(async (requestKey) =>
      isCancel
        ? (await cancel({ variables: { input: { requestKey, visitId: visit.id, reason: text } } })).data
            ?.cancelVisit
        : (await markNoShow({ variables: { input: { requestKey, visitId: visit.id, note: text || null } } }))
            .data?.markNoShow,
    );
  return (
    <FormDialog
      title={t(isCancel ? 'cancelTitle' : 'noShowTitle')}
      remark={visit.customerName}
      submitLabel={t(isCancel ? 'cancelSubmit' : 'noShowSubmit')}
      isSending={isSending}
      fault={fault}
      message={message}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        id="end-text"
        label={t(isCancel ? 'cancelReason' : 'noShowNote')}
        required={isCancel}
        message={messages.reason ?? messages.note}
      >
        <TextInput
          id="end-text"
          value={text}
          invalid={messages.reason !== undefined}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
    </FormDialog>
  );
}

export function CompanionForm({ visit, onClose, onDone }: Changing) {
  const t = useTranslations('visits');
  const [askCompanion] = useAskCompanionMutation();
  const { send, message, messages, fault, isSending } = usePlanWrite(onDone);
  const [companionId, setCompanionId] = useState(visit.companion?.id ?? null);
  return (
    <FormDialog
      title={t('companionTitle')}
      remark={visit.customerName}
      submitLabel={t('companionSubmit')}
      isSending={isSending}
      fault={fault}
      message={message}
      onSubmit={() =>
        void send(
          async (requestKey) =>
            (await askCompanion({ variables: { input: { requestKey, visitId: visit.id, companionId } } }))
              .data?.askCompanion,
        )
      }
      onClose={onClose}
    >
      <CompanionSelect
        id="along-companion"
        except={visit.rep.id}
        value={companionId}
        onChange={setCompanionId}
        message={messages.companionId}
      />
    </FormDialog>
  );
}
