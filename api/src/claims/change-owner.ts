/**
 * Claim, release and transfer: the change of owner (docs/rules/ownership.md). One customer, one transaction: the
 * customer's lock decides who was first, a repeated request is answered as the first time.
 */
import { checkDating } from '@erp/domain/facts/dating';
import { foldedFacts, type Fact, type OwnerReason } from '@erp/domain/facts/fact';
import { intervalOn } from '@erp/domain/facts/timeline';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { dayOf, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context, type Viewer } from '../context';
import { factInput, type FactInputFields, type FactTime } from '../facts/fact-input';
import { recordFacts } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { holds, present } from '../identity/scope';
import { membershipProblems } from '../organization/membership';
import { poolOf } from '../organization/tree-cache';

export type OwnershipEntry = FactInputFields & {
  customerId: number;
  holderId: UnitId | null;
  note: string | null;
};

export type OwnerChanged = { customerId: number; no: number };
export type OwnerOutcome = { problems: Problem[] } | (OwnerChanged & { problems?: undefined });

type Change = {
  reason: OwnerReason;
  field: string;
  holderId: (subject: Subject) => UnitId;
  allowed: (subject: Subject) => Problem[];
};

const isPool = (ctx: Context, unitId: UnitId | null): boolean =>
  unitId !== null && ctx.tree.unit(unitId)?.kind === 'POOL';

const isActivePerson = (ctx: Context, unitId: UnitId): boolean => {
  const unit = ctx.tree.unit(unitId);
  return unit?.kind === 'PERSON' && unit.active;
};

async function changeOwner(
  ctx: Context,
  operation: string,
  requestKey: string,
  entry: OwnershipEntry,
  time: FactTime,
  change: Change,
): Promise<OwnerOutcome> {
  const { timeZone } = ctx.settings;
  const outcome = await recordFacts<OwnerChanged>(ctx, {
    request: { operation, requestKey, input: entry },
    customerIds: [entry.customerId],
    notFoundPath: [change.field, 'customerId'],
    decide: (_tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const holderId = change.holderId(subject);
      const problems = [
        ...checkDating(time, {
          now: ctx.clock.now(),
          timeZone,
          createdAt: subject.row!.createdAt,
          path: [change.field, 'at'],
        }),
        ...membershipProblems(ctx, holderId, time.at, [change.field, 'holderId']),
        ...change.allowed(subject),
      ];
      if (problems.length > 0) return { problems };
      return {
        facts: new Map([
          [
            subject.id,
            [
              {
                kind: 'OWNER',
                ...time,
                holderId,
                reason: change.reason,
                note: entry.note,
              },
            ],
          ],
        ]),
        result: { customerId: subject.id, no: subject.nextNo },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}

const notFound = (field: string, name = 'customerId'): Problem[] => [problem('NOT_FOUND', [field, name])];

/**
 * May the viewer know who holds a customer that he would claim? In his scope, and where it left a pool that he sees
 * today: he may have had it on his screen. To everybody else a held customer is as unknown as one that is none.
 */
function mayKnowHolder(viewer: Viewer, subject: Subject, timeZone: string): boolean {
  if (subject.holderId !== null && holds(present(viewer), subject.holderId)) return true;
  const changes = foldedFacts(subject.facts).filter(({ kind }) => kind === 'CREATED' || kind === 'OWNER');
  const [before, last] = changes.slice(-2) as Fact<'CREATED' | 'OWNER'>[];
  if (!before || !last) return false;
  return viewer.pools.includes(before.holderId) && dayOf(last.at, timeZone) === viewer.today;
}

/** Out of the pool, by a rep. Whoever comes second is told who was faster. */
export async function claimCustomer(
  ctx: Context,
  requestKey: string,
  entry: OwnershipEntry,
): Promise<OwnerOutcome> {
  const viewer = requireViewer(ctx);
  const field = 'claim';
  const time = factInput(ctx, entry, [field]);
  if ('problems' in time) return time;
  const holderId = entry.holderId ?? viewer.personId;
  if (!isActivePerson(ctx, holderId) || !(holds(present(viewer), holderId) || time.backfill)) {
    return { problems: notFound(field, 'holderId') };
  }
  return changeOwner(ctx, 'claimCustomer', requestKey, entry, time, {
    reason: 'CLAIM',
    field,
    holderId: () => holderId,
    allowed: (subject) => {
      if (subject.holderId === null) return notFound(field);
      if (time.backfill) return [];
      if (!isPool(ctx, subject.holderId)) {
        if (!mayKnowHolder(viewer, subject, ctx.settings.timeZone)) return notFound(field);
        const holder = ctx.tree.unit(subject.holderId)!;
        return [problem('TAKEN_ALREADY', [field, 'customerId'], { name: holder.name })];
      }
      if (!viewer.pools.includes(subject.holderId)) return notFound(field);
      const today = intervalOn(subject.timeline.intervals, viewer.today);
      return today?.state === 'INVALID' ? [problem('CUSTOMER_INVALID', [field, 'customerId'])] : [];
    },
  });
}

/**
 * The nearest pool above whoever holds the customer at that instant: the company's unless a unit keeps its own. Before the
 * company had one it is today's, which belonged to no unit then (`membershipProblems`).
 */
export function poolFor(ctx: Context, subject: Subject, at: Instant): UnitId {
  const day = dayOf(at, ctx.settings.timeZone);
  const holderId = intervalOn(subject.timeline.intervals, day)?.holderId ?? subject.holderId!;
  const today = dayOf(ctx.clock.now(), ctx.settings.timeZone);
  const { companyId } = ctx.tree;
  const pool =
    poolOf(ctx.tree, holderId, day) ?? poolOf(ctx.tree, companyId, day) ?? poolOf(ctx.tree, companyId, today);
  if (pool === null) throw new Error('the company has no pool');
  return pool;
}

/** Back to the pool, with a reason. */
export async function releaseCustomer(
  ctx: Context,
  requestKey: string,
  entry: OwnershipEntry,
): Promise<OwnerOutcome> {
  const viewer = requireViewer(ctx);
  const field = 'release';
  const time = factInput(ctx, entry, [field]);
  if ('problems' in time) return time;
  if (!entry.note?.trim()) return { problems: [problem('REASON_REQUIRED', [field, 'note'])] };
  const { holderId } = entry;
  if (holderId !== null && !isPool(ctx, holderId)) return { problems: notFound(field, 'holderId') };
  return changeOwner(ctx, 'releaseCustomer', requestKey, entry, time, {
    reason: 'RELEASE',
    field,
    holderId: (subject) => holderId ?? poolFor(ctx, subject, time.at),
    allowed: (subject) => {
      if (subject.holderId === null) return notFound(field);
      if (time.backfill) return [];
      if (!holds(present(viewer), subject.holderId)) return notFound(field);
      if (isPool(ctx, subject.holderId)) return [problem('IN_POOL_ALREADY', [field, 'customerId'])];
      // What the people of a unit release stays inside it.
      const stays = holderId === null || holderId === poolFor(ctx, subject, time.at);
      return stays ? [] : notFound(field, 'holderId');
    },
  });
}

/** From any holder of the viewer's scope, or the pool, to a person of it. */
export async function transferCustomer(
  ctx: Context,
  requestKey: string,
  entry: OwnershipEntry,
): Promise<OwnerOutcome> {
  const viewer = requireViewer(ctx);
  const field = 'transfer';
  const time = factInput(ctx, entry, [field]);
  if ('problems' in time) return time;
  const scope = present(viewer);
  const { holderId } = entry;
  if (holderId === null || !isActivePerson(ctx, holderId) || !(holds(scope, holderId) || time.backfill)) {
    return { problems: notFound(field, 'holderId') };
  }
  return changeOwner(ctx, 'transferCustomer', requestKey, entry, time, {
    reason: 'TRANSFER',
    field,
    holderId: () => holderId,
    allowed: (subject) => {
      if (subject.holderId === null) return notFound(field);
      if (time.backfill) return [];
      const visible = holds(scope, subject.holderId) || viewer.pools.includes(subject.holderId);
      if (!visible) return notFound(field);
      return subject.holderId === holderId ? [problem('HELD_ALREADY', [field, 'holderId'])] : [];
    },
  });
}
