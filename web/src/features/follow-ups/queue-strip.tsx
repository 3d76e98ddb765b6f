'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { deskPath } from '@/paths';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { useShortcuts } from '@/ui/use-shortcuts';
import styles from './queue-strip.module.css';
import { ShortcutHelp } from './shortcut-help';
import type { Queue } from './use-queue';

/** Where this customer stands in the list that is being called, and who comes next. Its space is kept while it loads. */
export function QueueStrip({ queue }: { queue: Queue | null }) {
  const t = useTranslations('call');
  const router = useRouter();
  const go = (href: string | null | undefined) => {
    if (href) router.push(href);
  };
  useShortcuts({ '[': () => go(queue?.previous), ']': () => go(queue?.next) });
  return (
    <div className={styles.strip}>
      <strong>{queue ? t('calling') : t('single')}</strong>
      {queue ? (
        <>
          <span>{queue.reason ? t(`queued.${queue.reason}`) : t('list')}</span>
          <progress
            className={styles.progress}
            value={queue.position}
            max={queue.length}
            aria-label={t('progress')}
          />
          <span className="number">
            {queue.position} / {queue.length}
          </span>
        </>
      ) : null}
      <span className={styles.right}>
        {queue ? (
          <>
            <Button
              icon={<Icon name="left" />}
              keyCap="["
              disabled={!queue.previous}
              onClick={() => go(queue.previous)}
            >
              {t('previous')}
            </Button>
            <Button
              icon={<Icon name="right" />}
              keyCap="]"
              disabled={!queue.next}
              onClick={() => go(queue.next)}
            >
              {t('next')}
            </Button>
            {queue.coming.length > 0 ? (
              <span className={styles.coming}>{t('coming', { names: queue.coming.join(' ・ ') })}</span>
            ) : null}
            {queue.next ? null : <Link href={deskPath()}>{t('lastOne')}</Link>}
          </>
        ) : null}
        <ShortcutHelp />
      </span>
    </div>
  );
}
