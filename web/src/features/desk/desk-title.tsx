'use client';

import type { ReactNode } from 'react';
import { PageTitle } from '@/ui/page-title';
import { useDates } from '@/viewer/use-dates';

/** Title row of every desk: whom it greets or which unit it shows, and the day. */
export function DeskTitle({ title, actions }: { title: string; actions?: ReactNode }) {
  const { today, shortDay, weekday } = useDates();
  return <PageTitle title={title} beside={`${shortDay(today)} ${weekday(today)}`} actions={actions} />;
}
