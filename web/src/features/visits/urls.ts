import { visitsPath } from '@/paths';

export type CalendarView = 'day' | 'week' | 'team';

/** The printable list of a person's visits of a day. */
export const routePath = (day: string, unitId: string | null): string =>
  `${visitsPath()}/route?day=${day}${unitId ? `&unit=${encodeURIComponent(unitId)}` : ''}`;
