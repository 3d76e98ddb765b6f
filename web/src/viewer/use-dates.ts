'use client';

import {
  addDays,
  dayOf,
  epochOfInstant,
  startOfDay,
  weekStart,
  type Day,
  type Instant,
} from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useViewer } from './use-viewer';

const pad = (value: number): string => String(value).padStart(2, '0');

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Days and times as people here read them: in the company's time zone, the year only where it is another one. */
export function useDates() {
  const { today, timeZone } = useViewer();
  const t = useTranslations('common');
  return useMemo(() => {
    const shortDay = (day: string): string => (day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day);
    const time = (instant: string): string => {
      const day = dayOf(instant as Instant, timeZone);
      const start = epochOfInstant(startOfDay(day, timeZone));
      const minutes = Math.floor((epochOfInstant(instant as Instant) - start) / 60_000);
      return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
    };
    const dayOfInstant = (instant: string): string => dayOf(instant as Instant, timeZone);
    const nearDay = (day: string): string => {
      if (day === today) return t('today');
      if (day === addDays(today as Day, 1)) return t('tomorrow');
      return shortDay(day);
    };
    return {
      today: today as Day,
      timeZone,
      shortDay,
      time,
      dayOfInstant,
      /** 今天, 明天, 11-26. */
      nearDay,
      /** 11-19 10:42. */
      dateTime: (instant: string): string => `${shortDay(dayOfInstant(instant))} ${time(instant)}`,
      /** 今天 09:30, 11-24 10:00. */
      nearDateTime: (instant: string): string => `${nearDay(dayOfInstant(instant))} ${time(instant)}`,
      /** 周三. */
      weekday: (day: string): string => t(`weekday.${weekdayOf(day) as 0 | 1 | 2 | 3 | 4 | 5 | 6}`),
      /** 周三; 下周一 in the week after this one. */
      comingWeekday: (day: string): string => {
        const weekday = t(`weekday.${weekdayOf(day) as 0 | 1 | 2 | 3 | 4 | 5 | 6}`);
        return weekStart(day as Day) > weekStart(today as Day) ? t('nextWeek', { weekday }) : weekday;
      },
    };
  }, [today, timeZone, t]);
}
