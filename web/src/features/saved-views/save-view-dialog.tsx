'use client';

import { textRules } from '@erp/domain/generated/text-rules';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { customerFilterOf, savedListSearch, type CustomerListParams } from '@/lists/customer-filter';
import { customersPath } from '@/paths';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useSaveViewMutation } from './generated/change-views';

/** Keeps the list on the screen by a name, and goes on in it. */
export function SaveViewDialog({ params, onClose }: { params: CustomerListParams; onClose: () => void }) {
  const t = useTranslations('savedViews');
  const tc = useTranslations('common');
  const router = useRouter();
  const [save] = useSaveViewMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [name, setName] = useState('');
  const submit = async () => {
    if (name.trim() === '') {
      setMessages({ name: t('nameRequired') });
      return;
    }
    const filter = customerFilterOf(params);
    const { sort } = params;
    let id: string | undefined;
    const isDone = await write(async (requestKey) => {
      const { data } = await save({ variables: { input: { requestKey, name, filter, sort } } });
      id = data?.saveView.view?.id;
      return data?.saveView;
    });
    if (!isDone) return;
    onClose();
    if (id !== undefined)
      router.push(`${customersPath()}?${savedListSearch({ id, filter, sort }).toString()}`);
  };
  return (
    <FormDialog
      title={t('title')}
      submitLabel={tc('save')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.filter}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="second">{t('text')}</p>
      <Field id="view-name" label={t('name')} required message={messages.name}>
        <TextInput
          id="view-name"
          maxLength={textRules['SaveViewInput.name'].max}
          value={name}
          invalid={messages.name !== undefined}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
