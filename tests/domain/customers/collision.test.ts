import { describe, expect, test } from '@jest/globals';
import {
  collisionProblems,
  phoneCollision,
  type CarriedNumber,
  type CollisionKind,
} from '@erp/domain/customers/collision';

const number = (extension: string | null = null, shared = false): CarriedNumber => ({
  e164: '+8657788124406',
  extension,
  shared,
});

describe('two customers with one number', () => {
  test('the same number and extension are the same phone', () => {
    expect(phoneCollision(number(), number())).toBe('SAME_PHONE');
    expect(phoneCollision(number('802'), number('802'))).toBe('SAME_PHONE');
    expect(phoneCollision(number(null), number(''))).toBe('SAME_PHONE');
  });

  test('another extension is worth a warning', () => {
    expect(phoneCollision(number('801'), number('802'))).toBe('SAME_NUMBER');
    expect(phoneCollision(number(), number('802'))).toBe('SAME_NUMBER');
    expect(phoneCollision(number('801', true), number('802', true))).toBe('SAME_NUMBER');
  });

  test('a number marked as shared by either is no collision', () => {
    expect(phoneCollision(number('802', true), number('802'))).toBeNull();
    expect(phoneCollision(number('802'), number('802', true))).toBeNull();
  });

  test('another number is none', () => {
    expect(phoneCollision(number(), { ...number(), e164: '+8657788124407' })).toBeNull();
  });
});

describe('what a collision means for the entry', () => {
  const problems = (found: [CollisionKind, number | null][], accepted: CollisionKind[] = []): string[] =>
    collisionProblems(
      found.map(([kind, phoneIndex]) => ({ kind, phoneIndex })),
      accepted,
      { path: ['entry'], phonePath: (index) => ['entry', 'phones', `${index}`] },
    ).map(({ code, path }) => `${path.join('.')}: ${code}`);

  test('the same phone is refused, whatever was accepted', () => {
    expect(problems([['SAME_PHONE', 1]], ['SAME_PHONE'])).toEqual(['entry.phones.1: PHONE_TAKEN']);
  });

  test('everything else warns at its field until it is accepted', () => {
    const all: [CollisionKind, number | null][] = [
      ['SAME_NUMBER', 0],
      ['SAME_NAME', null],
      ['SAME_CREDIT_CODE', null],
      ['SAME_WEBSITE', null],
    ];
    expect(problems(all)).toEqual([
      'entry.phones.0: COLLISION_SAME_NUMBER',
      'entry.name: COLLISION_SAME_NAME',
      'entry.creditCode: COLLISION_SAME_CREDIT_CODE',
      'entry.website: COLLISION_SAME_WEBSITE',
    ]);
    expect(problems(all, ['SAME_NUMBER', 'SAME_NAME', 'SAME_WEBSITE'])).toEqual([
      'entry.creditCode: COLLISION_SAME_CREDIT_CODE',
    ]);
  });
});
