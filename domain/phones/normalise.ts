/**
 * Phone numbers as people write them → E.164 and extension, telling what was mended (docs/rules/phones.md). Server-only or
 * lazily loaded: the full metadata is large.
 */
import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';

export type PhoneKind = 'MOBILE' | 'LANDLINE' | 'SERVICE';

/** What was mended in a number. */
export type PhoneRepair = 'LEADING_ZERO_RESTORED' | 'NUMBERS_SPLIT' | 'AREA_CODE_ADDED';

export type NormalisedPhone = {
  e164: string;
  extension: string | null;
  kind: PhoneKind;
  repairs: PhoneRepair[];
};

export type NormalisedPhones = {
  numbers: NormalisedPhone[];
  /** Parts that are no number, as typed. */
  refused: { text: string }[];
};

/** 400 and 800 numbers (10 digits), 95 and 96 numbers (5 to 8 digits). */
const SERVICE = /^(?:[48]00\d{7}|9[56]\d{3,6})$/;
const MAX_RUN = 26;

type Parsed = { e164: string; kind: PhoneKind };

function kindOf(number: PhoneNumber): PhoneKind {
  return number.getType() === 'MOBILE' ? 'MOBILE' : 'LANDLINE';
}

/** Digits of one complete number, with or without the country's 86; null when it is none. */
function complete(digits: string): Parsed | null {
  const national = digits.replace(/^(?:\+|00)?86(?=\d{5,})/, '');
  if (SERVICE.test(national)) return { e164: `+86${national}`, kind: 'SERVICE' };
  const number = parsePhoneNumberFromString(digits.startsWith('00') ? `+${digits.slice(2)}` : digits, 'CN');
  if (!number?.isValid()) return null;
  if (number.country === 'CN') {
    const type = number.getType();
    const isMobile = type === 'MOBILE';
    // Without +86 a landline needs its area code, and the zero before it.
    if (!isMobile && !digits.startsWith('+') && !digits.startsWith('0') && !digits.startsWith('86'))
      return null;
  }
  return { e164: number.number, kind: kindOf(number) };
}

/** A landline that lost the 0 before its area code, as spreadsheets lose it. */
function withZero(digits: string): Parsed | null {
  return /^[1-9]\d{9,10}$/.test(digits) ? complete(`0${digits}`) : null;
}

const one = (parsed: Parsed, repairs: PhoneRepair[], extension: string | null = null): NormalisedPhone => ({
  ...parsed,
  extension,
  repairs,
});

/** Two complete numbers run together: the shortest cut that leaves two complete numbers. A local number takes the first one's area code. */
function split(digits: string): NormalisedPhone[] | null {
  if (digits.length > MAX_RUN) return null;
  for (let cut = 7; cut <= digits.length - 7; cut += 1) {
    const first = complete(digits.slice(0, cut));
    if (!first) continue;
    const rest = digits.slice(cut);
    const second = complete(rest);
    if (second) return [one(first, ['NUMBERS_SPLIT']), one(second, ['NUMBERS_SPLIT'])];
    const areaCode = areaCodeOf(digits.slice(0, cut), first);
    const local = areaCode === null ? null : complete(areaCode + rest);
    if (local) return [one(first, ['NUMBERS_SPLIT']), one(local, ['NUMBERS_SPLIT', 'AREA_CODE_ADDED'])];
  }
  return null;
}

/** '0571' of '057187783883': what a local number run behind it lacks. */
function areaCodeOf(digits: string, { kind }: Parsed): string | null {
  if (kind !== 'LANDLINE') return null;
  return /^0(?:10|2\d|[3-9]\d{2})/.exec(digits)?.[0] ?? null;
}

/** An extension after a complete number: -801, 转801, ext 801, #801, x801. */
const EXTENSION = /^(.*?\d)\s*(?:-|—|转|轉|ext\.?|分机|#|x|;ext=)\s*(\d{1,6})$/i;

const digitsOf = (text: string): string => text.replace(/(?!^\+)[^\d]/g, '');

function normaliseOne(text: string, areaCode: string | null): NormalisedPhone[] | null {
  const digits = digitsOf(text);
  const whole = complete(digits);
  if (whole) return [one(whole, [])];
  const extended = EXTENSION.exec(text);
  if (extended) {
    const base = complete(digitsOf(extended[1]!));
    if (base) return [one(base, [], extended[2])];
    const restored = withZero(digitsOf(extended[1]!));
    if (restored) return [one(restored, ['LEADING_ZERO_RESTORED'], extended[2])];
  }
  const restored = withZero(digits);
  if (restored) return [one(restored, ['LEADING_ZERO_RESTORED'])];
  if (areaCode !== null && /^[2-8]\d{6,7}$/.test(digits)) {
    const local = complete(areaCode + digits);
    if (local) return [one(local, ['AREA_CODE_ADDED'])];
  }
  return split(digits);
}

/**
 * Every number in a typed field: several are parted by commas, semicolons, slashes or 、 of either width. `areaCode`
 * ('0577'): for landlines written without one.
 */
export function normalisePhones(
  text: string,
  { areaCode = null }: { areaCode?: string | null } = {},
): NormalisedPhones {
  const numbers: NormalisedPhone[] = [];
  const refused: { text: string }[] = [];
  const parts = text
    .normalize('NFKC')
    .split(/[,;/、|\n\t]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const part of parts) {
    const found = normaliseOne(part, areaCode);
    if (found) numbers.push(...found);
    else refused.push({ text: part });
  }
  if (parts.length === 0) refused.push({ text });
  return { numbers, refused };
}
