/** Workbooks as programs write them, and workbooks that were made to exhaust whoever opens them (docs/rules/import.md). */
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linesOfProgram, type ProcessLimits } from '@erp/api/imports/bounded-process';
import { kindOf, readRows } from '@erp/api/imports/read-file';
import { takeTurn } from '@erp/api/imports/reading-turns';
import { withSpooled } from '@erp/api/imports/spool';
import type { UnitId } from '@erp/domain/organization/tree';
import { importer, uploadsLeft, type Importer } from '../harness/imports';
import { childrenOf } from '../harness/processes';
import { startSalesForce, type SalesForce } from '../harness/sales-force';
import {
  contentTypes,
  partsOf,
  sharedXml,
  sheetXml,
  workbookRelations,
  workbookXml,
  zipped,
  zippedWithLie,
  type Parts,
  type Tab,
} from '../harness/workbook';

const person = (id: number): UnitId => id as UnitId;

const read = (file: Buffer, owner = person(1)): Promise<string[][]> =>
  withSpooled(Readable.from([file]), async (spooled) => {
    const rows: string[][] = [];
    for await (const row of readRows(spooled.file, await kindOf(spooled), owner)) rows.push(row);
    return rows;
  });

/** What a refused file is refused with. */
const refusal = (file: Buffer): Promise<string> =>
  read(file).then(
    () => 'read',
    (error: { problem: { code: string } }) => error.problem.code,
  );

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
const UNREADABLE = '#UNREADABLE!';

describe('a cell', () => {
  /** Formats of the company's own, from 200; and those that Excel numbers without writing them down. */
  const FORMATS: Record<string, string> = {
    metres: '0\\ \\m',
    padded: '0_d',
    hours: 'General\\ \\h',
    text: '@',
    red: '[Red]0',
    zeros: '000000',
    day: 'yyyy"年"m"月"d"日"',
    long: '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    time: 'h:mm',
    elapsed: '[h]:mm',
    elapsedHours: '[hh]',
    elapsedMinutes: '[mm]:ss',
    elapsedSeconds: '[s]0',
    general: 'general',
    filledD: '0*d',
    filledM: '0*m',
    zerosWithRoom: '000000_ ',
    zerosAndText: '000000;@',
    zerosOfChina: '[$-804]000000',
    zerosInGroups: '0000-00000000',
    zerosBehindText: '"No. 0"000000',
    thousands: '#,##0.00',
  };
  const DAYS_BUILT_IN = [14, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58];
  const BUILT_IN = [...DAYS_BUILT_IN, 46];
  const names = Object.keys(FORMATS);
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const styles = `<numFmts>${names
    .map((name, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(FORMATS[name]!)}"/>`)
    .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${names
    .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
    .join(
      '',
    )}${BUILT_IN.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="31" formatCode="0"/></dxf></dxfs>`;
  const styled = (name: string, inner: string): string => `<c s="${names.indexOf(name) + 1}">${inner}</c>`;
  const builtIn = (id: number, inner: string): string =>
    `<c s="${names.length + 1 + BUILT_IN.indexOf(id)}">${inner}</c>`;
  const value = (text: number | string): string => `<v>${text}</v>`;
  const shared = (index: number): string => `<c t="s"><v>${index}</v></c>`;
  const texts = [
    '<si><t>漢字</t><rPh sb="0" eb="2"><t>カンジ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si/>',
    '<si><t/></si>',
    '<si><r><t>人民</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 路</t></r></si>',
    '<si><t>一_x000D_\n二</t></si>',
    '<si><t>A_x005F_x0041_B</t></si>',
    '<si><t>&amp;lt;b&#20013;&#x20000;</t></si>',
    '<si><t><![CDATA[a<b]]></t></si>',
    '<si><!-- <t>x</t> --><t>甲</t></si>',
    '<si xml:space="preserve"><t>乙</t></si>',
    '<si><rPh sb="0" eb="1"><t>bing</t></rPh><t>丙</t></si>',
    '<si><t><![CDATA[</t></si><!-- a -->]]></t></si>',
    '<si><t>_X0041_大_X0042_X0043_</t></si>',
    '<si><r><t>丁</t></r><rPh sb="0" eb="1"><t>ding</t></rPh><r><t/></r><r><t>戊</t></r></si>',
    '<si xml:space="preserve"/>',
    '<si><rPh sb="0" eb="1"/><t xml:space="preserve">己</t><rPh sb="0" eb="1"><t>ji</t></rPh></si>',
  ];
  const MOBILE = 13957700001;
  /** 5 March 2026. */
  const DAY = 46086;

  const forms: [form: string, cell: string, text: string][] = [
    ['a phone with a format that ends in m', styled('metres', value(MOBILE)), '13957700001'],
    ['a phone with a format that leaves room for d', styled('padded', value(MOBILE)), '13957700001'],
    ['a phone with a format that ends in h', styled('hours', value(MOBILE)), '13957700001'],
    ['a number in a text format', styled('text', value(MOBILE)), '13957700001'],
    ['a number in colour', styled('red', value(MOBILE)), '13957700001'],
    ['a number with an exponent', `<c>${value('1.3957700001E10')}</c>`, '13957700001'],
    ['a number with zeros in front', styled('zeros', value(35)), '000035'],
    ...['zerosWithRoom', 'zerosAndText', 'zerosOfChina', 'zerosBehindText'].map(
      (name): [string, string, string] => [
        `zeros in front by the format ‘${FORMATS[name]!}’`,
        styled(name, value(35)),
        '000035',
      ],
    ),
    ['zeros in front of groups', styled('zerosInGroups', value(57_788_120_001)), '057788120001'],
    ['zeros behind the point', styled('thousands', value(5)), '5'],
    ['a number in a format named general', styled('general', value(MOBILE)), '13957700001'],
    ['a number filled up with d', styled('filledD', value(MOBILE)), '13957700001'],
    ['a number filled up with m', styled('filledM', value(MOBILE)), '13957700001'],
    ...['elapsed', 'elapsedHours', 'elapsedMinutes', 'elapsedSeconds'].map(
      (name): [string, string, string] => [
        `a phone in the format ${FORMATS[name]!}`,
        styled(name, value(MOBILE)),
        '13957700001',
      ],
    ),
    ['a phone in the built-in format 46', builtIn(46, value(MOBILE)), '13957700001'],
    ['elapsed hours alone', styled('elapsedHours', value(1.5)), '36'],
    ['elapsed minutes', styled('elapsedMinutes', value(1 / 24)), '60:00'],
    ['elapsed hours in the built-in format 46', builtIn(46, value(1.5)), '36:00:00'],
    ['a duration below zero', styled('elapsed', value(-0.5)), '-0.5'],
    ['a sum of tenths', `<c>${value(0.1 + 0.2)}</c>`, '0.3'],
    ['a truth', `<c t="b">${value(1)}</c>`, 'TRUE'],
    ['a day', styled('day', value(DAY)), '2026-03-05'],
    ['a day and a time', styled('long', value(DAY + 0.5)), '2026-03-05 12:00:00'],
    ['a time of day', styled('time', value(0.25)), '06:00:00'],
    ['elapsed hours', styled('elapsed', value(1.5)), '36:00'],
    ...DAYS_BUILT_IN.map((id): [string, string, string] => [
      `a day in the built-in format ${id}`,
      builtIn(id, value(DAY)),
      '2026-03-05',
    ]),
    ['a formula that gives a day', styled('day', `<f>TODAY()</f>${value(DAY)}`), '2026-03-05'],
    ['a day in ISO', `<c t="d">${value('2026-03-05')}</c>`, '2026-03-05'],
    ['a time in ISO', `<c t="d">${value('2026-03-05T09:30:00.000Z')}</c>`, '2026-03-05 09:30:00'],
    ['a text with a phonetic guide', shared(0), '漢字'],
    ['the text behind two empty ones', shared(3), '人民 路'],
    ['a carriage return written as its number', shared(4), '一\n二'],
    ['a text that looks like a written number', shared(5), 'A_x0041_B'],
    ['references to characters', shared(6), '&lt;b中𠀀'],
    ['character data', shared(7), 'a<b'],
    [
      'an inline text of several runs',
      '<c t="inlineStr"><is><r><t>人民</t></r><r><rPr><b/></rPr><t>路</t></r><rPh sb="0" eb="1"><t>ren</t></rPh></is></c>',
      '人民路',
    ],
    ['a shared text behind a comment', shared(8), '甲'],
    ['a shared text that keeps its blanks', shared(9), '乙'],
    ['a shared text behind its phonetic guide', shared(10), '丙'],
    ['character data that looks like tags', shared(11), '</t></si><!-- a -->'],
    ['a text of which _X is no number', shared(12), '_X0041_大_X0042_X0043_'],
    ['a phonetic guide between runs', shared(13), '丁戊'],
    ['an empty shared text that keeps its blanks', shared(14), ''],
    ['a shared text behind an empty phonetic guide', shared(15), '己'],
    ['an inline text of which _X is no number', inline('_X0041_大'), '_X0041_大'],
    [
      'the text of a formula of which _X is no number',
      `<c t="str"><f>A1</f>${value('_X0041_大')}</c>`,
      '_X0041_大',
    ],
    [
      'an inline text behind its phonetic guide',
      '<c t="inlineStr"><is><rPh sb="0" eb="1"><t>ren</t></rPh><t>人</t></is></c>',
      '人',
    ],
    [
      'comments at every place',
      '<!-- <c> --><c t="inlineStr"><!-- <is/> --><is><!-- <t>no</t> --><t>人<!-- </t> -->民</t></is></c><!-- </row> -->',
      '人民',
    ],
    ['a number in references', '<c><v>&#49;&#x33;957700001</v></c>', '13957700001'],
    ['a comment in a number', '<c><v>1395<!-- 0 -->7700001</v></c>', '13957700001'],
    ['an inline text in the place of a value', '<c t="inlineStr"><v>甲</v></c>', '甲'],
    ['the text of a formula', `<c t="str"><f>A1</f>${value('&amp;lt;b&#20013;𠀀')}</c>`, '&lt;b中𠀀'],
    ['the empty text of a formula', '<c t="str"><f>A1</f><v></v></c>', ''],
    ['a text with a reference of its own', inline('color="red"'), 'color="red"'],
    // A value that cannot be read is not an empty one.
    ['a formula without a result', '<c><f>A1+B1</f></c>', UNREADABLE],
    ['a shared formula without a result', '<c><f t="shared" si="0"/><v/></c>', UNREADABLE],
    ['an error', `<c t="e"><f>A1</f>${value('#N/A')}</c>`, '#N/A'],
    ['an error of newer programs', `<c t="e"><f>A1</f>${value('#SPILL!')}</c>`, '#SPILL!'],
    ['an error without a name', '<c t="e"><v></v></c>', UNREADABLE],
    ['a formula of text without a result', '<c t="str"><f>A1</f></c>', UNREADABLE],
    ['a formula of a day without a result', '<c t="d"><f>A1</f></c>', UNREADABLE],
    ['a shared text of no number', `<c t="s">${value('0x')}</c>`, UNREADABLE],
    ['a value of an unknown type', `<c t="x">${value('1')}</c>`, UNREADABLE],
    ...['13957703182abc', '0x1F', '1,395', '1 395', 'NaN', 'Infinity', '1.2.3', '--1'].map(
      (text): [string, string, string] => [`the number ${text}`, `<c>${value(text)}</c>`, UNREADABLE],
    ),
    ['a truth that is none', `<c t="b">${value('abc')}</c>`, UNREADABLE],
    ['a truth in words', `<c t="b">${value('false')}</c>`, 'FALSE'],
    ['a number that is none', `<c>${value('abc')}</c>`, UNREADABLE],
    ['a number of more digits than a spreadsheet keeps', `<c>${value('913301087384763821')}</c>`, UNREADABLE],
    ['a day before the first one', styled('day', value(-5)), UNREADABLE],
    ['a day after the last one', styled('day', value(99_999_999)), UNREADABLE],
    ['a date that is none', `<c t="d">${value('someday')}</c>`, 'someday'],
  ];

  let rows: string[][];
  beforeAll(async () => {
    const lines = forms.map(([form, cell]) => row(inline(form), cell, inline('end')));
    rows = await read(await zipped(partsOf({ rows: lines.join(''), shared: texts.join(''), styles })));
  });

  test.each(forms)('with %s', (form, _, text) => {
    expect(rows.find(([name]) => name === form)).toEqual([form, text, 'end']);
  });
});

describe('a sheet', () => {
  const usual = (): Parts =>
    partsOf({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>13957700001</v></c></row>',
      shared: '<si><t>名称</t></si><si><t>电话</t></si><si><t>甲公司</t></si>',
    });
  const expected = [
    ['名称', '电话'],
    ['甲公司', '13957700001'],
  ];
  const without = (parts: Parts, name: string): Parts =>
    Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name));
  const moved = (parts: Parts, from: string, to: string): Parts => ({
    ...without(parts, from),
    [to]: parts[from]!,
  });
  const replaced = (parts: Parts, change: (xml: string) => string): Parts =>
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, change(String(xml))]));
  const prefixed = (xml: string): string =>
    /<(?:worksheet|sst|workbook) /.test(xml)
      ? xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')
      : xml;
  const tabs = (...all: Tab[]): Parts => ({
    ...usual(),
    'xl/workbook.xml': workbookXml(all),
    'xl/_rels/workbook.xml.rels': workbookRelations(all),
    'xl/worksheets/sheet2.xml': sheetXml(row(inline('隐藏的')) + row(inline('不读'))),
    'xl/chartsheets/sheet1.xml':
      '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews/></chartsheet>',
  });
  const first: Tab = { name: '客户', part: 'worksheets/sheet1.xml' };
  const second: Tab = { name: '旧', part: 'worksheets/sheet2.xml' };

  test.each<[string, () => Parts]>([
    ['in the usual order of parts', usual],
    ['without places of rows and cells', () => replaced(usual(), (xml) => xml.replace(/ r="[A-Z]?\d"/g, ''))],
    ['with a namespace prefix', () => replaced(usual(), prefixed)],
    ['whose workbook.xml comes last', () => moved(usual(), 'xl/workbook.xml', 'xl/workbook.xml')],
    ['whose texts come first', () => ({ 'xl/sharedStrings.xml': '', ...usual() })],
    [
      'named sheet.xml',
      () =>
        replaced(moved(usual(), 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet.xml'), (xml) =>
          xml.replace('worksheets/sheet1.xml', 'worksheets/sheet.xml'),
        ),
    ],
    [
      'with attributes on lines of their own',
      () => replaced(usual(), (xml) => xml.replace(/ (?=[rt]=)/g, '\n\t')),
    ],
    [
      'with blanks in its tags',
      () => replaced(usual(), (xml) => xml.replace(/([rt])="/g, '$1 = "').replace(/<\/(c|row)>/g, '</$1 >')),
    ],
    ['with single quotes', () => replaced(usual(), (xml) => xml.replaceAll('"', "'"))],
    ['with byte-order marks', () => replaced(usual(), (xml) => `\uFEFF${xml}`)],
    [
      'in the strict form of the standard',
      () =>
        replaced(usual(), (xml) =>
          xml
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/',
              'http://purl.oclc.org/ooxml/officeDocument/',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/',
              'http://purl.oclc.org/ooxml/spreadsheetml/',
            ),
        ),
    ],
    [
      'with another prefix of relationships',
      () =>
        replaced(usual(), (xml) => xml.replace('xmlns:r=', 'xmlns:d3p1=').replaceAll(' r:id=', ' d3p1:id=')),
    ],
    [
      'whose rows are out of order',
      () => replaced(usual(), (xml) => xml.replace(/(<row r="1">.*?<\/row>)(<row r="2">.*?<\/row>)/, '$2$1')),
    ],
    [
      'named from the root of the archive',
      () => replaced(usual(), (xml) => xml.replace('"worksheets/', '"/xl/worksheets/')),
    ],
    [
      'with comments before the root and between rows',
      () =>
        replaced(usual(), (xml) =>
          `<?xml version="1.0"?><!-- <x:worksheet> -->${xml}`
            .replaceAll('<row', '<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><row')
            .replaceAll('<si>', '<!-- <si/> --><si>'),
        ),
    ],
    ...['my-ns', 'a.b', '表'].map((prefix): [string, () => Parts] => [
      `with the prefix ${prefix} of its namespace`,
      () =>
        replaced(usual(), (xml) =>
          xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`).replace('xmlns=', `xmlns:${prefix}=`),
        ),
    ]),
    [
      'with two prefixes of one namespace',
      () =>
        replaced(usual(), (xml) =>
          xml
            .replace(/ xmlns="([^"]*)"/, ' xmlns="$1" xmlns:x="$1"')
            .replace(/<(\/?)(?=(?:row|c|si|sheet)\b)/g, '<$1x:'),
        ),
    ],
    [
      'named from its own folder',
      () => replaced(usual(), (xml) => xml.replace('"worksheets/', '"./worksheets/')),
    ],
    [
      'named by way of the root',
      () => replaced(usual(), (xml) => xml.replace('"worksheets/', '"../xl/worksheets/')),
    ],
    ...['sheet 1.xml', 'sheet%201.xml', '客户 (1)&1.xml'].map((name): [string, () => Parts] => [
      `of the part ${name}, named as an address`,
      () =>
        replaced(moved(usual(), 'xl/worksheets/sheet1.xml', `xl/worksheets/${name}`), (xml) =>
          xml.replaceAll(
            'worksheets/sheet1.xml',
            `worksheets/${name.includes('%') ? name : encodeURIComponent(name)}`,
          ),
        ),
    ]),
    [
      'with places in small letters',
      () => replaced(usual(), (xml) => xml.replace(/ r="[A-Z]\d"/g, (place) => place.toLowerCase())),
    ],
    [
      'whose name looks like an attribute',
      () => {
        const named = `name='a state="hidden" > b'`;
        return replaced(tabs(first, second), (xml) => xml.replace('name="客户"', named));
      },
    ],
    ['behind a hidden one', () => tabs({ ...second, state: 'hidden' }, first)],
    ['behind a very hidden one', () => tabs({ ...second, state: 'veryHidden' }, first)],
    [
      'behind a chart of its own tab',
      () => tabs({ name: '图', part: 'chartsheets/sheet1.xml', type: 'chartsheet' }, first, second),
    ],
    ['before others', () => tabs(first, second)],
    [
      'without styles',
      () =>
        without(
          replaced(usual(), (xml) => xml.replace(/<Override PartName="\/xl\/styles\.xml"[^>]*>/, '')),
          'xl/styles.xml',
        ),
    ],
  ])('%s', async (_, parts) => {
    expect(await read(await zipped(parts()))).toEqual(expected);
  });

  test('that counts its days from 1904', async () => {
    const parts = partsOf({
      rows: row(inline('名称'), inline('录入日期')) + row(inline('甲'), '<c s="1"><v>44624</v></c>'),
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    });
    const since1904 = (xml: string): string => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    expect(await read(await zipped(replaced(parts, since1904)))).toEqual([
      ['名称', '录入日期'],
      ['甲', '2026-03-05'],
    ]);
  });

  test.each<[string, () => Parts, string]>([
    ['without the part of its texts', () => without(usual(), 'xl/sharedStrings.xml'), 'FILE_BROKEN'],
    ['without its own part', () => without(usual(), 'xl/worksheets/sheet1.xml'), 'FILE_BROKEN'],
    [
      'with a text that is not there',
      () => ({ ...usual(), 'xl/sharedStrings.xml': sharedXml('<si><t>名称</t></si>') }),
      'FILE_BROKEN',
    ],
    [
      'of a document of another program',
      () => ({ '[Content_Types].xml': contentTypes(), 'word/document.xml': '<document/>' }),
      'FILE_KIND_UNKNOWN',
    ],
  ])('%s is refused: no text is lost in silence', async (_, parts, code) => {
    expect(await refusal(await zipped(parts()))).toBe(code);
  });

  test('of 50,000 rows is read, of one more refused with the way out', async () => {
    const file = (count: number): Promise<Buffer> =>
      zipped(partsOf({ rows: row(inline('名称')) + '<row><c><v>1</v></c></row>'.repeat(count) }));
    expect(await read(await file(50_000))).toHaveLength(50_001);
    expect(await refusal(await file(50_001))).toBe('WORKBOOK_TOO_LARGE');
  });

  test('of more than a million cells is refused', async () => {
    const wide = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`;
    expect(await refusal(await zipped(partsOf({ rows: wide.repeat(10_001) })))).toBe('WORKBOOK_TOO_LARGE');
  });
});

describe('a workbook made to exhaust the server', () => {
  let sales: SalesForce;
  let admin: Importer;
  beforeAll(async () => {
    sales = await startSalesForce('2026-06-15T02:00:00.000Z');
    let token: Promise<string> | undefined;
    admin = importer({
      url: sales.api.url,
      ask: sales.api.ask,
      token: () => (token ??= sales.api.signIn('admin', 'admin-password')),
    });
  });
  afterAll(() => sales.api.close());

  const MIB = 1024 * 1024;
  const texts = 'xl/sharedStrings.xml';
  const sheet = 'xl/worksheets/sheet1.xml';
  const [sheetHead, sheetTail] = sheetXml('|').split('|') as [string, string];
  const [textsHead, textsTail] = sharedXml('|').split('|') as [string, string];
  const filled = (item: string): string => item.repeat(Math.ceil(MIB / item.length));

  test.each<[string, string, { head: string; block: string; times: number; tail: string }, string]>([
    [
      'gigabytes of texts',
      texts,
      { head: textsHead, block: filled('<si><t>甲乙丙丁</t></si>'), times: 2_600, tail: textsTail },
      'WORKBOOK_TOO_LARGE',
    ],
    [
      'a single cell of 100 MB',
      sheet,
      {
        head: `${sheetHead}<row>${inline('名称')}</row><row><c t="inlineStr"><is><t>`,
        block: 'a'.repeat(MIB),
        times: 100,
        tail: `</t></is></c></row>${sheetTail}`,
      },
      'FILE_ROW_TOO_LONG',
    ],
    [
      'millions of tiny texts',
      texts,
      { head: textsHead, block: filled('<si><t/></si>'), times: 200, tail: textsTail },
      'WORKBOOK_TOO_LARGE',
    ],
    [
      'millions of tiny cells',
      sheet,
      { head: `${sheetHead}<row>`, block: filled('<c><v>1</v></c>'), times: 200, tail: `</row>${sheetTail}` },
      'WORKBOOK_TOO_LARGE',
    ],
  ])(
    'by %s is refused, others are answered meanwhile, and nothing of it is left',
    async (_, part, content, code) => {
      const bomb = await zippedWithLie(
        partsOf({ rows: row(inline('名称')) + row(inline('甲')) }),
        part,
        content,
      );
      expect(bomb.length).toBeLessThan(10 * MIB);
      let isOver = false;
      const upload = admin.upload(bomb, '炸弹.xlsx').finally(() => (isOver = true));
      let answers = 0;
      while (!isOver) {
        expect((await admin.uploaded('名称,电话\n甲,1\n')).status).toBe('READ');
        expect(uploadsLeft()).toEqual([]);
        answers += 1;
      }
      const { status, userErrors } = await upload;
      expect([status, ...userErrors.map((one) => one.code)]).toEqual([422, code]);
      expect(userErrors[0]!.message).not.toBe('');
      expect(answers).toBeGreaterThan(0);
      expect(uploadsLeft()).toEqual([]);
      expect(childrenOf(process.pid, 'xlsx-process')).toEqual([]);
    },
    300_000,
  );
});

describe('a program with limits', () => {
  const PROGRAM = pathToFileURL(join(__dirname, '../harness/greedy-process.ts'));
  const LIMITS: ProcessLimits = { heapMib: 64, residentMib: 400, silentMs: 60_000 };
  /** All that it says before it ends; its file tells it what to do. */
  const run = (
    what: 'heap' | 'buffers' | 'silence' | 'environment',
    limits: ProcessLimits = LIMITS,
    owner = person(1),
  ): Promise<string[]> =>
    withSpooled(Readable.from([Buffer.from(what)]), async ({ file }) => {
      const lines: string[] = [];
      for await (const line of linesOfProgram(PROGRAM, { fd: file.fd, limits, person: owner }))
        lines.push(line);
      return lines;
    });

  test.each(['heap', 'buffers'] as const)('ends with too much of its %s', async (what) => {
    expect(await run(what)).toEqual(['begun']);
  });

  test('ends when it says nothing for too long', async () => {
    expect(await run('silence', { ...LIMITS, silentMs: 3_000 })).toEqual(['begun']);
  });

  test('knows nothing of the environment, which names the database', async () => {
    expect(await run('environment')).toEqual(['begun', 'TZ']);
  });

  /** The most that ran at once of one program for each owner. */
  const mostAtOnce = async (owners: readonly UnitId[]): Promise<number> => {
    let most = 0;
    const watching = setInterval(() => {
      most = Math.max(most, childrenOf(process.pid, 'greedy-process').length);
    }, 20);
    await Promise.all(owners.map((owner) => run('silence', { ...LIMITS, silentMs: 1_500 }, owner)));
    clearInterval(watching);
    expect(childrenOf(process.pid, 'greedy-process')).toEqual([]);
    return most;
  };

  test('waits while those of two others run', async () => {
    expect(await mostAtOnce([1, 2, 3, 4, 5].map(person))).toBe(2);
  });

  test('waits while another one of the same person runs', async () => {
    expect(await mostAtOnce([1, 1, 1].map(person))).toBe(1);
  });
});

describe('the turns in which workbooks are read', () => {
  const small = (): Promise<Buffer> => zipped(partsOf({ rows: row(inline('名称')) + row(inline('甲')) }));

  test('let a second person’s workbook be read while the first person’s four wait', async () => {
    const file = await small();
    const endTurn = await takeTurn(person(1));
    let read1 = 0;
    const first = Array.from({ length: 4 }, () => read(file, person(1)).then(() => (read1 += 1)));
    expect(await read(file, person(2))).toEqual([['名称'], ['甲']]);
    expect(read1).toBe(0);
    endTurn();
    await Promise.all(first);
    expect(read1).toBe(4);
  });

  test('go round between persons: whoever has just had one comes last', async () => {
    const order: number[] = [];
    const ends: (() => void)[] = [];
    const waits = [1, 1, 1, 2, 2, 3, 4].map(async (id) => {
      const end = await takeTurn(person(id));
      order.push(id);
      ends.push(end);
    });
    while (order.length < waits.length) {
      await new Promise(setImmediate);
      ends.shift()?.();
    }
    await Promise.all(waits);
    ends.forEach((end) => end());
    expect(order).toEqual([1, 2, 3, 4, 1, 2, 1]);
  });
});
