'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FaultLine } from '@/ui/fault-line';
import { Icon } from '@/ui/icon';
import menu from '@/ui/menu.module.css';
import { Popover } from '@/ui/popover';
import { newRequestKey } from '@/ui/request-key';
import { useWrite } from '@/ui/use-write';
import { may, useViewer } from '@/viewer/use-viewer';
import { useMoveViewMutation, useShareViewMutation } from './generated/change-views';
import type { SavedViewFragment } from './generated/saved-views';

const RenameViewDialog = dynamic(() => import('./rename-view-dialog').then((all) => all.RenameViewDialog));
const DeleteViewDialog = dynamic(() => import('./delete-view-dialog').then((all) => all.DeleteViewDialog));

/** What can be done with an own view: rename, move, share, delete. */
export function ViewMenu({
  view,
  position,
  isLast,
}: {
  view: SavedViewFragment;
  position: number;
  isLast: boolean;
}) {
  const t = useTranslations('savedViews');
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [dialog, setDialog] = useState<'RENAME' | 'DELETE' | null>(null);
  const [move] = useMoveViewMutation();
  const [share] = useShareViewMutation();
  const { write, messages, fault, isSending } = useWrite('');
  const [message] = Object.values(messages);
  const item = (label: string, act: () => void, isOff = false) => (
    <button type="button" className={menu.item} disabled={isOff || isSending} onClick={act}>
      {label}
    </button>
  );
  // Each press is a change of its own, and setting the same twice changes nothing.
  const moveTo = (to: number) =>
    void write(
      async () =>
        (await move({ variables: { input: { requestKey: newRequestKey(), viewId: view.id, position: to } } }))
          .data?.moveView,
    );
  const setShared = (shared: boolean) =>
    void write(
      async () =>
        (await share({ variables: { input: { requestKey: newRequestKey(), viewId: view.id, shared } } })).data
          ?.shareView,
    );
  const openDialog = (which: 'RENAME' | 'DELETE') => {
    setOpen(false);
    setDialog(which);
  };
  return (
    <>
      <Popover
        isOpen={isOpen}
        onToggle={setOpen}
        trigger={(props) => (
          <button
            type="button"
            {...props}
            className={menu.trigger}
            aria-label={t('menu', { name: view.name })}
          >
            <Icon name="dots" />
          </button>
        )}
      >
        <div className={menu.menu}>
          {item(t('rename'), () => openDialog('RENAME'))}
          {item(t('left'), () => moveTo(position - 1), position === 0)}
          {item(t('right'), () => moveTo(position + 1), isLast)}
          {may(viewer, 'SHARE_VIEW')
            ? item(view.sharedWith ? t('unshare') : t('share'), () => setShared(!view.sharedWith))
            : null}
          {item(t('delete'), () => openDialog('DELETE'))}
          {message ? <p className={`${menu.text} warning`}>{message}</p> : null}
          {fault ? <FaultLine error={fault} /> : null}
        </div>
      </Popover>
      {dialog === 'RENAME' ? <RenameViewDialog view={view} onClose={() => setDialog(null)} /> : null}
      {dialog === 'DELETE' ? <DeleteViewDialog view={view} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
