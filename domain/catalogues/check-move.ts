/** An entry moves from the place where it was seen to another; places count from 1. */
import { problem, type Problem } from '../problem';

export type Move = { from: number; to: number };

/** `place`: where it stands now, in a list of `length`. */
export function checkMove({ from, to }: Move, place: number, length: number): Problem[] {
  if (from !== place) return [problem('CHANGED_MEANWHILE', ['from'])];
  return to >= 1 && to <= length ? [] : [problem('PLACE_UNKNOWN', ['to'], { max: length })];
}
