import type { ReactNode } from 'react';
import styles from './card.module.css';

/** A card: heading, quiet remark beside it, what can be done at the right. */
export function Card({
  title,
  remark,
  actions,
  children,
  flush = false,
}: {
  title?: ReactNode;
  remark?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Content reaches the card's edges, as a table does. */
  flush?: boolean;
}) {
  return (
    <section className={flush ? `${styles.card} ${styles.flush}` : styles.card}>
      {title ? (
        <header className={styles.header}>
          <h2 className={styles.title}>{title}</h2>
          {remark ? <span className={styles.remark}>{remark}</span> : null}
          {actions ? <span className={styles.actions}>{actions}</span> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
