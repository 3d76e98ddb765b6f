import { describe, expect, test } from '@jest/globals';
import { proposeMapping } from '@erp/domain/imports/propose-mapping';

const of = (...headers: string[]): (string | null)[] => {
  const mapping = new Map(proposeMapping(headers).map(({ column, field }) => [column, field]));
  return headers.map((_, column) => mapping.get(column) ?? null);
};

describe('a column is known by its name', () => {
  test.each([
    ['名称', 'NAME'],
    ['公司名称', 'NAME'],
    ['单位', 'NAME'],
    ['医院名称', 'NAME'],
    ['Company Name', 'NAME'],
    ['hospital_name', 'NAME'],
    ['客户', 'NAME'],
    ['简称', 'SHORT_NAME'],
    ['电话', 'PHONE'],
    ['手机号', 'PHONE'],
    ['联系电话', 'PHONE'],
    ['联系人手机', 'PHONE'],
    ['公司电话', 'PHONE'],
    ['phone_number', 'PHONE'],
    ['Tel.', 'PHONE'],
    ['Mobile', 'PHONE'],
    ['地址', 'ADDRESS'],
    ['公司地址', 'ADDRESS'],
    ['hospital_address', 'ADDRESS'],
    ['城市', 'CITY'],
    ['地区', 'CITY'],
    ['区县', 'DISTRICT'],
    ['所属城区', 'DISTRICT'],
    ['行业', 'INDUSTRY'],
    ['联系人', 'CONTACT'],
    ['Contact', 'CONTACT'],
    ['职务', 'CONTACT_TITLE'],
    ['微信号', 'WECHAT'],
    ['资料来源', 'SOURCE'],
    ['负责人', 'REP'],
    ['rep', 'REP'],
    ['录入日期', 'ENTERED_ON'],
    ['备注', 'NOTE'],
    ['统一社会信用代码', 'CREDIT_CODE'],
    ['公司网站', 'WEBSITE'],
    ['主营产品', 'MAIN_PRODUCTS'],
    ['联系电话1', 'PHONE'],
    ['手机（微信同号）', 'PHONE'],
    ['号码', 'PHONE'],
    ['Telephone No.', 'PHONE'],
    ['主要联系人姓名', 'CONTACT'],
    ['公司负责人', 'CONTACT'],
    ['法定代表人', 'CONTACT'],
    ['供应商名称', 'NAME'],
    ['公司全称', 'NAME'],
    ['来源（原始）', 'SOURCE'],
    ['网站地址', 'WEBSITE'],
    ['行业类型', 'INDUSTRY'],
    ['QQ号码', null],
    ['身份证号码', null],
    ['传真号码', null],
    ['公司传真', null],
    ['证件号码', null],
    ['银行卡号码', null],
    ['订单号码', null],
    ['电话归属地', null],
    ['电话状态', null],
    ['手机品牌', null],
    ['手机运营商', null],
    ['是否有电话', null],
    ['Phone status', null],
    ['Hotel', null],
    ['公司性质', null],
    ['公司规模', null],
    ['单位性质', null],
    ['客户等级', null],
    ['客户状态', null],
    ['企业编号', null],
    ['部门名称', null],
    ['微信昵称', null],
    ['是否加微信', null],
    ['电子商务平台', null],
    ['城市等级', null],
    ['Capacity', null],
    ['邮箱地址', null],
    ['Email address', null],
    ['有无网站', null],
    ['意向产品', null],
    ['Resource', null],
    ['拼音', null],
    ['注册日期', null],
    ['企业类型', null],
    ['医院等级', null],
    ['hospital_grade', null],
    ['未导入原因', null],
    ['Why not imported', null],
    ['', null],
  ])('%s is %s', (header, field) => {
    expect(of(header)).toEqual([field]);
  });
});

test('a field has the first column whose name says it; phones have all of theirs', () => {
  expect(of('公司名称', '客户名称', '手机', '座机', '地址', '注册地址')).toEqual([
    'NAME',
    null,
    'PHONE',
    'PHONE',
    'ADDRESS',
    null,
  ]);
});

test.each([
  [
    ['公司性质', '公司名称', '联系电话'],
    [null, 'NAME', 'PHONE'],
  ],
  [
    ['项目名称', '公司名称'],
    [null, 'NAME'],
  ],
  [
    ['商铺名称', '地址'],
    ['NAME', 'ADDRESS'],
  ],
  [
    ['法定代表人', '联系人', '电话'],
    [null, 'CONTACT', 'PHONE'],
  ],
  [
    ['来源（统计）', '来源（原始）'],
    [null, 'SOURCE'],
  ],
])('the column whose name says a field best has it, wherever it stands: %j', (headers, fields) => {
  expect(of(...headers)).toEqual(fields);
});
