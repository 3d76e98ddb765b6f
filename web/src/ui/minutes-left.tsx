'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import styles from './minutes-left.module.css';

const TICK_MS = 15_000;
const SHORT = 10;

/** What is left of a limit in working minutes, as it passes: what the server told, and never more than the clock leaves. */
export function MinutesLeft({ minutes, dueAt }: { minutes: number; dueAt: string }) {
  const t = useTranslations('leads');
  const [byClock, setByClock] = useState(minutes);
  useEffect(() => {
    const read = () => setByClock(Math.max(0, Math.ceil((Date.parse(dueAt) - Date.now()) / 60_000)));
    read();
    const timer = setInterval(read, TICK_MS);
    return () => clearInterval(timer);
  }, [dueAt]);
  const left = Math.min(minutes, byClock);
  return (
    <span className={left <= SHORT ? `${styles.left} ${styles.short}` : styles.left}>
      {t('minutesLeft', { minutes: left })}
    </span>
  );
}
