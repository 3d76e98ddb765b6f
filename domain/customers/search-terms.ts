/** What somebody types or pastes into a search → prefixes of search keys (search-keys.ts). Server-only: numbers need the large metadata. */
import { normalisePhones } from '../phones/normalise';
import { foldText } from './fold-text';
import { foldName, normaliseName } from './normalise-name';
import { MAX_TEXT, searchedDigits } from './search-keys';

/** Prefixes to look for; of phones any of them. Null or empty: nothing of that kind can be meant. */
export type SearchTerms = { name: string | null; initials: string | null; phones: string[] };

const SHORTEST_FRAGMENT = 4;
/** Numbers in one search. */
const MOST_NUMBERS = 5;

/** 'tel:', '电话：' and the apostrophe of an export, in front of a number. */
const LABEL = /^(?:'|tel|phone|mobile|fax|电话|手机|座机|传真|联系电话|号码)\s*[:.]?\s*/;
/** An extension behind its mark, either of them perhaps not yet typed to the end: '…转', '…内', '…ext', '…分机8'. */
const MARKED_EXTENSION =
  /^(.*\d)[^\p{L}\d]*(?:;ext=|转接?|轉接?|分[机機]?|[内內][线線]?|e[xtensio.]*|[x#*])[号號]?[^\p{L}\d]*\d{0,6}\D*$/u;
/** The same behind a hyphen or in brackets, which also part the digits of one number. */
const SEPARATE_DIGITS = /^(.*\d)\s*[-—–−~(]+\s*\d{0,6}[)\s]*$/u;
/** Digits of a number without its area code. */
const SHORTEST_LOCAL = 7;
/** What people and programs put between and around the digits of a number. */
const SEPARATORS = /[\s\p{P}]/gu;

/** Part of a number: its digits with and without what may stand in front of a whole one. */
function fragments(text: string): string[] {
  const digits = text.replace(SEPARATORS, '');
  if (!/^\+?\d+$/.test(digits) || digits.replace('+', '').length < SHORTEST_FRAGMENT) return [];
  const international = digits.replace(/^00/, '+');
  const isInternational = international.startsWith('+');
  const plain = international.replace(/^\+/, '');
  const all = [
    ...(isInternational ? [] : [plain.replace(/^0/, '')]),
    ...(isInternational && !plain.startsWith('86') ? [plain] : []),
    ...(plain.startsWith('86') ? [plain.slice(2).replace(/^0/, '')] : []),
  ];
  return all.filter((one) => one !== '');
}

/** A number that is not whole, with or without an extension. */
function partialNumber(text: string): string[] {
  const unlabelled = text.replace(LABEL, '');
  const typed = MARKED_EXTENSION.exec(unlabelled)?.[1] ?? unlabelled;
  const base = SEPARATE_DIGITS.exec(typed)?.[1];
  const isExtended = base !== undefined && base.replace(/\D/g, '').length >= SHORTEST_LOCAL;
  return [...new Set([typed, ...(isExtended ? [base] : [])].flatMap(fragments))];
}

function searchedPhones(text: string): string[] {
  const { numbers, refused } = normalisePhones(text);
  if (numbers.length > 0 && refused.length === 0) {
    return [...new Set(numbers.map(({ e164 }) => searchedDigits(e164)))].slice(0, MOST_NUMBERS);
  }
  return partialNumber(foldText(text).trim());
}

/** As much of a text as a search key holds. */
const prefix = (text: string): string | null => [...text].slice(0, MAX_TEXT).join('') || null;

export function searchTerms(text: string): SearchTerms {
  return {
    name: prefix(normaliseName(text)),
    initials: prefix(foldName(text)),
    phones: searchedPhones(text),
  };
}
