/** 派单: gives new customers to whoever's turn it is, in the transaction that enters them (docs/rules/leads.md). */
import { isLeadSource } from '@erp/domain/leads/vocabulary';
import type { Source } from '@erp/domain/facts/fact';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import { deadlineAfter } from '@erp/domain/time/working-time';
import { dayOf, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { workingTime } from '../organization/working-hours';
import { poolOf } from '../organization/tree-cache';
import { hasRota, nextOf, readRotas } from './rotas';

/** The turns of one hand-out: who comes, in order, and by when each is to call. */
export type Turns = { unitId: UnitId; people: UnitId[]; dueAt: Instant };

export type BegunTurn = {
  customerId: number;
  /** The change of owner that began it. */
  no: number;
  personId: UnitId;
  /** Allocated. */
  taskId: number;
};

/** May the viewer have this unit's rota hand out? `path`: where the unit stands in the input. */
export function handOutProblems(ctx: Context, unitId: UnitId, path: string[]): Problem[] {
  const { permissions, units } = requireViewer(ctx);
  if (!permissions.has('HAND_OUT_LEADS')) return [problem('NOT_ALLOWED', path)];
  return units.has(unitId) && hasRota(ctx, unitId) ? [] : [problem('NOT_FOUND', path)];
}

export const leadSourceProblems = (source: Source, path: string[]): Problem[] =>
  isLeadSource(source) ? [] : [problem('LEAD_SOURCE', path)];

/** Where a lead lies until it is handed out: the nearest pool above the unit, else the company's. */
export function poolOfUnit(ctx: Context, unitId: UnitId): UnitId {
  const today = dayOf(ctx.clock.now(), ctx.settings.timeZone);
  const pool = poolOf(ctx.tree, unitId, today) ?? poolOf(ctx.tree, ctx.tree.companyId, today);
  if (pool === null) throw new Error('the company has no pool');
  return pool;
}

/** Takes so many turns of the rota, which the caller has locked; null: nobody takes part. */
export async function takeTurns(
  ctx: Context,
  tx: Sql,
  unitId: UnitId,
  { n, at, had }: { n: number; at: Instant; had?: ReadonlySet<UnitId> },
): Promise<Turns | null> {
  let rota = (await readRotas(tx, [unitId])).get(unitId);
  if (!rota) return null;
  const people: UnitId[] = [];
  for (let turn = 0; turn < n; turn += 1) {
    const next = nextOf(ctx, rota, had);
    if (next === null) return null;
    people.push(next);
    rota = { ...rota, last_person_id: next };
  }
  await tx.run('UPDATE rota SET last_person_id = ? WHERE unit_id = ?', [rota.last_person_id, unitId]);
  return { unitId, people, dueAt: deadlineAfter(at, rota.limit_minutes, await workingTime(ctx, tx)) };
}

/** Reminds halfway when the limit is short. */
const leadMinutesOf = (at: Instant, dueAt: Instant): number =>
  Math.min(DEFAULT_LEAD_MINUTES, Math.floor((Date.parse(dueAt) - Date.parse(at)) / 120_000));

/** The rows of turns that begin, each with its task; `by`: who entered the leads. */
export async function insertTurns(
  tx: Sql,
  { unitId, dueAt }: Pick<Turns, 'unitId' | 'dueAt'>,
  begun: readonly BegunTurn[],
  { at, by }: { at: Instant; by: UnitId },
): Promise<void> {
  await tx.run(
    `INSERT INTO lead_turn (customer_id, no, unit_id, person_id, received_at, due_at, ended, task_id) VALUES ?`,
    [
      begun.map(({ customerId, no, personId, taskId }) => [
        ...[customerId, no, unitId, personId, toDateTime(at), toDateTime(dueAt), 'OPEN', taskId],
      ]),
    ],
  );
  await tx.run(
    `INSERT INTO task (id, kind, status, due_at, rep_id, customer_id, lead_minutes, assigned_by) VALUES ?`,
    [
      begun.map(({ customerId, personId, taskId }) => [
        ...[taskId, 'LEAD', 'OPEN', toDateTime(dueAt), personId, customerId, leadMinutesOf(at, dueAt), by],
      ]),
    ],
  );
}

/** The rows of leads that are handed out for the first time. */
export async function insertLeads(
  ctx: Context,
  tx: Sql,
  turns: Turns,
  begun: readonly BegunTurn[],
  at: Instant,
): Promise<void> {
  const by = requireViewer(ctx).personId;
  await tx.run(
    `INSERT INTO lead_entry (customer_id, unit_id, status, person_id, turns, entered_at, entered_by, due_at) VALUES ?`,
    [
      begun.map(({ customerId, personId }) => [
        ...[customerId, turns.unitId, 'OPEN', personId, 1, toDateTime(at), by, toDateTime(turns.dueAt)],
      ]),
    ],
  );
  await insertTurns(tx, turns, begun, { at, by });
}
