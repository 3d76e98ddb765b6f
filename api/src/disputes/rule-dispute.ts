/** 裁决: who owns the customers from now on, and how a deal is shared from today on (docs/rules/disputes.md). */
import { checkSplit, checkStatement } from '@erp/domain/disputes/check-dispute';
import type { DealShare } from '@erp/domain/deals/check-deal';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { ruledOwner, ruledOwnerProblems } from '../claims/ruled-owner';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { Overtaken } from '../database/faults';
import type { Sql } from '../database/sql';
import type { NewFact } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { membershipProblems } from '../organization/membership';
import { closeReviews, openReview } from '../tasks/reviews';
import { rulingSeat } from './judges';
import type { DisputeRow } from './queries';
import { customersOf, onAll, recordStep, stepFact, tellStep, type DisputeOutcome } from './recorded';

export type Split = { customerId: number; dealNo: number; shares: readonly DealShare[] };

export type Ruling = {
  disputeId: number;
  seenRulingNo: number;
  seenHolderIds: readonly UnitId[];
  holderId: UnitId;
  split: Split | null;
  explanation: string;
};

type Subjects = ReadonlyMap<number, Subject>;

/** The manager decides on what he saw: of what changed since he is told, and what is shown is asked for again. */
function seenProblems(dispute: DisputeRow, subjects: Subjects, ruling: Ruling): Problem[] {
  if (dispute.status === 'WITHDRAWN') return [problem('DISPUTE_WITHDRAWN_ALREADY', ['disputeId'])];
  if (dispute.ruling_no !== ruling.seenRulingNo) return [problem('DISPUTE_RULED_ALREADY', ['disputeId'])];
  const holders = customersOf(dispute).map((id) => subjects.get(id)!.holderId);
  return holders.join() === ruling.seenHolderIds.join() ? [] : [problem('CHANGED_MEANWHILE', [])];
}

async function splitProblems(
  ctx: Context,
  tx: Sql,
  dispute: DisputeRow,
  subjects: Subjects,
  split: Split | null,
): Promise<Problem[]> {
  if (!split) return [];
  const deal = subjects.get(split.customerId)?.timeline.deals.find(({ no }) => no === split.dealNo);
  if (!deal) return [problem('NOT_FOUND', ['split', 'dealId'])];
  if (deal.cancelledOn !== null) return [problem('ALREADY_CANCELLED', ['split', 'dealId'])];
  const sharing = await tx.rows<{ rep_id: UnitId }>(
    'SELECT rep_id FROM deal_share WHERE customer_id = ? AND no = ?',
    [split.customerId, deal.shares.at(-1)!.no],
  );
  const mayShare = [dispute.opener_id, dispute.other_id, ...sharing.map(({ rep_id: repId }) => repId)];
  return [
    ...checkSplit(split.shares, mayShare, ['split', 'shares']),
    ...split.shares
      .filter(({ repId }) => mayShare.includes(repId))
      .flatMap(({ repId }) => membershipProblems(ctx, repId, ctx.clock.now(), ['split', 'shares'])),
  ];
}

const sharesFacts = (ctx: Context, customerId: number, split: Split | null): NewFact[] =>
  split?.customerId !== customerId
    ? []
    : [{ kind: 'SHARES', at: ctx.clock.now(), isNow: true, repId: null, dealNo: split.dealNo }];

async function writeRuling(
  ctx: Context,
  tx: Sql,
  dispute: DisputeRow,
  { split, explanation, holderId }: Ruling,
  { unitId, sharesNo }: { unitId: UnitId; sharesNo: number | null },
): Promise<void> {
  const now = toDateTime(ctx.clock.now());
  // Conditional also where the lock already says so: what another node of a cluster wrote meanwhile is seen here.
  const { affectedRows } = await tx.run(
    `UPDATE dispute
        SET status = 'RULED', open_slot = NULL, ended_at = COALESCE(ended_at, ?), ruling_no = ruling_no + 1
      WHERE id = ? AND status = ? AND ruling_no = ?`,
    [now, dispute.id, dispute.status, dispute.ruling_no],
  );
  if (affectedRows !== 1) throw new Overtaken(null);
  await tx.run(
    `INSERT INTO dispute_ruling (dispute_id, no, ruled_by, unit_id, ruled_at, explanation, holder_id,
       deal_customer_id, deal_no, shares_no) VALUES ?`,
    [
      [
        [
          ...[
            dispute.id,
            dispute.ruling_no + 1,
            requireViewer(ctx).personId,
            unitId,
            now,
            explanation.trim(),
          ],
          ...[holderId, split?.customerId ?? null, split?.dealNo ?? null, sharesNo],
        ],
      ],
    ],
  );
  if (split) {
    await tx.run('INSERT INTO deal_share (customer_id, no, rep_id, percent) VALUES ?', [
      split.shares.map(({ repId, percent }) => [split.customerId, sharesNo, repId, percent]),
    ]);
  }
}

export async function ruleDispute(ctx: Context, requestKey: string, ruling: Ruling): Promise<DisputeOutcome> {
  const { disputeId, holderId, split, explanation } = ruling;
  const problems = checkStatement(explanation, ['explanation']);
  if (problems.length > 0) return { problems };
  return recordStep(ctx, {
    operation: 'ruleDispute',
    requestKey,
    disputeId,
    input: ruling,
    decide: async (tx, dispute, subjects, changeId) => {
      const seen = seenProblems(dispute, subjects, ruling);
      if (seen.length > 0) return { problems: seen };
      const unitId = rulingSeat(ctx, dispute);
      if (unitId === null) return { problems: [problem('NOT_ALLOWED', ['disputeId'])] };
      const parties = [dispute.opener_id, dispute.other_id];
      const isParty = parties.includes(holderId) && ctx.tree.unit(holderId)?.active === true;
      const refusals = [
        ...(isParty ? [] : [problem('NOT_FOUND', ['holderId'])]),
        ...customersOf(dispute).flatMap((id) => ruledOwnerProblems(ctx, subjects.get(id)!, holderId)),
        ...(await splitProblems(ctx, tx, dispute, subjects, split)),
      ];
      if (refusals.length > 0) return { problems: refusals };

      const note = explanation.trim();
      const step = dispute.ruling_no === 0 ? 'RULED' : 'RULED_ANEW';
      const facts = onAll(dispute, (id) => [
        ...ruledOwner(ctx, subjects.get(id)!, { holderId, note }),
        ...sharesFacts(ctx, id, split),
        stepFact(ctx, step, note),
      ]);
      const place = split && facts.get(split.customerId)!.findIndex(({ kind }) => kind === 'SHARES');
      const sharesNo = split && subjects.get(split.customerId)!.nextNo + place!;
      return {
        facts,
        result: { disputeId },
        details: async (sql) => {
          await writeRuling(ctx, sql, dispute, ruling, { unitId, sharesNo });
          const subject = { subject: 'DISPUTE', subjectId: disputeId } as const;
          const closed = await closeReviews(sql, subject, { status: 'DONE' }, ctx.clock.now());
          const opened = [];
          for (const personId of parties) {
            if (ctx.tree.unit(personId)?.active)
              opened.push(await openReview(ctx, sql, subject, { act: 'READ', personId }));
          }
          const notes = [...closed, ...opened];
          await tellStep(ctx, sql, { kind: 'DISPUTE_RULED', dispute: disputeId, changeId, notes });
        },
      };
    },
  });
}
