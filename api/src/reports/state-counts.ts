/** Numbers of customers per state. */
import { ratio } from '@erp/domain/reports/funnel';
import { STATES, type State } from '@erp/domain/follow-ups/vocabulary';

export type StateCounts = Record<State, number>;

const NOBODY = Object.fromEntries(STATES.map((state) => [state, 0])) as StateCounts;

export const noCounts = (): StateCounts => ({ ...NOBODY });

export const totalOf = (counts: StateCounts): number => STATES.reduce((sum, state) => sum + counts[state], 0);

export function stateCounts(counts: StateCounts, compared: StateCounts) {
  const total = totalOf(counts);
  return STATES.map((state) => ({
    state,
    count: counts[state],
    share: ratio(counts[state], total),
    change: counts[state] - compared[state],
  }));
}
