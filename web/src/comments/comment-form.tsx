'use client';

import { textRules } from '@erp/domain/generated/text-rules';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '@/ui/button';
import { FaultLine } from '@/ui/fault-line';
import { TextArea } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import styles from './comments.module.css';
import { useAnswerCommentMutation, useCommentOnMutation } from './generated/comment';

const { max: MAX } = textRules['CommentOnInput.text'];

/** A text and a button; what was typed stays until it is saved. */
function TextForm({
  label,
  submitLabel,
  message,
  fault,
  isSending,
  beside,
  onSubmit,
}: {
  label: string;
  submitLabel: string;
  message: string | undefined;
  fault: unknown;
  isSending: boolean;
  beside?: ReactNode;
  onSubmit: (text: string) => Promise<void>;
}) {
  const tc = useTranslations('common');
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div>
      <div className={styles.form}>
        <TextArea
          id={id}
          aria-label={label}
          placeholder={label}
          rows={2}
          maxLength={MAX}
          value={text}
          invalid={message !== undefined}
          onChange={({ target }) => setText(target.value)}
        />
        {beside}
        <Button size="small" disabled={isSending} onClick={() => void onSubmit(text)}>
          {isSending ? tc('saving') : submitLabel}
        </Button>
      </div>
      {fault ? <FaultLine error={fault} /> : null}
      <span id={`${id}-message`} className="warning" aria-live="polite">
        {message ?? ''}
      </span>
    </div>
  );
}

/** 批示 on a follow-up or visit; asking for an answer gives its rep a task. */
export function CommentForm({ factId, onDone }: { factId: string; onDone: () => void }) {
  const t = useTranslations('comment');
  const [commentOn] = useCommentOnMutation();
  const { write, messages, fault, isSending } = useWrite('comment');
  const [asksForAnswer, setAsks] = useState(true);
  const submit = async (text: string) => {
    const isDone = await write(
      async (requestKey) =>
        (await commentOn({ variables: { input: { requestKey, factId, text, asksForAnswer } } })).data
          ?.commentOn,
    );
    if (isDone) onDone();
  };
  return (
    <TextForm
      label={t('write')}
      submitLabel={t('save')}
      message={messages.text ?? messages.factId ?? messages['']}
      fault={fault}
      isSending={isSending}
      onSubmit={submit}
      beside={
        <label className={styles.asks}>
          <input type="checkbox" checked={asksForAnswer} onChange={({ target }) => setAsks(target.checked)} />
          {t('asks')}
        </label>
      }
    />
  );
}

export function AnswerForm({ commentId }: { commentId: string }) {
  const t = useTranslations('comment');
  const [answerComment] = useAnswerCommentMutation();
  const { write, messages, fault, isSending } = useWrite('comment');
  const submit = async (answer: string) => {
    await write(
      async (requestKey) =>
        (await answerComment({ variables: { input: { requestKey, commentId, answer } } })).data
          ?.answerComment,
    );
  };
  return (
    <TextForm
      label={t('answer')}
      submitLabel={t('sendAnswer')}
      message={messages.answer ?? messages.commentId ?? messages['']}
      fault={fault}
      isSending={isSending}
      onSubmit={submit}
    />
  );
}
