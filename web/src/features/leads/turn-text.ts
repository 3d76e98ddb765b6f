'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useDates } from '@/viewer/use-dates';
import type { LeadTurnLineFragment } from './generated/leads';

/** What became of a turn, in a few words. */
export function useTurnText() {
  const t = useTranslations('leads');
  const dates = useDates();
  return useCallback(
    ({ end, minutes, dueAt }: LeadTurnLineFragment): string =>
      end === 'OPEN'
        ? t('end.OPEN', { at: dates.nearDateTime(dueAt) })
        : end === 'CALLED'
          ? t('end.CALLED', { minutes: minutes ?? 0 })
          : t(`end.${end}`),
    [t, dates],
  );
}
