/** What may still be done to a planned visit, and whom it collides with (docs/rules/visits.md). */
import { problem, type Problem, type ProblemCode } from '../problem';
import type { UnitId } from '../organization/tree';
import { epochOfInstant, instantAtEpoch, type Instant } from '../time/day';

export const VISIT_STATUSES = ['PLANNED', 'DONE', 'CANCELLED', 'NO_SHOW'] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** Asked, and what the companion 陪访 said. */
export const COMPANION_STATUSES = ['ASKED', 'ACCEPTED', 'DECLINED'] as const;
export type CompanionStatus = (typeof COMPANION_STATUSES)[number];

/** Minutes that a visit takes where nobody says. */
export const USUAL_DURATION = 60;
export const SHORTEST_VISIT = 15;
export const LONGEST_VISIT = 480;

/** Days of a calendar that are read at once. */
export const MOST_CALENDAR_DAYS = 62;

/** What has become of the plan meanwhile, told to whoever comes too late. */
const HAPPENED: Record<Exclude<VisitStatus, 'PLANNED'>, ProblemCode> = {
  DONE: 'VISIT_DONE_ALREADY',
  CANCELLED: 'VISIT_CANCELLED_ALREADY',
  NO_SHOW: 'VISIT_MISSED_ALREADY',
};

/** PLANNED → DONE | CANCELLED | NO_SHOW; nothing leaves the last three by hand. */
export const checkStillPlanned = (status: VisitStatus, path: string[]): Problem[] =>
  status === 'PLANNED' ? [] : [problem(HAPPENED[status], path)];

/** A customer can only be missed once the time has come. */
export const checkNoShow = (plannedAt: Instant, now: Instant, path: string[]): Problem[] =>
  now < plannedAt ? [problem('NO_SHOW_TOO_EARLY', path)] : [];

/** A plan lies ahead, and takes from a quarter of an hour to a working day. */
export function checkPlanTime({ at, duration }: { at: Instant; duration: number }, now: Instant): Problem[] {
  return [
    ...(at <= now ? [problem('VISIT_PLANNED_IN_PAST', ['at'])] : []),
    ...(Number.isInteger(duration) && duration >= SHORTEST_VISIT && duration <= LONGEST_VISIT
      ? []
      : [problem('VISIT_DURATION_INVALID', ['duration'], { min: SHORTEST_VISIT, max: LONGEST_VISIT })]),
  ];
}

/** Who is away from when to when: the rep of a plan, and the companion who was asked and has not declined. */
export type Engagement = {
  planId: number;
  people: readonly UnitId[];
  at: Instant;
  /** Minutes. */
  duration: number;
};

export const endOfEngagement = ({ at, duration }: Pick<Engagement, 'at' | 'duration'>): Instant =>
  instantAtEpoch(epochOfInstant(at) + duration * 60_000);

/** Half-open: one that begins as the other ends does not collide with it. */
export const overlaps = (a: Engagement, b: Engagement): boolean =>
  a.at < endOfEngagement(b) && b.at < endOfEngagement(a);

export type Conflict<E extends Engagement = Engagement> = { personId: UnitId; other: E };

/** The other plans that somebody of this one is away for at the same time, in order of time; a warning, never a refusal. */
export function conflictsOf<E extends Engagement>(plan: Engagement, others: readonly E[]): Conflict<E>[] {
  return others
    .filter((other) => other.planId !== plan.planId && overlaps(plan, other))
    .sort((a, b) => (a.at === b.at ? a.planId - b.planId : a.at < b.at ? -1 : 1))
    .flatMap((other) =>
      plan.people.filter((id) => other.people.includes(id)).map((personId) => ({ personId, other })),
    );
}
