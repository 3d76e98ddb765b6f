/** What a customer is found by: every tail of its names, of their pinyin initials, and of its numbers, to be read by prefix. */
import { pinyinReadings } from './initials';
import { normaliseName } from './normalise-name';

const MAX_TEXT = 40;
const MIN_DIGITS = 4;

const BEYOND_16_BITS = /[\ud800-\udfff]/;

function tails(text: string, shortest: number): string[] {
  // Nearly every text has characters of one unit each, and is cut where it is.
  const characters = BEYOND_16_BITS.test(text) ? [...text] : text;
  const found: string[] = [];
  for (let start = 0; start + shortest <= characters.length; start += 1) {
    const tail = characters.slice(start, start + MAX_TEXT);
    found.push(typeof tail === 'string' ? tail : tail.join(''));
  }
  return found;
}

export type SearchKey = { kind: 'NAME' | 'INITIALS' | 'PHONE'; text: string };

/** A number as its search key holds it: without the country's code of China, and without the + of any other. */
export const searchedDigits = (e164: string): string => e164.replace(/^\+86/, '').replace(/^\+/, '');

/** `phones`: E.164 of the numbers that the customer has. */
export function searchKeys(names: readonly string[], phones: readonly string[]): SearchKey[] {
  const keysOf = (kind: SearchKey['kind'], texts: readonly string[], shortest: number): SearchKey[] =>
    [...new Set(texts.flatMap((text) => tails(text, shortest)))].map((text) => ({ kind, text }));
  return [
    ...keysOf('NAME', names.map(normaliseName), 1),
    ...keysOf('INITIALS', names.flatMap(pinyinReadings), 1),
    ...keysOf('PHONE', phones.map(searchedDigits), MIN_DIGITS),
  ];
}
