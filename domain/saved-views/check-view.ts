/** What a saved view may be (docs/rules/lists.md). */
import { problem, type Problem } from '../problem';

export const MAX_VIEWS = 20;
/** Of the filter as JSON; what people choose in a list is far shorter. */
const MAX_FILTER = 8_000;

export const nameProblems = (name: string): Problem[] =>
  name.trim() === '' ? [problem('VIEW_NAME_REQUIRED', ['name'])] : [];

export const filterProblems = (filter: string): Problem[] =>
  filter.length > MAX_FILTER ? [problem('TOO_LONG', ['filter'], { max: MAX_FILTER })] : [];

/** `owned`: views that the person has. */
export function newViewProblems(view: { name: string; filter: string }, owned: number): Problem[] {
  return [
    ...nameProblems(view.name),
    ...filterProblems(view.filter),
    ...(owned >= MAX_VIEWS ? [problem('TOO_MANY_VIEWS', [], { max: MAX_VIEWS })] : []),
  ];
}

/** The list with one element moved to a place; beyond the ends: to the end. */
export function moved<T>(list: readonly T[], element: T, to: number): T[] {
  const rest = list.filter((one) => one !== element);
  const place = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, place), element, ...rest.slice(place)];
}
