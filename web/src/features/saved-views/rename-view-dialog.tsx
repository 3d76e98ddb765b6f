'use client';

import { textRules } from '@erp/domain/generated/text-rules';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useRenameViewMutation } from './generated/change-views';
import type { SavedViewFragment } from './generated/saved-views';

export function RenameViewDialog({ view, onClose }: { view: SavedViewFragment; onClose: () => void }) {
  const t = useTranslations('savedViews');
  const tc = useTranslations('common');
  const [rename] = useRenameViewMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [name, setName] = useState(view.name);
  const submit = async () => {
    if (name.trim() === '') {
      setMessages({ name: t('nameRequired') });
      return;
    }
    const isDone = await write(
      async (requestKey) =>
        (await rename({ variables: { input: { requestKey, viewId: view.id, name } } })).data?.renameView,
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('renameTitle')}
      submitLabel={tc('save')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.viewId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field id="view-name" label={t('name')} required message={messages.name}>
        <TextInput
          id="view-name"
          maxLength={textRules['RenameViewInput.name'].max}
          value={name}
          invalid={messages.name !== undefined}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
