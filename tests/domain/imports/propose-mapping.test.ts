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
