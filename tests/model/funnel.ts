import { stages } from './history';
import type { State } from './states';

export interface FunnelStep {
  state: State;
  /** Customers at or above it. */
  count: number;
  /** Customers at or above the stage below; null for the lowest. */
  of: number | null;
  /** count ÷ of; null where there is nothing to divide by. */
  rate: number | null;
}

/** SIGNED stands above COMMITTED; INVALID, LAPSED and NONE are left out. */
const ladder: State[] = [...stages, 'SIGNED'];

export function funnel(counts: Record<State, number>): FunnelStep[] {
  const atOrAbove = (rung: number): number =>
    ladder.slice(rung).reduce((sum, state) => sum + counts[state], 0);
  return ladder.map((state, rung) => {
    const count = atOrAbove(rung);
    const of = rung === 0 ? null : atOrAbove(rung - 1);
    return { state, count, of, rate: of === null || of === 0 ? null : count / of };
  });
}
