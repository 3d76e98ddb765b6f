/** What a unit says about release by rule (docs/rules/protection.md): versions with the day from which each holds. */
import { ruleProblems, type RuleVersion } from '@erp/domain/claims/rules-in-force';
import type { UnitId, UnitKind } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { workAgain } from '../database/jobs';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { audit } from '../identity/audit';
import { forgetTree, readTree, TREE_CHANGED } from '../organization/tree-cache';

const RULED: readonly UnitKind[] = ['COMPANY', 'REGION', 'DEPARTMENT'];

export type RulesEntry = { unitId: UnitId; from: Day; rules: RuleVersion['rules'] };

/** In the viewer's scope, and no person or pool. */
export const mayRule = (ctx: Context, unitId: UnitId): boolean => {
  const { permissions, units } = requireViewer(ctx);
  const unit = ctx.tree.unit(unitId);
  return permissions.has('SET_RELEASE_RULES') && units.has(unitId) && !!unit && RULED.includes(unit.kind);
};

export function insertRules(
  tx: Sql,
  { id, unitId, from, rules, by, at }: RulesEntry & { id: number; by: UnitId; at: string },
): Promise<unknown> {
  const { idleDays = null, stageDays = null, notSignedDays = null, warnDays = null } = rules ?? {};
  return tx.run(
    `INSERT INTO release_rule
       (id, unit_id, from_day, is_own, idle_days, stage_days, not_signed_days, warn_days, set_by, set_at) VALUES ?`,
    [
      [
        [
          ...[id, unitId, from, rules ? 1 : 0, idleDays, stageDays && JSON.stringify(stageDays)],
          ...[notSignedDays, warnDays, by, at],
        ],
      ],
    ],
  );
}

/** Everybody's day is worked out anew at once where they hold from today on, else in the night before they do. */
export async function setReleaseRules(
  ctx: Context,
  requestKey: string,
  entry: RulesEntry,
): Promise<{ problems: Problem[] } | { problems?: undefined; unitId: UnitId }> {
  const { personId, today } = requireViewer(ctx);
  const { unitId, from, rules } = entry;
  if (!mayRule(ctx, unitId)) return { problems: [problem('NOT_FOUND', ['unitId'])] };
  const problems = ruleProblems(entry, today);
  if (problems.length > 0) return { problems };
  const id = await allocateIds(ctx.db, 'release_rule');
  const outcome = await once<{ unitId: UnitId }>(
    ctx,
    { operation: 'setReleaseRules', requestKey, input: entry },
    async (tx) => {
      await insertRules(tx, { ...entry, id, by: personId, at: toDateTime(ctx.clock.now()) });
      await workAgain(tx, 'releases', today);
      await audit(ctx, tx, {
        kind: 'RELEASE_RULES_SET',
        actorId: personId,
        unitId,
        detail: {
          from,
          idleDays: rules?.idleDays ?? null,
          notSignedDays: rules?.notSignedDays ?? null,
          warnDays: rules?.warnDays ?? null,
          stageDays: rules ? JSON.stringify(rules.stageDays) : null,
        },
      });
      return { result: { unitId } };
    },
    TREE_CHANGED,
  );
  if (outcome.problems) return { problems: outcome.problems };
  forgetTree(ctx.db);
  ctx.tree = await readTree(ctx.db, ctx.settings.timeZone);
  return outcome.result;
}
