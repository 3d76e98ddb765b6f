'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { may, useViewer } from '@/viewer/use-viewer';

const ExtendDialog = dynamic(() => import('./extend-dialog').then((module) => module.ExtendDialog));

/** 延期, for whoever may, where it was not done yet in this ownership. */
export function ExtendAction({
  customer,
}: {
  customer: { id: string; name: string; isExtendable: boolean };
}) {
  const t = useTranslations('protection');
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  if (!customer.isExtendable || !may(viewer, 'EXTEND_PROTECTION')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('extend')}</Button>
      {isOpen ? <ExtendDialog customer={customer} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
