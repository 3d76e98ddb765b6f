/** Doing the thing closes the task (docs/rules/tasks.md); a reaction to recorded facts, in their transaction. */
import { foldedFacts, type Fact, type FactKind } from '@erp/domain/facts/fact';
import { foldTogether } from '@erp/domain/facts/fold-together';
import { intervalOn, type Timeline } from '@erp/domain/facts/timeline';
import { taskEnds, type StartedKind, type TaskEnd, type TaskStatus } from '@erp/domain/tasks/task-status';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { withPartners } from '../facts/merge-groups';
import type { Note } from '../facts/outbox';
import type { Change } from '../facts/reactions';
import { readFacts } from '../facts/read-facts';
import { taskNote, visitNotes } from './visit-task';

type TaskRow = {
  id: number;
  kind: StartedKind;
  status: TaskStatus;
  rep_id: UnitId;
  source_no: number | null;
  plan_id: number | null;
  companion_id: UnitId | null;
  planned_day: Day | null;
  stands_from: Instant | null;
  named_no: number | null;
  done_no: number | null;
};

/** Facts that start, close or cancel a task. */
const touching: ReadonlySet<FactKind> = new Set([
  'FOLLOW_UP',
  'VISIT',
  'OWNER',
  'DELETION',
  'VOID',
  'RESTORE',
]);

/** Those that facts decide: what somebody ended, cancelled or missed by hand stays so, whatever the facts come to say. */
const startedTasks = (tx: Sql, customerId: number): Promise<TaskRow[]> =>
  tx.rows<TaskRow>(
    `SELECT t.id, t.kind, t.status, t.rep_id, t.source_no, t.plan_id, p.companion_id, p.planned_day,
            p.stands_from, p.named_no, p.done_no
       FROM task t
       LEFT JOIN visit_plan p ON p.id = t.plan_id
      WHERE t.customer_id = ? AND (t.source_no IS NOT NULL OR t.plan_id IS NOT NULL) AND t.ended_by IS NULL
        AND p.ended_at IS NULL`,
    [customerId],
  );

const planStatus: Record<TaskStatus, string> = { OPEN: 'PLANNED', DONE: 'DONE', CANCELLED: 'CANCELLED' };

async function writeEnd(tx: Sql, row: TaskRow, { status, doneNo }: TaskEnd, closedAt: string): Promise<void> {
  await tx.run('UPDATE task SET status = ?, closed_at = ? WHERE id = ?', [
    status,
    status === 'OPEN' ? null : closedAt,
    row.id,
  ]);
  if (row.plan_id === null) return;
  await tx.run('UPDATE visit_plan SET status = ?, done_no = ? WHERE id = ?', [
    planStatus[status],
    doneNo,
    row.plan_id,
  ]);
}

/** Tells the tasks of the customer anew from all its facts, and writes those that ended differently; which ones. */
async function retellTasks(
  tx: Sql,
  customerId: number,
  facts: readonly Fact[],
  now: Instant,
): Promise<{ rows: TaskRow[]; changed: TaskRow[] }> {
  const rows = await startedTasks(tx, customerId);
  const ends = taskEnds(
    rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      repId: row.rep_id,
      sourceNo: row.source_no,
      plannedDay: row.planned_day,
      standsFrom: row.stands_from,
      namedNo: row.named_no,
    })),
    facts,
  );
  for (const [id, end] of ends)
    if (end.doneNo !== null && end.doneNo < 0) ends.set(id, { ...end, doneNo: null });
  const changed = rows.filter((row) => {
    const end = ends.get(row.id)!;
    return end.status !== row.status || end.doneNo !== row.done_no;
  });
  for (const row of changed) await writeEnd(tx, row, ends.get(row.id)!, toDateTime(now));
  return { rows, changed };
}

/** Numbers of facts that are other customers' own: none of this one's tasks names them. */
const elsewhere = (no: number): number => -no;

/**
 * While it is merged away its survivor's holder holds it, and what is done with the survivor is done with it: to its tasks
 * the merge and the undo are changes of owner, and the survivor's follow-ups and visits of those days are its own.
 */
function factsToItsTasks({ facts, after, partners }: Pick<Change, 'facts' | 'after' | 'partners'>): Fact[] {
  const own = [...facts];
  for (const { from, to, into } of after.away) {
    const merged = foldedFacts(facts).findLast(({ kind, day }) => kind === 'MERGE' && day <= from);
    const back = foldedFacts(facts).find(({ kind, day }) => kind === 'UNMERGE' && day > to);
    let survivor = into;
    for (
      let next = awayOn(partners.get(survivor), from);
      next !== null;
      next = awayOn(partners.get(survivor), from)
    )
      survivor = next;
    const partner = partners.get(survivor);
    if (!merged || !partner) continue;
    const ownerAs = (fact: Fact, holderId: UnitId | undefined): Fact[] =>
      holderId === undefined
        ? []
        : [{ ...fact, kind: 'OWNER', holderId, reason: 'TRANSFER', no: elsewhere(fact.no) }];
    own.push(...ownerAs(merged, intervalOn(partner.timeline.intervals, from)?.holderId));
    own.push(
      ...foldedFacts(partner.facts)
        .filter(({ kind, day }) => (kind === 'FOLLOW_UP' || kind === 'VISIT') && from <= day && day <= to)
        .map((fact) => ({ ...fact, no: elsewhere(fact.no) })),
    );
    if (back) own.push(...ownerAs(back, intervalOn(after.intervals, back.day)?.holderId));
  }
  return own;
}

/** The same after a plan was changed by hand, which no fact tells. */
export async function retellTasksOf(ctx: Context, tx: Sql, customerId: number, now: Instant): Promise<void> {
  const histories = await readFacts(tx, await withPartners(tx, [customerId]));
  const timelines = foldTogether(histories, ctx.settings);
  const partners = new Map(
    [...histories].map(([id, facts]) => [id, { facts, timeline: timelines.get(id)! }]),
  );
  const facts = histories.get(customerId)!;
  await retellTasks(
    tx,
    customerId,
    factsToItsTasks({ facts, after: timelines.get(customerId)!, partners }),
    now,
  );
}

const awayOn = (partner: { timeline: Timeline } | undefined, day: Day): number | null =>
  partner?.timeline.away.find(({ from, to }) => from <= day && day <= to)?.into ?? null;

type Asked = { id: number; rep_id: UnitId };

/** Of a customer that is merged away, who holds the one that it is part of. */
const holderNow = ({ mergedInto, intervals }: Timeline, partners: Change['partners']): UnitId | undefined =>
  (mergedInto === null ? intervals : (partners.get(mergedInto)?.timeline.intervals ?? [])).at(-1)?.holderId;

/** What people asked the holder before to do about the customer is no longer his to do; of a deleted one nobody's. */
async function cancelAsked(
  tx: Sql,
  { customerId, before, after, added, partners }: Change,
  now: Instant,
): Promise<Asked[]> {
  const was = holderNow(before, partners);
  const isGone = added.some(({ kind }) => kind === 'DELETION');
  if (!isGone && (was === undefined || was === holderNow(after, partners))) return [];
  const asked = await tx.rows<Asked>(
    `SELECT id, rep_id
       FROM task
      WHERE customer_id = ? AND status = 'OPEN' AND source_no IS NULL ${isGone ? '' : 'AND rep_id = ?'}`,
    isGone ? [customerId] : [customerId, was],
  );
  if (asked.length === 0) return [];
  await tx.run("UPDATE task SET status = 'CANCELLED', closed_at = ? WHERE id IN (?)", [
    toDateTime(now),
    asked.map(({ id }) => id),
  ]);
  return asked;
}

/** The visits that were recorded, voided or restored. */
function visitsOf({ facts, added }: Change): Fact[] {
  const touched = new Set(
    added.map((fact) => (fact.kind === 'VOID' || fact.kind === 'RESTORE' ? fact.targetNo : fact.no)),
  );
  return facts.filter(({ kind, no }) => kind === 'VISIT' && touched.has(no));
}

/** Also tells what began, went on differently or ended by these facts. */
export async function closeTasks(ctx: Context, tx: Sql, change: Change): Promise<Note[]> {
  const { customerId, facts, added, before, after } = change;
  const isNew = facts.length === added.length;
  const wasMerged = before.away.length > 0 || after.away.length > 0;
  if (isNew || !(wasMerged || added.some(({ kind }) => touching.has(kind)))) return [];
  const now = added[0]?.recordedAt ?? ctx.clock.now();
  const { rows, changed } = await retellTasks(tx, customerId, factsToItsTasks(change), now);
  const cancelled = await cancelAsked(tx, change, now);
  const begun = rows.filter((row) => !changed.includes(row) && added.some(({ no }) => no === row.source_no));
  const told = [...changed, ...begun];
  return [
    ...[...told, ...cancelled].map(({ id, rep_id: repId }) => taskNote(id, repId)),
    ...told.flatMap(({ plan_id: planId, rep_id: repId, companion_id: companionId }) =>
      planId === null ? [] : visitNotes(planId, [repId, companionId]),
    ),
    ...visitsOf(change).map((visit): Note => ({
      topic: 'VISIT',
      unitId: visit.repId,
      ref: `${customerId}.${visit.no}`,
    })),
  ];
}
