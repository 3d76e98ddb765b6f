import type { ReactNode } from 'react';
import styles from './page.module.css';

/** The page's point in plain words, with its numbers as links. */
export function Sentence({ children }: { children: ReactNode }) {
  return <p className={styles.sentence}>{children}</p>;
}
