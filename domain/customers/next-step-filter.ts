/** 下一步: what is planned with a customer, as lists are filtered by it (docs/rules/lists.md). */
import { dueBounds } from '../tasks/due';
import { addDays, dayOf, startOfDay, weekStart, type Instant } from '../time/day';
import { PLANNED_STEPS, type PlannedStep } from './planned-steps';

/** An open call-back due from the first moment (null: since ever) up to before the second. */
export type DueRange = { from: Instant | null; before: Instant };

/** One customer is shown when any of them holds. */
export type StepFilter = {
  calls: readonly DueRange[];
  visit: boolean;
  nothing: boolean;
};

/** Late, still due today, still due this week (today's among them; the week ends with its Sunday). */
export function stepFilter(steps: readonly PlannedStep[], now: Instant, timeZone: string): StepFilter {
  const { late, coming } = dueBounds(now, timeZone);
  const weekEnd = startOfDay(addDays(weekStart(dayOf(now, timeZone)), 7), timeZone);
  const ranges: Partial<Record<PlannedStep, DueRange>> = {
    CALL_OVERDUE: { from: null, before: late },
    CALL_TODAY: { from: late, before: coming },
    CALL_THIS_WEEK: { from: late, before: weekEnd },
  };
  return {
    calls: PLANNED_STEPS.flatMap((step) => (steps.includes(step) && ranges[step] ? [ranges[step]] : [])),
    visit: steps.includes('VISIT'),
    nothing: steps.includes('NOTHING'),
  };
}
