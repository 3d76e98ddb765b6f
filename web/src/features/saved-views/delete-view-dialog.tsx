'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { customersPath } from '@/paths';
import { FormDialog } from '@/ui/form-dialog';
import { useWrite } from '@/ui/use-write';
import { useDeleteViewMutation } from './generated/change-views';
import type { SavedViewFragment } from './generated/saved-views';

export function DeleteViewDialog({ view, onClose }: { view: SavedViewFragment; onClose: () => void }) {
  const t = useTranslations('savedViews');
  const router = useRouter();
  const [remove] = useDeleteViewMutation();
  const { write, messages, fault, isSending } = useWrite('');
  const submit = async () => {
    const isDone = await write(
      async (requestKey) =>
        (await remove({ variables: { input: { requestKey, viewId: view.id } } })).data?.deleteView,
    );
    if (!isDone) return;
    onClose();
    router.push(customersPath());
  };
  return (
    <FormDialog
      title={t('deleteTitle', { name: view.name })}
      submitLabel={t('delete')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.viewId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="second">{t('deleteText')}</p>
    </FormDialog>
  );
}
