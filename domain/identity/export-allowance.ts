/** Who may export though his role does not let him: reps that a manager allows it, until a day (docs/permissions.md). */
import type { UnitId } from '../organization/tree';
import { problem, type Problem } from '../problem';
import { addDays, type Day } from '../time/day';
import type { Role } from './permissions';

/** One per person; `until`: the last day. */
export type ExportAllowance = { personId: UnitId; allowedBy: UnitId; until: Day };

const MAX_DAYS = 92;

export const isAllowedExport = (
  allowances: readonly ExportAllowance[],
  personId: UnitId,
  day: Day,
): boolean => allowances.some((one) => one.personId === personId && day <= one.until);

type Person = { id: UnitId; role: Role | null; active: boolean };

/** What keeps an allowance from being given. `person`: null where the viewer does not see him. */
export function allowanceProblems(
  { person, by, until }: { person: Person | null; by: UnitId; until: Day },
  today: Day,
): Problem[] {
  const problems: Problem[] = [];
  if (!person) problems.push(problem('NOT_FOUND', ['personId']));
  // A deputy is a rep with a manager's rights: he does not lend himself what outlasts them.
  else if (!person.active || person.role !== 'REP' || person.id === by) {
    problems.push(problem('ALLOWANCE_FOR_REPS', ['personId']));
  }
  if (until < today || until > addDays(today, MAX_DAYS - 1)) {
    problems.push(problem('ALLOWANCE_DAYS', ['until'], { max: MAX_DAYS }));
  }
  return problems;
}
