/** Who sees a dispute (docs/rules/disputes.md): both reps, whoever has one of them in his scope, who was asked to rule and his deputies. */
import { requireViewer, type Context } from '../context';
import { holds, present } from '../identity/scope';
import { namesOf, rulingSeat } from './judges';
import type { DisputeRow } from './queries';

export function seesDispute(
  ctx: Context,
  { opener_id: opener, other_id: other, judge_id: judge }: DisputeRow,
): boolean {
  const scope = present(requireViewer(ctx));
  return holds(scope, opener) || holds(scope, other) || namesOf(ctx).includes(judge);
}

export const mayAnswer = (ctx: Context, { status, other_id: other, answer }: DisputeRow): boolean => {
  const { personId, permissions } = requireViewer(ctx);
  return status === 'OPEN' && answer === null && other === personId && permissions.has('DISPUTE');
};

export const mayWithdraw = (ctx: Context, { status, opener_id: opener }: DisputeRow): boolean => {
  const { personId, permissions } = requireViewer(ctx);
  return status === 'OPEN' && opener === personId && permissions.has('DISPUTE');
};

export const mayRule = (ctx: Context, dispute: DisputeRow): boolean => rulingSeat(ctx, dispute) !== null;
