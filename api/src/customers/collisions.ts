/** What a viewer is told about a collision at entry: that the value is taken and by which department; by whom, inside the viewer's region; counted and limited per day. */
import type { CollisionKind } from '@erp/domain/customers/collision';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { holds, present } from '../identity/scope';
import type { Match } from './find-matches';

/** Collisions shown to one person in a day. */
export const COLLISIONS_PER_DAY = 200;

export type Collision = {
  kind: CollisionKind;
  /** As typed. */
  value: string;
  department: string | null;
  rep: string | null;
  inPool: boolean;
  customerId: number;
  /** The viewer may see the customer itself. */
  visible: boolean;
};

const ancestorOfKind = (ctx: Context, unitId: UnitId, kinds: readonly string[]): UnitId | null =>
  ctx.tree
    .pathAtEndOfDay(unitId, requireViewer(ctx).today)
    .find((id) => kinds.includes(ctx.tree.unit(id)!.kind)) ?? null;

/** `valueOf`: what the viewer typed that a match collides with. */
export function showCollisions(
  ctx: Context,
  matches: readonly Match[],
  valueOf: (match: Match) => string,
): Collision[] {
  const viewer = requireViewer(ctx);
  const scope = present(viewer);
  const ownRegion = ancestorOfKind(ctx, viewer.personId, ['REGION', 'COMPANY']);
  return matches.map((match) => {
    const inPool = ctx.tree.unit(match.holderId)?.kind === 'POOL';
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
      visible: holds(scope, match.holderId) || (inPool && viewer.pools.includes(match.holderId)),
    };
  });
}

/** Counts what is shown, so that nobody reads the customer base through the entry form. */
export async function countCollisions(ctx: Context, shown: number): Promise<Problem[]> {
  if (shown === 0) return [];
  const viewer = requireViewer(ctx);
  const today = viewer.today;
  await ctx.db.run(
    `INSERT INTO daily_use (person_id, day, what, n) VALUES (?, ?, 'COLLISION', ?)
     ON DUPLICATE KEY UPDATE n = n + VALUES(n)`,
    [viewer.personId, today, shown],
  );
  const [row] = await ctx.db.rows<{ n: number }>(
    "SELECT n FROM daily_use WHERE person_id = ? AND day = ? AND what = 'COLLISION'",
    [viewer.personId, today],
  );
  return row!.n > COLLISIONS_PER_DAY ? [problem('COLLISION_LIMIT', [], { limit: COLLISIONS_PER_DAY })] : [];
}
