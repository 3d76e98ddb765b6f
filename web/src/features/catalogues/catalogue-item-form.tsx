'use client';

import { checkItemCode, checkItemTexts } from '@erp/domain/catalogues/check-item';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Catalogue } from '@/generated/schema-types';
import { useProblemText } from '@/i18n/use-problem-text';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { TextArea, TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import type { CatalogueLineFragment } from './generated/catalogue-items';
import {
  useCreateCatalogueItemMutation,
  useUpdateCatalogueItemMutation,
} from './generated/catalogue-mutations';

/** A new entry, or the names and the description of one; its code stays. */
export function CatalogueItemForm({
  catalogue,
  item,
  onClose,
}: {
  catalogue: Catalogue;
  item: CatalogueLineFragment | null;
  onClose: () => void;
}) {
  const t = useTranslations('catalogues');
  const common = useTranslations('common');
  const textOf = useProblemText();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [create] = useCreateCatalogueItemMutation();
  const [update] = useUpdateCatalogueItemMutation();
  const [draft, setDraft] = useState({
    code: item?.code ?? '',
    nameZh: item?.nameZh ?? '',
    nameEn: item?.nameEn ?? '',
    description: item?.description ?? '',
  });
  const submit = async () => {
    const { code, ...texts } = draft;
    const problems = [...(item ? [] : checkItemCode(code)), ...checkItemTexts(texts)];
    if (problems.length > 0) {
      setMessages(Object.fromEntries(problems.map((problem) => [problem.path.join('.'), textOf(problem)])));
      return;
    }
    const isDone = await write(async (requestKey) =>
      item
        ? (await update({ variables: { input: { requestKey, itemId: item.id, ...texts } } })).data
            ?.updateCatalogueItem
        : (await create({ variables: { input: { requestKey, catalogue, code, ...texts } } })).data
            ?.createCatalogueItem,
    );
    if (isDone) onClose();
  };
  const field = (name: 'nameZh' | 'nameEn') => (
    <Field id={`item-${name}`} label={t(name)} required message={messages[name]}>
      <TextInput
        id={`item-${name}`}
        value={draft[name]}
        invalid={messages[name] !== undefined}
        onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
      />
    </Field>
  );
  return (
    <FormDialog
      title={t(item ? 'editTitle' : 'newTitle', { kind: t(`kinds.${catalogue}`) })}
      remark={item?.code}
      submitLabel={common('save')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.itemId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {item ? null : (
        <Field id="item-code" label={t('code')} hint={t('codeHint')} required message={messages.code}>
          <TextInput
            id="item-code"
            value={draft.code}
            invalid={messages.code !== undefined}
            onChange={({ target }) => setDraft({ ...draft, code: target.value.toUpperCase() })}
          />
        </Field>
      )}
      {field('nameZh')}
      {field('nameEn')}
      <Field
        id="item-description"
        label={t('description')}
        hint={t('descriptionHint')}
        message={messages.description}
      >
        <TextArea
          id="item-description"
          rows={3}
          value={draft.description}
          invalid={messages.description !== undefined}
          onChange={({ target }) => setDraft({ ...draft, description: target.value })}
        />
      </Field>
    </FormDialog>
  );
}
