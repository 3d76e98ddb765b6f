/** Who may export although their role does not permit it: reps whom a manager allows it until a day (docs/permissions.md). */
import type { UnitId } from '../organization/tree';
import { problem, type Problem } from '../problem';
import { addDays, type Day } from '../time/day';
import type { Role } from './permissions';

/** One per person; `until`: the last day. */
export type ExportAllowance = { personId: UnitId; allowedBy: UnitId; until: Day };

const MAX_DAYS = 92;

/** `allowances`: only those that whoever gave them may still give. */
export const isAllowedExport = (
  allowances: readonly ExportAllowance[],
  personId: UnitId,
  day: Day,
): boolean => allowances.some((one) => one.personId === personId && day <= one.until);

type Person = { id: UnitId; role: Role | null; active: boolean };

/** What keeps an allowance from being given. `person`: null where the viewer does not see them. */
export function allowanceProblems(
  { person, by, until }: { person: Person | null; by: UnitId; until: Day },
  today: Day,
): Problem[] {
  const problems: Problem[] = [];
  if (!person) problems.push(problem('NOT_FOUND', ['personId']));
  // Nobody decides on themselves: a rep who stands in for their manager holds the manager's right to allow exports.
  else if (!person.active || person.role !== 'REP' || person.id === by) {
    problems.push(problem('ALLOWANCE_FOR_REPS', ['personId']));
  }
  if (until < today || until > addDays(today, MAX_DAYS - 1)) {
    problems.push(problem('ALLOWANCE_DAYS', ['until'], { max: MAX_DAYS }));
  }
  return problems;
}
