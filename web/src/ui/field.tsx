import type { ReactNode } from 'react';
import { KeyCap } from './key-cap';
import styles from './field.module.css';

/**
 * Label, key cap and control. The message stands beside the label, in the warning colour, in space that is always kept:
 * nothing moves when it appears.
 */
export function Field({
  id,
  label,
  keyCap,
  hint,
  beside,
  message,
  required = false,
  children,
  group = false,
}: {
  /** Id of the control that the label names; of a group: the label itself gets `${id}-label`. */
  id: string;
  label: ReactNode;
  keyCap?: string;
  hint?: ReactNode;
  /** A control of its own in the row of the label; a message does not take its place. */
  beside?: ReactNode;
  message?: string;
  required?: boolean;
  children: ReactNode;
  group?: boolean;
}) {
  const Label = group ? 'span' : 'label';
  return (
    <div className={styles.field}>
      <div className={styles.top}>
        {keyCap ? <KeyCap>{keyCap}</KeyCap> : null}
        <Label id={`${id}-label`} {...(group ? {} : { htmlFor: id })} className={styles.label}>
          {label}
        </Label>
        {required ? (
          <span aria-hidden className={styles.required}>
            *
          </span>
        ) : null}
        <span id={`${id}-message`} className={message ? styles.message : styles.hint} aria-live="polite">
          {message ?? hint ?? ''}
        </span>
        {beside}
      </div>
      {children}
    </div>
  );
}
