/** What may be entered about a customer (docs/rules/customer-entry.md). */
import { textRules } from '../generated/text-rules';
import type { Source } from '../facts/fact';
import { problem, type Problem } from '../problem';
import { normaliseName } from './normalise-name';
import { textProblems } from '../text/text';

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

export type ContactPersonFields = { name: string; title: string | null; wechat: string | null };

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

/** In the order of the form. */
const TEXT_NAMES = [
  'name',
  'shortName',
  'city',
  'district',
  'address',
  'mainProducts',
  'website',
  'creditCode',
  'channelsToday',
  'accountElsewhere',
  'note',
] as const satisfies readonly (keyof CustomerFields)[];

/** `partial`: only what is given is checked (a change). */
export function checkCustomer(
  fields: Partial<CustomerFields>,
  { path, partial }: { path: string[]; partial: boolean },
): Problem[] {
  const problems: Problem[] = [];
  if ((!partial || fields.name !== undefined) && !fields.name?.trim())
    problems.push(problem('NAME_REQUIRED', [...path, 'name']));
  for (const field of TEXT_NAMES) {
    problems.push(...textProblems(fields[field], textRules[`CustomerEntry.${field}`], [...path, field]));
  }
  // Some characters are several once normalised (㍿ is 株式会社), and the normalised name is kept too.
  const { max } = textRules['CustomerEntry.name'];
  if ((fields.name?.length ?? 0) <= max && normaliseName(fields.name ?? '').length > max)
    problems.push(problem('TOO_LONG', [...path, 'name'], { max }));
  if (fields.creditCode && !isCreditCode(fields.creditCode))
    problems.push(problem('CREDIT_CODE_INVALID', [...path, 'creditCode']));
  return problems;
}

/** Each contact has a name. */
export function checkContactPersons(persons: readonly ContactPersonFields[], path: string[]): Problem[] {
  if (persons.length > MAX_CONTACTS) return [problem('LIST_FULL', path, { max: MAX_CONTACTS })];
  return persons.flatMap((person, index) => {
    const at = [...path, `${index}`];
    const texts = (['name', 'title', 'wechat'] as const).flatMap((field) =>
      textProblems(person[field], textRules[`ContactPersonEntry.${field}`], [...at, field]),
    );
    return person.name.trim() ? texts : [problem('CONTACT_NAME_REQUIRED', [...at, 'name']), ...texts];
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
