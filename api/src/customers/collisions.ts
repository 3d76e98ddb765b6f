/** What a viewer is told about a collision at entry: that the value is taken and by which department; by whom, inside the viewer's region. */
import type { CollisionKind } from '@erp/domain/customers/collision';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import { holds, present } from '../identity/scope';
import type { Match } from './find-matches';
import { namePoolCustomers } from './questions';

export type Collision = {
  kind: CollisionKind;
  /** As typed. */
  value: string;
  department: string | null;
  rep: string | null;
  inPool: boolean;
  customerId: number;
  /** The viewer may be told which customer it is. */
  visible: boolean;
};

/** Worked out when it is shown: naming a customer of the pool is counted. */
export type ShowCollisions = (ctx: Context) => Promise<Collision[]>;

const ancestorOfKind = (ctx: Context, unitId: UnitId, kinds: readonly string[]): UnitId | null =>
  ctx.tree
    .pathAtEndOfDay(unitId, requireViewer(ctx).today)
    .find((id) => kinds.includes(ctx.tree.unit(id)!.kind)) ?? null;

/** `valueOf`: what the viewer typed that a match collides with. */
export async function showCollisions(
  ctx: Context,
  matches: readonly Match[],
  valueOf: (match: Match) => string,
): Promise<Collision[]> {
  const viewer = requireViewer(ctx);
  const scope = present(viewer);
  const ownRegion = ancestorOfKind(ctx, viewer.personId, ['REGION', 'COMPANY']);
  const isPool = (unitId: UnitId): boolean => ctx.tree.unit(unitId)?.kind === 'POOL';
  const seesHolder = ({ holderId }: Match): boolean =>
    holds(scope, holderId) || (isPool(holderId) && viewer.pools.includes(holderId));
  const pooled = matches.filter((match) => isPool(match.holderId) && seesHolder(match));
  const named = await namePoolCustomers(ctx, [...new Set(pooled.map(({ customerId }) => customerId))]);
  return matches.map((match) => {
    const inPool = isPool(match.holderId);
    const department = inPool
      ? null
      : ancestorOfKind(ctx, match.holderId, ['DEPARTMENT', 'REGION', 'COMPANY']);
    const sameRegion =
      ancestorOfKind(ctx, match.holderId, ['REGION', 'COMPANY']) === ownRegion || viewer.isCompanyWide;
    return {
      kind: match.kind,
      value: valueOf(match),
      department: department === null ? null : ctx.tree.unit(department)!.name,
      rep: !inPool && sameRegion ? ctx.tree.unit(match.holderId)!.name : null,
      inPool,
      customerId: match.customerId,
      visible: seesHolder(match) && (!inPool || named.has(match.customerId)),
    };
  });
}
