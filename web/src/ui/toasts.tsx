'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Icon } from './icon';
import styles from './toasts.module.css';

export type Toast = { id: string; title: string; text: string; href: string; linkLabel: string };

const SHOWN_MS = 30_000;
const SHOWN = 3;

function One({ toast, onDismiss }: { toast: Toast; onDismiss: (id: string) => void }) {
  const t = useTranslations('common');
  useEffect(() => {
    const timer = setTimeout(() => onDismiss(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast.id, onDismiss]);
  return (
    <div className={styles.toast}>
      <div className={styles.text}>
        <strong>{toast.title}</strong>
        <span>{toast.text}</span>
        <Link href={toast.href} prefetch={false} onClick={() => onDismiss(toast.id)}>
          {toast.linkLabel}
        </Link>
      </div>
      <button
        type="button"
        className={styles.close}
        aria-label={t('close')}
        onClick={() => onDismiss(toast.id)}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}

/** What there is to say while somebody works: it is read out when he pauses, and never takes the focus. */
export function Toasts({ toasts, onDismiss }: { toasts: readonly Toast[]; onDismiss: (id: string) => void }) {
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {toasts.slice(-SHOWN).map((toast) => (
        <One key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
    </div>
  );
}
