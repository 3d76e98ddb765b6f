'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from './button';
import styles from './more-button.module.css';

/** The next page of a list, while there is one; what is shown stays while it loads. */
export function MoreButton({
  pageInfo: { hasNextPage, endCursor },
  fetchMore,
  label,
}: {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  fetchMore: (options: { variables: { after: string | null } }) => Promise<unknown>;
  label?: string;
}) {
  const t = useTranslations('common');
  const [isLoading, startLoading] = useTransition();
  if (!hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button
        disabled={isLoading}
        onClick={() =>
          startLoading(async () => {
            await fetchMore({ variables: { after: endCursor } });
          })
        }
      >
        {isLoading ? t('loading') : (label ?? t('more'))}
      </Button>
    </div>
  );
}
