import Link from 'next/link';
import styles from './view-switch.module.css';

export type View = { key: string; label: string; href: string };

/** Pages that answer sister questions, in the title row. */
export function ViewSwitch({
  views,
  current,
  label,
}: {
  views: readonly View[];
  current: string;
  label: string;
}) {
  return (
    <nav className={styles.switch} aria-label={label}>
      {views.map((view) => (
        <Link
          key={view.key}
          href={view.href}
          prefetch={false}
          aria-current={view.key === current ? 'page' : undefined}
          className={view.key === current ? `${styles.view} ${styles.current}` : styles.view}
        >
          {view.label}
        </Link>
      ))}
    </nav>
  );
}
