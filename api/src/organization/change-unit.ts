/** A unit's name, a person's role, whether it is in use. */
import type { Role } from '@erp/domain/identity/permissions';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { audit } from '../identity/audit';
import { endSessions, forgetSessions } from '../identity/sessions';
import { forgetTokens } from '../identity/token-cache';
import { changeUnit, type UnitOutcome } from './change-organization';
import { checkUnitName } from './check-names';
import type { OrganizationTree } from './tree-cache';

export async function renameUnit(ctx: Context, unitId: UnitId, name: string): Promise<UnitOutcome> {
  const { personId: actorId } = requireViewer(ctx);
  const problems = checkUnitName(name);
  if (problems.length > 0) return { problems };
  return changeUnit(ctx, unitId, async (tx, tree) => {
    if (!tree.unit(unitId)) return [problem('NOT_FOUND', ['unitId'])];
    await tx.run('UPDATE unit SET name = ? WHERE id = ?', [name.trim(), unitId]);
    await audit(ctx, tx, { kind: 'UNIT_RENAMED', actorId, unitId });
    return [];
  });
}

/** Nobody could appoint the next one. */
const leavesNoAdministrator = (tree: OrganizationTree, personId: UnitId): boolean =>
  tree.unit(personId)?.role === 'ADMINISTRATOR' &&
  !tree.units.some(({ id, role, active }) => id !== personId && role === 'ADMINISTRATOR' && active);

export async function setRole(ctx: Context, personId: UnitId, role: Role): Promise<UnitOutcome> {
  const { personId: actorId } = requireViewer(ctx);
  return changeUnit(ctx, personId, async (tx, tree) => {
    if (tree.unit(personId)?.kind !== 'PERSON') return [problem('NOT_FOUND', ['personId'])];
    if (role !== 'ADMINISTRATOR' && leavesNoAdministrator(tree, personId)) {
      return [problem('LAST_ADMINISTRATOR', ['role'])];
    }
    await tx.run('UPDATE unit SET role = ? WHERE id = ?', [role, personId]);
    await audit(ctx, tx, { kind: 'ROLE_SET', actorId, unitId: personId, detail: { role } });
    return [];
  });
}

function activeProblems(ctx: Context, tree: OrganizationTree, unitId: UnitId, active: boolean): Problem[] {
  const unit = tree.unit(unitId);
  if (!unit) return [problem('NOT_FOUND', ['unitId'])];
  if (unit.kind === 'COMPANY') return [problem('KIND_NOT_ALLOWED', ['unitId'])];
  if (active) return [];
  if (leavesNoAdministrator(tree, unitId)) return [problem('LAST_ADMINISTRATOR', ['active'])];
  const { today } = requireViewer(ctx);
  const isUsed = tree.childrenAtEndOfDay(unitId, today).some((id) => tree.unit(id)?.active);
  return isUsed ? [problem('NOT_EMPTY', ['unitId'])] : [];
}

/** A person made inactive is signed out everywhere; tokens stop with their owner. */
export async function setActive(ctx: Context, unitId: UnitId, active: boolean): Promise<UnitOutcome> {
  const { personId: actorId } = requireViewer(ctx);
  const outcome = await changeUnit(ctx, unitId, async (tx, tree) => {
    const refusals = activeProblems(ctx, tree, unitId, active);
    if (refusals.length > 0) return refusals;
    await tx.run('UPDATE unit SET active = ? WHERE id = ?', [active ? 1 : 0, unitId]);
    if (!active) await endSessions(tx, { personId: unitId }, 'INACTIVE', ctx.clock.now());
    await audit(ctx, tx, { kind: 'UNIT_ACTIVE_SET', actorId, unitId, detail: { active } });
    return [];
  });
  forgetSessions(ctx.db);
  forgetTokens(ctx.db);
  return outcome;
}
