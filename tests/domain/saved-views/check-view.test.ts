import { describe, expect, test } from '@jest/globals';
import { MAX_VIEWS, moved, nameProblems, newViewProblems } from '@erp/domain/saved-views/check-view';
import fc from 'fast-check';

const codes = (problems: { code: string; path: string[] }[]) =>
  problems.map(({ code, path }) => `${path.join('.')}: ${code}`);

describe('a view', () => {
  test.each([
    ['今天', []],
    ['  ', ['name: VIEW_NAME_REQUIRED']],
  ])('may be called %j', (name, expected) => expect(codes(nameProblems(name))).toEqual(expected));

  test('is one of twenty, with a filter of some length', () => {
    expect(codes(newViewProblems({ name: 'a', filter: '{}' }, MAX_VIEWS - 1))).toEqual([]);
    expect(codes(newViewProblems({ name: '', filter: 'x'.repeat(8_001) }, MAX_VIEWS))).toEqual([
      'name: VIEW_NAME_REQUIRED',
      'filter: TOO_LONG',
      ': TOO_MANY_VIEWS',
    ]);
  });
});

test('moving one keeps the others in their order, and all of them', () => {
  expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', -4)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.integer(), (list, which, to) => {
      const element = list[which % list.length]!;
      const result = moved(list, element, to);
      expect(result.filter((one) => one !== element)).toEqual(list.filter((one) => one !== element));
      expect(result.indexOf(element)).toBe(Math.min(Math.max(to, 0), list.length - 1));
    }),
  );
});
