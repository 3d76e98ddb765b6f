/** What may be said in a dispute 撞单, and when it may go on (docs/rules/disputes.md). */
import { checkShares, type DealShare } from '../deals/check-deal';
import type { UnitId } from '../organization/tree';
import { problem, type Problem } from '../problem';

export const DISPUTE_STATUSES = ['OPEN', 'RULED', 'WITHDRAWN'] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** What the rep who opens it asks for: the customer, or a part of the deal. */
export const DISPUTE_CLAIMS = ['CUSTOMER', 'SHARE'] as const;
export type DisputeClaim = (typeof DISPUTE_CLAIMS)[number];

/** A reason, an answer and an explanation are required. */
export const checkStatement = (text: string, path: string[]): Problem[] =>
  text.trim() ? [] : [problem('REASON_REQUIRED', path)];

/** A dispute that ended goes nowhere: told by how it ended. */
export function checkOpen(status: DisputeStatus): Problem[] {
  switch (status) {
    case 'OPEN':
      return [];
    case 'RULED':
      return [problem('DISPUTE_RULED_ALREADY', ['disputeId'])];
    case 'WITHDRAWN':
      return [problem('DISPUTE_WITHDRAWN_ALREADY', ['disputeId'])];
  }
}

/** Of the two reps, and of those who share the deal already: nobody else comes into it by a ruling. */
export function checkSplit(
  shares: readonly DealShare[],
  mayShare: readonly UnitId[],
  path: string[],
): Problem[] {
  if (!shares.every(({ repId }) => mayShare.includes(repId))) return [problem('NOT_FOUND', path)];
  return checkShares(shares, path);
}
