/** Numbers of customers per state. */
import { ratio } from '@erp/domain/reports/funnel';
import { STATES, type State } from '@erp/domain/follow-ups/vocabulary';

export type StateCounts = Record<State, number>;

export const noCounts = (): StateCounts =>
  Object.fromEntries(STATES.map((state) => [state, 0])) as StateCounts;

export const totalOf = (counts: StateCounts): number => STATES.reduce((sum, state) => sum + counts[state], 0);

export const stateCounts = (counts: StateCounts, compared: StateCounts) =>
  STATES.map((state) => ({
    state,
    count: counts[state],
    share: ratio(counts[state], totalOf(counts)),
    change: counts[state] - compared[state],
  }));
