'use client';

import { checkRefusal } from '@erp/domain/visits/approval';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProblemText } from '@/i18n/use-problem-text';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { TextInput } from '@/ui/text-input';
import type { CalendarVisitFragment } from './generated/calendar';
import { useRefuseVisitMutation } from './generated/approvals';
import { usePlanWrite } from './use-plan-write';

/** Gives a plan back to its rep, with a note that becomes his to-do. */
export function RefuseForm({
  visit,
  onClose,
  onDone,
}: {
  visit: CalendarVisitFragment;
  onClose: () => void;
  onDone: (visit: { id: string; day: string } | null) => void;
}) {
  const t = useTranslations('visitApproval');
  const textOf = useProblemText();
  const [refuse] = useRefuseVisitMutation();
  const { send, message, messages, fault, isSending, setMessages } = usePlanWrite(onDone);
  const [note, setNote] = useState('');
  const submit = () => {
    const [problem] = checkRefusal(note);
    if (problem) {
      setMessages({ note: textOf(problem) });
      return;
    }
    const input = { visitId: visit.id, plannedAt: visit.plannedAt ?? '', note };
    void send(
      async (requestKey) =>
        (await refuse({ variables: { input: { requestKey, ...input } } })).data?.refuseVisit,
    );
  };
  return (
    <FormDialog
      title={t('refuseTitle')}
      remark={visit.customerName}
      submitLabel={t('refuse')}
      isSending={isSending}
      fault={fault}
      message={message}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        id="refuse-note"
        label={t('refusalNote')}
        hint={t('refusalHint')}
        required
        message={messages.note}
      >
        <TextInput
          id="refuse-note"
          value={note}
          invalid={messages.note !== undefined}
          onChange={({ target }) => setNote(target.value)}
        />
      </Field>
    </FormDialog>
  );
}
