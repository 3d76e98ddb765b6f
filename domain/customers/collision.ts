/** Whether an entry is a customer that exists already 查重 (docs/rules/customer-entry.md). */
import { problem, type Problem } from '../problem';
import { isCreditCode, type CustomerFields } from './check-customer';
import { normaliseCity } from './normalise-city';
import { normaliseCreditCode, normaliseName, normaliseWebsite } from './normalise-name';

/** What of an entry meets another customer; SAME_PHONE refuses, the others warn. */
export type CollisionKind = 'SAME_PHONE' | 'SAME_NUMBER' | 'SAME_NAME' | 'SAME_CREDIT_CODE' | 'SAME_WEBSITE';

/** The kinds that a person can accept. Loaded data is entered past all of them. */
export const WARNINGS = [
  'SAME_NUMBER',
  'SAME_NAME',
  'SAME_CREDIT_CODE',
  'SAME_WEBSITE',
] as const satisfies readonly CollisionKind[];

/** A number as one customer carries it. */
export type CarriedNumber = {
  e164: string;
  /** null or empty: none. */
  extension: string | null;
  /** Marked by a manager as one of several companies (an agency's, a switchboard). */
  shared: boolean;
};

/**
 * The same number and extension are the same phone, unless either customer's is marked as shared; the same number with
 * another extension is worth a warning.
 */
export function phoneCollision(entered: CarriedNumber, carried: CarriedNumber): CollisionKind | null {
  if (entered.e164 !== carried.e164) return null;
  if ((entered.extension ?? '') !== (carried.extension ?? '')) return 'SAME_NUMBER';
  return entered.shared || carried.shared ? null : 'SAME_PHONE';
}

/** What of a customer is compared with others. Null: there is nothing to compare. */
export type MatchKeys = {
  phones: readonly CarriedNumber[];
  nameKey: string | null;
  /** Tells customers of one name apart; empty: no city was named. */
  cityKey: string;
  creditCode: string | null;
  websiteKey: string | null;
};

export const nothingToMatch: MatchKeys = {
  phones: [],
  nameKey: null,
  cityKey: '',
  creditCode: null,
  websiteKey: null,
};

/** Nobody carries a code that is not valid. */
function comparableCode(code: string | null): string | null {
  const normalised = normaliseCreditCode(code ?? '');
  return isCreditCode(normalised) ? normalised : null;
}

export const matchKeys = (
  { name, city, creditCode, website }: Pick<CustomerFields, 'name' | 'city' | 'creditCode' | 'website'>,
  phones: readonly CarriedNumber[],
): MatchKeys => ({
  phones,
  nameKey: normaliseName(name) || null,
  cityKey: normaliseCity(city),
  creditCode: comparableCode(creditCode),
  websiteKey: website ? normaliseWebsite(website) : null,
});

/** What an entry has in common with a customer. `phoneIndex`: which of the entry's numbers; null for the other kinds. */
export type CommonKey = { kind: CollisionKind; phoneIndex: number | null };

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** The one matcher of the form, the API and the import: whatever entry it is, the same customers collide with it. */
export function commonKeys(entered: MatchKeys, carried: MatchKeys): CommonKey[] {
  const phones = entered.phones.flatMap((phone, phoneIndex) =>
    carried.phones.flatMap((other): CommonKey[] => {
      const kind = phoneCollision(phone, other);
      return kind === null ? [] : [{ kind, phoneIndex }];
    }),
  );
  const others: [CollisionKind, boolean][] = [
    ['SAME_NAME', isSame(entered.nameKey, carried.nameKey) && entered.cityKey === carried.cityKey],
    ['SAME_CREDIT_CODE', isSame(entered.creditCode, carried.creditCode)],
    ['SAME_WEBSITE', isSame(entered.websiteKey, carried.websiteKey)],
  ];
  return [
    ...phones,
    ...others.flatMap(([kind, isCommon]): CommonKey[] => (isCommon ? [{ kind, phoneIndex: null }] : [])),
  ];
}

/** What of a changed customer is to be compared anew: the keys that the change made. */
export const changedKeys = (before: MatchKeys, after: MatchKeys): MatchKeys => ({
  ...nothingToMatch,
  ...(before.nameKey === after.nameKey && before.cityKey === after.cityKey
    ? {}
    : { nameKey: after.nameKey, cityKey: after.cityKey }),
  creditCode: before.creditCode === after.creditCode ? null : after.creditCode,
  websiteKey: before.websiteKey === after.websiteKey ? null : after.websiteKey,
});

/** The field that a warning stands at; null: that of the phone. */
const FIELD: Record<Exclude<CollisionKind, 'SAME_PHONE'>, string | null> = {
  SAME_NUMBER: null,
  SAME_NAME: 'name',
  SAME_CREDIT_CODE: 'creditCode',
  SAME_WEBSITE: 'website',
};

/**
 * The same phone refuses; of the warnings each kind refuses until the person has accepted it, which is recorded.
 * `phonePath`: the field of the phone with that index; `path`: where the other fields stand.
 */
export function collisionProblems(
  collisions: readonly CommonKey[],
  accepted: readonly CollisionKind[],
  { path, phonePath }: { path: string[]; phonePath: (phoneIndex: number) => string[] },
): Problem[] {
  return collisions.flatMap(({ kind, phoneIndex }) => {
    if (kind === 'SAME_PHONE') return [problem('PHONE_TAKEN', phonePath(phoneIndex ?? 0))];
    if (accepted.includes(kind)) return [];
    const field = FIELD[kind];
    return [problem(`COLLISION_${kind}`, field === null ? phonePath(phoneIndex ?? 0) : [...path, field])];
  });
}
