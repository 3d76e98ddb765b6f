/**
 * Phone numbers as people write them → E.164 and extension, with what was repaired (docs/rules/phones.md). Server-only or
 * lazily loaded: the full metadata is large.
 */
import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { withoutInvisible } from '../text/text';
import { problem, type Problem } from '../problem';
import { bracketedExtension, hyphenatedExtension, markedExtension, type ExtendedText } from './extension';

export type PhoneKind = 'MOBILE' | 'LANDLINE' | 'SERVICE';

/** What was mended in a number. */
export type PhoneRepair = 'LEADING_ZERO_RESTORED' | 'NUMBERS_SPLIT' | 'AREA_CODE_ADDED';

/**
 * Why a part of a field is no number: how many digits it has decides, and OTHER is of a length that could be one. DAMAGED: a
 * spreadsheet has shortened it, and its last digits are lost.
 */
export type PhoneRefusal = 'NO_DIGITS' | 'AREA_CODE_MISSING' | 'TOO_SHORT' | 'TOO_LONG' | 'OTHER' | 'DAMAGED';

export type RefusedPhone = { text: string; reason: PhoneRefusal };

/** The longest text that a message repeats. */
const LONGEST_QUOTE = 60;

export const phoneProblem = ({ text, reason }: RefusedPhone, path: string[]): Problem => {
  const number = text.slice(0, LONGEST_QUOTE);
  return reason === 'DAMAGED'
    ? problem('PHONE_DAMAGED', path, { number })
    : problem('PHONE_INVALID', path, { number, reason });
};

export type NormalisedPhone = {
  /** '+8657788124406'; of 95, 96, 400 and 800 numbers +86 and the number as it is dialled. */
  e164: string;
  /** Digits; null: none. */
  extension: string | null;
  kind: PhoneKind;
  repairs: PhoneRepair[];
};

export type NormalisedPhones = {
  /** In the order in which they were typed. */
  numbers: NormalisedPhone[];
  /** Parts that are no number, as typed. */
  refused: RefusedPhone[];
};

/** Mainland mobiles of series that are assigned whole: nine in ten, and known without the metadata (a test compares). */
const USUAL_MOBILE = /^(?:(?:\+|00)?86)?(1[38]\d{9})$/;
/** 400 and 800 numbers (10 digits). */
const TOLL_FREE = /^[48]00\d{7}$/;
/** 95 and 96 numbers (5 to 8 digits). */
const SHORT_SERVICE = /^9[56]\d{3,6}$/;
/** A landline without its area code. */
const LOCAL = /^[2-8]\d{6,7}$/;
/** '0571' of '057187783883'. */
const AREA_CODE = /^0(?:10|2\d|[3-9]\d{2})/;
const SHORTEST_NUMBER = 7;
/** Area code with its 0 and eight digits. */
const LONGEST_NUMBER = 12;
/** Characters; nobody types more, and what looks for numbers takes time with the length. */
const LONGEST_FIELD = 300;

/** `areaCode`: of a landline, with its 0. */
type Parsed = { e164: string; kind: PhoneKind; areaCode: string | null };
type Mended = Parsed & { repairs: PhoneRepair[] };

function kindOf(number: PhoneNumber): PhoneKind {
  switch (number.getType()) {
    case 'MOBILE':
      return 'MOBILE';
    case 'SHARED_COST':
    case 'TOLL_FREE':
    case 'PREMIUM_RATE':
    case 'UAN':
      return 'SERVICE';
    default:
      return 'LANDLINE';
  }
}

const service = (national: string): Parsed => ({ e164: `+86${national}`, kind: 'SERVICE', areaCode: null });

/** 400, 800, 95 and 96 numbers; +86 is no part of the short ones unless it is written as such ('8695511' is a local number). */
function serviceNumber(digits: string): Parsed | null {
  const international = digits.replace(/^(?:\+|00)86/, '');
  if (SHORT_SERVICE.test(international)) return service(international);
  const national = international.replace(/^86(?=\d{10}$)/, '');
  return TOLL_FREE.test(national) ? service(national) : null;
}

/** Digits of one complete number, with or without the country's +86, 0086 or 86; null when it is none. */
function complete(digits: string): Parsed | null {
  const usual = USUAL_MOBILE.exec(digits)?.[1];
  if (usual !== undefined) return { e164: `+86${usual}`, kind: 'MOBILE', areaCode: null };
  const ofService = serviceNumber(digits);
  if (ofService) return ofService;
  const international = digits.replace(/^00/, '+');
  const number = parsePhoneNumberFromString(international, 'CN');
  if (!number?.isValid()) return null;
  const kind = kindOf(number);
  // Without the country's code a landline is complete with its area code, and that with its 0.
  if (number.country === 'CN' && kind !== 'MOBILE' && !/^(?:\+|0|86)/.test(international)) return null;
  const areaCode = number.country === 'CN' && kind === 'LANDLINE' ? `0${number.nationalNumber}` : '';
  return { e164: number.number, kind, areaCode: AREA_CODE.exec(areaCode)?.[0] ?? null };
}

/** One number that is complete, lost the 0 before its area code (as spreadsheets lose it), or lacks the area code that is known. */
function mended(digits: string, areaCode: string | null): Mended | null {
  const whole = complete(digits);
  if (whole) return { ...whole, repairs: [] };
  const restored = /^[1-9]\d{9,10}$/.test(digits) ? complete(`0${digits}`) : null;
  if (restored) return { ...restored, repairs: ['LEADING_ZERO_RESTORED'] };
  const local = areaCode !== null && LOCAL.test(digits) ? complete(areaCode + digits) : null;
  return local && { ...local, repairs: ['AREA_CODE_ADDED'] };
}

/**
 * Numbers run together, `count` of them: cut where each piece is a complete number. A piece behind a landline may lack the
 * area code ('0571-8778388387022776'). Short service numbers are not looked for: nearly any digits could begin with one.
 */
function pieces(digits: string, count: number, areaCode: string | null): Mended[] | null {
  if (count === 1) {
    const piece = SHORT_SERVICE.test(digits) ? null : complete(digits);
    if (piece) return [{ ...piece, repairs: ['NUMBERS_SPLIT'] }];
    const local = areaCode !== null && LOCAL.test(digits) ? complete(areaCode + digits) : null;
    return local && [{ ...local, repairs: ['NUMBERS_SPLIT', 'AREA_CODE_ADDED'] }];
  }
  const last = digits.length - (count - 1) * SHORTEST_NUMBER;
  for (let cut = SHORTEST_NUMBER; cut <= last; cut += 1) {
    const [first] = pieces(digits.slice(0, cut), 1, areaCode) ?? [];
    const rest = first && pieces(digits.slice(cut), count - 1, first.areaCode ?? areaCode);
    if (rest) return [first, ...rest];
  }
  return null;
}

/** Two complete numbers run together, or three. */
const split = (digits: string): Mended[] | null =>
  digits.length > 3 * LONGEST_NUMBER ? null : (pieces(digits, 2, null) ?? pieces(digits, 3, null));

/** A + in front of the first digit says that a country's code follows, whatever else stands before it: '(+1) 650', 'Tel: +1'. */
const digitsOf = (text: string): string => {
  const digits = text.replace(/\D/g, '');
  return /^\D*\+/.test(text) ? `+${digits}` : digits;
};

/** The 0 of a long-distance call, in brackets behind a country's code: '+44 (0)20 7946 0958'. */
const TRUNK_ZERO = /(?<=\+\D{0,3}\d{1,3}\D{0,3})\(0\)/g;

/** '1.38123456E+10', '8.61381E +12', and what a spreadsheet writes where a column is too narrow or a + began a formula. */
const DAMAGED = /\d\s*e\s*[+-]?\s*\d{1,3}(?!\d)|^#+$|^#(?:n\/a|name\?|value!|ref!|num!|null!|div\/0!)$/i;

/** A number shown with thousands separators, or as a decimal. */
const GROUPED = /^\d{1,3}(?:,\d{3}){2,}(?:\.0*)?$/;
const WHOLE_DECIMAL = /(?<![\d.])(\d{6,})\.0+(?![\d.])/g;
/** The digits behind the point are not digits of the number: no area code and no country's code is as long as the part before it. */
const FRACTION = /(?<![\d.])\d{6,}\.\d+(?![\d.])/;

/** A letter in the place of a digit: l or I for 1, O for 0, in Latin, Greek and Cyrillic. */
const LETTER_FOR_DIGIT = /(?<!\p{L})[lioοоі](?=\d)|(?<=\d)[lioοоі](?!\p{L})/iu;

/** Words between an area code or the country's code and the rest of the number: '区号0577 电话88124406'. */
const WORDS_BEHIND_CODE = /^(\D*)(0\d{2,3}|(?:00)?86)[^\d+]*\p{L}[^\d+]*(?=\d)/u;

/** Words, # and * part numbers: the digits on both sides of them never belong to one number. */
const WORDS_BETWEEN_DIGITS = /(?<=\d[^\p{L}\d#*]*)[\p{L}#*][^\d]*(?=\d)/u;

/** A + begins a new number. */
const BEFORE_PLUS = /(?<=\d)[^\d+]*(?=\+[\s(]*\d)/;

/** A number of another country than China, whose groups may have any length. */
const FOREIGN = /^\D*(?:\+|00)\D*(?!86)\d/;

/** No group of a Chinese number is this short, so that these digits are an extension or a mistake. */
const SHORT_LAST_GROUP = /(?:^|\D)\d\D*$|\d{5}\D+\d\d\D*$/;

type Found = Mended & { extension?: string };

/** Reads all texts, each with the area code known from those before it; null unless every one is read. */
function readAll(
  texts: readonly string[],
  areaCode: string | null,
  read: (text: string, areaCode: string | null) => Found[] | null,
): Found[] | null {
  const found: Found[] = [];
  let known = areaCode;
  for (const text of texts) {
    const numbers = read(text, known);
    if (!numbers) return null;
    found.push(...numbers);
    known = numbers.findLast((number) => number.areaCode !== null)?.areaCode ?? known;
  }
  return found;
}

/** Digits with blanks and punctuation between them: one number, one with an extension behind a hyphen, or several. */
function digitGroups(text: string, areaCode: string | null): Found[] | null {
  // Foreign numbers have groups of any length, so their last group is part of the number wherever that makes one.
  const hyphenated = FOREIGN.test(text) ? null : hyphenatedExtension(text);
  const extended = hyphenated && mended(digitsOf(hyphenated.base), areaCode);
  if (extended) return [{ ...extended, extension: hyphenated.extension }];
  if (hyphenated && SHORT_LAST_GROUP.test(text)) return null;

  const whole = mended(digitsOf(text), areaCode);
  if (whole) return [whole];

  const foreign = hyphenatedExtension(text);
  const foreignExtended = foreign && mended(digitsOf(foreign.base), areaCode);
  if (foreignExtended) return [{ ...foreignExtended, extension: foreign.extension }];

  const words = text.split(/\s+/).map((word) => mended(digitsOf(word), areaCode));
  const numbers = words.filter((word) => word !== null);
  return numbers.length > 1 && numbers.length === words.length ? numbers : split(digitsOf(text));
}

/** The last of the numbers before an extension has it; the numbers behind it follow. */
function withExtension({ base, extension, rest }: ExtendedText, areaCode: string | null): Found[] | null {
  const before = numbersOf(base, areaCode);
  const last = before?.at(-1);
  if (!before || !last || last.extension !== undefined) return null;
  const extended = [...before.slice(0, -1), { ...last, extension }];
  if (!/\d/.test(rest)) return extended;
  const behind = numbersOf(rest, last.areaCode ?? areaCode);
  return behind && [...extended, ...behind];
}

/** The numbers of a part that has no separator but blanks and words. */
function numbersOf(part: string, areaCode: string | null): Found[] | null {
  if (LETTER_FOR_DIGIT.test(part) || FRACTION.test(part)) return null;
  const marked = markedExtension(part);
  if (marked) return withExtension(marked, areaCode);
  const bracketed = bracketedExtension(part);
  const extended = bracketed && withExtension(bracketed, areaCode);
  if (extended) return extended;
  if (bracketed && !/\d/.test(bracketed.rest)) return null;
  const runs = part.replace(WORDS_BEHIND_CODE, '$1$2-').split(WORDS_BETWEEN_DIGITS);
  return readAll(runs, areaCode, digitGroups);
}

/** Why a part is no number. */
function refusal(part: string): PhoneRefusal {
  const withoutExtension = markedExtension(part)?.base ?? part;
  const digits = digitsOf(withoutExtension).replace(/^(?:\+|00)86/, '');
  if (digits.length === 0) return 'NO_DIGITS';
  if (LOCAL.test(digits)) return 'AREA_CODE_MISSING';
  const local = digits.replace(AREA_CODE, '');
  if (local.length < SHORTEST_NUMBER) return 'TOO_SHORT';
  return digits.length > LONGEST_NUMBER ? 'TOO_LONG' : 'OTHER';
}

/**
 * Every number in a typed field. Several are parted by commas, semicolons, slashes, 、 of either width, 或, 和, or by
 * blanks between complete numbers. A landline without area code takes that of the number before it in the field, else
 * `areaCode` ('0577'), which is reported; without either it is refused.
 */
export function normalisePhones(
  text: string,
  { areaCode = null }: { areaCode?: string | null } = {},
): NormalisedPhones {
  if (text.length > LONGEST_FIELD) return { numbers: [], refused: [{ text, reason: 'TOO_LONG' }] };
  const numbers: NormalisedPhone[] = [];
  const refused: RefusedPhone[] = [];
  const plain = withoutInvisible(text).normalize('NFKC').trim();
  if (DAMAGED.test(plain)) return { numbers: [], refused: [{ text, reason: 'DAMAGED' }] };
  const parts = (GROUPED.test(plain) ? plain.replace(/,/g, '') : plain)
    .replace(WHOLE_DECIMAL, '$1')
    .replace(TRUNK_ZERO, '')
    // The only semicolon that parts nothing: '+8657788124406;ext=802'.
    .replace(/;\s*ext=/gi, '转')
    .split(/[,;/、。|\n\t]+|(?<=\d\s*)[或和](?=\s*[\d(+])/)
    .flatMap((part) => part.split(BEFORE_PLUS))
    .map((part) => part.trim())
    .filter(Boolean);
  let known = areaCode;
  for (const part of parts) {
    const found = numbersOf(part, known);
    if (!found) refused.push({ text: part, reason: refusal(part) });
    for (const { e164, extension = null, kind, repairs, areaCode: own } of found ?? []) {
      numbers.push({ e164, extension, kind, repairs });
      known = own ?? known;
    }
  }
  if (parts.length === 0) refused.push({ text, reason: 'NO_DIGITS' });
  return { numbers, refused };
}
