import type { ReactNode } from 'react';
import { KeyCap } from './key-cap';
import styles from './field.module.css';

/** What is wrong with a control, or a hint for it. `id`: of the control. `below`: under it, with room for two lines. */
export function FieldMessage({
  id,
  message,
  hint,
  below = false,
}: {
  id: string;
  message?: string;
  hint?: ReactNode;
  below?: boolean;
}) {
  const look = message ? styles.message : styles.hint;
  return (
    <span id={`${id}-message`} className={below ? `${look} ${styles.below}` : look} aria-live="polite">
      {message ?? hint ?? ''}
    </span>
  );
}

/**
 * Label, key cap and control. The message stands beside the label, in the warning colour. The line is always there, so a
 * message of one line moves nothing; a longer one wraps and is never cut off. Where messages are usually longer, the
 * caller places a FieldMessage below.
 */
export function Field({
  id,
  label,
  keyCap,
  hint,
  beside,
  message,
  messageBelow = false,
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
  /** The caller places the FieldMessage. */
  messageBelow?: boolean;
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
        {messageBelow ? null : <FieldMessage id={id} message={message} hint={hint} />}
        {beside}
      </div>
      {children}
    </div>
  );
}
