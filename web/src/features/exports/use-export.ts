'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { signInPath } from '@/paths';

/** The browser's own download: it shows how far it is, and stops it. */
function download(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}

/** Starts an export, or says why it cannot begin: a refused download would only be a failed file. */
export function useExport() {
  const t = useTranslations('exports');
  const [message, setMessage] = useState<string | null>(null);
  const [isStarting, setStarting] = useState(false);

  const start = async (href: string): Promise<boolean> => {
    if (isStarting) return false;
    setStarting(true);
    setMessage(null);
    try {
      const answer = await fetch(href, { method: 'HEAD' });
      if (answer.status === 401) location.assign(signInPath(`${location.pathname}${location.search}`));
      else if (answer.ok) download(href);
      else setMessage(decodeURIComponent(answer.headers.get('x-error-message') ?? '') || t('unreachable'));
      return answer.ok;
    } catch {
      setMessage(t('unreachable'));
      return false;
    } finally {
      setStarting(false);
    }
  };
  return { start, isStarting, message, forget: () => setMessage(null) };
}
