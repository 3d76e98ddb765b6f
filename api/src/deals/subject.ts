/** The deal that a mutation names, on its locked customer, when the viewer may touch it. */
import type { Deal } from '@erp/domain/facts/timeline';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import type { Subject } from '../facts/subjects';
import { holds, present, type Scope } from '../identity/scope';

/** When it was signed, or by a ruling since. */
async function isShared(
  tx: Sql,
  scope: Scope,
  customerId: number,
  { shares: periods }: Deal,
): Promise<boolean> {
  const shares = await tx.rows<{ rep_id: UnitId }>(
    'SELECT rep_id FROM deal_share WHERE customer_id = ? AND no IN (?)',
    [customerId, periods.map(({ no }) => no)],
  );
  return shares.some(({ rep_id: repId }) => holds(scope, repId));
}

/** A customer held, or a share, in the viewer's scope (finance: the company's); loaded facts are not checked. */
export async function dealOf(
  ctx: Context,
  tx: Sql,
  subject: Subject,
  dealNo: number,
  backfill: boolean,
): Promise<Deal | null> {
  const scope = present(requireViewer(ctx));
  const deal = subject.timeline.deals.find(({ no }) => no === dealNo);
  if (!deal || subject.holderId === null) return null;
  const visible = backfill || holds(scope, subject.holderId) || (await isShared(tx, scope, subject.id, deal));
  return visible ? deal : null;
}

export const unknownDeal = (field: string): { problems: Problem[] } => ({
  problems: [problem('NOT_FOUND', [field])],
});

/** The entry's problems, at their place in the mutation's input. */
export const inEntry =
  (path: string[]) =>
  (one: Problem): Problem =>
    one.path[0] === 'requestKey' ? one : { ...one, path: [...path, ...one.path] };
