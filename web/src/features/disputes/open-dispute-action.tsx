'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { may, useViewer } from '@/viewer/use-viewer';

const OpenDisputeForm = dynamic(() => import('./open-dispute-form').then((module) => module.OpenDisputeForm));

/** Beside a number that somebody else has. */
export function OpenDisputeAction({ number }: { number: string }) {
  const t = useTranslations('dispute');
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  if (!may(viewer, 'DISPUTE')) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen ? <OpenDisputeForm number={number} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
