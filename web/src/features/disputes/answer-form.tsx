'use client';

import { textRules } from '@erp/domain/generated/text-rules';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { TextArea } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useAnswerDisputeMutation } from './generated/dispute-mutations';

/** What the other rep says, once. */
export function AnswerForm({ disputeId, onClose }: { disputeId: string; onClose: () => void }) {
  const t = useTranslations('dispute');
  const [answerDispute] = useAnswerDisputeMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [answer, setAnswer] = useState('');
  const submit = async () => {
    if (!answer.trim()) {
      setMessages({ answer: t('answerRequired') });
      return;
    }
    const isDone = await write(
      async (requestKey) =>
        (await answerDispute({ variables: { input: { requestKey, disputeId, answer: answer.trim() } } })).data
          ?.answerDispute,
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('answerTitle')}
      remark={t('answerOnce')}
      submitLabel={t('answer')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.disputeId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field id="dispute-answer" label={t('answerLabel')} required message={messages.answer}>
        <TextArea
          id="dispute-answer"
          rows={6}
          maxLength={textRules['AnswerDisputeInput.answer'].max}
          value={answer}
          invalid={messages.answer !== undefined}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
