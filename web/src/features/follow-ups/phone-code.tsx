'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Popover } from '@/ui/popover';

const QrCode = dynamic(() => import('@/ui/qr-code').then((module) => module.QrCode), { ssr: false });

/** The number as a code, to be scanned with the rep's own phone. */
export function PhoneCode({ number }: { number: string }) {
  const t = useTranslations('call');
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      isOpen={isOpen}
      onToggle={setOpen}
      trigger={(props) => (
        <Button look="quiet" {...props}>
          {t('scan')}
        </Button>
      )}
    >
      <QrCode text={`tel:${number}`} label={t('scanHint')} />
    </Popover>
  );
}
