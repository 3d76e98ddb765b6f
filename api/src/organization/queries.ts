/** Reads of the organisation, from memory: units of the viewer's scope. */
import type { UnitId, UnitKind } from '@erp/domain/organization/tree';
import { dayOf, type Day, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';

export type MembershipRow = { unitId: UnitId; parentId: UnitId; fromAt: Instant };

/** A unit of the viewer's scope, or a pool that serves it; any other is unknown. */
export function visibleUnit(ctx: Context, unitId: UnitId): UnitId | null {
  const viewer = requireViewer(ctx);
  if (!ctx.tree.unit(unitId)) return null;
  return viewer.units.has(unitId) || viewer.pools.includes(unitId) ? unitId : null;
}

export type UnitsFilter = { on: Day | null; kinds: readonly UnitKind[] | null; includeInactive: boolean };

/** Parents before children; siblings by code. The tree is that day's, the scope today's. */
export function listUnits(ctx: Context, { on, kinds, includeInactive }: UnitsFilter): UnitId[] {
  const viewer = requireViewer(ctx);
  const day = on ?? viewer.today;
  const inOrder = new Map(ctx.tree.units.map(({ id }, index) => [id, index]));
  const depth = (id: UnitId): number => ctx.tree.pathAtEndOfDay(id, day).length;
  return ctx.tree.units
    .filter(({ id, kind, active }) => {
      const existed = kind === 'COMPANY' || ctx.tree.pathAtEndOfDay(id, day).length > 1;
      const isOwn = viewer.units.has(id) || viewer.pools.includes(id);
      return existed && isOwn && (active || includeInactive) && (!kinds || kinds.includes(kind));
    })
    .map(({ id }) => id)
    .sort((a, b) => depth(a) - depth(b) || inOrder.get(a)! - inOrder.get(b)!);
}

export function listMemberships(ctx: Context, unitId: UnitId): MembershipRow[] {
  if (visibleUnit(ctx, unitId) === null) return [];
  return ctx.tree.parents(unitId).map(({ fromAt, parentId }) => ({ unitId, parentId, fromAt }));
}

export const dayOfMembership = (ctx: Context, { fromAt }: MembershipRow): Day =>
  dayOf(fromAt, ctx.settings.timeZone);

/** The unit's parent today. */
export const parentToday = (ctx: Context, unitId: UnitId): UnitId | null =>
  ctx.tree.pathAtEndOfDay(unitId, dayOf(ctx.clock.now(), ctx.settings.timeZone))[1] ?? null;
