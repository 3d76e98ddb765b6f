/** A region, department or pool, from a day on. */
import type { UnitId, UnitKind } from '@erp/domain/organization/tree';
import { problem } from '@erp/domain/problem';
import type { Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { audit } from '../identity/audit';
import { changeOnce, type UnitOutcome } from './change-organization';
import { checkUnitCode, checkUnitName, codeProblems } from './check-names';
import { appendParent, beginning, parentProblems } from './dated-parents';

export type NewUnit = {
  requestKey: string;
  kind: UnitKind;
  code: string;
  name: string;
  parentId: UnitId;
  from: Day | null;
};

const makeable: readonly UnitKind[] = ['REGION', 'DEPARTMENT', 'POOL'];

export async function createUnit(ctx: Context, { requestKey, ...input }: NewUnit): Promise<UnitOutcome> {
  const { personId } = requireViewer(ctx);
  const start = beginning(ctx, input.from, ['from']);
  const problems = [
    ...(makeable.includes(input.kind) ? [] : [problem('KIND_NOT_ALLOWED', ['kind'])]),
    ...checkUnitCode(input.code),
    ...checkUnitName(input.name),
    ...('problems' in start ? start.problems : []),
  ];
  if (problems.length > 0 || 'problems' in start) return { problems };
  const unitId = (await allocateIds(ctx.db, 'unit')) as UnitId;
  return changeOnce(ctx, { operation: 'createUnit', requestKey, input }, unitId, async (tx, tree) => {
    const refusals = [
      ...codeProblems(tree, input.code),
      ...parentProblems(tree, input, input.parentId, start.at, { parent: ['parentId'], from: ['from'] }),
    ];
    if (refusals.length > 0) return refusals;
    await tx.run('INSERT INTO unit (id, kind, code, name, role, active) VALUES ?', [
      [[unitId, input.kind, input.code.trim(), input.name.trim(), null, 1]],
    ]);
    const recordedAt = ctx.clock.now();
    await appendParent(tx, ctx.settings.timeZone, {
      unitId,
      parentId: input.parentId,
      at: start.at,
      actorId: personId,
      recordedAt,
    });
    await audit(ctx, tx, { kind: 'UNIT_CREATED', actorId: personId, unitId, detail: { kind: input.kind } });
    return [];
  });
}
