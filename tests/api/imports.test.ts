/** Files of customers, from the upload to the file of refused rows; the files are made here, with the faults of real ones. */
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { clearRows } from '@erp/api/imports/clear-rows';
import { LIMITS } from '@erp/api/imports/file-refused';
import type { UnitId } from '@erp/domain/organization/tree';
import { kindOf, readRows } from '@erp/api/imports/read-file';
import { withSpooled } from '@erp/api/imports/spool';
import { epochOfInstant, instantAtEpoch } from '@erp/domain/time/day';
import { importer, work, type Importer } from '../harness/imports';
import { startSalesForce, type SalesForce } from '../harness/sales-force';
import { partsOf, zipped } from '../harness/workbook';

let sales: SalesForce;
let admin: Importer;
let manager: Importer;
let pool: string;
let running: { db: SalesForce['api']['db']; clock: SalesForce['api']['clock'] };

const as = (login: string, password: string): Importer => {
  let token: Promise<string> | undefined;
  return importer({
    url: sales.api.url,
    ask: sales.api.ask,
    token: () => (token ??= sales.api.signIn(login, password)),
  });
};

beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  admin = as('admin', 'admin-password');
  manager = as('manager1', 'password-of-manager1');
  pool = sales.ids.get('POOL')!;
  running = { db: sales.api.db, clock: sales.api.clock };
});
afterAll(() => sales.api.close());

let serial = 0;
/** A mobile number that nobody has yet. */
const mobile = (): string => `139${String((serial += 1)).padStart(8, '0')}`;
const csv = (...rows: (string | null)[][]): string =>
  rows.map((cells) => cells.map((cell) => cell ?? '').join(',')).join('\n');
const li = (): string => sales.ids.get('li')!;

async function customerOf(id: string) {
  const { customer } = await sales.query(
    'admin',
    `query ($id: ID!) { customer(id: $id) {
       name city note originalSource createdOn holder { code } phones { display shared } contactPersons { name wechat }
       timeline(first: 10) { nodes { kind rep { code } day } } } }`,
    { id },
  );
  return customer as unknown as {
    name: string;
    city: string | null;
    note: string | null;
    originalSource: string;
    createdOn: string;
    holder: { code: string };
    phones: { display: string; shared: boolean }[];
    contactPersons: { name: string; wechat: string | null }[];
    timeline: { nodes: { kind: string; rep: { code: string } | null; day: string }[] };
  };
}

describe('a file', () => {
  const text = (): string =>
    csv(['公司名称', '联系电话', '城市'], ['瓯海龙腾鞋业有限公司', mobile(), '温州']);

  test.each<[string, (content: string) => Buffer, string]>([
    ['UTF-8', (content) => Buffer.from(content), 'UTF-8'],
    ['UTF-8 with its mark', (content) => Buffer.from(`\uFEFF${content}`), 'UTF-8'],
    ['GBK with CRLF', (content) => iconv.encode(content.replaceAll('\n', '\r\n'), 'gbk'), 'GB18030'],
    ['GB18030 beyond GBK', (content) => iconv.encode(content.replace('龙', '㐀𠀀'), 'gb18030'), 'GB18030'],
    [
      'UTF-16',
      (content) => iconv.encode(content.replaceAll(',', '\t'), 'utf-16le', { addBOM: true }),
      'UTF-16',
    ],
    ['UTF-16 without its mark', (content) => iconv.encode(content, 'utf-16le'), 'UTF-16'],
    [
      'UTF-16 of the other byte order',
      (content) => iconv.encode(content, 'utf-16be', { addBOM: true }),
      'UTF-16BE',
    ],
    [
      'UTF-16 of the other byte order without its mark',
      (content) => iconv.encode(content, 'utf-16be'),
      'UTF-16BE',
    ],
    ...(['le', 'be'] as const).flatMap((order): [string, (content: string) => Buffer, string][] =>
      // Half of such a character's two bytes is zero, as of an ASCII one.
      ['一开最销阀', '一二三四五六七八九十'.repeat(8)].map((characters) => [
        `UTF-16 (${order}) without its mark, with ${characters.length} characters of which some end in byte 00`,
        (content) => iconv.encode(content.replace('龙', `龙${characters}\u3000`), `utf-16${order}`),
        order === 'le' ? 'UTF-16' : 'UTF-16BE',
      ]),
    ),
    ['semicolons', (content) => Buffer.from(content.replaceAll(',', ';')), 'UTF-8'],
    ['tabs', (content) => Buffer.from(content.replaceAll(',', '\t')), 'UTF-8'],
  ])('in %s is read', async (_, encode, encoding) => {
    const one = await admin.uploaded(encode(text()));
    expect(one).toMatchObject({ status: 'READ', encoding, format: 'CSV', counts: { rows: 1 } });
    expect(one.columns.map(({ header, proposed }) => [header, proposed])).toEqual([
      ['公司名称', 'NAME'],
      ['联系电话', 'PHONE'],
      ['城市', 'CITY'],
    ]);
    const [row] = await admin.rows(one.id);
    expect(row!.cells[0]).toMatch(/^瓯海.+腾鞋业有限公司$/);
    expect(row!.cells[2]).toBe('温州');
  });

  test('of a spreadsheet is read, blank rows left out', async () => {
    const text = (content: string): string => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
    const rows = [
      `<row>${text('单位')}${text('手机')}</row>`,
      `<row>${text('甲')}<c><v>13957700001</v></c></row>`,
      `<row>${text(' ')}<c/></row>`,
      `<row>${text('乙')}<c><f>A1+1</f><v>1083211441</v></c></row>`,
    ];
    const one = await admin.uploaded(await zipped(partsOf({ rows: rows.join('') })), '客户.xlsx');
    expect(one).toMatchObject({ format: 'XLSX', encoding: null, counts: { rows: 2 } });
    expect((await admin.rows(one.id)).map(({ cells }) => cells)).toEqual([
      ['甲', '13957700001'],
      ['乙', '1083211441'],
    ]);
  });

  test.each<[string, string]>([
    ['a header that ends in CRLF before rows that end in LF', '名称,电话\r\n甲,1\r\n乙,2\n丙,3\n'],
    ['a header that ends in LF before rows that end in CRLF', '名称,电话\n甲,1\n乙,2\r\n丙,3'],
    ['lines that end in CR', '名称,电话\r甲,1\r乙,2\r丙,3\r'],
    ['all three ends of lines', '名称,电话\r甲,1\n乙,2\r\n丙,3'],
    ['ends of lines that were converted twice', '名称,电话\r\r\n甲,1\r\r\n乙,2\r\r\n丙,3'],
    ['a line that names its semicolon', 'sep=;\r\n名称;电话\r\n甲;1\r\n乙;2\r\n丙;3'],
    ['a line that names its bar, with the mark of UTF-8', '\uFEFFSEP=|\n名称|电话\n甲|1\n乙|2\n丙|3'],
    ['a line that names its semicolon, with a blank before it', 'sep= ;\n名称;电话\n甲;1\n乙;2\n丙;3'],
    ['a line that names its semicolon, with a blank before the sign', 'sep =;\n名称;电话\n甲;1\n乙;2\n丙;3'],
    ['a line that names its bar, behind a blank', ' sep=|\n名称|电话\n甲|1\n乙|2\n丙|3'],
    ['a line that names its bar, behind blank lines', '\r\n \r\nsep=|\r\n名称|电话\r\n甲|1\r\n乙|2\r\n丙|3'],
    ['blanks around quoted text', '名称, "电话" \n甲 ,"1" \n "乙",2\n"丙" , 3\n'],
    ['tabs around quoted text', '"名称"\t"电话"\n"甲"\t1\n乙\t"2"\n丙\t3\n'],
    ['a line that names its tab in quotes', '"sep=\t"\n名称\t电话\n甲\t1\n乙\t2\n丙\t3'],
  ])('with %s has all of its rows', async (_, content) => {
    const one = await admin.uploaded(content);
    expect(one.columns.map(({ header }) => header)).toEqual(['名称', '电话']);
    expect((await admin.rows(one.id)).map(({ cells }) => cells)).toEqual([
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
    ]);
  });

  test('with mixed ends of lines has all of its rows wherever it is cut on its way', async () => {
    const count = 20_000;
    const lines = Array.from(
      { length: count },
      (__, n) => `客户${n},"第\r\n${n}"${n % 3 === 0 ? '\r\n' : '\n'}`,
    );
    const one = await admin.uploaded(`名称,备注\r\n${lines.join('')}`);
    expect(one.counts.rows).toBe(count);
    const rows = await admin.rows(one.id);
    expect(rows.map(({ cells }) => cells)).toEqual(
      Array.from({ length: count }, (__, n) => [`客户${n}`, `第\n${n}`]),
    );
  });

  test.each<[string, string, [from: number, line: number]]>([
    ['that open two cells', '名称,备注\n甲,"5 管\n乙,"6 管\n丙,7\n', [2, 3]],
    ['that open cells rows apart', '名称,备注\r\n甲,"5 管\r\n乙,6\r\n丙,7\r\n丁,"8 管\r\n戊,9', [2, 5]],
    ['of which the last is not closed', '名称,备注\n甲,"5\n6"\n乙,"6 管\n丙,7\n', [4, 5]],
    ['behind other text', '名称,备注\n\n甲,5"管\n乙,6"管', [2, 3]],
    ['before other text', '名称,备注\n甲,"5"管\n乙,6', [2, 2]],
    ['in lines that end in CR', '名称,备注\r甲,"5 管\r乙,"6 管\r丙,7', [2, 3]],
    ['in its header', '名称,"备注\n甲,"5\n', [1, 2]],
  ])(
    'with quotation marks %s is refused, and says between which lines: no row is lost',
    async (_, content, [from, line]) => {
      const { userErrors } = await admin.upload(content);
      expect(userErrors).toMatchObject([{ code: 'FILE_BROKEN' }]);
      expect(userErrors[0]!.message).toContain(`第 ${from} 至 ${line} 行`);
    },
  );

  test('is read although it begins somewhat like one of another kind', async () => {
    for (const header of [
      'ID;Phone;名称',
      '<名称>;<电话>;x',
      '[名称];[电话];x',
      'TABLE;名称;x',
      'From;名称;To',
      '{名称};x;y',
    ]) {
      const one = await admin.uploaded(`${header}\nC;1;"<table>\n<b>a</b>"\n`);
      expect(one.columns.map((column) => column.header)).toEqual(header.split(';'));
    }
  });

  test('is read without a stray control character that no text needs, and with a page in a quoted cell', async () => {
    const one = await admin.uploaded('名称,备注\n甲\0,"看\n<table>\n<tr>"\n');
    expect((await admin.rows(one.id)).map(({ cells }) => cells)).toEqual([['甲', '看\n<table>\n<tr>']]);
  });

  test('keeps quoted line ends and delimiters, leaves out blank rows, and has a column for what stands behind the last name', async () => {
    const one = await admin.uploaded('名称,电话\n"甲,\n乙",1,多\n\n,,\n丙,2\n');
    expect(one.columns.map(({ header }) => header)).toEqual(['名称', '电话', '']);
    expect((await admin.rows(one.id)).map(({ cells }) => cells)).toEqual([
      ['甲,\n乙', '1', '多'],
      ['丙', '2'],
    ]);
  });

  test.each<[string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'FILE_EMPTY'],
    ['a header alone', () => Buffer.from('名称,电话\n'), 'FILE_EMPTY'],
    [
      'bytes of no encoding',
      () => Buffer.from([0x61, 0x2c, 0xff, 0xff, 0xff, 0x0a, 0x62]),
      'FILE_ENCODING_UNKNOWN',
    ],
    ['an old spreadsheet', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'FILE_KIND_UNKNOWN'],
    [
      'a web page under another name',
      () =>
        Buffer.from('<html><body><table><tr><td>名称</td></tr><tr><td>甲</td></tr></table></body></html>'),
      'FILE_KIND_UNKNOWN',
    ],
    [
      'a table in GBK under another name',
      () => iconv.encode('\n<table border="1"><tr><td>名称,电话</td></tr></table>', 'gbk'),
      'FILE_KIND_UNKNOWN',
    ],
    [
      'a spreadsheet in XML under another name',
      () =>
        Buffer.from(
          '\uFEFF<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>',
        ),
      'FILE_KIND_UNKNOWN',
    ],
    ['JSON', () => Buffer.from('[{"名称":"甲","电话":"1"}]'), 'FILE_KIND_UNKNOWN'],
    [
      'a web archive',
      () => Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n'),
      'FILE_KIND_UNKNOWN',
    ],
    ...(
      [
        ['JSON on lines of its own', '[\n  {\n    "名称": "甲,乙"\n  }\n]\n'],
        ['JSON with blanks', '{ "a" : 1,\n "b": 2 }\n'],
        ['JSON of arrays', '[["名称","电话"],\n["甲","1"]]\n'],
        ['JSON of one value a line', '{"a":1,"b":2}\n{"a":2,"b":3}\n'],
        ['JSON of numbers', '[\n1,2,\n3\n]\n'],
        [
          'a web archive of Chrome',
          'From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a/\r\nSubject: a, b\r\n',
        ],
        ['a message', 'Subject: a\r\nTo: b, c\r\n\r\nd, e\r\n'],
        ['a table that closes no tag', '<table>\n<tr><td>名称<td>电话\n<tr><td>甲<td>1\n'],
        ['a web page behind a line of text', '客户, 2026\n<html><body><table>\n<tr><td>甲\n'],
        ['a PDF behind an empty line', '\n%PDF-1.7\n1 0 obj\n<< /Type, /Catalog >>\n'],
        ['a contact', 'BEGIN:VCARD\nVERSION:3.0\nN:甲;乙\nEND:VCARD\n'],
        ['SYLK', 'ID;PWXL;N;E\nP;PGeneral\nC;Y1;X1;K"名称"\nC;Y2;X1;K"甲"\nE\n'],
        ['DIF', 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\n'],
      ] as const
    ).map(([kind, content]): [string, () => Buffer, string] => [
      kind,
      () => Buffer.from(content),
      'FILE_KIND_UNKNOWN',
    ]),
    ...(
      [
        ['RAR', 'Rar!\x1a\x07\x01\x00\n\x01,\x02\n\xff'],
        ['GIF', 'GIF89a\n\x00\n\x00\xf0,\n;'],
        ['7z', "7z\xbc\xaf'\x1c\x00\x04"],
        ['ELF', '\x7fELF\x02\x01\x01\x00\x00\x00'],
        ['BMP', 'BM6\n\x00\x00\x00\x00\x00\x006\x00\x00\x00('],
        ['SQLite', 'SQLite format 3\x00\x10\x00\x01\x01\x00@  \x00\x00'],
        ['bzip2', 'BZh91AY&SY\xaf\x8e'],
        ['WEBP', 'RIFF\x24\x10\x01\x00WEBPVP8 \x18\x10\x01\x00'],
      ] as const
    ).map(([kind, content]): [string, () => Buffer, string] => [
      kind,
      () => Buffer.from(content, 'latin1'),
      'FILE_KIND_UNKNOWN',
    ]),
    [
      'UTF-16 without its mark that holds half of a pair',
      () => Buffer.from('名称,电话\n甲\ud800乙,1\n', 'utf16le'),
      'FILE_ENCODING_UNKNOWN',
    ],
    [
      'other bytes',
      () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0x41, 0x42]),
      'FILE_KIND_UNKNOWN',
    ],
    ['a broken spreadsheet', () => Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5]), 'FILE_BROKEN'],
    [
      '101 columns',
      () => Buffer.from(`${Array.from({ length: 101 }, (_, i) => `c${i}`).join()}\n1\n`),
      'FILE_TOO_WIDE',
    ],
    [
      'a row without end',
      () => Buffer.from(`名称,电话\n"${'a'.repeat(LIMITS.rowLength + 10)}`),
      'FILE_ROW_TOO_LONG',
    ],
    ['51 MB', () => Buffer.alloc(LIMITS.bytes + 1, 'a'), 'FILE_TOO_LARGE'],
  ])('with %s is refused, and leaves nothing', async (_, make, code) => {
    const count = async () =>
      (await sales.api.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM import_row'))[0]!.n;
    const before = await count();
    const answer = await admin.upload(make());
    expect(answer.userErrors.map((one) => one.code)).toEqual([code]);
    expect(answer).toMatchObject({ status: 422, importId: null });
    expect(await count()).toBe(before);
  });

  test('with 200,001 rows is refused', async () => {
    const text = Buffer.from(`名称\n${'a\n'.repeat(LIMITS.rows + 1)}`);
    const reading = withSpooled(Readable.from([text]), async (spooled) => {
      let count = 0;
      for await (const _ of readRows(spooled.file, await kindOf(spooled), 1 as UnitId)) count += 1;
      return count;
    });
    await expect(reading).rejects.toMatchObject({
      problem: { code: 'FILE_TOO_LONG', params: { max: LIMITS.rows } },
    });
  });

  test('is taken of those who may import, nobody else', async () => {
    const rep = as('li', 'password-of-li');
    expect((await rep.upload('名称\n甲')).status).toBe(403);
    const nobody = await fetch(`${sales.api.url}/imports`, { method: 'POST', body: '名称\n甲' });
    expect(nobody.status).toBe(401);
  });
});

describe('a row', () => {
  test('becomes a customer: its rep, day, source, contact, numbers, and what has no field in the note', async () => {
    const [first, second] = [mobile(), mobile()];
    const done = await admin.whole(
      running,
      csv(
        [
          '客户名称',
          '手机',
          '座机',
          '城市',
          '联系人',
          '微信',
          '来源',
          '负责人',
          '录入日期',
          '员工人数',
          '备注',
        ],
        [
          '永嘉泵阀厂',
          first,
          '0577-67001001转802',
          '温州',
          '陈总',
          'wx1',
          '公司资源',
          'li',
          '2026/3/5',
          '50',
          '老客户',
        ],
        ['永嘉阀门厂', second, '1083211441', '温州', '', '', '', 'wang', '', '', ''],
      ),
      {},
      [
        ...[
          'NAME',
          'PHONE',
          'PHONE',
          'CITY',
          'CONTACT',
          'WECHAT',
          'SOURCE',
          'REP',
          'ENTERED_ON',
          'TO_NOTE',
          'NOTE',
        ],
      ].map((field, column) => ({ column, field })),
    );
    expect(done).toMatchObject({
      status: 'DONE',
      counts: { created: 2, repaired: 1, refused: 0 },
      refusedFile: null,
    });
    const [one, other] = await admin.rows(done.id);
    expect(await customerOf(one!.customer!.id)).toMatchObject({
      name: '永嘉泵阀厂',
      originalSource: 'COMPANY_RESOURCE',
      createdOn: '2026-03-05',
      holder: { code: 'li' },
      note: '老客户\n员工人数: 50',
      contactPersons: [{ name: '陈总', wechat: 'wx1' }],
    });
    const { timeline, ...second2 } = await customerOf(other!.customer!.id);
    expect(second2).toMatchObject({
      originalSource: 'SYSTEM',
      createdOn: '2026-06-15',
      holder: { code: 'wang' },
    });
    expect(second2.phones.map(({ display }) => display)).toEqual([
      second.replace(/^(\d{3})(\d{4})/, '$1 $2 '),
      '010-8321 1441',
    ]);
    expect(timeline.nodes.find(({ kind }) => kind === 'CREATED')!.rep!.code).toBe('wang');
    expect(other!.repairs).toEqual(['LEADING_ZERO_RESTORED']);
  });

  test('is invalid with every reason and its column', async () => {
    const preview = await admin.checked(
      running,
      csv(
        ['名称', '电话', '信用代码', '来源', '行业', '负责人', '录入日期'],
        ['', '123', '12345', '天上', '空气', '无名氏', '5/3/2026'],
        ['戊', '', '', '', '', '', '2027-01-01'],
        ['己', '', '', '', '', 'li', '2020-01-01'],
      ),
      {},
    );
    expect(preview).toMatchObject({ status: 'CHECKED', counts: { invalid: 3, create: 0 } });
    const rows = await admin.rows(preview.id, 'INVALID');
    expect(rows.map(({ problems }) => problems.map(({ code, field }) => `${field}: ${code}`))).toEqual([
      [
        'NAME: NAME_REQUIRED',
        'CREDIT_CODE: CREDIT_CODE_INVALID',
        'SOURCE: SOURCE_UNKNOWN',
        'INDUSTRY: INDUSTRY_UNKNOWN',
        'PHONE: PHONE_INVALID',
        'ENTERED_ON: DATE_INVALID',
        'REP: REP_UNKNOWN',
      ],
      ['ENTERED_ON: FACT_IN_FUTURE', 'REP: HOLDER_REQUIRED'],
      ['REP: NO_MEMBER_THEN'],
    ]);
  });

  test('with an error of the spreadsheet says so, and its customer is not created without the value', async () => {
    const preview = await admin.checked(
      running,
      csv(
        ['名称', '电话', '备注', '微博'],
        ['甲错误', '#N/A', '', ''],
        ['乙错误', mobile(), '########', ''],
        ['丙无错', mobile(), '', '#REF!'],
      ),
      { holderIds: [pool] },
    );
    const rows = await admin.rows(preview.id);
    expect(
      rows.map(({ verdict, problems }) => [
        verdict,
        ...problems.map(({ code, field }) => `${field}: ${code}`),
      ]),
    ).toEqual([['INVALID', 'PHONE: CELL_UNREADABLE'], ['INVALID', 'NOTE: CELL_UNREADABLE'], ['CREATE']]);
  });

  test('that is the same as an earlier one, shares its number or its name is a duplicate that says which', async () => {
    const number = mobile();
    const other = mobile();
    const file = csv(
      ['名称', '电话', '城市'],
      ['甲鞋业有限公司', number, '温州'],
      ['甲鞋业有限公司', number, '温州'],
      ['乙鞋业有限公司', number, '温州'],
      ['（甲）鞋业', other, '温州'],
      ['甲鞋业', other, '杭州'],
    );
    const preview = await admin.checked(running, file, { holderIds: [pool] });
    expect(
      (await admin.rows(preview.id)).map(({ verdict, duplicateOfRow: row, problems }) => [
        verdict,
        row,
        problems[0]?.message.slice(0, 12),
      ]),
    ).toEqual(
      [
        ['CREATE', null, undefined],
        ['DUPLICATE', 1, 'The same as '],
        ['DUPLICATE', 1, 'Row 1 has th'],
        ['DUPLICATE', 1, 'Row 1 has th'],
        ['CREATE', null, undefined],
      ].map(([verdict, row, message]) => [
        verdict,
        row,
        message === undefined ? undefined : expect.any(String),
      ]),
    );
    const shared = await admin.whole(running, file, { holderIds: [pool], shareNumbers: true });
    expect(shared.counts).toMatchObject({ created: 3, refused: 2 });
    const rows = await admin.rows(shared.id);
    const marks = [];
    for (const { customer } of rows.filter(({ written }) => written)) {
      marks.push((await customerOf(customer!.id)).phones.map(({ shared: mark }) => mark));
    }
    expect(marks).toEqual([[true], [true], [false]]);
  });

  test('that a customer has already is a duplicate of it, and changes it when that was asked for', async () => {
    const number = mobile();
    const id = await sales.customer('li', { name: '丁贸易', city: '温州', phones: [{ number }] });
    const file = csv(['名称', '电话', '城市', '地址'], ['丁贸易商行', number, '温州', '人民路1号']);
    const preview = await admin.checked(running, file, { holderIds: [pool] });
    expect(await admin.rows(preview.id)).toMatchObject([
      {
        verdict: 'DUPLICATE',
        customer: { id },
        problems: [{ code: 'DUPLICATE_OF_CUSTOMER', field: 'PHONE' }],
      },
    ]);
    const updated = await admin.whole(running, file, {
      holderIds: [pool],
      updateFields: ['ADDRESS', 'PHONE'],
    });
    expect(updated.counts).toMatchObject({ updated: 1, refused: 0 });
    const { customer } = await sales.query(
      'admin',
      'query ($id: ID!) { customer(id: $id) { name address holder { code } timeline(first: 1) { nodes { rep { code } } } } }',
      { id },
    );
    expect(customer).toMatchObject({ name: '丁贸易', address: '人民路1号', holder: { code: 'li' } });
    expect(customer.timeline.nodes[0]).toMatchObject({ rep: { code: 'li' } });
    const again = await admin.whole(running, `${file}\n`, {
      holderIds: [pool],
      updateFields: ['ADDRESS', 'PHONE'],
    });
    expect(await admin.rows(again.id)).toMatchObject([
      { verdict: 'DUPLICATE', problems: [{ code: 'NOTHING_TO_CHANGE' }] },
    ]);
  });

  test('without a rep goes to the holders in turn, or straight into the pool', async () => {
    const file = () => csv(['名称', '电话'], ...[1, 2, 3].map((n) => [`轮派${serial}-${n}`, mobile()]));
    const turns = await admin.whole(running, file(), { holderIds: [li(), sales.ids.get('wang')!] });
    const holders = [];
    for (const { customer } of await admin.rows(turns.id))
      holders.push((await customerOf(customer!.id)).holder.code);
    expect(holders).toEqual(['li', 'wang', 'li']);
    const pooled = await admin.whole(running, file(), { holderIds: [pool] });
    const [first] = await admin.rows(pooled.id);
    const { holder, timeline } = await customerOf(first!.customer!.id);
    expect(holder.code).toBe('POOL');
    expect(timeline.nodes.map(({ rep }) => rep)).toEqual([null, null]);
  });
});

describe('an import', () => {
  test('of the same file creates nothing, whatever its rows are told to be', async () => {
    const file = csv(['名称', '城市'], ['无号码一', ''], ['无号码二', '']);
    const first = await admin.whole(running, file, { holderIds: [pool] });
    expect(first.counts.created).toBe(2);
    const options = { holderIds: [li()], acceptedWarnings: ['SAME_NAME'] };
    const again = await admin.whole(running, file, options);
    expect(again.counts).toMatchObject({ created: 0, duplicate: 2, refused: 2 });
    const { customer } = (await admin.rows(again.id))[0]!;
    expect(customer!.id).toBe((await admin.rows(first.id))[0]!.customer!.id);
  });

  test('refuses errors of a spreadsheet again when the file of refused rows is imported as it is', async () => {
    const file = csv(['名称', '电话', '备注'], ['癸错误', mobile(), '#N/A'], ['子无错', '12', "'#N/A"]);
    const done = await admin.whole(running, file, { holderIds: [pool] });
    const refused = await admin.refused(done.id);
    expect(refused.slice(1).split('\r\n').slice(1, 3).join()).toMatch(
      /^癸错误,\d+,#N\/A,.*,子无错,12,'#N\/A,/,
    );
    const corrected = refused.replace(',12,', `,${mobile()},`);
    const again = await admin.whole(running, corrected, { holderIds: [pool] });
    expect(again.counts).toMatchObject({ rows: 2, created: 1, refused: 1 });
    const [, second] = await admin.rows(again.id);
    expect((await customerOf(second!.customer!.id)).note).toBe('#N/A');
  });

  test('refuses rows in a file that can be corrected and imported, formulas made harmless', async () => {
    const [one, two] = [mobile(), mobile()];
    const file = csv(
      ['名称', '电话', '备注'],
      ['庚纺织', `+86 ${one}`, '=1+1'],
      ['辛纺织', '12', '=cmd()'],
      ['壬纺织', `+86 ${one}`, '"a,b"'],
    );
    const done = await admin.whole(running, file, { holderIds: [pool] });
    expect(done.counts).toMatchObject({ rows: 3, created: 1, refused: 2 });
    const refused = await admin.refused(done.id);
    const lines = refused.slice(1).trimEnd().split('\r\n');
    expect(refused[0]).toBe('\uFEFF');
    expect(lines[0]).toBe('名称,电话,备注,未导入原因');
    expect(lines[1]).toMatch(/^辛纺织,12,'=cmd\(\),.*12/);
    expect(lines[2]).toMatch(new RegExp(`^壬纺织,'\\+86 ${one},"a,b",`));
    const corrected = refused.replace(',12,', `,${two},`).replace(one, mobile());
    const again = await admin.whole(running, corrected, { holderIds: [pool] });
    expect(again.counts).toMatchObject({ rows: 2, created: 2, refused: 0 });
    const [first] = await admin.rows(again.id);
    expect((await customerOf(first!.customer!.id)).note).toBe('=cmd()');
  });

  test('that has been over for 90 days keeps its counts and which customer each row became, nothing that people wrote', async () => {
    const file = csv(['名称', '电话'], ['甲留存', mobile()], ['乙留存', '12'], ['丙留存', mobile()]);
    const done = await admin.whole(running, file, { holderIds: [pool] });
    const open = await admin.uploaded(csv(['名称'], ['还没有开始']));
    const { db, clock } = running;
    const days = 86_400_000;
    const later = (ms: number) => ({ now: () => instantAtEpoch(epochOfInstant(clock.now()) + ms) });
    const rowsLeft = async (id: string) => {
      const rows = await admin.rows(id);
      return rows.map(({ no, cells, customer, problems }) => [
        no,
        cells.length,
        customer?.name,
        problems.length,
      ]);
    };
    await clearRows(db, later(90 * days - 1));
    expect(await rowsLeft(done.id)).toEqual([
      [1, 2, '甲留存', 0],
      [2, 2, undefined, 1],
      [3, 2, '丙留存', 0],
    ]);
    await Promise.all([clearRows(db, later(90 * days)), clearRows(db, later(90 * days))]);
    await clearRows(db, later(90 * days));
    const left = [
      [1, 0, '甲留存', 0],
      [3, 0, '丙留存', 0],
    ];
    expect(await rowsLeft(done.id)).toEqual(left);
    await clearRows(db, later(91 * days));
    expect(await rowsLeft(done.id)).toEqual(left);
    expect(await admin.read(done.id)).toEqual({ ...done, refusedFile: null });
    expect(await rowsLeft(open.id)).toHaveLength(1);
    const again = await admin.whole(running, file, { holderIds: [pool] });
    expect(again.counts).toMatchObject({ created: 0, duplicate: 2, invalid: 1 });
    expect((await admin.rows(again.id))[0]!.problems.map(({ code }) => code)).toEqual(['IMPORTED_BEFORE']);
  });

  test('that is cancelled keeps what was written and refuses the rest', async () => {
    const file = csv(['名称', '电话'], ...Array.from({ length: 700 }, (_, n) => [`取消${n}`, mobile()]));
    const checked = await admin.checked(running, file, { holderIds: [pool] });
    expect(checked.counts.create).toBe(700);
    await admin.mutate('startImport', { importId: checked.id });
    const stopped = await admin.mutate('cancelImport', { importId: checked.id });
    expect(stopped.import).toMatchObject({ status: 'CANCELLED', counts: { created: 0, refused: 700 } });
    await work(running);
    expect((await admin.read(checked.id)).counts.created).toBe(0);
    expect((await admin.refused(checked.id)).split('\r\n')).toHaveLength(702);
    expect((await admin.mutate('cancelImport', { importId: checked.id })).userErrors[0]!.code).toBe(
      'IMPORT_NOT_RUNNING',
    );
    const again = await admin.whole(running, file, { holderIds: [pool] });
    expect(again.counts.created).toBe(700);
  });

  test('of a manager stays within his scope', async () => {
    const taken = mobile();
    await sales.customer('zhao', { name: '他部客户', phones: [{ number: taken }] });
    const file = csv(
      ['名称', '电话', '负责人'],
      ['本部客户', mobile(), 'li'],
      ['外部客户', mobile(), 'zhao'],
      ['撞单客户', taken, 'li'],
    );
    const done = await manager.whole(running, file, { updateFields: ['ADDRESS'] });
    expect(
      (await manager.rows(done.id)).map(({ verdict, problems, customer }) => [
        verdict,
        problems[0]?.code,
        customer?.name,
      ]),
    ).toEqual([
      ['CREATE', undefined, '本部客户'],
      ['INVALID', 'REP_UNKNOWN', undefined],
      ['DUPLICATE', 'DUPLICATE_OF_CUSTOMER', undefined],
    ]);
    const one = await manager.uploaded(csv(['名称'], ['甲']));
    const { userErrors } = await manager.mutate('checkImport', {
      importId: one.id,
      mapping: [{ column: 0, field: 'NAME' }],
      options: { holderIds: [sales.ids.get('zhao')] },
    });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['options', 'holderIds'] }]);
    expect(await as('manager2', 'password-of-manager2').read(one.id)).toBeNull();
    const others = await admin.mutate('startImport', { importId: one.id });
    expect(others.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('of a manager is entry of today: it loads no past, and its facts are not loaded ones', async () => {
    const file = (name: string, enteredOn: string): string =>
      csv(
        ['名称', '负责人', '录入日期'],
        [`${name}甲`, 'li', ''],
        [`${name}乙`, 'li', enteredOn],
        [`${name}丙`, 'wang', '2026-06-15'],
      );
    const columns = [
      { column: 0, field: 'NAME' },
      { column: 1, field: 'REP' },
      { column: 2, field: 'ENTERED_ON' },
    ];
    const ours = await manager.uploaded(file('经理', '2026-06-12'));
    expect(ours.columns.map(({ proposed }) => proposed)).toEqual(['NAME', 'REP', null]);
    const entered = await manager.whole(running, file('经理', '2026-06-12'), {}, columns);
    const rows = await manager.rows(entered.id);
    expect(
      rows.map(({ verdict, problems }) => [
        verdict,
        ...problems.map(({ code, field }) => `${field}: ${code}`),
      ]),
    ).toEqual([['CREATE'], ['INVALID', 'ENTERED_ON: ENTRY_COUNTS_TODAY'], ['CREATE']]);
    const factsOf = (names: string[]) =>
      sales.api.db.rows<{ at: string; backfill: number }>(
        'SELECT f.at, f.backfill FROM fact f JOIN customer c ON c.id = f.customer_id WHERE c.name IN (?) ORDER BY c.name DESC',
        [names],
      );
    const now = running.clock.now();
    expect(await factsOf(['经理甲', '经理丙'])).toEqual([
      { at: now, backfill: 0 },
      { at: now, backfill: 0 },
    ]);
    expect(await customerOf(rows[2]!.customer!.id)).toMatchObject({
      createdOn: '2026-06-15',
      holder: { code: 'wang' },
    });

    await admin.whole(running, file('管理员', '2026-03-05'), {}, columns);
    expect((await factsOf(['管理员乙'])).map(({ backfill }) => backfill)).toEqual([1]);
  });

  test('of a file that another department imported changes nothing outside its manager’s scope', async () => {
    const file = csv(['名称', '地址'], ['他部已导入客户', '人民路1号']);
    await admin.whole(running, file, { holderIds: [sales.ids.get('zhao')] }, [{ column: 0, field: 'NAME' }]);
    const again = await manager.whole(running, file, { holderIds: [li()], updateFields: ['ADDRESS'] });
    expect(await manager.rows(again.id)).toMatchObject([
      { verdict: 'DUPLICATE', customer: null, written: false, problems: [{ code: 'IMPORTED_BEFORE' }] },
    ]);
  });

  test('of a general manager updates no customer of the pool, also one that went there since the check', async () => {
    const password = 'password-of-gm';
    const person = { code: 'gm', name: '总经理', role: 'GENERAL_MANAGER', unitId: sales.ids.get('CO') };
    const input = { ...person, from: '2026-01-01', login: 'gm', password };
    await sales.mutate('admin', 'createPerson', input, 'unit { id }');
    const general = as('gm', password);
    const [inPool, leaving] = [mobile(), mobile()];
    const pooled = await sales.customer('li', { phones: [{ number: inPool }] });
    const release = async (customerId: string) =>
      sales.mutate('li', 'releaseCustomer', { release: { customerId, note: '不做' } }, 'customer { id }');
    await release(pooled);
    const held = await sales.customer('li', { phones: [{ number: leaving }] });
    const file = csv(['名称', '电话', '备注'], ['试一', inPool, '写进公海'], ['试二', leaving, '写进公海']);
    const options = { holderIds: [li()], updateFields: ['NOTE'] };
    const checked = await general.checked(running, file, options);
    expect(await general.rows(checked.id)).toMatchObject([
      { verdict: 'DUPLICATE', customer: null, problems: [{ code: 'DUPLICATE_OF_CUSTOMER' }] },
      { verdict: 'UPDATE', customer: { id: held } },
    ]);
    await release(held);
    await general.mutate('startImport', { importId: checked.id });
    await work(running);
    expect(await general.rows(checked.id)).toMatchObject([
      { written: false, customer: null },
      { written: false, customer: null, problems: [{ code: 'TAKEN_MEANWHILE' }] },
    ]);
    for (const id of [pooled, held]) expect((await customerOf(id)).note).toBeNull();
    const updated = await admin.whole(running, `${file}\n`, options);
    expect(updated.counts).toMatchObject({ updated: 2 });
  });

  test('whose rota is empty when its rows are written says so of each row, and calls none a duplicate', async () => {
    const setRota = async (people: string[]): Promise<void> => {
      const { rotas } = await sales.query('admin', '{ rotas { unit { code } edition } }');
      const known = (rotas as unknown as { unit: { code: string }; edition: number }[]).find(
        ({ unit }) => unit.code === 'D1',
      );
      const members = people.map((code) => ({ personId: sales.ids.get(code), paused: false }));
      const rota = { unitId: sales.ids.get('D1'), edition: known?.edition ?? 0, limitMinutes: 30, members };
      expect((await sales.mutate('admin', 'setRota', rota, 'rota { edition }')).userErrors).toEqual([]);
    };
    await setRota(['li']);
    const options = { rotaUnitId: sales.ids.get('D1'), source: 'CSC_LEAD' };
    const file = csv(
      ['名称', '电话', '负责人'],
      ['派单甲', mobile(), ''],
      ['派单乙', mobile(), 'wang'],
      ['派单丙', mobile(), ''],
    );
    const checked = await admin.checked(running, file, options);
    expect(checked.counts.create).toBe(3);
    await setRota([]);
    await admin.mutate('startImport', { importId: checked.id });
    await work(running);
    const done = await admin.read(checked.id);
    expect(done.counts).toMatchObject({ create: 1, created: 1, duplicate: 0, invalid: 2, refused: 2 });
    expect(
      (await admin.rows(done.id)).map(({ verdict, problems }) => [
        verdict,
        ...problems.map(({ code }) => code),
      ]),
    ).toEqual([['INVALID', 'ROTA_EMPTY'], ['CREATE'], ['INVALID', 'ROTA_EMPTY']]);
  });

  test('whose row is no longer valid when it is written says why', async () => {
    const taken = mobile();
    const file = csv(
      ['名称', '电话', '录入日期'],
      ['昨日甲', mobile(), '2026-06-15'],
      ['撞号乙', taken, ''],
      ['昨日丙', mobile(), ''],
    );
    const columns = ['NAME', 'PHONE', 'ENTERED_ON'].map((field, column) => ({ column, field }));
    const checked = await manager.checked(running, file, { holderIds: [li()] }, columns);
    expect(checked.counts.create).toBe(3);
    await sales.customer('li', { phones: [{ number: taken }] });
    await manager.mutate('startImport', { importId: checked.id });
    const tomorrow = { now: () => instantAtEpoch(epochOfInstant(running.clock.now()) + 86_400_000) };
    await work({ db: running.db, clock: tomorrow });
    expect(
      (await manager.rows(checked.id)).map(({ verdict, problems }) => [
        verdict,
        ...problems.map(({ code }) => code),
      ]),
    ).toEqual([['INVALID', 'ENTRY_COUNTS_TODAY'], ['DUPLICATE', 'TAKEN_MEANWHILE'], ['CREATE']]);
  });

  test.each<[string, { column: number; field: string }[], Record<string, unknown>, string[]]>([
    ['no name', [{ column: 1, field: 'PHONE' }], {}, ['mapping: COLUMN_NAME_REQUIRED']],
    [
      'a column that is not there',
      [
        { column: 0, field: 'NAME' },
        { column: 9, field: 'NOTE' },
      ],
      {},
      ['mapping: COLUMN_UNKNOWN'],
    ],
    [
      'a field twice',
      [
        { column: 0, field: 'NAME' },
        { column: 1, field: 'NAME' },
      ],
      {},
      ['mapping: COLUMN_TWICE'],
    ],
    [
      'a bad area code',
      [{ column: 0, field: 'NAME' }],
      { areaCode: '571' },
      ['options.areaCode: AREA_CODE_INVALID'],
    ],
    [
      'a field that no import changes',
      [{ column: 0, field: 'NAME' }],
      { updateFields: ['REP'] },
      ['options.updateFields: FIELD_NOT_UPDATABLE'],
    ],
    [
      'a unit that nobody holds with',
      [{ column: 0, field: 'NAME' }],
      { holderIds: ['unt_zz'] },
      ['options.holderIds: NOT_FOUND'],
    ],
  ])('with %s is refused', async (_, mapping, options, expected) => {
    const one = await admin.uploaded(csv(['名称', '电话'], ['甲', '1']));
    const { userErrors } = await admin.mutate('checkImport', { importId: one.id, mapping, options });
    expect(userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual(expected);
  });

  test('keeps stored = folded, counts and numbers as any other entry does', async () => {
    const { data } = await sales.api.ask<{ customers: { totalCount: number } }>(
      '{ customers(filter: { pool: true }) { totalCount } }',
      {},
      { token: await sales.api.signIn('admin', 'admin-password') },
    );
    const [row] = await sales.api.db.rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM customer c JOIN unit u ON u.id = c.holder_id WHERE u.code = ?',
      ['POOL'],
    );
    expect(data.customers.totalCount).toBe(row!.n);
  });
});
