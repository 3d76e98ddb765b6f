import type { ReactNode } from 'react';
import styles from './page-body.module.css';

/** The page below the top bar: its rows one under the other. */
export function PageBody({ children }: { children: ReactNode }) {
  return <div className={styles.body}>{children}</div>;
}
