'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { may, useViewer } from '@/viewer/use-viewer';
import { OwnershipDialog } from './ownership-dialog';
import type { Owned, OwnershipChange } from './use-ownership';

/** What can be done with the ownership of these customers, as far as the viewer may. */
export function OwnershipActions({
  customers,
  isPool,
  onDone,
}: {
  customers: readonly Owned[];
  isPool: boolean;
  onDone?: () => void;
}) {
  const t = useTranslations('ownership');
  const viewer = useViewer();
  const [open, setOpen] = useState<OwnershipChange['kind'] | null>(null);
  const isNone = customers.length === 0;
  return (
    <>
      {isPool && may(viewer, 'CLAIM') ? (
        <Button disabled={isNone} onClick={() => setOpen('CLAIM')}>
          {t('CLAIM')}
        </Button>
      ) : null}
      {!isPool && may(viewer, 'RELEASE') ? (
        <Button disabled={isNone} onClick={() => setOpen('RELEASE')}>
          {t('RELEASE')}
        </Button>
      ) : null}
      {may(viewer, 'TRANSFER') ? (
        <Button disabled={isNone} onClick={() => setOpen('TRANSFER')}>
          {t('TRANSFER')}
        </Button>
      ) : null}
      {open ? (
        <OwnershipDialog
          kind={open}
          customers={customers}
          onClose={(isChanged) => {
            setOpen(null);
            if (isChanged) onDone?.();
          }}
        />
      ) : null}
    </>
  );
}
