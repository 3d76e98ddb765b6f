/** Who owns a customer after a manager ruled about it: a change of owner like any other, in the ruling's own transaction. */
import { problem, type Problem } from '@erp/domain/problem';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import type { NewFact } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { holds, present } from '../identity/scope';
import { membershipProblems } from '../organization/membership';

/** A manager takes a customer from people of his scope and from pools that he sees, and from nobody else. */
export function ruledOwnerProblems(ctx: Context, subject: Subject, holderId: UnitId): Problem[] {
  const viewer = requireViewer(ctx);
  const { holderId: from } = subject;
  const isReached = from !== null && (holds(present(viewer), from) || viewer.pools.includes(from));
  return [
    ...(isReached ? [] : [problem('DISPUTE_HELD_OUTSIDE', ['disputeId'])]),
    ...membershipProblems(ctx, holderId, ctx.clock.now(), ['holderId']),
  ];
}

/** Nothing where the person holds it already. */
export const ruledOwner = (
  ctx: Context,
  subject: Subject,
  { holderId, note }: { holderId: UnitId; note: string },
): NewFact[] =>
  subject.holderId === holderId
    ? []
    : [
        {
          kind: 'OWNER',
          at: ctx.clock.now(),
          isNow: true,
          repId: requireViewer(ctx).personId,
          holderId,
          reason: 'RULING',
          note,
        },
      ];
