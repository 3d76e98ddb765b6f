'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import menu from '@/ui/menu.module.css';
import { Popover } from '@/ui/popover';
import { may, useViewer } from '@/viewer/use-viewer';

/** What is seldom done with a customer: merge it with its duplicate, delete it. */
export function CustomerMenu({
  isPool,
  onMerge,
  onDelete,
}: {
  isPool: boolean;
  onMerge: () => void;
  onDelete: () => void;
}) {
  const t = useTranslations('customerMenu');
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  const acts = [
    ...(may(viewer, 'ENTER_CUSTOMER') && !isPool ? [{ key: 'merge', act: onMerge } as const] : []),
    ...(may(viewer, 'DELETE_CUSTOMER') ? [{ key: 'delete', act: onDelete } as const] : []),
  ];
  if (acts.length === 0) return null;
  return (
    <Popover
      isOpen={isOpen}
      onToggle={setOpen}
      align="right"
      trigger={(props) => <Button {...props}>{t('more')}</Button>}
    >
      <div className={menu.menu}>
        {acts.map(({ key, act }) => (
          <button
            key={key}
            type="button"
            className={menu.item}
            onClick={() => {
              setOpen(false);
              act();
            }}
          >
            {t(key)}
          </button>
        ))}
      </div>
    </Popover>
  );
}
