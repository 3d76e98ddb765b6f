/** Reads of the rules of release, from memory: what holds for a unit today, and all that it ever said. */
import { rulesInForce, type RulesInForce } from '@erp/domain/claims/rules-in-force';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import { visibleUnit } from '../organization/queries';
import type { RuleRecord } from '../organization/release-rule-rows';

export type UnitRules = { unitId: UnitId; inForce: RulesInForce | null; versions: readonly RuleRecord[] };

/** Default: the topmost unit of which the viewer sees the rules, the company. */
export function unitRules(ctx: Context, asked: UnitId | null): UnitRules | null {
  const { today } = requireViewer(ctx);
  const unitId = asked === null ? ctx.tree.companyId : visibleUnit(ctx, asked);
  if (unitId === null) return null;
  const path = ctx.tree.pathAtEndOfDay(unitId, today);
  return {
    unitId,
    inForce: rulesInForce(ctx.tree.releaseRules, path, today),
    versions: ctx.tree.releaseRules
      .filter((version) => version.unitId === unitId)
      .sort((a, b) => (a.from === b.from ? b.id - a.id : a.from < b.from ? 1 : -1)),
  };
}
