import { describe, expect, test } from '@jest/globals';
import { nothingToMatch } from '@erp/domain/customers/collision';
import fc from 'fast-check';
import { fileKeys, firstWith, type FileMatchKind, type KeyedRow } from '@erp/domain/imports/file-keys';

const row = (more: Partial<KeyedRow>): KeyedRow => ({
  ...nothingToMatch,
  cells: [JSON.stringify(more)],
  ...more,
});
const phone = (e164: string, extension: string | null = null) => ({ e164, extension, shared: false });

type Rules = { accepted: ('SAME_NUMBER' | 'SAME_WEBSITE' | 'SAME_NAME')[]; sharesNumbers: boolean };
const usual: Rules = { accepted: ['SAME_NUMBER', 'SAME_WEBSITE'], sharesNumbers: false };

/** Of each row what keeps it out; null: it is in. */
function outcomes(rows: readonly KeyedRow[], rules: Rules = usual): (FileMatchKind | null)[] {
  const claimed = new Map<string, number>();
  return rows.map((one, no) => {
    const keys = fileKeys(one, rules);
    const first = firstWith(keys, (key) => claimed.get(key));
    if (!first) for (const { key } of keys) claimed.set(key, no);
    return first?.kind ?? null;
  });
}

describe('of rows that are the same in something the first takes it', () => {
  test.each<[string, Partial<KeyedRow>, Partial<KeyedRow>, FileMatchKind | null]>([
    ['every cell', { cells: ['甲', '1'] }, { cells: [' 甲', '1 '] }, 'SAME_ROW'],
    ['the number', { phones: [phone('+861')] }, { phones: [phone('+862'), phone('+861')] }, 'SAME_PHONE'],
    [
      'the number, not its extension',
      { phones: [phone('+861', '1')] },
      { phones: [phone('+861', '2')] },
      null,
    ],
    ['name and city', { nameKey: '甲', cityKey: '温州' }, { nameKey: '甲', cityKey: '温州' }, 'SAME_NAME'],
    ['the name elsewhere', { nameKey: '甲', cityKey: '温州' }, { nameKey: '甲', cityKey: '杭州' }, null],
    ['the credit code', { creditCode: '9' }, { creditCode: '9' }, 'SAME_CREDIT_CODE'],
    ['the website', { websiteKey: 'a.cn' }, { websiteKey: 'a.cn' }, null],
  ])('%s', (_, first, second, expected) => {
    const rows = [row(first), row({ ...second, cells: second.cells ?? ['other'] })];
    expect(outcomes(rows)).toEqual([null, expected]);
  });

  test('unless the file shares its numbers, or the warning is accepted', () => {
    const same = [
      row({ phones: [phone('+861')], nameKey: '甲' }),
      row({ phones: [phone('+861')], nameKey: '甲', cityKey: '', cells: ['x'] }),
    ];
    expect(outcomes(same, { ...usual, sharesNumbers: true })).toEqual([null, 'SAME_NAME']);
    expect(outcomes(same, { accepted: ['SAME_NUMBER', 'SAME_NAME'], sharesNumbers: true })).toEqual([
      null,
      null,
    ]);
  });
});

describe('whatever the order of the rows', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
  const rowsOf = (list: readonly number[]): KeyedRow[] =>
    list.map((number, index) => row({ phones: [phone(`+86${number}`)], cells: [`${index}`] }));

  test('each number is taken once, by the row that comes first', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const kept = outcomes(rowsOf(list));
        expect(kept.filter((kind) => kind === null)).toHaveLength(new Set(list).size);
        for (const [index, kind] of kept.entries())
          expect(kind === null).toBe(list.indexOf(list[index]!) === index);
      }),
    );
  });

  test('as many rows are in as in any other order', () => {
    fc.assert(
      fc.property(numbers, fc.infiniteStream(fc.double({ noNaN: true })), (list, chance) => {
        const shuffled = list
          .map((number) => ({ number, at: chance.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ number }) => number);
        const count = (of: readonly number[]): number =>
          outcomes(rowsOf(of)).filter((kind) => kind === null).length;
        expect(count(shuffled)).toBe(count(list));
      }),
    );
  });
});
