/** 代理人: who stands in for a manager, and when (docs/permissions.md). */
import { problem, type Problem } from '../problem';
import { addDays, type Day } from '../time/day';
import type { UnitId } from '../organization/tree';
import type { Role } from './permissions';

/** From the first to the last day, both included. */
export type Deputation = { id: number; managerId: UnitId; deputyId: UnitId; from: Day; to: Day };

const MAX_DAYS = 92;

const managing: readonly (Role | null)[] = ['DEPARTMENT_MANAGER', 'REGIONAL_MANAGER', 'GENERAL_MANAGER'];
const selling: readonly (Role | null)[] = ['REP', ...managing];

export const mayHaveDeputy = (role: Role | null): boolean => managing.includes(role);

/** Whom the person stands in for on the day. */
export const standsInFor = (
  deputations: readonly Deputation[],
  personId: UnitId,
  day: Day,
): readonly UnitId[] =>
  deputations
    .filter(({ deputyId, from, to }) => deputyId === personId && from <= day && day <= to)
    .map(({ managerId }) => managerId);

type Person = { id: UnitId; role: Role | null; active: boolean };

/** What keeps a deputy from being named. `today`: the first day that may still be named. */
export function deputyProblems(
  { manager, deputy, from, to }: { manager: Person | null; deputy: Person | null; from: Day; to: Day },
  today: Day,
): Problem[] {
  const problems: Problem[] = [];
  if (!manager?.active || !mayHaveDeputy(manager.role)) {
    problems.push(problem('DEPUTY_FOR_MANAGERS', ['managerId']));
  }
  if (!deputy) problems.push(problem('NOT_FOUND', ['deputyId']));
  else if (!deputy.active || !selling.includes(deputy.role) || deputy.id === manager?.id) {
    problems.push(problem('DEPUTY_NOT_ALLOWED', ['deputyId']));
  }
  if (from < today) problems.push(problem('DEPUTY_STARTS_EARLIER', ['from']));
  if (to < from) problems.push(problem('PERIOD_REVERSED', ['to']));
  else if (to > addDays(from, MAX_DAYS - 1))
    problems.push(problem('DEPUTY_TOO_LONG', ['to'], { max: MAX_DAYS }));
  return problems;
}
