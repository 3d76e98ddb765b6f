/** Dated parents: facts of a unit, appended; from them the stretches that the tree is read from. */
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, firstDay, monthOf, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import { mayBelongTo } from '@erp/domain/organization/placement';
import { problem, type Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { readTree, type OrganizationTree, type UnitRecord } from './tree-cache';

export type ParentFact = {
  unitId: UnitId;
  parentId: UnitId;
  at: Instant;
  actorId: UnitId;
  recordedAt: Instant;
};

/** Appends the fact and derives the unit's parents anew: of facts of one instant the one recorded last holds. */
export async function appendParent(tx: Sql, timeZone: string, fact: ParentFact): Promise<void> {
  const { unitId } = fact;
  const facts = await tx.rows<{ no: number; at: Instant; parent_id: UnitId }>(
    'SELECT no, at, parent_id FROM unit_fact WHERE unit_id = ? ORDER BY no',
    [unitId],
  );
  const no = (facts.at(-1)?.no ?? 0) + 1;
  await tx.run('INSERT INTO unit_fact (unit_id, no, at, day, parent_id, actor_id, recorded_at) VALUES ?', [
    [
      [
        unitId,
        no,
        toDateTime(fact.at),
        dayOf(fact.at, timeZone),
        fact.parentId,
        fact.actorId,
        toDateTime(fact.recordedAt),
      ],
    ],
  ]);
  const last = new Map(
    [...facts, { at: fact.at, parent_id: fact.parentId }].map((one) => [one.at, one.parent_id]),
  );
  const moves = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
  const parents = moves.filter(([, parentId], index) => index === 0 || moves[index - 1]![1] !== parentId);
  await tx.run('DELETE FROM unit_parent WHERE unit_id = ?', [unitId]);
  await tx.run('INSERT INTO unit_parent (unit_id, from_at, from_day, parent_id) VALUES ?', [
    parents.map(([at, parentId]) => [unitId, toDateTime(at), dayOf(at, timeZone), parentId]),
  ]);
}

/**
 * Notes the units whose members another place of the unit changes, from the month of its day on: their counts are
 * taken again (docs/rules/counts.md). `before`: the tree without the move.
 */
export async function markChangedUnits(
  tx: Sql,
  timeZone: string,
  before: OrganizationTree,
  { changeId, unitId, at }: { changeId: number; unitId: UnitId; at: Instant },
): Promise<void> {
  const after = await readTree(tx, timeZone);
  const day = dayOf(at, timeZone);
  const days = [before, after].flatMap((tree) => tree.pathsFrom(unitId, day).map(({ from }) => from));
  const changed = new Set(
    days.flatMap((from) => {
      const had = before.pathAtEndOfDay(unitId, from);
      const has = after.pathAtEndOfDay(unitId, from);
      return [...had.filter((id) => !has.includes(id)), ...has.filter((id) => !had.includes(id))];
    }),
  );
  if (changed.size === 0) return;
  await tx.run('INSERT INTO unit_dirty (id, unit_id, from_month) VALUES ?', [
    [...changed].map((id) => [changeId, id, firstDay(monthOf(day))]),
  ]);
}

/** When a membership begins: at the start of the day that was named, else now; never ahead. */
export function beginning(
  ctx: Context,
  from: Day | null,
  path: string[],
): { at: Instant } | { problems: Problem[] } {
  const { timeZone } = ctx.settings;
  const now = ctx.clock.now();
  if (from === null) return { at: now };
  if (from > dayOf(now, timeZone)) return { problems: [problem('FACT_IN_FUTURE', path)] };
  return { at: startOfDay(from, timeZone) };
}

/** May a unit of this kind belong to the parent from that moment on? */
export function parentProblems(
  tree: OrganizationTree,
  unit: Pick<UnitRecord, 'kind'>,
  parentId: UnitId,
  at: Instant,
  paths: { parent: string[]; from: string[] },
): Problem[] {
  const parent = tree.unit(parentId);
  if (!parent) return [problem('NOT_FOUND', paths.parent)];
  if (!parent.active || !mayBelongTo(unit.kind, parent.kind))
    return [problem('PARENT_NOT_ALLOWED', paths.parent)];
  const started = parent.kind === 'COMPANY' || tree.unitAt(parentId, at) !== null;
  return started ? [] : [problem('PARENT_STARTS_LATER', paths.from)];
}
