/** What happened to a customer between two days, from its state at either end (docs/rules/process.md). */
import { isStage, stageLevel, STATES, type State } from '../follow-ups/vocabulary';

/** Where a customer stood before a period: a state, or not there yet. */
export const START_STATES = ['ABSENT', ...STATES] as const;
export type StartState = (typeof START_STATES)[number];

/** In the order in which they are asked and shown. */
export const PROCESS_CLASSES = [
  'SIGNED',
  'INVALID',
  'LAPSED',
  'ENTERED',
  'STARTED',
  'STAYED',
  'RETURNED',
  'ADVANCED',
  'FELL',
] as const;
export type ProcessClass = (typeof PROCESS_CLASSES)[number];

/** The first that applies: every pair of states has exactly one class. */
export function processClass(before: StartState, after: State): ProcessClass {
  for (const arrived of ['SIGNED', 'INVALID', 'LAPSED'] as const) {
    if (after === arrived && before !== arrived) return arrived;
  }
  if (before === 'ABSENT' && after === 'NONE') return 'ENTERED';
  if ((before === 'ABSENT' || before === 'NONE' || before === 'LAPSED') && isStage(after)) return 'STARTED';
  if (before === after) return 'STAYED';
  if (before === 'SIGNED' || before === 'INVALID' || before === 'LAPSED') return 'RETURNED';
  // Only an undone merge leads from a stage back to none.
  return isStage(before) && isStage(after) && stageLevel(after) > stageLevel(before) ? 'ADVANCED' : 'FELL';
}

/** Every pair of states that has the class. */
export function pairsOf(wanted: ProcessClass): { before: StartState; after: State }[] {
  return START_STATES.flatMap((before) =>
    STATES.filter((after) => processClass(before, after) === wanted).map((after) => ({ before, after })),
  );
}
