'use client';

import { addDays, parseDay, weekStart, type Day } from '@erp/domain/time/day';
import { useSearchState } from '@/ui/use-search-state';
import { useDates } from '@/viewer/use-dates';
import { isSupervisor, useViewer } from '@/viewer/use-viewer';
import type { CalendarView } from './urls';

const DAYS_OF_WEEK = 7;

/** What the calendar shows, as its address says it: view, day, and whose. */
export function useCalendar() {
  const viewer = useViewer();
  const dates = useDates();
  const { search, change, hrefWith } = useSearchState();
  const asked = search.get('view');
  const usual: CalendarView = isSupervisor(viewer) ? 'team' : 'day';
  const view: CalendarView =
    asked === 'day' || asked === 'week' || (asked === 'team' && isSupervisor(viewer)) ? asked : usual;
  const day = parseDay(search.get('day') ?? '') ?? dates.today;
  const from = view === 'week' ? weekStart(day) : day;
  const to = view === 'week' ? addDays(from, DAYS_OF_WEEK - 1) : day;
  const step = view === 'week' ? DAYS_OF_WEEK : 1;
  const days: Day[] =
    view === 'week' ? Array.from({ length: DAYS_OF_WEEK }, (_, n) => addDays(from, n)) : [day];
  /** Null: the viewer's own. */
  const unitId = search.get('unit') ?? (isSupervisor(viewer) ? (viewer.scope[0]?.id ?? null) : null);
  return { view, day, from, to, step, days, unitId, search, change, hrefWith };
}
