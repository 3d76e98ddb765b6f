/** What a unit says of the plans of its people, from a day on: appended, never edited (docs/rules/visits.md). */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Day, Instant } from '@erp/domain/time/day';
import { decidingSetting, type ApprovalRule } from '@erp/domain/visits/approval';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { once } from '../database/once';
import { audit } from '../identity/audit';
import { settingsOf } from '../tasks/plan-approval';

export type ApprovalHistoryRow = { from_day: Day; rule: ApprovalRule; set_by: UnitId; set_at: Instant };

export type ApprovalOfUnit = {
  unitId: UnitId;
  required: boolean;
  decidedBy: UnitId | null;
  history: ApprovalHistoryRow[];
};

export type ApprovalOutcome = { problems: Problem[] } | { problems?: undefined; approval: ApprovalOfUnit };

const SHOWN = 50;

const isSeen = (ctx: Context, unitId: UnitId): boolean => {
  const kind = ctx.tree.unit(unitId)?.kind;
  return (
    (kind === 'COMPANY' || kind === 'REGION' || kind === 'DEPARTMENT') && requireViewer(ctx).units.has(unitId)
  );
};

export async function approvalOfUnit(ctx: Context, unitId: UnitId): Promise<ApprovalOfUnit | null> {
  if (!isSeen(ctx, unitId)) return null;
  const { today } = requireViewer(ctx);
  const path = ctx.tree.pathAtEndOfDay(unitId, today);
  const deciding = decidingSetting(await settingsOf(ctx.db, path), path, today);
  const history = await ctx.db.rows<ApprovalHistoryRow>(
    `SELECT from_day, rule, set_by, set_at
       FROM visit_approval
      WHERE unit_id = ?
      ORDER BY no DESC
      LIMIT ?`,
    [unitId, SHOWN],
  );
  return { unitId, required: deciding?.rule === 'REQUIRED', decidedBy: deciding?.unitId ?? null, history };
}

export async function setPlanApproval(
  ctx: Context,
  requestKey: string,
  { unitId, rule, from }: { unitId: UnitId; rule: ApprovalRule; from: Day },
): Promise<ApprovalOutcome> {
  const { personId, today } = requireViewer(ctx);
  if (!isSeen(ctx, unitId)) return { problems: [problem('NOT_FOUND', ['unitId'])] };
  if (from < today) return { problems: [problem('APPROVAL_STARTS_EARLIER', ['from'])] };
  const outcome = await once<{ unitId: UnitId }>(
    ctx,
    { operation: 'setPlanApproval', requestKey, input: { unitId, rule, from } },
    async (tx) => {
      await tx.run(
        `INSERT INTO visit_approval (unit_id, no, from_day, rule, set_by, set_at)
         SELECT ?, COUNT(*) + 1, ?, ?, ?, ? FROM visit_approval WHERE unit_id = ?`,
        [unitId, from, rule, personId, toDateTime(ctx.clock.now()), unitId],
      );
      await audit(ctx, tx, { kind: 'PLAN_APPROVAL_SET', actorId: personId, unitId, detail: { rule, from } });
      return { result: { unitId } };
    },
    // What is said of a unit is numbered: who says something at once waits.
    (tx) => tx.rows('SELECT id FROM unit WHERE id = ? FOR UPDATE', [unitId]),
  );
  if (outcome.problems) return { problems: outcome.problems };
  return { approval: (await approvalOfUnit(ctx, unitId))! };
}
