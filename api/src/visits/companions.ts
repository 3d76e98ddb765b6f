/** Who may be asked along 陪访: another active colleague or manager of the viewer's region; of the company, where he belongs to none. */
import type { Role } from '@erp/domain/identity/permissions';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';

const SELLING: ReadonlySet<Role | null> = new Set([
  'REP',
  'DEPARTMENT_MANAGER',
  'REGIONAL_MANAGER',
  'GENERAL_MANAGER',
] as const);

/** In order of code. */
export function listCompanions(ctx: Context): UnitId[] {
  const { personId, today } = requireViewer(ctx);
  const { tree } = ctx;
  const region =
    tree.pathAtEndOfDay(personId, today).find((id) => tree.unit(id)?.kind === 'REGION') ?? tree.companyId;
  const below = new Set(tree.subtreeAtEndOfDay(region, today));
  return tree.units
    .filter(({ id, kind, role, active }) => kind === 'PERSON' && active && below.has(id) && SELLING.has(role))
    .map(({ id }) => id);
}
