/** Who a signed-in person or token is to the rest of the API: permissions, and today's scope. */
import { mayHaveDeputy, standsInFor } from '@erp/domain/identity/deputies';
import { isAllowedExport, type ExportAllowance } from '@erp/domain/identity/export-allowance';
import {
  grantableScopes,
  permissionsOf,
  type Permission,
  type Role,
  type TokenScope,
} from '@erp/domain/identity/permissions';
import type { UnitId, UnitKind } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { Context, Locale, Viewer } from '../context';

type Tree = Context['tree'];

export type Identity = {
  personId: UnitId;
  sessionId: string | null;
  tokenId: number | null;
  tokenScopes: readonly TokenScope[] | null;
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

/**
 * The person, and the managers that they stand in for today. Who was a manager when the deputy was named may have left or
 * have another role since: then nothing is lent any more.
 */
export function actsFor(tree: Tree, personId: UnitId, today: Day): UnitId[] {
  const managers = standsInFor(tree.deputations, personId, today).filter((id) => {
    const manager = tree.unit(id);
    return manager?.active && mayHaveDeputy(manager.role);
  });
  return [personId, ...managers];
}

/** The scopes of all whom the person acts for. */
function wholeScope(tree: Tree, personId: UnitId, today: Day): Scope {
  const own = actsFor(tree, personId, today).map((id) => scopeOf(tree, id, today));
  return {
    units: new Set(own.flatMap(({ units }) => [...units])),
    isCompanyWide: own.some(({ isCompanyWide }) => isCompanyWide),
    pools: [...new Set(own.flatMap(({ pools }) => pools))],
  };
}

/**
 * The topmost units of the scope, those first that are more than the person: pages and reports begin with the first one,
 * and a rep who stands in for a manager looks after the manager's unit.
 */
export const topsOfScope = (tree: Tree, personId: UnitId, today: Day): UnitId[] => {
  const all = actsFor(tree, personId, today).map((id) => topOfScope(tree, id, today));
  const tops = [...new Set(all)].filter(
    (id) => !all.some((other) => other !== id && tree.pathAtEndOfDay(id, today).includes(other)),
  );
  return [...tops.filter((id) => id !== personId), ...tops.filter((id) => id === personId)];
};

/** The roles of all whom the person acts for; none of somebody who has left, also while a deputation still names them. */
function rolesOf(tree: Tree, personId: UnitId, today: Day): Role[] {
  if (!tree.unit(personId)?.active) return [];
  return actsFor(tree, personId, today).flatMap((id) => {
    const person = tree.unit(id);
    return person?.active && person.role ? [person.role] : [];
  });
}

/** The scopes that the person may give to a token today. A token keeps none that its owner may no longer give. */
export const scopesToGrant = (tree: Tree, personId: UnitId, today: Day): ReadonlySet<TokenScope> =>
  new Set(rolesOf(tree, personId, today).flatMap(grantableScopes));

/** Whether the person may share with this unit today: as a manager above it, or as that manager's deputy. */
export function mayShareWith(tree: Tree, personId: UnitId, unitId: UnitId, today: Day): boolean {
  const mayShare = rolesOf(tree, personId, today).some((role) => permissionsOf(role, null).has('SHARE_VIEW'));
  return mayShare && wholeScope(tree, personId, today).units.has(unitId);
}

/** An allowance is worth what its giver may still give today: as a manager of the rep, or as that manager's deputy. */
function mayStillGive(tree: Tree, { allowedBy, personId }: ExportAllowance, today: Day): boolean {
  const mayAllow = rolesOf(tree, allowedBy, today).some((role) =>
    permissionsOf(role, null).has('ALLOW_EXPORT'),
  );
  return mayAllow && wholeScope(tree, allowedBy, today).units.has(personId);
}

/** The export allowances that hold today. */
export const standingAllowances = (tree: Tree, today: Day): ExportAllowance[] =>
  tree.exportAllowances.filter((one) => today <= one.until && mayStillGive(tree, one, today));

type Rights = Scope & Pick<Viewer, 'permissions' | 'tokenScopes'>;

/** Null: the person has left, or is no person with a role. */
function rightsOf(tree: Tree, { personId, tokenScopes: given }: Identity, today: Day): Rights | null {
  const person = tree.unit(personId);
  if (!person?.active || !person.role) return null;
  const toGrant = scopesToGrant(tree, personId, today);
  const tokenScopes = given && given.filter((scope) => toGrant.has(scope));
  const permissions = new Set<Permission>(
    rolesOf(tree, personId, today).flatMap((role) => [...permissionsOf(role, tokenScopes)]),
  );
  const isAllowed = (): boolean => isAllowedExport(standingAllowances(tree, today), personId, today);
  if (tokenScopes === null && person.role === 'REP' && isAllowed()) permissions.add('EXPORT');
  return { permissions, tokenScopes, ...wholeScope(tree, personId, today) };
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
