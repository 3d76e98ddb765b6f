/** Whether an entry is a customer that exists already 查重 (docs/rules/customer-entry.md). */
import { problem, type Problem } from '../problem';

/** What of an entry meets another customer; SAME_PHONE refuses, the others warn. */
export type CollisionKind = 'SAME_PHONE' | 'SAME_NUMBER' | 'SAME_NAME' | 'SAME_CREDIT_CODE' | 'SAME_WEBSITE';

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
  collisions: readonly { kind: CollisionKind; phoneIndex: number | null }[],
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
