import { describe, expect, test } from '@jest/globals';
import { searchKeys } from '@erp/domain/customers/search-keys';
import { searchTerms } from '@erp/domain/customers/search-terms';

describe('a search for a number', () => {
  test.each([
    ['057187884459', ['57187884459']],
    ['0571-8788 4459', ['57187884459']],
    ['0571-8788 4459 转 802', ['57187884459']],
    ['0571-8788 4459 ext. 802', ['57187884459']],
    ['0571-87884459-802', ['57187884459']],
    ['+8657187884459;ext=802', ['57187884459']],
    ["'+8657187884459-802", ['57187884459']],
    ['（０５７１）８７８８４４５９', ['57187884459']],
    ['57187884459', ['57187884459']],
    ['86 571 8788 4459', ['57187884459']],
    ['86 10 8321 1441', ['1083211441']],
    ['0086 10 8321 1441', ['1083211441']],
    ['139 5770 3182', ['13957703182']],
    ['139 5770 3182。', ['13957703182']],
    ['139-5770-3182,', ['13957703182']],
    ['电话：13957703182；', ['13957703182']],
    ['tel:+86-139-5770-3182', ['13957703182']],
    ['tel:13957703182', ['13957703182']],
    ['\u202a13957703182\u202c', ['13957703182']],
    ['\u200e+86 139\u200b57703182', ['13957703182']],
    ['00852 2345 6789', ['85223456789']],
    ['(+852) 2345 6789', ['85223456789']],
    ['+852 2345 6789', ['85223456789']],
    ['400-889-0808 转 1', ['4008890808']],
    ['95511', ['95511']],
    ['0577-88124406，13957703182', ['57788124406', '13957703182']],
    ['0577-88124406(802)', ['57788124406']],
    ['0577-88124406（802）', ['57788124406']],
    ['0577-88124406 内线802', ['57788124406']],
    ['0577-88124406 内', ['57788124406']],
    ['0577-88124406(8', ['577881244068', '57788124406']],
    ['0577-88124406 e', ['57788124406']],
  ])('“%s” looks for the whole number', (text, phones) => {
    expect(searchTerms(text).phones).toEqual(phones);
  });

  test.each([
    ['8812 44', ['881244']],
    ['8788-4459', ['87884459']],
    ['0571-8788', ['5718788']],
    ['8788 4459 转 802', ['87884459']],
    ['87884459转', ['87884459']],
    ['87884459 分', ['87884459']],
    ['87884459 分机号 802', ['87884459']],
    ['87884459 内线802', ['87884459']],
    ['87884459 ex', ['87884459']],
    ['87884459 extension 802', ['87884459']],
    ['87884459-802', ['87884459802', '87884459']],
    ['87884459－８０２', ['87884459802', '87884459']],
    ['87884459(802)', ['87884459802', '87884459']],
    ['87884459（802）', ['87884459802', '87884459']],
    ['87884459（8', ['878844598', '87884459']],
    ['8788 4459 ext. 802', ['87884459']],
    ['+86 139-57', ['13957']],
    ['86 10 8321', ['86108321', '108321']],
    ['00852 2345', ['8522345']],
    ['tel:139577', ['139577']],
    ['139577。', ['139577']],
    ['１３９５', ['1395']],
  ])('“%s” looks for a part of one', (text, phones) => {
    expect(searchTerms(text).phones).toEqual(phones);
  });

  test.each(['139', '温州瑞丰', 'wzrf', 'A1688', '1688网络', ''])('“%s” is none', (text) => {
    expect(searchTerms(text).phones).toEqual([]);
  });
});

/** Whether a customer of the name is found by the text. */
const finds = (text: string, name: string): boolean => {
  const { name: searched } = searchTerms(text);
  const keys = searchKeys([name], []).filter(({ kind }) => kind === 'NAME');
  return searched !== null && keys.some((key) => key.text.startsWith(searched));
};

describe('a customer is found while its name is typed', () => {
  test.each([
    '温州瑞丰鞋业有限公司',
    '温州市瑞丰鞋业（集团）股份有限公司',
    '瑞丰集团有限公司杭州分公司',
    '大有',
    '公司',
    '集团军用品有限公司',
    'ABC Trading Co., Ltd.',
    'ABC Trading Company Limited',
    '𠮷野家有限公司',
    '温州瑞丰鞋业'.repeat(9) + '有限公司',
  ])('%s, at every character', (name) => {
    const characters = [...name];
    for (const start of [0, 1]) {
      for (let end = start + 1; end <= characters.length; end += 1) {
        const text = characters.slice(start, end).join('');
        expect({ text, found: finds(text, name) }).toEqual({ text, found: true });
      }
    }
  });

  test.each([
    ['集团', '温州瑞丰集团有限公司', true],
    ['集团', '温州瑞丰（集团）有限公司', true],
    ['集团有', '温州瑞丰集团有限公司', true],
    ['分公司', '瑞丰鞋业杭州分公司', true],
    ['abc trading co', 'ABC Trading Co., Ltd.', true],
    ['瑞丰鞋业有限公司', '瑞丰鞋业', true],
    ['瑞丰鞋业股份有限公司', '瑞丰鞋业有限公司', true],
    ['有限公司', '瑞丰鞋业有限公司', false],
    ['瑞丰鞋厂', '瑞丰鞋业有限公司', false],
  ])('“%s” and %s: %s', (text, name, found) => {
    expect(finds(text, name)).toBe(found);
  });
});

describe('a search for a name', () => {
  test.each([
    ['1688', '1688'],
    ['9527 网络', '9527网络'],
    [' 眼\u200b镜 ', '眼镜'],
    ['ＣＡＦÉ', 'cafe'],
    ['温州瑞丰有限公司', '温州瑞丰'],
  ])('“%s” looks for %s', (text, name) => {
    expect(searchTerms(text).name).toBe(name);
  });

  test('signs alone look for nothing', () => {
    expect(searchTerms(' %_- ')).toEqual({ name: null, initials: null, phones: [] });
  });
});
