import { describe, expect, test } from '@jest/globals';
import { checkText, withoutInvisible, type TextRule } from '@erp/domain/text/text';

const line: TextRule = { max: 20, multiline: false, matched: false };
const lines: TextRule = { ...line, multiline: true };
const key: TextRule = { ...line, matched: true };

const invalid = (kind: 'LINE_BREAK' | 'OTHER') => ({
  problem: { code: 'TEXT_INVALID_CHARACTERS', path: ['note'], params: { kind } },
});

describe('a text', () => {
  test('is kept as it was typed', () => {
    expect(checkText(' 瑞丰鞋业（集团）👨‍👩‍👧 ', line)).toEqual({ text: ' 瑞丰鞋业（集团）👨‍👩‍👧 ' });
    expect(checkText('', line)).toEqual({ text: '' });
  });

  test('has at most its maximum of UTF-16 code units, whatever it consists of', () => {
    expect(checkText('长'.repeat(20), line)).toEqual({ text: '长'.repeat(20) });
    expect(checkText('长'.repeat(21), line, ['note'])).toEqual({
      problem: { code: 'TOO_LONG', path: ['note'], params: { max: 20 } },
    });
    expect(checkText('👍'.repeat(11), line)).toMatchObject({ problem: { code: 'TOO_LONG' } });
    expect(checkText('\u200b'.repeat(21), key)).toMatchObject({ problem: { code: 'TOO_LONG' } });
  });

  test.each([
    '\0',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009f',
    '\ud83d',
    '\udc4d',
    '\ufffe',
    '\uffff',
    '\u{1ffff}',
    '\ufdd0',
  ])('with %j in it is refused', (character) => {
    for (const rule of [line, lines, key]) {
      expect(checkText(`a${character}b`, rule, ['note'])).toEqual(invalid('OTHER'));
    }
  });

  test('of several lines keeps line feeds and tabs, and every line end becomes a line feed', () => {
    expect(checkText('a\tb\nc', lines)).toEqual({ text: 'a\tb\nc' });
    expect(checkText('a\r\nb\rc\u2028d\u2029e', lines)).toEqual({ text: 'a\nb\nc\nd\ne' });
  });

  test.each(['\n', '\r\n', '\t', '\u2028'])('of one line with %j in it is refused', (character) => {
    expect(checkText(`a${character}b`, line, ['note'])).toEqual(invalid('LINE_BREAK'));
  });
});

describe('a text that is compared with others', () => {
  test.each([
    '\u200b',
    '\u200d',
    '\u200e',
    '\u202e',
    '\u2060',
    '\u2066',
    '\u00ad',
    '\ufeff',
    '\ufe0f',
    '\u{e0101}',
    '\u{e0041}',
    '\u3164',
    '\u180e',
    '\u2800',
    '\u034f',
    '\u061c',
    '\ufff9',
  ])('loses %j', (character) => {
    expect(checkText(`${character}rep${character}01${character}`, key)).toEqual({ text: 'rep01' });
    expect(withoutInvisible(`rep${character}01`)).toBe('rep01');
  });

  test('loses the blanks around it, also those behind invisible characters', () => {
    expect(checkText(' \t\u3000\u200b \u00a0rep 01\u200b \n', key)).toEqual({ text: 'rep 01' });
  });
});
