'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import styles from './markdown.module.css';

const load = () => import('./markdown-body');
const MarkdownBody = lazy(load);

/** Fetches what renders Markdown before the first text needs it. */
export function usePreparedMarkdown(): void {
  useEffect(() => void load(), []);
}

/** A guide's text. What renders it comes after the page; until then the text stands there as it was written. */
export function Markdown({ text }: { text: string }) {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const plain = <div className={styles.plain}>{text}</div>;
  if (!isMounted) return plain;
  return (
    <Suspense fallback={plain}>
      <MarkdownBody text={text} />
    </Suspense>
  );
}
