import { describe, expect, test } from '@jest/globals';
import en from '@erp/domain/messages/exports.en.json';
import zh from '@erp/domain/messages/exports.zh.json';
import { csvLine, originalCell, safeCell } from '@erp/domain/exports/cells';
import { STATES } from '@erp/domain/follow-ups/vocabulary';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import webEn from '../../../web/messages/en.json';
import webZh from '../../../web/messages/zh.json';

describe('a cell', () => {
  test.each([
    '=1+1',
    '+8613957703182',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    "'=1",
    "''＋1",
  ])('that begins like %j is text to a spreadsheet', (text) => expect(safeCell(text)).toBe(`'${text}`));

  test.each(['#N/A', '########', 'err:502', "'#REF!"])('that says %j is no error of a formula', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
    expect(originalCell(safeCell(text))).toBe(text);
  });

  test.each(['', '#1', '温州', '139****0417', "'a", ' =1', 'a=1', '0577-88'])('%j stays as it is', (text) =>
    expect(safeCell(text)).toBe(text),
  );

  /** Texts that lean towards what could hurt. */
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", ' ', '1', 'A'),
    }),
  );

  test('whatever it holds: no cell of a file begins like a formula, and each is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 1, maxLength: 6 }), { minLength: 1 }), (rows) => {
        const safe = rows.map((row) => row.map(safeCell));
        const file = safe.map(csvLine).join('');
        const read = parse(file, { relax_column_count: true, record_delimiter: '\r\n' });
        expect(read).toEqual(safe);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
        rows.flat().forEach((text, index) => {
          const cell = safe.flat()[index]!;
          expect(cell === text || cell === `'${text}`).toBe(true);
          expect(originalCell(cell)).toBe(text);
        });
      }),
    );
  });
});

describe('the words of an export', () => {
  const keys = (value: object, before = ''): string[] =>
    Object.entries(value).flatMap(([name, inside]) =>
      typeof inside === 'string' ? [before + name] : keys(inside as object, `${before}${name}.`),
    );

  test('are the same ones in both languages', () => {
    expect(keys(en)).toEqual(keys(zh));
    expect(Object.keys(zh.state)).toEqual([...STATES]);
  });

  test.each([
    ['zh', zh, webZh],
    ['en', en, webEn],
  ] as const)('say the same as the pages: %s', (_, texts, web) => {
    expect(texts.state).toEqual(web.state);
    expect(texts.method).toEqual(web.method);
    expect(texts.outcome).toEqual(web.outcome);
    expect(texts.task).toEqual(web.taskKind);
    expect(texts.kind).toEqual({ NEW: web.customerKind.NEW, OLD: web.customerKind.OLD });
    expect(texts.visit).toBe(web.customers.visit);
  });
});
