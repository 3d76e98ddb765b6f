'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from './icon';
import styles from './drawer.module.css';

/**
 * A list or form over the page, which keeps its place below. The browser's own dialog: focus stays inside, Escape
 * closes it, and the focus goes back to where it came from.
 */
export function Drawer({
  title,
  remark,
  onClose,
  children,
  look = 'drawer',
  width = 640,
  footer,
}: {
  title: ReactNode;
  remark?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  look?: 'drawer' | 'modal';
  width?: number;
  footer?: ReactNode;
}) {
  const t = useTranslations('common');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    element
      ?.querySelector<HTMLElement>('[data-content] :is(input, textarea, select, [role=radio][tabindex="0"])')
      ?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${styles[look]}`}
      style={{ width: `min(${width}px, 100vw)` }}
      aria-labelledby="drawer-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.header}>
          <h2 id="drawer-title" className={styles.title}>
            {title}
          </h2>
          {remark ? <span className={styles.remark}>{remark}</span> : null}
          <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div className={styles.content} data-content>
          {children}
        </div>
        {footer ? <footer className={styles.footer}>{footer}</footer> : null}
      </div>
    </dialog>
  );
}
