import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { safeCell } from '@erp/domain/exports/cells';
import { cellText, parseEntryDate, readRow, sourceNamed } from '@erp/domain/imports/read-row';
import { UNREADABLE } from '@erp/domain/imports/unreadable';

describe('a date with the year first', () => {
  test.each([
    ['2026-03-05', '2026-03-05', null],
    ['2026/3/5', '2026-03-05', null],
    ['2026.3.5', '2026-03-05', null],
    ['2026年3月5日', '2026-03-05', null],
    ['２０２６－０３－０５', '2026-03-05', null],
    ['20260305', '2026-03-05', null],
    ['2026-03-05 9:30', '2026-03-05', '09:30:00.000'],
    ['2026-03-05T09:30:15', '2026-03-05', '09:30:15.000'],
  ])('%s', (text, day, time) => {
    expect(parseEntryDate(text)).toEqual({ day, time });
  });

  test.each(['5/3/2026', '2026-02-30', '2026-13-01', '2026-03-05 25:00', '去年', '46086'])(
    '%s is none',
    (text) => {
      expect(parseEntryDate(text)).toBeNull();
    },
  );
});

describe('a source by any of its names', () => {
  test.each([
    ['公司资源', 'COMPANY_RESOURCE'],
    ['company_resource', 'COMPANY_RESOURCE'],
    ['老客户转介绍', 'REFERRAL'],
    ['个人查找（公共资源）', 'PERSONAL_PUBLIC'],
    ['个人查找(个人社交)', 'PERSONAL_SOCIAL'],
    ['CSC 网单', 'CSC_LEAD'],
    ['系统客户', 'SYSTEM'],
    ['朋友圈', undefined],
  ])('%s is %s', (text, source) => {
    expect(sourceNamed(text)).toBe(source);
  });
});

test('a row says what its columns are; constants stand where it says nothing', () => {
  const texts = readRow(
    ['甲公司', '无', ' 0577-1 ', '139', '50', ' — '],
    ['名称', '城市', '电话', '手机', '人数', '备注'],
    [
      { column: 0, field: 'NAME' },
      { column: 1, field: 'CITY' },
      { column: 2, field: 'PHONE' },
      { column: 3, field: 'PHONE' },
      { column: 4, field: 'TO_NOTE' },
      { column: 5, field: 'NOTE' },
    ],
    { city: '温州', district: null },
  );
  expect(texts).toMatchObject({
    fields: { name: '甲公司', city: '温州', note: '人数: 50', address: null },
    phones: ['0577-1', '139'],
    contact: null,
    rep: null,
  });
});

describe('the apostrophe by which an export keeps a spreadsheet from running a cell', () => {
  test.each(['=1+1', '＝合计', '＋号', '－5折', '＠a', "'=1", "''＝1", "'a", '+8613957703182'])(
    'is taken away again: %s',
    (text) => expect(cellText(safeCell(text))).toBe(text),
  );

  test('whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n",;\'a1 中') }), (typed) => {
        const text = typed.trim();
        expect(cellText(safeCell(text))).toBe(text);
      }),
    );
  });
});

test('a cell that shows an error of the spreadsheet says nothing, and is named', () => {
  const headers = ['名称', '电话', '城市', '备注'];
  const mapping = [
    { column: 0, field: 'NAME' },
    { column: 1, field: 'PHONE' },
    { column: 3, field: 'NOTE' },
  ] as const;
  const none = { city: null, district: null };
  for (const text of ['#N/A', '#REF!', '#DIV/0!', '#NAME?', '#SPILL!', '########', 'Err:502', UNREADABLE]) {
    expect(readRow(['甲', text, text, '注'], headers, mapping, none)).toMatchObject({
      phones: [],
      problems: [{ code: 'CELL_UNREADABLE', path: ['PHONE'], params: { text } }],
    });
  }
  expect(readRow(['#1 大厦', 'C#', '', '#'], headers, mapping, none)).toMatchObject({
    fields: { name: '#1 大厦', note: '#' },
    problems: [],
  });
  // An export has put the apostrophe in front: somebody wrote this text.
  expect(readRow(['甲', '', '', safeCell('#N/A')], headers, mapping, none)).toMatchObject({
    fields: { note: '#N/A' },
    problems: [],
  });
});

describe('a cell is what the same field of the API may be', () => {
  const read = (field: 'NAME' | 'NOTE' | 'PHONE' | 'REP' | 'CREDIT_CODE', cell: string) =>
    readRow([cell], [''], [{ column: 0, field }], { city: null, district: null });

  test.each([
    ['NAME', '瑞丰\u0000鞋业', 'TEXT_INVALID_CHARACTERS'],
    ['NAME', '瑞丰\ud83d鞋业', 'TEXT_INVALID_CHARACTERS'],
    ['NAME', '瑞丰\n鞋业', 'TEXT_INVALID_CHARACTERS'],
    ['NAME', '长'.repeat(201), 'TOO_LONG'],
    ['NOTE', '两行\n都\t在\u0007', 'TEXT_INVALID_CHARACTERS'],
    ['NOTE', '长'.repeat(2_001), 'TOO_LONG'],
    ['PHONE', '1'.repeat(301), 'TOO_LONG'],
    ['REP', 'li\uffff', 'TEXT_INVALID_CHARACTERS'],
  ] as const)('%s %j is refused', (field, cell, code) => {
    const { problems, fields, phones, rep } = read(field, cell);
    expect(problems).toMatchObject([{ code, path: [field] }]);
    expect([fields.name, fields.note, phones, rep]).toEqual(['', null, [], null]);
  });

  test('and is kept in the same form', () => {
    expect(read('NAME', '\ufeff 瑞丰\u200b鞋业\u202e ')).toMatchObject({
      fields: { name: '瑞丰鞋业' },
      problems: [],
    });
    expect(read('NAME', '\u200b')).toMatchObject({ fields: { name: '' }, problems: [] });
    expect(read('NOTE', '一\r\n二\t三')).toMatchObject({ fields: { note: '一\n二\t三' }, problems: [] });
    expect(read('PHONE', '13957700001\n13957700002')).toMatchObject({ phones: ['13957700001\n13957700002'] });
    expect(read('CREDIT_CODE', '9133\u00ad0381734539 5239')).toMatchObject({
      fields: { creditCode: '913303817345395239' },
    });
  });
});
