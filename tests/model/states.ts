import { type Stage, stages } from './history';

/** Where a customer can stand at the end of a day, in the order of reports. */
export const states = [...stages, 'SIGNED', 'INVALID', 'LAPSED', 'NONE'] as const;
export type State = (typeof states)[number];

/** The state at the start of a period: ABSENT when the customer did not exist yet. */
export const startStates = ['ABSENT', ...states] as const;
export type StartState = (typeof startStates)[number];

export function isStage(state: StartState): state is Stage {
  return (stages as readonly string[]).includes(state);
}

/** One value per state, made by the given function. */
export function perState<T>(make: (state: State) => T): Record<State, T> {
  return Object.fromEntries(states.map((state) => [state, make(state)])) as Record<State, T>;
}
