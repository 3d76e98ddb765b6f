'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';

/** The address shows what its sender saw. */
export function CopyLink() {
  const t = useTranslations('reports');
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Button icon={<Icon name={isCopied ? 'check' : 'link'} />} onClick={() => void copy()}>
      {isCopied ? t('linkCopied') : t('copyLink')}
    </Button>
  );
}
