/** How many customers stand at or above each stage. INVALID, LAPSED and NONE are left out. */
import { STAGES, type State } from '../follow-ups/vocabulary';

/** SIGNED stands above COMMITTED. */
export const FUNNEL_STATES = [...STAGES, 'SIGNED'] as const satisfies readonly State[];

export type FunnelStep = {
  state: State;
  /** Customers at or above it. */
  count: number;
  /** Customers at or above the stage below; null for the lowest. */
  of: number | null;
  /** count ÷ of; null where there is nothing to divide by. */
  rate: number | null;
};

/** `a ÷ b` as a share; null where b is 0: an empty denominator is never 0 and never NaN. */
export const ratio = (count: number, of: number | null): number | null => (of ? count / of : null);

export function funnel(counts: Readonly<Record<State, number>>): FunnelStep[] {
  const atOrAbove = FUNNEL_STATES.map((_, rung) =>
    FUNNEL_STATES.slice(rung).reduce((sum, state) => sum + counts[state], 0),
  );
  return FUNNEL_STATES.map((state, rung) => {
    const count = atOrAbove[rung]!;
    const of = atOrAbove[rung - 1] ?? null;
    return { state, count, of, rate: ratio(count, of) };
  });
}
