'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { differsFromSaved, savedListSearch, type CustomerListParams } from '@/lists/customer-filter';
import { customersPath } from '@/paths';
import { formatCount } from '@/ui/format-number';
import tabs from '@/ui/tabs.module.css';
import { useViewer } from '@/viewer/use-viewer';
import { UpdateView } from './update-view';
import { useSavedViewsQuery, type SavedViewFragment } from './generated/saved-views';
import { ViewMenu } from './view-menu';

const SaveViewDialog = dynamic(() => import('./save-view-dialog').then((all) => all.SaveViewDialog));

function Tab({ view, isCurrent, isOwn }: { view: SavedViewFragment; isCurrent: boolean; isOwn: boolean }) {
  const t = useTranslations('savedViews');
  return (
    <Link
      href={`${customersPath()}?${savedListSearch(view).toString()}`}
      prefetch={false}
      title={
        isOwn
          ? view.sharedWith
            ? t('sharedWith', { unit: view.sharedWith.name })
            : undefined
          : t('sharedBy', { name: view.owner.name })
      }
      aria-current={isCurrent ? 'page' : undefined}
      className={isCurrent ? `${tabs.view} ${tabs.current}` : tabs.view}
    >
      {view.name} <span className={tabs.count}>{view.count === null ? '' : formatCount(view.count)}</span>
    </Link>
  );
}

/** Lists that the viewer keeps, and those that his manager shares; the one on the screen can be kept too. */
export function SavedViews({ params }: { params: CustomerListParams }) {
  const t = useTranslations('savedViews');
  const viewer = useViewer();
  const [isSaving, setSaving] = useState(false);
  const { data } = useSavedViewsQuery({ fetchPolicy: 'cache-and-network', ssr: false });
  const views = data?.savedViews ?? [];
  const own = views.filter(({ owner }) => owner.id === viewer.person.id);
  const changed = own.find((view) => view.id === params.saved && differsFromSaved(params, view));
  return (
    <>
      {views.map((view) => {
        const isCurrent = view.id === params.saved;
        const position = own.indexOf(view);
        return (
          <span key={view.id} className={tabs.kept}>
            <Tab view={view} isCurrent={isCurrent} isOwn={position >= 0} />
            {isCurrent && position >= 0 ? (
              <ViewMenu view={view} position={position} isLast={position === own.length - 1} />
            ) : null}
          </span>
        );
      })}
      {changed ? <UpdateView view={changed} params={params} /> : null}
      <button type="button" className={tabs.add} onClick={() => setSaving(true)}>
        {t('save')}
      </button>
      {isSaving ? <SaveViewDialog params={params} onClose={() => setSaving(false)} /> : null}
    </>
  );
}
