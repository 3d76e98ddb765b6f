import { describe, expect, test } from '@jest/globals';
import { formatPhone, maskPhone } from '@erp/domain/phones/format';
import { normalisePhones } from '@erp/domain/phones/normalise';
import fc from 'fast-check';

describe('a number for reading', () => {
  test.each([
    ['+8613957703182', null, '139 5770 3182'],
    ['+8657788124406', null, '0577-8812 4406'],
    ['+8657788124406', '802', '0577-8812 4406 转 802'],
    ['+861083211441', null, '010-8321 1441'],
    ['+862158881234', null, '021-5888 1234'],
    ['+863128601234', null, '0312-860 1234'],
    ['+864008890808', null, '400 889 0808'],
    ['+864008890808', '1', '400 889 0808 转 1'],
    ['+8695511', null, '95511'],
    ['+8657796520', null, '0577-96520'],
    ['+16502530000', null, '+16502530000'],
  ])('%s with extension %s is %s', (e164, extension, expected) => {
    expect(formatPhone(e164, extension, 'zh')).toBe(expected);
  });
});

test.each([
  ['+8657788124406', '802', '0577-8812 4406 ext. 802'],
  ['+864008890808', '1', '400 889 0808 ext. 1'],
  ['+8613957703182', null, '139 5770 3182'],
])('%s with extension %s is %s in English', (e164, extension, expected) => {
  expect(formatPhone(e164, extension, 'en')).toBe(expected);
});

test.each(['zh', 'en'] as const)('a number as it is written in %s is read as the same number', (locale) => {
  const { numbers } = normalisePhones(formatPhone('+8657788124406', '802', locale));
  expect(numbers).toMatchObject([{ e164: '+8657788124406', extension: '802' }]);
});

describe('a masked number', () => {
  test.each([
    ['+8613957700417', '139****0417'],
    ['+8657788124431', '0577-88****31'],
    ['+861083211441', '010-83****41'],
    ['+863128601234', '0312-86****34'],
    ['+864008890808', '400889****'],
    ['+8695511', '9****'],
    ['+8657796520', '0577-96****'],
    ['+16502530000', '+1650253****'],
  ])('%s is %s', (e164, expected) => {
    expect(maskPhone(e164)).toBe(expected);
  });

  test('never shows all digits, whatever the number', () => {
    const number = fc
      .tuple(
        fc.constantFrom('+861', '+8610', '+86577', '+86', '+1', '+852'),
        fc.integer({ min: 10_000, max: 99_999_999 }),
      )
      .map(([prefix, rest]) => `${prefix}${rest}`);
    fc.assert(
      fc.property(number, (e164) => {
        const masked = maskPhone(e164);
        expect(masked).toContain('****');
        expect(masked.replace(/\D/g, '').length).toBeLessThan(
          formatPhone(e164, null, 'zh').replace(/\D/g, '').length,
        );
      }),
    );
  });
});
