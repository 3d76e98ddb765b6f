/** Whom a fact counts for belongs to the company when it happens: else no total would hold it (docs/rules/organization.md). */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { dayOf, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';

export function membershipProblems(ctx: Context, unitId: UnitId, at: Instant, path: string[]): Problem[] {
  const above = ctx.tree.pathAtEndOfDay(unitId, dayOf(at, ctx.settings.timeZone));
  if (above.includes(ctx.tree.companyId)) return [];
  return [problem('NO_MEMBER_THEN', path, { name: ctx.tree.unit(unitId)?.name ?? '' })];
}
