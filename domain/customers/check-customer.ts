/** What may be entered about a customer (docs/rules/customer-entry.md). */
import type { Source } from '../facts/fact';
import { problem, type Problem } from '../problem';
import { normaliseName } from './normalise-name';

export type CustomerFields = {
  name: string;
  shortName: string | null;
  city: string | null;
  district: string | null;
  address: string | null;
  mainProducts: string | null;
  website: string | null;
  creditCode: string | null;
  channelsToday: string | null;
  accountElsewhere: string | null;
  note: string | null;
};

/** Longest text of each field, in characters. */
export const MAX_LENGTH: Record<keyof CustomerFields, number> = {
  name: 200,
  shortName: 100,
  city: 60,
  district: 60,
  address: 300,
  mainProducts: 500,
  website: 250,
  creditCode: 18,
  channelsToday: 500,
  accountElsewhere: 500,
  note: 2000,
};

export type ContactPersonFields = { name: string; title: string | null; wechat: string | null };

const MAX_CONTACT_LENGTH: Record<keyof ContactPersonFields, number> = { name: 60, title: 60, wechat: 60 };
export const MAX_CONTACTS = 50;

/** Registering department, kind of organisation, district, organisation code, check character. */
const CREDIT_CODE_SHAPE = /^[1-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;
const CREDIT_CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 统一社会信用代码: 18 digits and capital letters (no I, O, S, V, Z), the last one a check character (GB 32100). */
export function isCreditCode(code: string): boolean {
  if (!CREDIT_CODE_SHAPE.test(code)) return false;
  const values = [...code].map((character) => CREDIT_CODE_CHARACTERS.indexOf(character));
  const sum = CREDIT_CODE_WEIGHTS.reduce((total, weight, index) => total + weight * values[index]!, 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

const lengths = Object.entries(MAX_LENGTH) as [keyof CustomerFields, number][];
const contactLengths = Object.entries(MAX_CONTACT_LENGTH) as [keyof ContactPersonFields, number][];

/** `partial`: only what is given is checked (a change). */
export function checkCustomer(
  fields: Partial<CustomerFields>,
  { path, partial }: { path: string[]; partial: boolean },
): Problem[] {
  const problems: Problem[] = [];
  if ((!partial || fields.name !== undefined) && !fields.name?.trim())
    problems.push(problem('NAME_REQUIRED', [...path, 'name']));
  for (const [field, max] of lengths) {
    if ((fields[field]?.length ?? 0) > max) problems.push(problem('TOO_LONG', [...path, field], { max }));
  }
  // Some characters are several once normalised (㍿ is 株式会社), and the normalised name is kept too.
  if (
    normaliseName(fields.name ?? '').length > MAX_LENGTH.name &&
    (fields.name?.length ?? 0) <= MAX_LENGTH.name
  )
    problems.push(problem('TOO_LONG', [...path, 'name'], { max: MAX_LENGTH.name }));
  if (fields.creditCode && !isCreditCode(fields.creditCode))
    problems.push(problem('CREDIT_CODE_INVALID', [...path, 'creditCode']));
  return problems;
}

/** Each contact has a name; texts have their longest lengths. */
export function checkContactPersons(persons: readonly ContactPersonFields[], path: string[]): Problem[] {
  if (persons.length > MAX_CONTACTS) return [problem('LIST_FULL', path, { max: MAX_CONTACTS })];
  return persons.flatMap((person, index) => {
    const at = [...path, `${index}`];
    const tooLong = contactLengths
      .filter(([field, max]) => (person[field]?.length ?? 0) > max)
      .map(([field, max]) => problem('TOO_LONG', [...at, field], { max }));
    return person.name.trim() ? tooLong : [problem('CONTACT_NAME_REQUIRED', [...at, 'name']), ...tooLong];
  });
}

/** Required; by hand never SYSTEM, and REFERRAL names who referred (loaded data may not know it). */
export function checkSource(
  { source, referrerId }: { source: Source | null; referrerId: number | string | null },
  { byHand, path }: { byHand: boolean; path: string[] },
): Problem[] {
  if (source === null) return [problem('SOURCE_REQUIRED', [...path, 'source'])];
  if (source === 'SYSTEM' && byHand) return [problem('SOURCE_NOT_BY_HAND', [...path, 'source'])];
  if (source === 'REFERRAL' && referrerId === null && byHand) {
    return [problem('REFERRER_REQUIRED', [...path, 'referrerId'])];
  }
  return [];
}
