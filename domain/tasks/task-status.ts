/**
 * What becomes of the tasks that next steps and the calendar started (docs/rules/tasks.md): read off the facts, so late and
 * voided ones change it too. Whoever is cancelled or missed by hand stays so, and is not asked about here.
 */
import { isEffective } from '../follow-ups/vocabulary';
import { foldedFacts, type Fact } from '../facts/fact';
import type { UnitId } from '../organization/tree';
import type { Day, Instant } from '../time/day';

/** What a next step starts and the facts close; the others are asked for by people and closed by hand. */
export const STARTED_KINDS = ['CALL_BACK', 'VISIT'] as const;
export type StartedKind = (typeof STARTED_KINDS)[number];

export const TASK_KINDS = [...STARTED_KINDS, 'COMMENT', 'TODO', 'REVIEW', 'LEAD'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What a REVIEW asks of the person: to decide, to say something before, to take note of the decision. */
export const REVIEW_ACTS = ['DECIDE', 'ANSWER', 'READ'] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

export const TASK_STATUSES = ['OPEN', 'DONE', 'CANCELLED'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** A task as its next step, or the calendar, started it. */
export type StartedTask = {
  id: number;
  kind: StartedKind;
  repId: UnitId;
  /** The fact whose next step it was; null: planned from the calendar. */
  sourceNo: number | null;
  /** VISIT: the day of its plan. */
  plannedDay: Day | null;
  /** VISIT planned or moved by hand: since when the plan stands as it is. No earlier visit completes it unasked. */
  standsFrom: Instant | null;
  /** VISIT: the fact that was recorded for this plan by name. */
  namedNo: number | null;
};

export type TaskEnd = {
  status: TaskStatus;
  /** VISIT that is done: the fact of the visit that completed its plan. */
  doneNo: number | null;
};

/** Oldest plan first; of two on one day the one entered first. */
const oldestFirst = (a: StartedTask, b: StartedTask): number =>
  a.plannedDay === b.plannedDay
    ? (a.sourceNo ?? Infinity) - (b.sourceNo ?? Infinity) || a.id - b.id
    : a.plannedDay! < b.plannedDay!
      ? -1
      : 1;

/**
 * The order of the fold, with one difference: a change of owner that a contact recorded as its next step ends what is left
 * open after the contact, though of one instant an owner folds first.
 */
export function inOrderOfDoing(facts: readonly Fact[]): Fact[] {
  const folded = foldedFacts(facts);
  const contactOf = (owner: Fact): Fact | undefined =>
    owner.kind !== 'OWNER'
      ? undefined
      : folded.find(
          (fact) =>
            (fact.kind === 'FOLLOW_UP' || fact.kind === 'VISIT') &&
            fact.at === owner.at &&
            fact.requestKey === owner.requestKey &&
            fact.actorId === owner.actorId,
        );
  const moved = new Map<Fact, Fact>();
  for (const fact of folded) {
    const contact = contactOf(fact);
    if (contact) moved.set(contact, fact);
  }
  const nextSteps = new Set(moved.values());
  return folded
    .filter((fact) => !nextSteps.has(fact))
    .flatMap((fact) => [fact, ...(moved.has(fact) ? [moved.get(fact)!] : [])]);
}

/**
 * Doing the thing closes the task: an effective follow-up, or a visit that met somebody, closes the call-backs that are
 * open, whoever made it; a DONE visit completes the plan that it was recorded for, else the rep's oldest open plan dated on or
 * before its day. A change of owner cancels
 * what the owner before had open, a deletion everything, and so does the void of the fact that started the task.
 */
export function taskEnds(tasks: readonly StartedTask[], facts: readonly Fact[]): Map<number, TaskEnd> {
  const ends = new Map<number, TaskEnd>(tasks.map(({ id }) => [id, { status: 'CANCELLED', doneNo: null }]));
  let open: StartedTask[] = [];
  let holderId: UnitId | null = null;

  const close = (status: TaskStatus, closes: (task: StartedTask) => boolean, doneNo: number | null): void => {
    for (const task of open.filter(closes)) ends.set(task.id, { status, doneNo });
    open = open.filter((task) => !closes(task));
  };
  const closeCallBacks = (): void => close('DONE', ({ kind }) => kind === 'CALL_BACK', null);
  const start = (task: StartedTask): void => {
    open.push(task);
    ends.set(task.id, { status: 'OPEN', doneNo: null });
  };
  const planOf = (visit: Fact): StartedTask | undefined => {
    const plans = open.filter(({ kind }) => kind === 'VISIT');
    // Recorded for a plan by name, it completes no other one.
    if (tasks.some(({ namedNo }) => namedNo === visit.no))
      return plans.find(({ namedNo }) => namedNo === visit.no);
    return plans
      .filter(
        ({ repId, plannedDay, standsFrom }) =>
          repId === visit.repId &&
          plannedDay! <= visit.day &&
          (standsFrom === null || standsFrom <= visit.at),
      )
      .sort(oldestFirst)[0];
  };

  const apply = (fact: Fact): void => {
    switch (fact.kind) {
      case 'CREATED':
        holderId = fact.holderId;
        return;
      case 'OWNER': {
        const before = holderId;
        holderId = fact.holderId;
        if (before !== holderId) close('CANCELLED', ({ repId }) => repId === before, null);
        return;
      }
      case 'FOLLOW_UP':
        if (isEffective(fact.method, fact.outcome)) closeCallBacks();
        return;
      case 'VISIT': {
        if (fact.met !== 'NOBODY') closeCallBacks();
        const plan = planOf(fact);
        if (plan) close('DONE', (task) => task === plan, fact.no);
        return;
      }
      case 'DELETION':
        close('CANCELLED', () => true, null);
        return;
      default:
        return;
    }
  };

  let fromCalendar = tasks.filter(({ sourceNo }) => sourceNo === null);
  const startStanding = (at: Instant | null): void => {
    const stands = ({ standsFrom }: StartedTask): boolean =>
      at === null || standsFrom === null || standsFrom <= at;
    fromCalendar.filter(stands).forEach(start);
    fromCalendar = fromCalendar.filter((task) => !stands(task));
  };
  for (const fact of inOrderOfDoing(facts)) {
    startStanding(fact.at);
    apply(fact);
    tasks.filter(({ sourceNo }) => sourceNo === fact.no).forEach(start);
  }
  startStanding(null);
  return ends;
}
