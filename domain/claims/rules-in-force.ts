/** Which rules hold for whom on a day: those of the nearest unit upwards that says something (docs/rules/protection.md). */
import type { UnitId } from '../organization/tree';
import { addDays, type Day } from '../time/day';
import { problem, type Problem } from '../problem';
import type { ReleaseRules } from './release-day';

/** What a unit said once. */
export type RuleVersion = {
  id: number;
  unitId: UnitId;
  /** The first day on which it holds. */
  from: Day;
  /** null: from then on those of the unit above hold again. */
  rules: Omit<ReleaseRules, 'from'> | null;
};

/** What the unit itself says on the day: of its versions that have begun the last; of two for one day the later entered. */
export function versionOn(versions: readonly RuleVersion[], unitId: UnitId, day: Day): RuleVersion | null {
  let found: RuleVersion | null = null;
  for (const version of versions) {
    if (version.unitId !== unitId || version.from > day) continue;
    if (!found || version.from > found.from || (version.from === found.from && version.id > found.id)) {
      found = version;
    }
  }
  return found;
}

export type RulesInForce = { unitId: UnitId; rules: ReleaseRules };

/** `path`: the unit, the one above it … up to the company, on that day. null: nobody says anything. */
export function rulesInForce(
  versions: readonly RuleVersion[],
  path: readonly UnitId[],
  day: Day,
): RulesInForce | null {
  let notBefore = '' as Day;
  for (const unitId of path) {
    const version = versionOn(versions, unitId, day);
    if (!version) continue;
    if (version.rules) {
      const from = version.from > notBefore ? version.from : notBefore;
      return { unitId, rules: { ...version.rules, from } };
    }
    // It let those above hold again: they took effect for it that day.
    if (version.from > notBefore) notBefore = version.from;
  }
  return null;
}

export const MAX_RULE_DAYS = 3_650;
export const MAX_WARN_DAYS = 7;
const FURTHEST_AHEAD = 366;

const outside = (value: number | null, min: number, max: number): boolean =>
  value !== null && (value < min || value > max);

/** `from`: never in the past, for what was released stays so. */
export function ruleProblems({ from, rules }: Pick<RuleVersion, 'from' | 'rules'>, today: Day): Problem[] {
  const problems: Problem[] = [];
  if (from < today || from > addDays(today, FURTHEST_AHEAD))
    problems.push(problem('RULES_FROM_INVALID', ['from']));
  if (!rules) return problems;
  const days = (field: string): Problem =>
    problem('RULE_DAYS_INVALID', ['rules', field], { max: MAX_RULE_DAYS });
  if (outside(rules.idleDays, 1, MAX_RULE_DAYS)) problems.push(days('idleDays'));
  if (Object.values(rules.stageDays).some((value) => outside(value, 1, MAX_RULE_DAYS)))
    problems.push(days('stageDays'));
  if (outside(rules.notSignedDays, 1, MAX_RULE_DAYS)) problems.push(days('notSignedDays'));
  if (outside(rules.warnDays, 0, MAX_WARN_DAYS))
    problems.push(problem('WARN_DAYS_INVALID', ['rules', 'warnDays'], { max: MAX_WARN_DAYS }));
  return problems;
}
