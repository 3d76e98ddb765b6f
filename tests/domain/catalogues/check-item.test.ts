import { describe, expect, test } from '@jest/globals';
import { checkItemCode, checkItemTexts } from '@erp/domain/catalogues/check-item';
import { checkMove } from '@erp/domain/catalogues/check-move';

const good = { nameZh: '扩张型', nameEn: 'Expanding', description: null };

describe('an entry of a list', () => {
  test.each([
    [good, []],
    [{ ...good, nameZh: ' ' }, ['nameZh: UNIT_NAME_REQUIRED']],
    [{ ...good, nameEn: '' }, ['nameEn: UNIT_NAME_REQUIRED']],
    [{ ...good, nameZh: '长'.repeat(101) }, ['nameZh: TOO_LONG']],
    [{ ...good, description: '长'.repeat(500) }, []],
    [{ ...good, description: '长'.repeat(501) }, ['description: TOO_LONG']],
  ])('%j: %j', (texts, expected) => {
    expect(checkItemTexts(texts).map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual(expected);
  });

  test.each([
    ['EXPANDING_2', []],
    ['', ['CODE_INVALID']],
    ['扩张', ['CODE_INVALID']],
    ['expanding', ['CODE_INVALID']],
    ['A'.repeat(41), ['TOO_LONG']],
  ])('has the code %s: %j', (code, expected) => {
    expect(checkItemCode(code).map((problem) => problem.code)).toEqual(expected);
  });
});

test.each([
  [{ from: 2, to: 1 }, 2, []],
  [{ from: 2, to: 3 }, 2, []],
  [{ from: 1, to: 2 }, 2, ['CHANGED_MEANWHILE']],
  [{ from: 2, to: 0 }, 2, ['PLACE_UNKNOWN']],
  [{ from: 2, to: 4 }, 2, ['PLACE_UNKNOWN']],
])('the move %j of what stands at %i in a list of three: %j', (move, place, expected) => {
  expect(checkMove(move, place, 3).map(({ code }) => code)).toEqual(expected);
});
