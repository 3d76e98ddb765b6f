/** What tasks and comments are about: a customer under its lock, and who sees it. */
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { holds, present } from '../identity/scope';
import { viewerOf } from '../identity/viewer';

/** Who holds the customer, where the viewer sees it; locked, so that it does not change hands meanwhile. */
export async function lockSeen(ctx: Context, tx: Sql, customerId: number): Promise<UnitId | null> {
  const [row] = await tx.rows<{ holder_id: UnitId | null }>(
    'SELECT holder_id FROM customer WHERE id = ? FOR UPDATE',
    [customerId],
  );
  const holderId = row?.holder_id ?? null;
  return holderId !== null && holds(present(requireViewer(ctx)), holderId) ? holderId : null;
}

export const isActivePerson = (ctx: Context, id: UnitId): boolean => {
  const unit = ctx.tree.unit(id);
  return unit?.kind === 'PERSON' && unit.active;
};

/** Would this person, signed in today, see what that one holds? */
export function seesCustomersOf(ctx: Context, personId: UnitId, holderId: UnitId): boolean {
  const identity = { personId, sessionId: null, tokenId: null, tokenScopes: null, locale: ctx.locale };
  const person = viewerOf(ctx.tree, identity, requireViewer(ctx).today);
  return person !== null && holds(present(person), holderId);
}
