'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '@/ui/form-dialog';
import { ReasonField } from '@/ui/reason-field';
import { useWrite } from '@/ui/use-write';
import type { TimelineFactFragment } from './generated/timeline';
import { useUndoMergeMutation } from './generated/undo-merge';

/** From today on the duplicate is itself again; the days until then stay as they are. */
export function UndoMergeDialog({ fact, onClose }: { fact: TimelineFactFragment; onClose: () => void }) {
  const t = useTranslations('timeline');
  const [note, setNote] = useState('');
  const { write, messages, fault, isSending } = useWrite('undo');
  const [send] = useUndoMergeMutation();
  const submit = async () => {
    const undo = { mergedId: fact.mergedCustomerId ?? '', note: note.trim() || null };
    const done = await write(
      async (requestKey) => (await send({ variables: { input: { requestKey, undo } } })).data?.undoMerge,
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('undoMergeTitle')}
      submitLabel={t('undoMerge')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.mergedId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="second">{t('undoMergeText', { name: fact.mergedCustomerName ?? '' })}</p>
      <ReasonField id="undo-note" required={false} value={note} onChange={setNote} />
    </FormDialog>
  );
}
