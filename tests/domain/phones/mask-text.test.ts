/** Numbers in free texts: what is masked, what is left, and what comes back. */
import { describe, expect, test } from '@jest/globals';
import { maskPhonesIn, restorePhonesIn } from '@erp/domain/phones/mask-text';

describe('a text', () => {
  test.each([
    ['人3 13312345678', '人3 133****5678'],
    ['电话13312345678', '电话133****5678'],
    ['１３３１２３４５６７８', '133****5678'],
    ['+86 133 1234 5678', '133****5678'],
    ['133-1234-5678，0577-88124406', '133****5678，0577-88****06'],
    ['13312345678 13412345678', '133****5678 134****5678'],
    ['2024 13312345678', '2024 133****5678'],
    ['12 133 1234 5678', '12133****5678'],
    ['wx_13312345678a', 'wx_133****5678a'],
    ['+1 650 253 0000', '+1650253****'],
    ['400 123 4567', '400123****'],
  ])('%s shows %s', (text, shown) => {
    expect(maskPhonesIn(text)).toBe(shown);
  });

  test.each([
    '',
    '人民路1号 325000',
    '2026-03-05 2026-03-06',
    'QQ 1234567',
    '88124406',
    '订单20260305123456',
  ])('without a complete number is left as it is: %s', (text) => {
    expect(maskPhonesIn(text)).toBe(text);
  });

  test('that comes back masked and longer has its numbers again', () => {
    const stored = '找王总 133-1234-5678 或 13412345678';
    expect(restorePhonesIn(`${maskPhonesIn(stored)}，下午`, stored)).toBe(`${stored}，下午`);
    expect(restorePhonesIn('135****5678', stored)).toBe('135****5678');
  });
});
