/** What a customer is found by: every tail of its names, of their pinyin initials, and of its numbers, to be read by prefix. */
import { pinyinReadings } from './initials';
import { foldName, normaliseName } from './normalise-name';

/** Characters of a key; a longer search is cut to as many. */
export const MAX_TEXT = 40;
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

/** Endings of a company's form that people search for; a key for 有限公司 would name nearly everybody. */
const SEARCHED_ENDING = /集团|分公司|总公司/;

/**
 * A name is found by its tails, each up to the end of the whole name: whoever types 瑞丰鞋业有 on the way to 瑞丰鞋业有限公司
 * finds it at every character.
 */
function nameTails(name: string): string[] {
  const whole = foldName(name);
  const key = normaliseName(name);
  const characters = [...whole];
  const starts = Array.from([...key], (_, start) => start);
  const ending = whole.slice(key.length);
  const searched = ending.search(SEARCHED_ENDING);
  if (searched >= 0) starts.push(starts.length + searched);
  return starts.map((start) => characters.slice(start, start + MAX_TEXT).join(''));
}

export type SearchKey = { kind: 'NAME' | 'INITIALS' | 'PHONE'; text: string };

/** A number as its search key holds it: without the country's code of China, and without the + of any other. */
export const searchedDigits = (e164: string): string => e164.replace(/^\+86/, '').replace(/^\+/, '');

/** `phones`: E.164 of the numbers that the customer has. */
export function searchKeys(names: readonly string[], phones: readonly string[]): SearchKey[] {
  const keysOf = (kind: SearchKey['kind'], texts: readonly string[]): SearchKey[] =>
    [...new Set(texts)].map((text) => ({ kind, text }));
  return [
    ...keysOf('NAME', names.flatMap(nameTails)),
    ...keysOf(
      'INITIALS',
      names.flatMap(pinyinReadings).flatMap((text) => tails(text, 1)),
    ),
    ...keysOf(
      'PHONE',
      phones.map(searchedDigits).flatMap((text) => tails(text, MIN_DIGITS)),
    ),
  ];
}
