/**
 * 掉公海: the day on which a customer goes back to the pool by rule, and from when its owner is warned
 * (docs/rules/protection.md). Nothing here depends on the day on which it is asked: the answer changes with what is recorded,
 * planned and ruled, and stands until then.
 */
import { isStage, type Stage, type State } from '../follow-ups/vocabulary';
import { addDays, type Day } from '../time/day';

export const RELEASE_REASONS = ['IDLE', 'NOT_SIGNED'] as const;
/** IDLE: no effective follow-up for so long; NOT_SIGNED: not signed within so long of ownership. */
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** The rules of a unit. A rule that is null is off. */
export type ReleaseRules = {
  /** The day they took effect: no clock starts before it. */
  from: Day;
  idleDays: number | null;
  /** Instead of `idleDays` at these stages. */
  stageDays: Readonly<Partial<Record<Stage, number>>>;
  notSignedDays: number | null;
  /** So many days before the release its owner is warned. */
  warnDays: number;
};

export const DEFAULT_RULES: Omit<ReleaseRules, 'from'> = {
  idleDays: 15,
  stageDays: { REFUSED: 30 },
  notSignedDays: 90,
  warnDays: 3,
};

/** What the facts say (protection-base.ts), the state of today, and what is planned. */
export type Protected = {
  ownedFrom: Day;
  idleFrom: Day;
  /** Days of the present ownership's extension; 0: none. */
  extendedBy: number;
  state: State;
  /** Days of planned visits and open call-backs. */
  plans: readonly Day[];
};

export type Release = { releaseDay: Day; warnDay: Day; reason: ReleaseReason; days: number };

/** A plan suspends from so many days before its day on, its day included. */
const PLAN_DAYS = 7;
/** … but not beyond so many days after the start of each clock. */
const SUSPENDED_AT_MOST: Record<ReleaseReason, number> = { IDLE: 30, NOT_SIGNED: 180 };

/** Customers in these states are not released, and do not count against the cap. */
export const EXEMPT_STATES: readonly State[] = ['SIGNED', 'INVALID'];

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The first day from `day` on that no plan covers. */
function afterPlans(day: Day, plans: readonly Day[]): Day {
  let free = day;
  for (const plan of [...plans].sort()) {
    if (addDays(plan, -PLAN_DAYS) <= free && free <= plan) free = addDays(plan, 1);
  }
  return free;
}

type Clock = { reason: ReleaseReason; start: Day; days: number | null };

function runsOut(
  { reason, start, days }: Clock,
  { extendedBy, plans }: Protected,
  warnDays: number,
): Release[] {
  if (days === null) return [];
  const due = addDays(start, days + extendedBy);
  const limit = later(due, addDays(start, SUSPENDED_AT_MOST[reason] + extendedBy));
  const free = afterPlans(due, plans);
  const releaseDay = earlier(free, limit);
  const warnDay = addDays(releaseDay, -warnDays);
  // While a plan suspends the release it suspends the warning; at the limit it does neither any more.
  const silent =
    releaseDay < free ? [] : plans.filter((plan) => plan < releaseDay).map((plan) => addDays(plan, 1));
  return [{ releaseDay, warnDay: silent.reduce(later, warnDay), reason, days }];
}

/** null: nothing releases it. Of both rules the earlier one; on the same day the first. */
export function releaseOf(customer: Protected, rules: ReleaseRules | null): Release | null {
  const { state, ownedFrom, idleFrom } = customer;
  if (rules === null || EXEMPT_STATES.includes(state)) return null;
  const idleDays = isStage(state) ? (rules.stageDays[state] ?? rules.idleDays) : rules.idleDays;
  const clocks: Clock[] = [
    { reason: 'IDLE', start: later(idleFrom, rules.from), days: rules.idleDays === null ? null : idleDays },
    { reason: 'NOT_SIGNED', start: later(ownedFrom, rules.from), days: rules.notSignedDays },
  ];
  const [first, second] = clocks.flatMap((clock) => runsOut(clock, customer, rules.warnDays));
  if (!first) return null;
  return second && second.releaseDay < first.releaseDay ? second : first;
}
