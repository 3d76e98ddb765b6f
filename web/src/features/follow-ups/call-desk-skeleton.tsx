import { Skeleton } from '@/ui/skeleton';
import styles from './call-desk.module.css';

/** Keeps the place of strip, head, form and advice. */
export function CallDeskSkeleton() {
  return (
    <>
      <Skeleton height={36} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Skeleton height={122} />
          <Skeleton height={440} />
        </div>
        <div className={styles.column}>
          <Skeleton height={96} />
        </div>
      </div>
    </>
  );
}
