/** Another parent from a moment on. Nothing recorded is rewritten: what a person did before counts where it was done. */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Day, Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { workAgain } from '../database/jobs';
import { audit } from '../identity/audit';
import { changeOnce, type UnitOutcome } from './change-organization';
import { appendParent, beginning, markChangedUnits, parentProblems } from './dated-parents';
import type { OrganizationTree } from './tree-cache';

export type Move = { requestKey: string; unitId: UnitId; parentId: UnitId; from: Day | null };

function moveProblems(tree: OrganizationTree, { unitId, parentId }: Move, at: Instant): Problem[] {
  const unit = tree.unit(unitId);
  if (!unit) return [problem('NOT_FOUND', ['unitId'])];
  if (unit.kind === 'COMPANY') return [problem('KIND_NOT_ALLOWED', ['unitId'])];
  const refusals = parentProblems(tree, unit, parentId, at, { parent: ['parentId'], from: ['from'] });
  if (refusals.length > 0) return refusals;
  return tree.makesCircle(unitId, parentId, at) ? [problem('WOULD_MAKE_CIRCLE', ['parentId'])] : [];
}

export async function moveUnit(ctx: Context, input: Move): Promise<UnitOutcome> {
  const { personId: actorId, today } = requireViewer(ctx);
  const start = beginning(ctx, input.from, ['from']);
  if ('problems' in start) return { problems: start.problems };
  const { requestKey, ...asked } = input;
  const { unitId, parentId } = input;
  const { timeZone } = ctx.settings;
  const changeId = await allocateIds(ctx.db, 'change');
  return changeOnce(ctx, { operation: 'moveUnit', requestKey, input: asked }, unitId, async (tx, tree) => {
    const refusals = moveProblems(tree, input, start.at);
    if (refusals.length > 0) return refusals;
    const recordedAt = ctx.clock.now();
    await appendParent(tx, timeZone, { unitId, parentId, at: start.at, actorId, recordedAt });
    await markChangedUnits(tx, timeZone, tree, { changeId, unitId, at: start.at });
    // Other rules of release stand above those who moved.
    await workAgain(tx, 'releases', today);
    await audit(ctx, tx, { kind: 'UNIT_MOVED', actorId, unitId, detail: { parentId, at: start.at } });
    return [];
  });
}
