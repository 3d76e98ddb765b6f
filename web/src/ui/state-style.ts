import type { State } from '@erp/domain/follow-ups/vocabulary';

/** CSS values of a state's ground and text, the same in every tag, bar and cell. */
export const stateGround = (state: State): string => `var(--state-${state.toLowerCase()})`;
export const stateText = (state: State): string => `var(--on-state-${state.toLowerCase()})`;
