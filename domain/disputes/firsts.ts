/** Who was first in what: read off the events of both sides (docs/rules/disputes.md). */
import { isEffective } from '../follow-ups/vocabulary';
import type { Fact } from '../facts/fact';
import type { UnitId } from '../organization/tree';
import type { Instant } from '../time/day';

export const DISPUTE_SIDES = ['OPENER', 'OTHER'] as const;
export type DisputeSide = (typeof DISPUTE_SIDES)[number];

/** What a case shows of its customers. */
export type CaseFact = Fact<'CREATED' | 'OWNER' | 'FOLLOW_UP' | 'VISIT' | 'DEAL' | 'SHARES'>;

const shown: ReadonlySet<Fact['kind']> = new Set([
  'CREATED',
  'OWNER',
  'FOLLOW_UP',
  'VISIT',
  'DEAL',
  'SHARES',
] as const);
export const isOfCase = (fact: Fact): fact is CaseFact => shown.has(fact.kind);

/** Whose doing it is: of a change of owner, who got the customer. */
export const whose = (fact: CaseFact): UnitId | null => (fact.kind === 'OWNER' ? fact.holderId : fact.repId);

/**
 * Where two customers are one company, each side's events are those of its customer; else what the rep who opened the
 * dispute did stands on his side, and all else on the other.
 */
export function sideOf(
  { customerId, fact }: { customerId: number; fact: CaseFact },
  { ownCustomerId, openerId }: { ownCustomerId: number | null; openerId: UnitId },
): DisputeSide {
  if (ownCustomerId !== null) return customerId === ownCustomerId ? 'OPENER' : 'OTHER';
  return whose(fact) === openerId ? 'OPENER' : 'OTHER';
}

export const isEffectiveContact = (fact: CaseFact): boolean =>
  (fact.kind === 'FOLLOW_UP' && isEffective(fact.method, fact.outcome)) ||
  (fact.kind === 'VISIT' && fact.met !== 'NOBODY');

export const FIRSTS = ['ENTRY', 'EFFECTIVE_CONTACT', 'VISIT'] as const;
export type FirstKind = (typeof FIRSTS)[number];

const counts: Record<FirstKind, (fact: CaseFact) => boolean> = {
  ENTRY: ({ kind }) => kind === 'CREATED',
  EFFECTIVE_CONTACT: isEffectiveContact,
  VISIT: ({ kind }) => kind === 'VISIT',
};

export type First = {
  kind: FirstKind;
  /** When each side did it first; null: never. */
  opener: Instant | null;
  other: Instant | null;
  /** Null: neither, or both in one moment. */
  first: DisputeSide | null;
};

const earliest = (instants: readonly Instant[]): Instant | null =>
  instants.reduce<Instant | null>((least, at) => (least === null || at < least ? at : least), null);

const ahead = (opener: Instant | null, other: Instant | null): DisputeSide | null => {
  if (opener === other) return null;
  if (opener === null) return 'OTHER';
  return other === null || opener < other ? 'OPENER' : 'OTHER';
};

/** By the instant at which it happened, whenever it was entered. */
export function firstsOf(events: readonly { side: DisputeSide; fact: CaseFact }[]): First[] {
  return FIRSTS.map((kind) => {
    const of = (side: DisputeSide): Instant | null =>
      earliest(
        events.filter((event) => event.side === side && counts[kind](event.fact)).map(({ fact }) => fact.at),
      );
    const [opener, other] = [of('OPENER'), of('OTHER')];
    return { kind, opener, other, first: ahead(opener, other) };
  });
}
