import type { ReactNode } from 'react';
import styles from './page.module.css';

/** Title row: title, view switch or remark, actions at the right. */
export function PageTitle({
  title,
  beside,
  actions,
}: {
  title: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={styles.titleRow}>
      <h1 className={styles.title}>{title}</h1>
      {beside ? <div className={styles.beside}>{beside}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
