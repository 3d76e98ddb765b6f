/** Which role may do what, and what a token's scopes leave of it (docs/permissions.md). Deny by default: what is not listed is refused. */

export const ROLES = [
  'REP',
  'DEPARTMENT_MANAGER',
  'REGIONAL_MANAGER',
  'GENERAL_MANAGER',
  'FINANCE',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

export const TOKEN_SCOPES = ['READ', 'WRITE', 'BACKFILL', 'EXPORT', 'FINANCE'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const everyone: readonly Role[] = ROLES;
const sales: readonly Role[] = ['REP', 'DEPARTMENT_MANAGER', 'REGIONAL_MANAGER', 'GENERAL_MANAGER'];
const managers: readonly Role[] = ['DEPARTMENT_MANAGER', 'REGIONAL_MANAGER', 'GENERAL_MANAGER'];
const salesAndAdministrator: readonly Role[] = [...sales, 'ADMINISTRATOR'];

/** Each permission: the roles that have it, and the token scope without which a token lacks it. */
const grants = {
  READ_CUSTOMERS: { roles: salesAndAdministrator, scope: 'READ' },
  READ_PHONES: { roles: salesAndAdministrator, scope: 'READ' },
  READ_POOL_PHONES: { roles: ['ADMINISTRATOR'], scope: 'READ' },
  READ_DEALS: { roles: everyone, scope: 'READ' },
  READ_REPORTS: { roles: salesAndAdministrator, scope: 'READ' },
  READ_TASKS: { roles: salesAndAdministrator, scope: 'READ' },
  TASK: { roles: salesAndAdministrator, scope: 'WRITE' },
  COMMENT: { roles: managers, scope: 'WRITE' },
  ENTER_CUSTOMER: { roles: salesAndAdministrator, scope: 'WRITE' },
  SHARE_NUMBER: { roles: [...managers, 'ADMINISTRATOR'], scope: 'WRITE' },
  DELETE_CUSTOMER: { roles: ['ADMINISTRATOR'], scope: 'WRITE' },
  FOLLOW_UP: { roles: salesAndAdministrator, scope: 'WRITE' },
  VISIT: { roles: salesAndAdministrator, scope: 'WRITE' },
  APPROVE_PLAN: { roles: managers, scope: 'WRITE' },
  SET_PLAN_APPROVAL: { roles: ['REGIONAL_MANAGER', 'GENERAL_MANAGER', 'ADMINISTRATOR'], scope: 'WRITE' },
  CLAIM: { roles: salesAndAdministrator, scope: 'WRITE' },
  RELEASE: { roles: salesAndAdministrator, scope: 'WRITE' },
  EXTEND_PROTECTION: { roles: managers, scope: 'WRITE' },
  SET_RELEASE_RULES: { roles: ['REGIONAL_MANAGER', 'GENERAL_MANAGER', 'ADMINISTRATOR'], scope: null },
  TRANSFER: { roles: [...managers, 'ADMINISTRATOR'], scope: 'WRITE' },
  DEAL: { roles: salesAndAdministrator, scope: 'WRITE' },
  SIGN_WITHOUT_AMOUNT: { roles: managers, scope: null },
  PAYMENT: { roles: everyone, scope: 'WRITE' },
  CONFIRM_PAYMENT: { roles: ['FINANCE'], scope: 'FINANCE' },
  DECIDE_VERDICT: { roles: [...managers, 'ADMINISTRATOR'], scope: 'WRITE' },
  DISPUTE: { roles: sales, scope: 'WRITE' },
  RULE: { roles: managers, scope: 'WRITE' },
  VOID: { roles: everyone, scope: 'WRITE' },
  VOID_ANY_DAY: { roles: managers, scope: 'WRITE' },
  SHARE_VIEW: { roles: [...managers, 'ADMINISTRATOR'], scope: 'WRITE' },
  NAME_DEPUTY: { roles: [...managers, 'ADMINISTRATOR'], scope: null },
  MANAGE_PEOPLE: { roles: ['ADMINISTRATOR'], scope: 'WRITE' },
  MANAGE_TREE: { roles: ['ADMINISTRATOR'], scope: 'WRITE' },
  MANAGE_CATALOGUES: { roles: ['ADMINISTRATOR'], scope: 'WRITE' },
  MANAGE_GUIDES: { roles: ['ADMINISTRATOR'], scope: 'WRITE' },
  READ_GUIDE_EFFECTS: { roles: [...managers, 'ADMINISTRATOR'], scope: 'READ' },
  MANAGE_TOKENS: { roles: everyone, scope: null },
  EXPORT: { roles: [...managers, 'ADMINISTRATOR'], scope: 'EXPORT' },
  ALLOW_EXPORT: { roles: [...managers, 'ADMINISTRATOR'], scope: null },
  READ_AUDIT: { roles: ['ADMINISTRATOR'], scope: 'READ' },
  BACKFILL: { roles: ['ADMINISTRATOR'], scope: 'BACKFILL' },
  IMPORT: { roles: [...managers, 'ADMINISTRATOR'], scope: 'BACKFILL' },
  HAND_OUT_LEADS: { roles: [...managers, 'ADMINISTRATOR'], scope: 'WRITE' },
  READ_LEADS: { roles: [...managers, 'ADMINISTRATOR'], scope: 'READ' },
} as const satisfies Record<string, { roles: readonly Role[]; scope: TokenScope | null }>;

/** PUBLIC and SIGNED_IN are no grants: everybody, and every signed-in person or token, has them. */
export type Permission = keyof typeof grants | 'PUBLIC' | 'SIGNED_IN';

export const PERMISSIONS = Object.keys(grants) as (keyof typeof grants)[];

/**
 * What a person with this role may do; for a token, within its scopes. A token granted FINANCE by an administrator adds
 * the confirmation of payments to its owner's role; a scope of null (managing tokens) is never given to a token.
 */
export function permissionsOf(role: Role, tokenScopes: readonly TokenScope[] | null): Set<Permission> {
  const permissions = new Set<Permission>(['PUBLIC', 'SIGNED_IN']);
  for (const permission of PERMISSIONS) {
    const { roles, scope } = grants[permission];
    const byRole =
      (roles as readonly Role[]).includes(role) || (permission === 'CONFIRM_PAYMENT' && tokenScopes !== null);
    const byScope = tokenScopes === null || (scope !== null && tokenScopes.includes(scope));
    if (byRole && byScope) permissions.add(permission);
  }
  return permissions;
}

/**
 * Scopes that this role lets a person give to a token of their own: BACKFILL and FINANCE are an administrator's to grant,
 * and export is off for reps.
 */
export function grantableScopes(role: Role): readonly TokenScope[] {
  if (role === 'ADMINISTRATOR') return TOKEN_SCOPES;
  return role === 'REP' ? ['READ', 'WRITE'] : ['READ', 'WRITE', 'EXPORT'];
}
