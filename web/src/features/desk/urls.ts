import type { State } from '@/generated/schema-types';
import { snapshotPath } from '@/paths';

/** The list behind a state of the desk: the snapshot of that day with its list open. */
export const stateListUrl = (day: string, state: State): string =>
  `${snapshotPath()}?day=${day}&list=1&listStates=${state}`;
