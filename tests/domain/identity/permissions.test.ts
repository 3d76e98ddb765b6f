import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  grantableScopes,
  PERMISSIONS,
  permissionsOf,
  ROLES,
  TOKEN_SCOPES,
  type Permission,
  type Role,
  type TokenScope,
} from '@erp/domain/identity/permissions';
import fc from 'fast-check';
import { Kind, parse } from 'graphql';

/** R rep, D department manager, M regional manager, G general manager, F finance, A administrator. */
const letters: Record<string, Role> = {
  R: 'REP',
  D: 'DEPARTMENT_MANAGER',
  M: 'REGIONAL_MANAGER',
  G: 'GENERAL_MANAGER',
  F: 'FINANCE',
  A: 'ADMINISTRATOR',
};

const table: [Permission, string, TokenScope | 'no token'][] = [
  ['READ_CUSTOMERS', 'RDMGA', 'READ'],
  ['READ_PHONES', 'RDMGA', 'READ'],
  ['READ_POOL_PHONES', 'A', 'READ'],
  ['READ_DEALS', 'RDMGFA', 'READ'],
  ['READ_REPORTS', 'RDMGA', 'READ'],
  ['READ_TASKS', 'RDMGA', 'READ'],
  ['TASK', 'RDMGA', 'WRITE'],
  ['COMMENT', 'DMG', 'WRITE'],
  ['ENTER_CUSTOMER', 'RDMGA', 'WRITE'],
  ['SHARE_NUMBER', 'DMGA', 'WRITE'],
  ['DELETE_CUSTOMER', 'A', 'WRITE'],
  ['FOLLOW_UP', 'RDMGA', 'WRITE'],
  ['VISIT', 'RDMGA', 'WRITE'],
  ['APPROVE_PLAN', 'DMG', 'WRITE'],
  ['SET_PLAN_APPROVAL', 'MGA', 'WRITE'],
  ['CLAIM', 'RDMGA', 'WRITE'],
  ['RELEASE', 'RDMGA', 'WRITE'],
  ['EXTEND_PROTECTION', 'DMG', 'WRITE'],
  ['SET_RELEASE_RULES', 'MGA', 'no token'],
  ['TRANSFER', 'DMGA', 'WRITE'],
  ['DEAL', 'RDMGA', 'WRITE'],
  ['SIGN_WITHOUT_AMOUNT', 'DMG', 'no token'],
  ['PAYMENT', 'RDMGFA', 'WRITE'],
  ['CONFIRM_PAYMENT', 'F', 'FINANCE'],
  ['DECIDE_VERDICT', 'DMGA', 'WRITE'],
  ['DISPUTE', 'RDMG', 'WRITE'],
  ['RULE', 'DMG', 'WRITE'],
  ['VOID', 'RDMGFA', 'WRITE'],
  ['VOID_ANY_DAY', 'DMG', 'WRITE'],
  ['SHARE_VIEW', 'DMGA', 'WRITE'],
  ['NAME_DEPUTY', 'DMGA', 'no token'],
  ['MANAGE_PEOPLE', 'A', 'WRITE'],
  ['MANAGE_TREE', 'A', 'WRITE'],
  ['MANAGE_CATALOGUES', 'A', 'WRITE'],
  ['MANAGE_GUIDES', 'A', 'WRITE'],
  ['READ_GUIDE_EFFECTS', 'DMGA', 'READ'],
  ['MANAGE_TOKENS', 'RDMGFA', 'no token'],
  ['EXPORT', 'DMGA', 'EXPORT'],
  ['ALLOW_EXPORT', 'DMGA', 'no token'],
  ['READ_AUDIT', 'A', 'READ'],
  ['BACKFILL', 'A', 'BACKFILL'],
  ['IMPORT', 'DMGA', 'BACKFILL'],
  ['HAND_OUT_LEADS', 'DMGA', 'WRITE'],
  ['READ_LEADS', 'DMGA', 'READ'],
];

describe('permissions', () => {
  test.each(table)('%s: %s, of a token with %s', (permission, who, scope) => {
    for (const [letter, role] of Object.entries(letters)) {
      expect(permissionsOf(role, null).has(permission)).toBe(who.includes(letter));
      for (const one of TOKEN_SCOPES) {
        const byToken = permissionsOf(role, [one]).has(permission);
        // A token with FINANCE confirms payments whoever its owner is: an administrator granted it.
        const expected =
          permission === 'CONFIRM_PAYMENT' ? one === 'FINANCE' : who.includes(letter) && one === scope;
        expect(byToken).toBe(expected);
      }
    }
  });

  test('the table has every permission', () => {
    expect(table.map(([permission]) => permission).sort()).toEqual([...PERMISSIONS].sort());
  });

  test('the schema offers the same permissions, roles and scopes', () => {
    const enums = ['common', 'identity'].flatMap((name) =>
      parse(readFileSync(`${__dirname}/../../../schema/${name}.graphql`, 'utf8')).definitions.filter(
        (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION,
      ),
    );
    const values = (name: string): string[] =>
      enums.find((one) => one.name.value === name)!.values!.map((value) => value.name.value);
    expect(values('Permission').sort()).toEqual([...PERMISSIONS, 'PUBLIC', 'SIGNED_IN'].sort());
    expect(values('Role')).toEqual([...ROLES]);
    expect(values('TokenScope')).toEqual([...TOKEN_SCOPES]);
  });

  test('a manager may do what a rep does, and each higher one what the lower one does', () => {
    const ladder: Role[] = ['REP', 'DEPARTMENT_MANAGER', 'REGIONAL_MANAGER', 'GENERAL_MANAGER'];
    ladder.slice(1).forEach((role, index) => {
      const above = permissionsOf(role, null);
      for (const permission of permissionsOf(ladder[index]!, null)) expect(above).toContain(permission);
    });
  });

  test('finance sees no customers and no phones', () => {
    expect([...permissionsOf('FINANCE', null)].sort()).toEqual(
      ['CONFIRM_PAYMENT', 'MANAGE_TOKENS', 'PAYMENT', 'PUBLIC', 'READ_DEALS', 'SIGNED_IN', 'VOID'].sort(),
    );
  });

  test('everybody signed in has what is public; a token without scopes has nothing else', () => {
    for (const role of ROLES) expect([...permissionsOf(role, [])].sort()).toEqual(['PUBLIC', 'SIGNED_IN']);
  });

  test('a token never has more than its owner, but for the confirmation that FINANCE adds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.subarray([...TOKEN_SCOPES]), (role, scopes) => {
        const own = permissionsOf(role, null);
        for (const permission of permissionsOf(role, scopes)) {
          expect(
            own.has(permission) || (permission === 'CONFIRM_PAYMENT' && scopes.includes('FINANCE')),
          ).toBe(true);
        }
      }),
    );
  });

  test('no token can make another one', () => {
    for (const role of ROLES) expect(permissionsOf(role, TOKEN_SCOPES).has('MANAGE_TOKENS')).toBe(false);
  });

  test('BACKFILL and FINANCE are an administrator’s to grant; a rep’s token exports nothing', () => {
    expect(grantableScopes('ADMINISTRATOR')).toEqual(TOKEN_SCOPES);
    expect(grantableScopes('REP')).toEqual(['READ', 'WRITE']);
    for (const role of ROLES.filter((one) => one !== 'ADMINISTRATOR')) {
      expect(grantableScopes(role)).not.toContain('BACKFILL');
      expect(grantableScopes(role)).not.toContain('FINANCE');
    }
  });
});
