/** Whether a plan of a visit needs approval, wherever it is made or moved (docs/rules/visits.md). */
import {
  approvalOfMoved,
  approvalOfNew,
  decidingSetting,
  type ApprovalRule,
  type ApprovalSetting,
  type Asked,
  type PlanApproval,
} from '@erp/domain/visits/approval';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { holds, present } from '../identity/scope';

type SettingRow = { unit_id: UnitId; no: number; from_day: Day; rule: ApprovalRule };

export async function settingsOf(sql: Sql, unitIds: readonly UnitId[]): Promise<ApprovalSetting[]> {
  const rows = await sql.rows<SettingRow>(
    'SELECT unit_id, no, from_day, rule FROM visit_approval WHERE unit_id IN (?) ORDER BY unit_id, no',
    [unitIds],
  );
  return rows.map(({ unit_id: unitId, no, from_day: fromDay, rule }) => ({ unitId, no, fromDay, rule }));
}

/** Of another one's plan, with the right to. */
export const mayApproveOf = (ctx: Context, repId: UnitId): boolean => {
  const viewer = requireViewer(ctx);
  return viewer.permissions.has('APPROVE_PLAN') && repId !== viewer.personId && holds(present(viewer), repId);
};

async function asked(ctx: Context, sql: Sql, repId: UnitId): Promise<Asked> {
  const byApprover = mayApproveOf(ctx, repId);
  // Above a general manager there is nobody to ask.
  if (ctx.tree.unit(repId)?.role === 'GENERAL_MANAGER') return { isRequired: false, byApprover };
  const { today } = requireViewer(ctx);
  const path = ctx.tree.pathAtEndOfDay(repId, today);
  const deciding = decidingSetting(await settingsOf(sql, path), path, today);
  return { isRequired: deciding?.rule === 'REQUIRED', byApprover };
}

/** A plan of the past that is loaded asks nobody. */
export async function newApproval(
  ctx: Context,
  sql: Sql,
  { repId, at }: { repId: UnitId; at: Instant },
): Promise<PlanApproval | null> {
  return at <= ctx.clock.now() ? null : approvalOfNew(await asked(ctx, sql, repId));
}

export type PlanToMove = {
  id: number;
  rep_id: UnitId;
  approval: PlanApproval | null;
  refusal_task_id: number | null;
};

/** Columns of the plan that its move changes: what is asked anew was decided by nobody. */
export async function approvalAfterMove(
  ctx: Context,
  tx: Sql,
  plan: PlanToMove,
  days: { from: Day; to: Day },
): Promise<Record<string, unknown>> {
  const approval = approvalOfMoved(plan.approval, days, await asked(ctx, tx, plan.rep_id));
  if (approval === plan.approval && days.from === days.to) return {};
  return {
    approval,
    decided_by: approval === 'APPROVED' ? requireViewer(ctx).personId : null,
    refusal_note: null,
    refusal_task_id: null,
  };
}
