/** Who a signed-in person or token is to the rest of the API: permissions, and today's scope. */
import { standsInFor } from '@erp/domain/identity/deputies';
import { isAllowedExport } from '@erp/domain/identity/export-allowance';
import { permissionsOf, type Role, type TokenScope } from '@erp/domain/identity/permissions';
import type { UnitId, UnitKind } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { Context, Locale, Viewer } from '../context';

type Tree = Context['tree'];

export type Identity = {
  personId: UnitId;
  sessionId: string | null;
  tokenScopes: readonly TokenScope[] | null;
  /** Undefined for a person. */
  tokenId?: number;
  locale: Locale;
};

type Scope = Pick<Viewer, 'units' | 'isCompanyWide' | 'pools'>;

/** The nearest unit of the kind above the person: a manager without one sees only what a rep sees. */
function ownUnit(tree: Tree, personId: UnitId, kind: UnitKind, today: Day): UnitId {
  const path = tree.pathAtEndOfDay(personId, today);
  return path.find((id) => tree.unit(id)?.kind === kind) ?? personId;
}

/** The topmost unit of the person's scope. */
export function topOfScope(tree: Tree, personId: UnitId, today: Day): UnitId {
  switch (tree.unit(personId)?.role) {
    case 'DEPARTMENT_MANAGER':
      return ownUnit(tree, personId, 'DEPARTMENT', today);
    case 'REGIONAL_MANAGER':
      return ownUnit(tree, personId, 'REGION', today);
    case 'GENERAL_MANAGER':
    case 'FINANCE':
    case 'ADMINISTRATOR':
      return tree.companyId;
    default:
      return personId;
  }
}

function scopeOf(tree: Tree, personId: UnitId, today: Day): Scope {
  const top = topOfScope(tree, personId, today);
  const units = new Set(
    top === tree.companyId ? tree.units.map(({ id }) => id) : tree.subtreeAtEndOfDay(top, today),
  );
  units.add(personId);
  const above = new Set(tree.pathAtEndOfDay(personId, today));
  const pools = tree.units
    .filter(
      ({ id, kind }) => kind === 'POOL' && (units.has(id) || above.has(tree.pathAtEndOfDay(id, today)[1]!)),
    )
    .map(({ id }) => id);
  return { units, isCompanyWide: top === tree.companyId, pools };
}

/** The person's own scope and those of the managers that he stands in for today. */
function wholeScope(tree: Tree, personId: UnitId, today: Day): Scope {
  const own = [personId, ...standsInFor(tree.deputations, personId, today)].map((id) =>
    scopeOf(tree, id, today),
  );
  return {
    units: new Set(own.flatMap(({ units }) => [...units])),
    isCompanyWide: own.some(({ isCompanyWide }) => isCompanyWide),
    pools: [...new Set(own.flatMap(({ pools }) => pools))],
  };
}

/** The topmost units of the scope: the person's own, and those of the managers that he stands in for. */
export const topsOfScope = (tree: Tree, personId: UnitId, today: Day): UnitId[] => {
  const tops = [personId, ...standsInFor(tree.deputations, personId, today)].map((id) =>
    topOfScope(tree, id, today),
  );
  return [...new Set(tops)].filter(
    (id) => !tops.some((other) => other !== id && tree.pathAtEndOfDay(id, today).includes(other)),
  );
};

/** What the person may do, what the managers that he stands in for today may, and exports where a manager allows them. */
function permissionsNow(
  tree: Tree,
  role: Role,
  { personId, tokenScopes }: Identity,
  today: Day,
): Viewer['permissions'] {
  const lent = standsInFor(tree.deputations, personId, today).flatMap((id) => {
    const manager = tree.unit(id);
    return manager?.active && manager.role ? [manager.role] : [];
  });
  const permissions = new Set([role, ...lent].flatMap((one) => [...permissionsOf(one, tokenScopes)]));
  const isAllowed = role === 'REP' && isAllowedExport(tree.exportAllowances, personId, today);
  if (isAllowed && (tokenScopes === null || tokenScopes.includes('EXPORT'))) permissions.add('EXPORT');
  return permissions;
}

type Rights = Scope & Pick<Viewer, 'role' | 'permissions'>;

/** Null: the person has left, or is no person with a role. */
function rightsOf(tree: Tree, identity: Identity, today: Day): Rights | null {
  const person = tree.unit(identity.personId);
  if (!person?.active || !person.role) return null;
  return {
    role: person.role,
    permissions: permissionsNow(tree, person.role, identity, today),
    ...wholeScope(tree, identity.personId, today),
  };
}

const rightsKept = new WeakMap<Tree, Map<string, Rights | null>>();

/** Worked out once per tree, person or token, and day. */
function keptRights(tree: Tree, identity: Identity, today: Day): Rights | null {
  let kept = rightsKept.get(tree);
  if (!kept) rightsKept.set(tree, (kept = new Map<string, Rights | null>()));
  const key = `${identity.personId} ${identity.tokenScopes?.join() ?? 'SESSION'} ${today}`;
  let rights = kept.get(key);
  if (rights === undefined) kept.set(key, (rights = rightsOf(tree, identity, today)));
  return rights;
}

/** Null: the person has left, or is no person with a role. */
export function viewerOf(tree: Tree, identity: Identity, today: Day): Viewer | null {
  const rights = keptRights(tree, identity, today);
  return rights && { ...identity, ...rights, today };
}
