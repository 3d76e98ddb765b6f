/** Values of visits for many rows at once. */
import { conflictsOf, endOfEngagement, type Conflict } from '@erp/domain/visits/visit-plan';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { requireViewer } from '../context';
import { loader } from '../database/loads';
import { withParts } from '../facts/parts';
import {
  engagementsAround,
  engagementsByPlan,
  movesOf,
  visitsByKey,
  visitsByPlan,
  visitsOfCustomers,
  type MoveRow,
  type VisitRow,
} from './queries';
import { asSeen } from './sight';

/** Visits of one customer that its page shows. */
const SHOWN = 200;

/** A done visit by 'customerId:no'. */
export const visit = loader<string, VisitRow>((ctx, keys) => visitsByKey(ctx.db, keys));

/** By plan, whatever became of it, as the viewer may see it. */
export const visitOfPlan = loader<number, VisitRow>(async (ctx, ids) => {
  const viewer = requireViewer(ctx);
  const rows = await visitsByPlan(ctx.db, ids);
  return new Map(
    [...rows].flatMap(([id, row]) => {
      const seen = asSeen(viewer, row);
      return seen ? [[id, seen] as const] : [];
    }),
  );
});

export const visitsOfCustomer = loader<number, VisitRow[]>(async (ctx, ids) => {
  const shownWith = await withParts(ctx, ids);
  const rows = await visitsOfCustomers(ctx.db, [...shownWith.keys()]);
  return new Map(
    ids.map((id) => [
      id,
      rows.filter(({ customer_id: customerId }) => shownWith.get(customerId) === id).slice(0, SHOWN),
    ]),
  );
});

export const moves = loader<number, MoveRow[]>(async (ctx, ids) => {
  const rows = await movesOf(ctx.db, ids);
  return new Map(ids.map((id) => [id, rows.filter(({ plan_id: planId }) => planId === id)]));
});

export type ConflictRow = { personId: UnitId; from: Instant; to: Instant };

const conflictRow = ({ personId, other }: Conflict): ConflictRow => ({
  personId,
  from: other.at,
  to: endOfEngagement(other),
});

/** Whom of an open plan another one claims at the same time, and when. */
export const conflicts = loader<number, ConflictRow[]>(async (ctx, ids) => {
  const plans = await engagementsByPlan(ctx.db, ids);
  if (plans.length === 0) return new Map();
  const around = await engagementsAround(ctx.db, plans);
  return new Map(plans.map((plan) => [plan.planId, conflictsOf(plan, around).map(conflictRow)]));
});
