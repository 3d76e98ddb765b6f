import type { ReactNode } from 'react';
import styles from './blank-state.module.css';

/** Nothing to show, and what to do next. */
export function BlankState({
  title,
  text,
  actions,
}: {
  title: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={styles.blank} role="status">
      <p className={styles.title}>{title}</p>
      {text ? <p className={styles.text}>{text}</p> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
