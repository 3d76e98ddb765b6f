import { describe, expect, test } from '@jest/globals';
import {
  checkContactPersons,
  checkCustomer,
  checkSource,
  isCreditCode,
  type CustomerFields,
} from '@erp/domain/customers/check-customer';
import type { Source } from '@erp/domain/facts/fact';
import type { Problem } from '@erp/domain/problem';

const codes = (problems: Problem[]): string[] =>
  problems.map(({ code, path }) => `${path.join('.')}: ${code}`);
const check = (fields: Partial<CustomerFields>, partial = false): string[] =>
  codes(checkCustomer(fields, { path: ['entry'], partial }));

describe('a customer’s fields', () => {
  test('a name is enough', () => {
    expect(check({ name: '瑞丰鞋业' })).toEqual([]);
  });

  test('a name is required', () => {
    expect(check({})).toEqual(['entry.name: NAME_REQUIRED']);
    expect(check({ name: ' 　 ' })).toEqual(['entry.name: NAME_REQUIRED']);
  });

  test('a change leaves out what stays, and may not clear the name', () => {
    expect(check({}, true)).toEqual([]);
    expect(check({ city: null }, true)).toEqual([]);
    expect(check({ name: '' }, true)).toEqual(['entry.name: NAME_REQUIRED']);
  });

  test.each([
    ['name', 200],
    ['shortName', 100],
    ['city', 60],
    ['district', 60],
    ['address', 300],
    ['mainProducts', 500],
    ['website', 250],
    ['channelsToday', 500],
    ['accountElsewhere', 500],
    ['note', 2_000],
  ] as const)('%s has at most %d characters', (field, max) => {
    expect(check({ name: 'a', [field]: 'x'.repeat(max) })).toEqual([]);
    expect(check({ name: 'a', [field]: 'x'.repeat(max + 1) })).toEqual([`entry.${field}: TOO_LONG`]);
  });

  test('a wrong credit code is refused', () => {
    expect(check({ name: 'a', creditCode: '91330382736885550F' })).toEqual([]);
    expect(check({ name: 'a', creditCode: '91330382736885550E' })).toEqual([
      'entry.creditCode: CREDIT_CODE_INVALID',
    ]);
  });
});

describe('credit code', () => {
  test.each([
    ['91330382736885550F', true],
    ['913303817345395239', true],
    ['913303817345395230', false],
    ['91330381734539523', false],
    ['91330382736885550f', false],
    ['9133038273688555OF', false],
    ['000000000000000000', false],
    ['', false],
  ])('“%s” is valid: %s', (code, valid) => {
    expect(isCreditCode(code)).toBe(valid);
  });

  test('any single wrong character is noticed', () => {
    const code = '91330382736885550F';
    for (let index = 0; index < code.length; index += 1) {
      for (const character of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        const changed = code.slice(0, index) + character + code.slice(index + 1);
        expect(isCreditCode(changed)).toBe(changed === code);
      }
    }
  });
});

describe('contacts', () => {
  test('have a name and texts that fit', () => {
    const long = 'x'.repeat(61);
    expect(
      codes(
        checkContactPersons(
          [
            { name: '周建国', title: '总经理', wechat: null },
            { name: ' ', title: null, wechat: long },
          ],
          ['entry', 'contactPersons'],
        ),
      ),
    ).toEqual([
      'entry.contactPersons.1.name: CONTACT_NAME_REQUIRED',
      'entry.contactPersons.1.wechat: TOO_LONG',
    ]);
  });

  test('are at most fifty', () => {
    const person = { name: 'a', title: null, wechat: null };
    expect(checkContactPersons(Array(50).fill(person) as (typeof person)[], [])).toEqual([]);
    expect(codes(checkContactPersons(Array(51).fill(person) as (typeof person)[], ['all']))).toEqual([
      'all: LIST_FULL',
    ]);
  });
});

describe('source', () => {
  const source = (given: Source | null, referrerId: number | null = null, byHand = true): string[] =>
    codes(checkSource({ source: given, referrerId }, { byHand, path: ['entry'] }));

  test('is required', () => {
    expect(source(null)).toEqual(['entry.source: SOURCE_REQUIRED']);
    expect(source(null, null, false)).toEqual(['entry.source: SOURCE_REQUIRED']);
  });

  test('is not SYSTEM by hand', () => {
    expect(source('SYSTEM')).toEqual(['entry.source: SOURCE_NOT_BY_HAND']);
    expect(source('SYSTEM', null, false)).toEqual([]);
  });

  test('REFERRAL names the customer who referred, unless it is loaded', () => {
    expect(source('REFERRAL')).toEqual(['entry.referrerId: REFERRER_REQUIRED']);
    expect(source('REFERRAL', 7)).toEqual([]);
    expect(source('REFERRAL', null, false)).toEqual([]);
  });

  test.each(['PERSONAL_PUBLIC', 'PERSONAL_SOCIAL', 'COMPANY_RESOURCE', 'CSC_LEAD'] as const)(
    '%s needs nothing else',
    (given) => {
      expect(source(given)).toEqual([]);
    },
  );
});
