import { describe, expect, test } from '@jest/globals';
import { pinyinInitials, pinyinReadings, pinyinSortKey } from '@erp/domain/customers/initials';
import { normaliseCity } from '@erp/domain/customers/normalise-city';
import { normaliseCreditCode, normaliseName, normaliseWebsite } from '@erp/domain/customers/normalise-name';
import fc from 'fast-check';

describe('the name by which customers are compared', () => {
  test.each([
    ['温州市瑞丰鞋业有限公司', '温州市瑞丰鞋业'],
    ['温州市瑞丰鞋业有限责任公司', '温州市瑞丰鞋业'],
    ['温州市瑞丰鞋业股份有限公司', '温州市瑞丰鞋业'],
    ['温州市瑞丰鞋业集团有限公司', '温州市瑞丰鞋业'],
    ['温州市瑞丰鞋业（集团）有限公司', '温州市瑞丰鞋业'],
    ['温州市瑞丰鞋业(集团)股份有限公司', '温州市瑞丰鞋业'],
    ['温州市 瑞丰鞋业　有限公司 ', '温州市瑞丰鞋业'],
    ['温州瑞丰（中国）有限公司', '温州瑞丰中国'],
    ['温州瑞丰(中国)有限公司', '温州瑞丰中国'],
    ['乐清市新世纪彩印包装厂（普通合伙）', '乐清市新世纪彩印包装厂'],
    ['ＡＢＣ科技', 'abc科技'],
    ['ABC Tech Co., Ltd.', 'abctech'],
    ['abc tech company limited', 'abctech'],
    ['A&B Inc.', 'ab'],
  ])('%s is %s', (name, key) => {
    expect(normaliseName(name)).toBe(key);
  });

  test.each([
    ['瑞丰鞋厂', '瑞丰鞋业'],
    ['瑞丰一店', '瑞丰二店'],
    ['浙江医科大学附属第二医院', '浙江医科大学附属妇产科医院'],
    ['Zinc', 'Z'],
    ['Texaco', 'Texa'],
    ['瑞安市中艺皮革有限公司', '瑞安市中艺皮革有限公司乐清分公司'],
  ])('%s and %s are two', (a, b) => {
    expect(normaliseName(a)).not.toBe(normaliseName(b));
  });

  test('a name that is nothing but an ending stays, and blanks are no name', () => {
    expect(normaliseName('有限公司')).toBe('有限公司');
    expect(normaliseName('（集团）')).toBe('集团');
    expect(normaliseName('  ')).toBe('');
    expect(normaliseName('（）')).toBe('');
  });

  test('is in normal form: normalising it again changes nothing but a further ending', () => {
    const part = fc.constantFrom(
      '温州',
      '瑞丰',
      'ＡＢ',
      'Co., Ltd.',
      '有限公司',
      '（集团）',
      '公司',
      ' ',
      '鞋业',
      '厂',
      '(',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const key = normaliseName(parts.join(''));
        expect(key).not.toMatch(/[\s\p{P}A-Z]/u);
        expect(normaliseName(key)).toBe(key);
      }),
    );
  });
});

describe('a city', () => {
  test.each([
    ['温州', '温州'],
    ['温州市', '温州'],
    ['浙江温州', '温州'],
    ['浙江省温州市', '温州'],
    ['中国浙江省 温州市', '温州'],
    ['温州市鹿城区', '温州'],
    ['温\u200b州', '温州'],
    ['北京市海淀区', '北京'],
    ['北京市北京市', '北京'],
    ['吉林', '吉林'],
    ['吉林省吉林市', '吉林'],
    ['内蒙古自治区包头市', '包头'],
    ['广西南宁', '南宁'],
    ['吉林省延边朝鲜族自治州', '延边'],
    ['海南藏族自治州', '海南州'],
    ['单县', '单县'],
    ['津市市', '津市'],
    ['Wēnzhōu', 'wenzhou'],
    [' ', ''],
    [null, ''],
  ])('%s is compared as “%s”', (city, key) => {
    expect(normaliseCity(city)).toBe(key);
  });
});

test('a key fits its column, whatever becomes of a character', () => {
  expect(normaliseCity('\ufdfa'.repeat(60)).length).toBeLessThanOrEqual(60);
  expect(normaliseWebsite(`${'ﬃ'.repeat(240)}.cn`)!.length).toBeLessThanOrEqual(250);
});

describe('a website', () => {
  test.each([
    ['https://www.Example.com/index.html?x=1#top', 'example.com'],
    ['http://example.com/', 'example.com'],
    ['WWW.EXAMPLE.COM', 'example.com'],
    ['example.com.', 'example.com'],
    ['//example.com:443/', 'example.com'],
    ['http://example.com:8080/shop/', 'example.com:8080/shop'],
    ['shop123.1688.com/page/offer', 'shop123.1688.com/page/offer'],
    ['ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
    ['例子.中国', '例子.中国'],
  ])('%s is compared as %s', (website, key) => {
    expect(normaliseWebsite(website)).toBe(key);
  });

  test.each(['无', 'none', '-', '', 'a b.com', 'info@example.com'])(
    '“%s” is compared with nothing',
    (text) => {
      expect(normaliseWebsite(text)).toBeNull();
    },
  );
});

describe('credit code', () => {
  test('is compared in half width, capital letters and without blanks', () => {
    expect(normaliseCreditCode(' ９１３３０３８２ 736885550f ')).toBe('91330382736885550F');
  });
});

describe('pinyin', () => {
  test.each([
    ['温州瑞丰鞋业有限公司', 'wzrfxy'],
    ['重庆重型机械厂', 'cqzxjxc'],
    ['ABC科技有限公司', 'abckj'],
    ['3号店', '3hd'],
  ])('initials of %s are %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials);
    expect(pinyinReadings(name)[0]).toBe(initials);
  });

  test.each([
    ['曾国藩', 'zgf'],
    ['单田芳', 'stf'],
    ['仇英', 'qy'],
    ['解晓东', 'xxd'],
    ['查良镛', 'zly'],
    ['尉迟恭', 'ycg'],
    ['万俟卨', 'mqx'],
    ['区桂芝', 'ogz'],
    ['温州曾记五金行有限公司', 'wzzjwjh'],
    ['曾记车行', 'cjch'],
    ['曾记车行', 'zjch'],
    ['乐清市五金行', 'yqswjh'],
    ['乐清市五金行', 'lqswjh'],
    ['长兴调味品厂', 'cxdwpc'],
    ['长兴调味品厂', 'zxtwpc'],
  ])('%s is found by %s among its readings', (name, initials) => {
    expect(pinyinReadings(name)).toContain(initials);
  });

  test('a name has at most eight readings, each once, however ambiguous it is', () => {
    const readings = pinyinReadings('长乐音乐商行重庆朝阳会');
    expect(readings).toHaveLength(8);
    expect(new Set(readings).size).toBe(8);
    expect(pinyinReadings('温州瑞丰鞋业')).toEqual(['wzrfxy']);
  });

  test('names are sorted as they are spoken', () => {
    const names = ['瑞丰鞋业', '安泰电器', '宏开电器', 'ABC科技', '重庆机械', '成龙金属'];
    const sorted = [...names].sort((a, b) => (pinyinSortKey(a) < pinyinSortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['ABC科技', '安泰电器', '成龙金属', '重庆机械', '宏开电器', '瑞丰鞋业']);
  });

  test('a sort key fits its column', () => {
    expect(pinyinSortKey('双'.repeat(200)).length).toBeLessThanOrEqual(120);
  });
});
