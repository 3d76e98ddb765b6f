'use client';

import { useTranslations } from 'next-intl';
import { customerFilterOf, type CustomerListParams } from '@/lists/customer-filter';
import { FaultLine } from '@/ui/fault-line';
import tabs from '@/ui/tabs.module.css';
import { useWrite } from '@/ui/use-write';
import { useUpdateViewMutation } from './generated/change-views';
import type { SavedViewFragment } from './generated/saved-views';

/** Keeps the list on the screen in the place of the one that the open view showed. */
export function UpdateView({ view, params }: { view: SavedViewFragment; params: CustomerListParams }) {
  const t = useTranslations('savedViews');
  const [update] = useUpdateViewMutation();
  const { write, messages, fault, isSending } = useWrite('');
  const [message] = Object.values(messages);
  const submit = () =>
    void write(
      async (requestKey) =>
        (
          await update({
            variables: {
              input: { requestKey, viewId: view.id, filter: customerFilterOf(params), sort: params.sort },
            },
          })
        ).data?.updateView,
    );
  return (
    <>
      <button type="button" className={tabs.add} disabled={isSending} onClick={submit}>
        {t('update', { name: view.name })}
      </button>
      {message ? <span className="warning">{message}</span> : null}
      {fault ? <FaultLine error={fault} /> : null}
    </>
  );
}
