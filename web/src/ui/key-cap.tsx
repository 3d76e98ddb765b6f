import styles from './key-cap.module.css';

/** The key that reaches what stands beside it. Screen readers hear it from aria-keyshortcuts. */
export function KeyCap({ children, onAccent = false }: { children: string; onAccent?: boolean }) {
  return (
    <kbd aria-hidden className={onAccent ? `${styles.cap} ${styles.onAccent}` : styles.cap}>
      {children}
    </kbd>
  );
}
