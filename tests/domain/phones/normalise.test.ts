import { describe, expect, test } from '@jest/globals';
import { formatPhone } from '@erp/domain/phones/format';
import { normalisePhones } from '@erp/domain/phones/normalise';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** '+86…;802 (repairs) | …' or '! reason text' for what is refused. */
const read = (text: string, areaCode?: string): string => {
  const { numbers, refused } = normalisePhones(text, { areaCode });
  return [
    ...numbers.map(({ e164, extension, repairs }) =>
      [e164, extension && `;${extension}`, repairs.length > 0 && ` (${repairs.join(' ')})`]
        .filter(Boolean)
        .join(''),
    ),
    ...refused.map(({ text: part, reason }) => `! ${reason} ${part}`.trim()),
  ].join(' | ');
};

describe('one complete number', () => {
  test.each([
    ['13957703182', '+8613957703182'],
    ['139 5770 3182', '+8613957703182'],
    ['139-5770-3182', '+8613957703182'],
    ['013957703182', '+8613957703182'],
    ['１３９５７７０３１８２', '+8613957703182'],
    ['手机：13957703182', '+8613957703182'],
    ['13957703182（张经理）', '+8613957703182'],
    ['+8613957703182', '+8613957703182'],
    ['0086 139 5770 3182', '+8613957703182'],
    ['8613957703182', '+8613957703182'],
    ['0577-88124406', '+8657788124406'],
    ['0577 8812 4406', '+8657788124406'],
    ['(0577)88124406', '+8657788124406'],
    ['0577.88124406', '+8657788124406'],
    ['139.5770.3182', '+8613957703182'],
    ['区号0577 电话88124406', '+8657788124406'],
    ['+86 手机 13957703182', '+8613957703182'],
    ['（０５７７）８８１２４４０６', '+8657788124406'],
    ['【0577】88124406', '+8657788124406'],
    ['+86-577-88124406', '+8657788124406'],
    ['+86 (0)577 8812 4406', '+8657788124406'],
    ['0086-577-88124406', '+8657788124406'],
    ['86-577-88124406', '+8657788124406'],
    ['010-83211441', '+861083211441'],
    ['021 5888 1234', '+862158881234'],
    ['0312-8601234', '+863128601234'],
    ['+1 650-253-0000', '+16502530000'],
    ['001 650 253 0000', '+16502530000'],
    ['+852 2123 4567', '+85221234567'],
    ['(+1) 650-253-0000', '+16502530000'],
    ['（＋１）６５０－２５３－００００', '+16502530000'],
    ['Tel: +1 650-253-0000', '+16502530000'],
    ['tel:+1-650-253-0000', '+16502530000'],
    ['手机＋86 139 5770 3182', '+8613957703182'],
    ['(+852) 2345 6789', '+85223456789'],
    ['香港：+852-2345-6789', '+85223456789'],
    ['(00852) 2345 6789', '+85223456789'],
    ['+(852) 2345 6789', '+85223456789'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['(+86) 0577-88124406', '+8657788124406'],
    ['\u202a+1 650-253-0000\u202c', '+16502530000'],
    ['\u202d139\u200b5770\ufeff3182\u2069', '+8613957703182'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['400-889-0808', '+864008890808'],
    ['4008890808', '+864008890808'],
    ['+86 400 889 0808', '+864008890808'],
    ['864008890808', '+864008890808'],
    ['800-810-1234', '+868008101234'],
    ['95511', '+8695511'],
    ['950618', '+86950618'],
    ['96520', '+8696520'],
    ['+8695511', '+8695511'],
    ['0577-96520', '+8657796520'],
  ])('%s is a service number', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(normalisePhones(text).numbers[0]!.kind).toBe('SERVICE');
  });

  test('knows mobiles from landlines', () => {
    const kinds = ['13957703182', '0577-88124406'].map((text) => normalisePhones(text).numbers[0]!.kind);
    expect(kinds).toEqual(['MOBILE', 'LANDLINE']);
  });
});

describe('an extension behind a complete number', () => {
  test.each([
    ['0577-88124406-802', '+8657788124406;802'],
    ['0577-88124406－802', '+8657788124406;802'],
    ['0577-88124406转802', '+8657788124406;802'],
    ['0577-88124406 转 802', '+8657788124406;802'],
    ['0577-88124406分机802', '+8657788124406;802'],
    ['0577-88124406 ext. 802', '+8657788124406;802'],
    ['0577-88124406 x802', '+8657788124406;802'],
    ['0577-88124406#802', '+8657788124406;802'],
    ['0577-88124406*802', '+8657788124406;802'],
    ['0577-88124406（转802）', '+8657788124406;802'],
    ['(0577)88124406-07', '+8657788124406;07'],
    ['+8657788124406;ext=802', '+8657788124406;802'],
    ['0571-64212280-22428', '+8657164212280;22428'],
    ['4008890808-1', '+864008890808;1'],
    ['1083211441-801', '+861083211441;801 (LEADING_ZERO_RESTORED)'],
    ['0577-88124406 (802)', '+8657788124406;802'],
    ['0577-88124406（802）', '+8657788124406;802'],
    ['0577-88124406【802】', '+8657788124406;802'],
    ['(0577)88124406(802)', '+8657788124406;802'],
    ['0577-88124406分机号802', '+8657788124406;802'],
    ['0577-88124406 分机号：802', '+8657788124406;802'],
    ['0577-88124406（分机：802）', '+8657788124406;802'],
    ['0577-88124406（分机）802', '+8657788124406;802'],
    ['0577-88124406内线802', '+8657788124406;802'],
    ['0577-88124406 内线 ８０２', '+8657788124406;802'],
    ['0577-88124406 转分机 802', '+8657788124406;802'],
    ['0577-88124406 转接 802', '+8657788124406;802'],
    ['0577-88124406 extension 802', '+8657788124406;802'],
    ['０５７７－８８１２４４０６　ｅｘｔｅｎｓｉｏｎ　８０２', '+8657788124406;802'],
    ['0577-88124406 Extn: 802', '+8657788124406;802'],
    ['0577-88124406*802#', '+8657788124406;802'],
    ['0577-88124406转802（张经理）', '+8657788124406;802'],
    ['0577-88124406-802 张经理', '+8657788124406;802'],
    ['95588转1', '+8695588;1'],
    ['95588-1', '+8695588;1'],
    ['95588 转 1', '+8695588;1'],
    ['96520转2', '+8696520;2'],
    ['95118 转 23', '+8695118;23'],
    ['0312-8601234-5', '+863128601234;5'],
    ['0312-8601234转5', '+863128601234;5'],
    ['+49 30 901820 转 5', '+4930901820;5'],
    ['+49 30 901820 x5', '+4930901820;5'],
    ['+49 30 901820 (ext 5)', '+4930901820;5'],
    ['+43 1 5123456 ext 1', '+4315123456;1'],
    ['+39 06 6982 转 1', '+39066982;1'],
    // Behind a hyphen the digits of a German extension are dialled with the number.
    ['+49 30 901820-5', '+49309018205'],
    ['0577-88124406转802 13957703182', '+8657788124406;802 | +8613957703182'],
    ['0577-88124406(802) 13957703182', '+8657788124406;802 | +8613957703182'],
    ['13957703182 0577-88124406转802', '+8613957703182 | +8657788124406;802'],
    ['0577-88124406转802，88124407转803', '+8657788124406;802 | +8657788124407;803 (AREA_CODE_ADDED)'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '0577-8812440转6',
    '0577-8812440 ext.6',
    '0577-8812440#6',
    '0577-8812440*6',
    '0577-8812440 x6',
    '0577-8812440 分机号6',
    '0577-8812440 内线 6',
    '0577-8812440(6)',
    '0577-8812440-6',
    '0577-8812440转张经理6',
    '0577-881244转06',
    '0577-88124转 406',
    '010-8321144转1',
    '021-6123456 分机7',
    '1395770318转2',
    '1395770318-2',
    '139577031-82',
    '400-889-080转8',
    '9558转8',
    '+44 20 7946 095 ext 8',
    '+44 20 7946 095 (8)',
    '139****3182',
    '139xxxx3182',
  ])('never completes the number: %s is refused', (text) => {
    const { numbers, refused } = normalisePhones(text);
    expect(numbers).toEqual([]);
    expect(refused).toHaveLength(1);
  });
});

describe('what is mended, and reported', () => {
  test.each([
    ['1083211441', '+861083211441 (LEADING_ZERO_RESTORED)'],
    ['57788124406', '+8657788124406 (LEADING_ZERO_RESTORED)'],
    ['577-88124406', '+8657788124406 (LEADING_ZERO_RESTORED)'],
    ['1083211441.0', '+861083211441 (LEADING_ZERO_RESTORED)'],
    ['1083211441.00', '+861083211441 (LEADING_ZERO_RESTORED)'],
    ['13,957,703,182', '+8613957703182'],
  ])('a lost leading 0: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    [
      '0571-8778388387022776',
      '+8657187783883 (NUMBERS_SPLIT) | +8657187022776 (NUMBERS_SPLIT AREA_CODE_ADDED)',
    ],
    ['0571-881222220571-88122233', '+8657188122222 (NUMBERS_SPLIT) | +8657188122233 (NUMBERS_SPLIT)'],
    ['1395770318213857703183', '+8613957703182 (NUMBERS_SPLIT) | +8613857703183 (NUMBERS_SPLIT)'],
    ['057788124406 13957703182', '+8657788124406 | +8613957703182'],
    ['13957703182057788124406', '+8613957703182 (NUMBERS_SPLIT) | +8657788124406 (NUMBERS_SPLIT)'],
    [
      '0577-88124406-88124407',
      '+8657788124406 (NUMBERS_SPLIT) | +8657788124407 (NUMBERS_SPLIT AREA_CODE_ADDED)',
    ],
    [
      '0571-638824196388215363885017',
      '+8657163882419 (NUMBERS_SPLIT) | +8657163882153 (NUMBERS_SPLIT AREA_CODE_ADDED) | +8657163885017 (NUMBERS_SPLIT AREA_CODE_ADDED)',
    ],
  ])('complete numbers run together: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a landline without area code takes the one that is known', () => {
    expect(read('88124406', '0577')).toBe('+8657788124406 (AREA_CODE_ADDED)');
    expect(read('88124406-802', '0577')).toBe('+8657788124406;802 (AREA_CODE_ADDED)');
    expect(read('0571-87783883', '0577')).toBe('+8657187783883');
    expect(read('13957703182', '0577')).toBe('+8613957703182');
  });
});

describe('several numbers in one field', () => {
  test.each([
    ['0571-85463999，0571-85463993', '+8657185463999 | +8657185463993'],
    ['0571-85463999;0571-85463993', '+8657185463999 | +8657185463993'],
    ['0571-85463999、13957703182', '+8657185463999 | +8613957703182'],
    ['0571-85463999 / 13957703182', '+8657185463999 | +8613957703182'],
    ['0571-85463999或13957703182', '+8657185463999 | +8613957703182'],
    ['0571-85463999 和 13957703182', '+8657185463999 | +8613957703182'],
    ['13957703182 13857703183', '+8613957703182 | +8613857703183'],
    ['13957703182\n13857703183', '+8613957703182 | +8613857703183'],
    ['0571-85093333，400-899-2008', '+8657185093333 | +864008992008'],
    ['0571-88148800，0571-88134465-830', '+8657188148800 | +8657188134465;830'],
    ['13957703182.0，13857703183.0', '+8613957703182 | +8613857703183'],
    ['张三13957703182李四13857703183', '+8613957703182 | +8613857703183'],
    ['手机13957703182 电话0577-88124406转802', '+8613957703182 | +8657788124406;802'],
    ['13957703182 +1 650 253 0000', '+8613957703182 | +16502530000'],
    ['13957703182 (+1) 650-253-0000', '+8613957703182 | +16502530000'],
    ['13957703182（＋１）650-253-0000', '+8613957703182 | +16502530000'],
    ['0577-88124406 +1 (650) 253-0000', '+8657788124406 | +16502530000'],
    ['0577-88124406转802 +1 (650) 253-0000', '+8657788124406;802 | +16502530000'],
    ['13957703182 +852 2345 6789', '+8613957703182 | +85223456789'],
    ['13957703182+85223456789', '+8613957703182 | +85223456789'],
    ['微信13957703182 +44 20 7946 0958', '+8613957703182 | +442079460958'],
    ['13957703182 (WhatsApp +44 20 7946 0958)', '+8613957703182 | +442079460958'],
    ['13957703182 +44 (0)20 7946 0958', '+8613957703182 | +442079460958'],
    ['+1 650 253 0000 +1 650 253 0001', '+16502530000 | +16502530001'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a local number takes the area code of the landline before it', () => {
    expect(read('0571-87068001，87010630')).toBe('+8657187068001 | +8657187010630 (AREA_CODE_ADDED)');
    expect(read('0571-87068001，13957703182，87010630')).toBe(
      '+8657187068001 | +8613957703182 | +8657187010630 (AREA_CODE_ADDED)',
    );
    expect(read('87010630，0571-87068001')).toBe('+8657187068001 | ! AREA_CODE_MISSING 87010630');
  });

  test('the good ones are read, the others are refused as typed', () => {
    expect(read('0571-87236114，0751-87236666')).toBe('+8657187236114 | ! OTHER 0751-87236666');
  });
});

describe('anything else is refused, with the reason', () => {
  test.each([
    ['', '! NO_DIGITS'],
    ['无', '! NO_DIGITS 无'],
    ['12345', '! TOO_SHORT 12345'],
    ['0571-646236', '! TOO_SHORT 0571-646236'],
    ['88124406', '! AREA_CODE_MISSING 88124406'],
    // Not the service number 96520 with +86 before it.
    ['8696520', '! AREA_CODE_MISSING 8696520'],
    ['86951234', '! AREA_CODE_MISSING 86951234'],
    ['0571-8268449', '! OTHER 0571-8268449'],
    ['12957703182', '! OTHER 12957703182'],
    ['139577031821', '! OTHER 139577031821'],
    ['87151966871519977', '! TOO_LONG 87151966871519977'],
    ['913303817345395239', '! TOO_LONG 913303817345395239'],
    ['1.38123456E+10', '! DAMAGED 1.38123456E+10'],
    ['8.61381E+12', '! DAMAGED 8.61381E+12'],
    ['1.39577e10', '! DAMAGED 1.39577e10'],
    ['1,39577E+10', '! DAMAGED 1,39577E+10'],
    ['１．３９５７７Ｅ＋１０', '! DAMAGED １．３９５７７Ｅ＋１０'],
    ['手机 1.38123456E+10', '! DAMAGED 手机 1.38123456E+10'],
    ['1.38123456 E+10', '! DAMAGED 1.38123456 E+10'],
    ['1.38123456E 10', '! DAMAGED 1.38123456E 10'],
    ['1.38123456 e10', '! DAMAGED 1.38123456 e10'],
    ['1.38123456 E + 10', '! DAMAGED 1.38123456 E + 10'],
    ['1.3812345678E+010', '! DAMAGED 1.3812345678E+010'],
    ['8.61381 E+12', '! DAMAGED 8.61381 E+12'],
    ['8.61381E 12', '! DAMAGED 8.61381E 12'],
    ['8.6E +12', '! DAMAGED 8.6E +12'],
    ['138123456.78', '! OTHER 138123456.78'],
    ['1381234567.8', '! OTHER 1381234567.8'],
    ['电话 1381234567.8', '! OTHER 电话 1381234567.8'],
    ['l3957703182', '! OTHER l3957703182'],
    ['手机 l3957703182', '! OTHER 手机 l3957703182'],
    ['I3957703182', '! OTHER I3957703182'],
    ['O577-88124406', '! OTHER O577-88124406'],
    ['1395770318l', '! OTHER 1395770318l'],
    ['0577-8812 张 4406', '! OTHER 0577-8812 张 4406'],
    ['########', '! DAMAGED ########'],
    ['#NAME?', '! DAMAGED #NAME?'],
    ['#N/A', '! DAMAGED #N/A'],
    ['1'.repeat(500), `! TOO_LONG ${'1'.repeat(500)}`],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('any number', () => {
  const digits = (count: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
      .map((all) => all.join(''));
  const mobile = digits(8).map((rest) => `139${rest}`);
  const landline = digits(7).map((rest) => `0577-8${rest}`);
  const extension = fc.option(digits(3), { nil: null });

  test('that is formatted for reading is read as the same number', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline), extension, (text, more) => {
        const [number] = normalisePhones(text).numbers;
        const again = normalisePhones(formatPhone(number!.e164, more, 'zh'));
        expect(again).toEqual({ numbers: [{ ...number, extension: more }], refused: [] });
      }),
    );
  });

  test('is the same in full width and behind the country’s code', () => {
    const wide = (text: string): string =>
      text.replace(/[0-9-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.oneof(mobile, landline), (text) => {
        const expected = normalisePhones(text).numbers[0]!.e164;
        expect(normalisePhones(wide(text)).numbers[0]!.e164).toBe(expected);
        expect(normalisePhones(expected).numbers[0]!.e164).toBe(expected);
        expect(normalisePhones(`00${expected.slice(1)}`).numbers[0]!.e164).toBe(expected);
      }),
    );
  });

  test('of a series that is known without the metadata is what the metadata says', () => {
    const usual = fc.tuple(fc.constantFrom('13', '18'), digits(9)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(usual, (text) => {
        const number = parsePhoneNumberFromString(text, 'CN')!;
        expect([number.isValid(), number.getType()]).toEqual([true, 'MOBILE']);
        for (const written of [text, `+86${text}`, `0086 ${text}`, `86${text}`]) {
          expect(normalisePhones(written)).toEqual({
            numbers: [{ e164: number.number, extension: null, kind: 'MOBILE', repairs: [] }],
            refused: [],
          });
        }
      }),
    );
  });

  test('run together with another is split into the two', () => {
    fc.assert(
      fc.property(landline, fc.oneof(mobile, landline), (first, second) => {
        const apart = [first, second].map((text) => normalisePhones(text).numbers[0]!.e164);
        const together = normalisePhones(`${first}${second}`);
        expect(together.numbers.map(({ e164 }) => e164)).toEqual(apart);
        expect(together.numbers.every(({ repairs }) => repairs.includes('NUMBERS_SPLIT'))).toBe(true);
      }),
    );
  });

  test('whatever is typed, every part is a number or refused, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-+() ，,转x/；;．.号') }), (text) => {
        const { numbers, refused } = normalisePhones(text);
        expect(numbers.length + refused.length).toBeGreaterThan(0);
        for (const { e164, extension: more } of numbers) {
          expect(e164).toMatch(/^\+\d{7,15}$/);
          if (more !== null) expect(more).toMatch(/^\d{1,6}$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
