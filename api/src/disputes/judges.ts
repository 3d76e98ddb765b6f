/** Who rules in a dispute, by the organisation as it is today (docs/rules/disputes.md). */
import { nearestJudges, rulesFor, seatFor, type Manager, type Parties } from '@erp/domain/disputes/judge';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import { actsFor, topOfScope } from '../identity/viewer';
import type { DisputeRow } from './queries';

function partiesOf(ctx: Context, openerId: UnitId, otherId: UnitId): Parties {
  const { today } = requireViewer(ctx);
  return {
    opener: ctx.tree.pathAtEndOfDay(openerId, today),
    other: ctx.tree.pathAtEndOfDay(otherId, today),
  };
}

function managerOf(ctx: Context, id: UnitId): Manager[] {
  const person = ctx.tree.unit(id);
  if (person?.kind !== 'PERSON' || !person.active || !person.role) return [];
  return [{ id, role: person.role, top: topOfScope(ctx.tree, id, requireViewer(ctx).today) }];
}

/** The manager who is asked: of the nearest unit that holds both, the first by code. Null: nobody is there. */
export function judgeOf(ctx: Context, openerId: UnitId, otherId: UnitId): UnitId | null {
  const managers = ctx.tree.units.flatMap(({ id }) => managerOf(ctx, id));
  return nearestJudges(managers, partiesOf(ctx, openerId, otherId))[0]?.id ?? null;
}

/** The viewer, and the managers that they stand in for today. */
export const namesOf = (ctx: Context): UnitId[] => {
  const { personId, today } = requireViewer(ctx);
  return actsFor(ctx.tree, personId, today);
};

/** The unit in whose name the viewer rules now; null: he may not. */
export function rulingSeat(ctx: Context, dispute: DisputeRow): UnitId | null {
  const viewer = requireViewer(ctx);
  const { opener_id: openerId, other_id: otherId, status, ruling_unit_id: standing } = dispute;
  const isParty = viewer.personId === openerId || viewer.personId === otherId;
  if (status === 'WITHDRAWN' || isParty || !viewer.permissions.has('RULE')) return null;
  const parties = partiesOf(ctx, openerId, otherId);
  const seats = namesOf(ctx)
    .flatMap((id) => managerOf(ctx, id))
    .flatMap((manager) => rulesFor(manager, parties) ?? []);
  return seatFor(seats, parties, standing);
}
