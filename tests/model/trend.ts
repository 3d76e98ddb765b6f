import { daysIn, isLastOfMonth, isSunday } from './days';
import type { Filters } from './filters';
import type { Day, History } from './history';
import { snapshot } from './snapshot';
import type { State } from './states';

export interface TrendQuestion {
  from: Day;
  to: Day;
  step: 'DAY' | 'WEEK' | 'MONTH';
  unit: string;
  filters?: Filters;
}

export interface TrendPoint {
  day: Day;
  counts: Record<State, number>;
  total: number;
}

const mostPoints = 370;

/** A snapshot's total at the end of every day, week (Sunday) or month of the period, and at its last day. */
export function trend(history: History, { from, to, step, unit, filters = {} }: TrendQuestion): TrendPoint[] {
  const ends = { DAY: () => true, WEEK: isSunday, MONTH: isLastOfMonth }[step];
  const days = daysIn(from, to).filter((day) => day === to || ends(day));
  if (days.length > mostPoints) throw new Error(`more than ${mostPoints} points`);
  return days.map((day) => {
    const { counts, total } = snapshot(history, { day, unit, filters }).total;
    return { day, counts, total };
  });
}
