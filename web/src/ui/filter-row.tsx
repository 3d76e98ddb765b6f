import type { ReactNode } from 'react';
import styles from './page.module.css';

export function FilterRow({ children, remark }: { children: ReactNode; remark?: ReactNode }) {
  return (
    <div className={styles.filterRow}>
      {children}
      {remark ? <div className={styles.remark}>{remark}</div> : null}
    </div>
  );
}
