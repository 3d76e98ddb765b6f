import { stages } from './history';
import { type StartState, type State, isStage } from './states';

export const processClasses = [
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
export type ProcessClass = (typeof processClasses)[number];

/** The first that applies, from the state before the period to the state at its end. */
export function classOf(before: StartState, after: State): ProcessClass {
  if (after === 'SIGNED' && before !== 'SIGNED') return 'SIGNED';
  if (after === 'INVALID' && before !== 'INVALID') return 'INVALID';
  if (after === 'LAPSED' && before !== 'LAPSED') return 'LAPSED';
  if (before === 'ABSENT' && after === 'NONE') return 'ENTERED';
  if ((before === 'ABSENT' || before === 'NONE' || before === 'LAPSED') && isStage(after)) return 'STARTED';
  if (before === after) return 'STAYED';
  if (before === 'SIGNED' || before === 'INVALID' || before === 'LAPSED') return 'RETURNED';
  if (isStage(before) && isStage(after))
    return stages.indexOf(after) > stages.indexOf(before) ? 'ADVANCED' : 'FELL';
  // What is left is a stage that was lost altogether.
  return 'FELL';
}
