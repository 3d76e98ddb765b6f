'use client';

import { useTranslations } from 'next-intl';
import { useDates } from '@/viewer/use-dates';
import type { ClosingFieldsFragment } from './generated/closing';

/** Is the report final, and what was entered late. */
export function ClosingRemark({ closing }: { closing: ClosingFieldsFragment }) {
  const t = useTranslations('reports');
  const { dateTime } = useDates();
  if (closing.changedSince) {
    return <>{t('changedSince', { at: dateTime(closing.changedSince), count: closing.lateFacts })}</>;
  }
  return (
    <>
      {closing.closed
        ? t('closed', { at: dateTime(closing.closesAt) })
        : t('open', { at: dateTime(closing.closesAt) })}
    </>
  );
}
