/**
 * What happens to a plan by hand, one transaction each: the customer is locked as by whoever records a visit, the plan is
 * read anew, and the change is written only while the plan is still what was read. Who comes too late is told what happened.
 */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Instant } from '@erp/domain/time/day';
import { checkStillPlanned, type CompanionStatus, type VisitStatus } from '@erp/domain/visits/visit-plan';
import type { PlanApproval } from '@erp/domain/visits/approval';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { Overtaken } from '../database/faults';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { lockCustomer } from '../facts/lock-customer';
import { reactToPlan } from '../facts/reactions';
import { appendNotes } from '../facts/outbox';
import { holds, present } from '../identity/scope';
import { taskNote, visitNotes, visitTaskId } from '../tasks/visit-task';
import type { PlanOutcome, Planned } from './plan-visit';

export type PlanRow = {
  id: number;
  customer_id: number;
  /** Of the customer. */
  holder_id: UnitId | null;
  rep_id: UnitId;
  status: VisitStatus;
  planned_at: Instant;
  duration: number;
  companion_id: UnitId | null;
  companion_status: CompanionStatus | null;
  approval: PlanApproval | null;
  refusal_task_id: number | null;
  /** Since when it stands as it is; of an unmoved next step: since its contact. */
  stands_from: Instant | null;
};

export async function readPlan(sql: Sql, planId: number): Promise<PlanRow | undefined> {
  const [row] = await sql.rows<PlanRow>(
    `SELECT p.id, p.customer_id, c.holder_id, p.rep_id, p.status, p.planned_at, p.duration, p.companion_id,
            p.companion_status, p.approval, p.refusal_task_id, COALESCE(p.stands_from, f.at) AS stands_from
       FROM visit_plan p
       JOIN customer c  ON c.id = p.customer_id
       LEFT JOIN fact f ON f.customer_id = p.customer_id AND f.no = p.source_no
      WHERE p.id = ?`,
    [planId],
  );
  return row;
}

/** The rep himself, or whoever has the rep and the customer in his scope. */
const isOwn = (ctx: Context, { rep_id: repId, holder_id: holderId }: PlanRow): boolean => {
  const scope = present(requireViewer(ctx));
  return holds(scope, repId) && holderId !== null && holds(scope, holderId);
};

export type PlanChange = {
  operation: string;
  requestKey: string;
  planId: number;
  /** All that was asked for. */
  input: object;
  /** The plan's task is moved or ended with it. */
  changesTask: boolean;
  /** Whom it concerns besides the rep and the present companion. */
  concerns?: readonly (UnitId | null)[];
  /** Who may; default: the rep, and those above him. */
  isAllowed?: (ctx: Context, plan: PlanRow) => boolean;
  /** On the locked plan, which is PLANNED. */
  apply: (tx: Sql, plan: PlanRow) => Promise<Problem[]>;
};

const unknown: { problems: Problem[] } = { problems: [problem('NOT_FOUND', ['visitId'])] };

export async function changePlan(
  ctx: Context,
  { operation, requestKey, planId, input, changesTask, concerns = [], isAllowed = isOwn, apply }: PlanChange,
): Promise<PlanOutcome> {
  const found = await readPlan(ctx.db, planId);
  if (!found || !isAllowed(ctx, found)) return unknown;
  const changeId = await allocateIds(ctx.db, 'change');
  const outcome = await once<Planned>(
    ctx,
    { operation, requestKey, input: { planId, ...input } },
    async (tx) => {
      const plan = (await readPlan(tx, planId))!;
      if (!isAllowed(ctx, plan)) return unknown;
      const late = checkStillPlanned(plan.status, ['visitId']);
      const problems = late.length > 0 ? late : await apply(tx, plan);
      if (problems.length > 0) return { problems };
      await reactToPlan(ctx, tx, plan.customer_id);
      const notes = visitNotes(planId, [plan.rep_id, plan.companion_id, ...concerns]);
      if (changesTask) {
        const taskId = await visitTaskId(tx, { planId, customerId: plan.customer_id });
        notes.push(taskNote(taskId, plan.rep_id));
      }
      await appendNotes(tx, changeId, notes, ctx.clock.now());
      return { result: { planId } };
    },
    lockCustomer(found.customer_id),
  );
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}

/** The plan as it was read is what is changed: where another writer came in between, the transaction begins again. */
export async function updatePlan(tx: Sql, plan: PlanRow, changes: Record<string, unknown>): Promise<void> {
  const names = Object.keys(changes);
  const { affectedRows } = await tx.run(
    `UPDATE visit_plan
        SET ${names.map((name) => `${name} = ?`).join(', ')}
      WHERE id = ? AND status = 'PLANNED' AND planned_at = ?`,
    [...Object.values(changes), plan.id, toDateTime(plan.planned_at)],
  );
  if (affectedRows !== 1) throw new Overtaken(new Error(`visit_plan ${plan.id} changed under its lock`));
}
