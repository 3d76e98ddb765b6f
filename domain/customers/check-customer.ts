/** What may be entered about a customer (docs/rules/customer-entry.md). */
import type { Source } from '../facts/fact';
import { problem, type Problem } from '../problem';

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

const CREDIT_CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 统一社会信用代码: 18 characters, the last one a check digit (GB 32100). */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  const values = [...code].map((character) => CREDIT_CODE_CHARACTERS.indexOf(character));
  if (values.includes(-1)) return false;
  const sum = CREDIT_CODE_WEIGHTS.reduce((total, weight, index) => total + weight * values[index]!, 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

/** `partial`: only what is given is checked (a change). */
export function checkCustomer(
  fields: Partial<CustomerFields>,
  { path, partial }: { path: string[]; partial: boolean },
): Problem[] {
  const problems: Problem[] = [];
  if ((!partial || fields.name !== undefined) && !fields.name?.trim())
    problems.push(problem('NAME_REQUIRED', [...path, 'name']));
  for (const [field, max] of Object.entries(MAX_LENGTH) as [keyof CustomerFields, number][]) {
    if ((fields[field]?.length ?? 0) > max) problems.push(problem('TOO_LONG', [...path, field], { max }));
  }
  if (fields.creditCode && !isCreditCode(fields.creditCode))
    problems.push(problem('CREDIT_CODE_INVALID', [...path, 'creditCode']));
  return problems;
}

/** SYSTEM is not offered by hand; REFERRAL names who referred. */
export function checkSource(
  { source, referrerId }: { source: Source; referrerId: number | null },
  { byHand, path }: { byHand: boolean; path: string[] },
): Problem[] {
  if (source === 'SYSTEM' && byHand) return [problem('SOURCE_NOT_BY_HAND', [...path, 'source'])];
  if (source === 'REFERRAL' && referrerId === null && byHand)
    return [problem('REFERRER_REQUIRED', [...path, 'referrerId'])];
  return [];
}
