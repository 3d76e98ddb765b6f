/** What somebody types or pastes into a search → prefixes of search keys (search-keys.ts). Server-only: numbers need the large metadata. */
import { normalisePhones } from '../phones/normalise';
import { foldText } from './fold-text';
import { normaliseName } from './normalise-name';
import { searchedDigits } from './search-keys';

/** Prefixes to look for; of phones any of them. Null or empty: nothing of that kind can be meant. */
export type SearchTerms = { name: string | null; initials: string | null; phones: string[] };

const SHORTEST_FRAGMENT = 4;
/** Numbers in one search. */
const MOST_NUMBERS = 5;

/** 'tel:', '电话：' and the apostrophe of an export, in front of a number. */
const LABEL = /^(?:'|tel|phone|mobile|fax|电话|手机|座机|传真|联系电话|号码)\s*[:.]?\s*/;
const EXTENSION = /(?:;ext=|转|转接|分机|ext\.?|[#x*])\s*\d{0,6}$/;
/** What people and programs put between and around the digits of a number. */
const SEPARATORS = /[\s\p{P}]/gu;

/** Part of a number: its digits with and without what may stand in front of a whole one. */
function fragments(text: string): string[] {
  const digits = text.replace(LABEL, '').replace(EXTENSION, '').replace(SEPARATORS, '');
  if (!/^\+?\d+$/.test(digits) || digits.replace('+', '').length < SHORTEST_FRAGMENT) return [];
  const international = digits.replace(/^00/, '+');
  const isInternational = international.startsWith('+');
  const plain = international.replace(/^\+/, '');
  const all = [
    ...(isInternational ? [] : [plain.replace(/^0/, '')]),
    ...(isInternational && !plain.startsWith('86') ? [plain] : []),
    ...(plain.startsWith('86') ? [plain.slice(2).replace(/^0/, '')] : []),
  ];
  return [...new Set(all)].filter((one) => one !== '');
}

function searchedPhones(text: string): string[] {
  const { numbers, refused } = normalisePhones(text);
  if (numbers.length > 0 && refused.length === 0) {
    return [...new Set(numbers.map(({ e164 }) => searchedDigits(e164)))].slice(0, MOST_NUMBERS);
  }
  return fragments(foldText(text).trim());
}

export function searchTerms(text: string): SearchTerms {
  const initials = foldText(text).replace(/[\s\p{P}\p{S}]/gu, '');
  return {
    name: normaliseName(text) || null,
    initials: initials === '' ? null : initials,
    phones: searchedPhones(text),
  };
}
