/** Where the two clocks of release by rule start, as the facts say (docs/rules/protection.md); release-day.ts counts from there. */
import { foldedFacts, type Fact } from '../facts/fact';
import type { Timeline } from '../facts/timeline';
import { dayOf, type Day } from '../time/day';
import { EXEMPT_STATES } from './release-day';

export type ProtectionBase = {
  /** The present ownership, the day it was loaded, the end of an exemption: the latest of them. */
  ownedFrom: Day;
  /** The same, or the last effective contact. */
  idleFrom: Day;
  /** Days of the present ownership's extension; 0: none. */
  extendedBy: number;
};

/** The first day after it was SIGNED or INVALID for the last time; null: it never was, or is to its end. */
function exemptionEnd({ intervals }: Timeline): Day | null {
  const last = intervals.findLastIndex(({ state }) => EXEMPT_STATES.includes(state));
  return last < 0 ? null : (intervals[last + 1]?.from ?? null);
}

const startOfOwnership = (fact: Fact, timeZone: string): Day => {
  const loaded = dayOf(fact.recordedAt, timeZone);
  return fact.backfill && loaded > fact.day ? loaded : fact.day;
};

const isOwnership = ({ kind }: Fact): boolean => kind === 'CREATED' || kind === 'OWNER';

/** The extension of the present ownership; undefined: there is none. `counted`: in the order of the fold. */
export function extensionOf(counted: readonly Fact[]): Fact<'EXTENSION'> | undefined {
  const owned = counted.findLastIndex(isOwnership);
  return counted.slice(owned + 1).find((fact) => fact.kind === 'EXTENSION');
}

/** null: nobody has it. */
export function protectionBase(
  facts: readonly Fact[],
  timeline: Timeline,
  timeZone: string,
): ProtectionBase | null {
  const counted = foldedFacts(facts);
  const ownership = counted.findLast(isOwnership);
  if (!ownership || timeline.ownership === null) return null;
  const latest = (days: readonly (Day | null | undefined)[]): Day =>
    days.reduce<Day>((last, day) => (day && day > last ? day : last), ownership.day);
  // An undone merge begins the ownership anew (since).
  const ownedFrom = latest([
    startOfOwnership(ownership, timeZone),
    timeline.ownership.since,
    exemptionEnd(timeline),
  ]);
  return {
    ownedFrom,
    idleFrom: latest([ownedFrom, timeline.lastEffectiveDay]),
    extendedBy: extensionOf(counted)?.days ?? 0,
  };
}
