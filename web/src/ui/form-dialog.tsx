'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Drawer } from './drawer';
import { FaultLine } from './fault-line';
import styles from './form-dialog.module.css';
import { useShortcuts } from './use-shortcuts';

/** A form over the page: one primary button, and Ctrl+Enter for it. */
export function FormDialog({
  title,
  remark,
  submitLabel,
  isSending,
  fault,
  message,
  onSubmit,
  onClose,
  children,
  look = 'modal',
  width = 480,
}: {
  title: ReactNode;
  remark?: ReactNode;
  submitLabel: string;
  isSending: boolean;
  fault: unknown;
  /** What is wrong with the whole of it. */
  message?: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
  look?: 'modal' | 'drawer';
  width?: number;
}) {
  const tc = useTranslations('common');
  useShortcuts({ 'Ctrl+Enter': onSubmit }, { inDialog: true });
  return (
    <Drawer
      look={look}
      width={width}
      title={title}
      remark={remark}
      onClose={onClose}
      footer={
        <>
          {fault ? <FaultLine error={fault} onRetry={onSubmit} /> : null}
          {message ? (
            <span role="alert" className="warning">
              {message}
            </span>
          ) : null}
          <Button onClick={onClose}>{tc('cancel')}</Button>
          <Button look="primary" keyCap="Ctrl ↵" disabled={isSending} onClick={onSubmit}>
            {isSending ? tc('saving') : submitLabel}
          </Button>
        </>
      }
    >
      <div className={styles.form}>{children}</div>
    </Drawer>
  );
}
