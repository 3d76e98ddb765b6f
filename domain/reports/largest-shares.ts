/** The states that say most about a row: what a report's sentence names. */
import { STATES, type State } from '../follow-ups/vocabulary';

export type StateShare = { state: State; count: number; share: number };

/** At most `howMany` states with customers, the largest first; of equals, the one that is shown first. */
export function largestShares(counts: Readonly<Record<State, number>>, howMany: number): StateShare[] {
  const total = STATES.reduce((sum, state) => sum + counts[state], 0);
  return STATES.filter((state) => counts[state] > 0)
    .map((state) => ({ state, count: counts[state], share: counts[state] / total }))
    .sort((a, b) => b.count - a.count)
    .slice(0, howMany);
}
