/** Who may void a fact, or undo its void (docs/rules/facts.md). */
import type { Permission } from '../identity/permissions';
import type { UnitId } from '../organization/tree';
import { problem, type Problem } from '../problem';
import { dayOf, type Day } from '../time/day';
import { compareFacts, dependents, voidedNumbers, type Fact } from './fact';

export type Voider = {
  personId: UnitId;
  permissions: ReadonlySet<Permission>;
  /** Somebody of the person's scope holds the customer. */
  holdsCustomer: boolean;
  today: Day;
  timeZone: string;
};

/** On the day of recording, whoever recorded it. */
const recordedToday = (fact: Fact, { personId, today, timeZone }: Voider): boolean =>
  fact.actorId === personId && dayOf(fact.recordedAt, timeZone) === today;

/** On any day: loaded facts whoever loads them, confirmations whoever confirms, everything else a manager of the scope or their deputy. */
function mayAlways(target: Fact, { permissions, holdsCustomer }: Voider): boolean {
  if (target.backfill && permissions.has('BACKFILL')) return true;
  if (target.kind === 'CONFIRMATION') return permissions.has('CONFIRM_PAYMENT');
  return permissions.has('VOID_ANY_DAY') && holdsCustomer;
}

/** What a manager ruled in a dispute is replaced by a manager above him, not voided; and so is what led to it. */
const isOfDispute = (fact: Fact): boolean =>
  fact.kind === 'SHARES' || fact.kind === 'DISPUTE' || (fact.kind === 'OWNER' && fact.reason === 'RULING');

/** The void that holds now: the latest entered one. */
export const standingVoid = (facts: readonly Fact[], no: number): Fact<'VOID'> | null =>
  facts
    .filter((fact) => fact.kind === 'VOID' && fact.targetNo === no)
    .map((fact) => fact as Fact<'VOID'>)
    .reduce<Fact<'VOID'> | null>((last, fact) => (last && last.no > fact.no ? last : fact), null);

/** Refused while unvoided facts depend on it. */
export function checkVoid(target: Fact, facts: readonly Fact[], voider: Voider): Problem[] {
  if (isOfDispute(target)) return [problem('RULING_STANDS', ['factId'])];
  if (voidedNumbers(facts).has(target.no)) return [problem('VOIDED_ALREADY', ['factId'])];
  if (!recordedToday(target, voider) && !mayAlways(target, voider)) {
    return [problem('NOT_VOIDABLE', ['factId'])];
  }
  const hanging = dependents(facts, target.no);
  return hanging.length > 0 ? [problem('HAS_DEPENDENT_FACTS', ['factId'], { count: hanging.length })] : [];
}

/** Numbers of the facts without which this one would hang in the air. */
function restsOn(target: Fact, facts: readonly Fact[]): number[] {
  const creations = facts
    .filter(({ kind, no }) => kind === 'CREATED' && no !== target.no)
    .map(({ no }) => no);
  if (target.kind === 'UNMERGE') {
    const merge = facts
      .filter((fact) => fact.kind === 'MERGE' && fact.otherId === target.otherId)
      .filter((fact) => compareFacts(fact, target) < 0)
      .sort(compareFacts)
      .at(-1);
    return merge ? [...creations, merge.no] : creations;
  }
  if ('dealNo' in target) return [...creations, target.dealNo];
  if ('paymentNo' in target) return [...creations, target.paymentNo];
  return creations;
}

/** The mirror: by whoever voided it, on that day, then by those who may void it on any day; refused while what it depends on is voided. */
export function checkRestore(target: Fact, facts: readonly Fact[], voider: Voider): Problem[] {
  const voided = voidedNumbers(facts);
  const standing = standingVoid(facts, target.no);
  if (!standing || !voided.has(target.no)) return [problem('NOT_VOIDED', ['factId'])];
  if (!recordedToday(standing, voider) && !mayAlways(target, voider)) {
    return [problem('NOT_VOIDABLE', ['factId'])];
  }
  const missing = restsOn(target, facts).some((no) => voided.has(no));
  return missing ? [problem('DEPENDS_ON_VOIDED', ['factId'])] : [];
}
