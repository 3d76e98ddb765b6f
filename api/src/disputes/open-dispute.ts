/** Opens a dispute 撞单 about a customer that somebody else holds (docs/rules/disputes.md). */
import { checkStatement, type DisputeClaim } from '@erp/domain/disputes/check-dispute';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';
import { recordFacts } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { openReview } from '../tasks/reviews';
import { findDisputed, type Named } from './find-disputed';
import { judgeOf } from './judges';
import { onAll, stepFact, tellStep, type DisputeChanged, type DisputeOutcome } from './recorded';

export type NewDispute = Named & { claim: DisputeClaim; reason: string };

/** Whom it is against: the field that named the customer is told what is wrong with it. */
function otherOf(ctx: Context, { holderId }: Subject, path: string[]): UnitId | Problem {
  const holder = holderId === null ? undefined : ctx.tree.unit(holderId);
  if (!holder) return problem('NOT_FOUND', path);
  if (holder.id === requireViewer(ctx).personId) return problem('DISPUTE_OWN', path);
  return holder.kind === 'PERSON' ? holder.id : problem('DISPUTE_IN_POOL', path);
}

/** The customer's lock lets nobody come between; a unique key holds it beyond one server. */
async function isOpenAlready(tx: Sql, customerId: number, openerId: UnitId): Promise<boolean> {
  const [row] = await tx.rows(
    'SELECT id FROM dispute WHERE customer_id = ? AND opener_id = ? AND open_slot = 1',
    [customerId, openerId],
  );
  return row !== undefined;
}

export async function openDispute(
  ctx: Context,
  requestKey: string,
  entry: NewDispute,
): Promise<DisputeOutcome> {
  const { personId } = requireViewer(ctx);
  const problems = checkStatement(entry.reason, ['reason']);
  if (problems.length > 0) return { problems };
  const found = await findDisputed(ctx, entry);
  if (found.problems) return { problems: found.problems };
  const { customerId } = found;
  const { ownCustomerId, claim } = entry;
  const path = [entry.customerId !== null ? 'customerId' : entry.number?.trim() ? 'number' : 'ownCustomerId'];
  if (customerId === ownCustomerId) return { problems: [problem('DISPUTE_OWN', path)] };
  const reason = entry.reason.trim();
  const disputeId = await allocateIds(ctx.db, 'dispute');
  const changeId = await allocateIds(ctx.db, 'change');
  const row = { customer_id: customerId, own_customer_id: ownCustomerId };

  const outcome = await recordFacts<DisputeChanged>(ctx, {
    request: { operation: 'openDispute', requestKey, input: entry },
    customerIds: ownCustomerId === null ? [customerId] : [customerId, ownCustomerId],
    notFoundPath: path,
    decide: async (tx, subjects) => {
      const other = otherOf(ctx, subjects.get(customerId)!, path);
      if (typeof other !== 'number') return { problems: [other] };
      if (ownCustomerId !== null && subjects.get(ownCustomerId)!.holderId !== personId) {
        return { problems: [problem('NOT_FOUND', ['ownCustomerId'])] };
      }
      if (await isOpenAlready(tx, customerId, personId)) {
        return { problems: [problem('DISPUTE_OPEN_ALREADY', path)] };
      }
      const judge = judgeOf(ctx, personId, other);
      if (judge === null) return { problems: [problem('DISPUTE_NO_JUDGE', [])] };
      return {
        facts: onAll(row, () => [stepFact(ctx, 'OPENED', reason)]),
        result: { disputeId },
        details: async (sql) => {
          await sql.run(
            `INSERT INTO dispute (id, customer_id, own_customer_id, opener_id, other_id, judge_id, claim, reason,
               opened_at, status, open_slot, ruling_no) VALUES ?`,
            [
              [
                [
                  ...[disputeId, customerId, ownCustomerId, personId, other, judge, claim, reason],
                  ...[toDateTime(ctx.clock.now()), 'OPEN', 1, 0],
                ],
              ],
            ],
          );
          const subject = { subject: 'DISPUTE', subjectId: disputeId } as const;
          const notes = [
            await openReview(ctx, sql, subject, { act: 'DECIDE', personId: judge }),
            await openReview(ctx, sql, subject, { act: 'ANSWER', personId: other }),
          ];
          await tellStep(ctx, sql, { kind: 'DISPUTE_OPENED', dispute: disputeId, changeId, notes });
        },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}
