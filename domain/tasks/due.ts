/** When a task is late, due today or coming, and when it reminds (docs/rules/tasks.md). */
import { addDays, dayOf, epochOfInstant, instantAtEpoch, startOfDay, type Instant } from '../time/day';

/** An open task is exactly one of them. */
export const TASK_DUES = ['OVERDUE', 'TODAY', 'COMING'] as const;
export type TaskDue = (typeof TASK_DUES)[number];

/** The reminder comes so long before the due time where nobody said otherwise. */
export const DEFAULT_LEAD_MINUTES = 15;
export const MAX_LEAD_MINUTES = 1440;

/** Where the classes meet: before `late` a task is overdue, from `coming` on it is no longer today's. */
export type DueBounds = { late: Instant; coming: Instant };

export const dueBounds = (now: Instant, timeZone: string): DueBounds => ({
  late: now,
  coming: startOfDay(addDays(dayOf(now, timeZone), 1), timeZone),
});

export function dueClass(dueAt: Instant, { late, coming }: DueBounds): TaskDue {
  if (dueAt < late) return 'OVERDUE';
  return dueAt < coming ? 'TODAY' : 'COMING';
}

export const reminderOf = (dueAt: Instant, leadMinutes: number): Instant =>
  instantAtEpoch(epochOfInstant(dueAt) - leadMinutes * 60_000);

export const isLead = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= MAX_LEAD_MINUTES;
