/** What a person decided about collisions when a customer was changed: kept with the customer, and audited with who decided. */
import type { CollisionKind } from '@erp/domain/customers/collision';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { audit } from '../identity/audit';
import { warningsText } from './entry';
import type { Match } from './find-matches';

/** The change has met these customers and was recorded all the same. */
export async function acceptWarnings(
  ctx: Context,
  tx: Sql,
  { customerId, matches, auditId }: { customerId: number; matches: readonly Match[]; auditId: number },
): Promise<void> {
  if (matches.length === 0) return;
  const [row] = await tx.rows<{ accepted_warnings: string | null }>(
    'SELECT accepted_warnings FROM customer WHERE id = ?',
    [customerId],
  );
  const before = (row!.accepted_warnings ?? '').split(' ').filter(Boolean) as CollisionKind[];
  const kinds = new Set(matches.map(({ kind }) => kind));
  await tx.run('UPDATE customer SET accepted_warnings = ? WHERE id = ?', [
    warningsText(new Set([...before, ...kinds])),
    customerId,
  ]);
  await audit(ctx, tx, {
    kind: 'COLLISION_ACCEPTED',
    actorId: requireViewer(ctx).personId,
    detail: { customerId, kinds: warningsText(kinds) },
    id: auditId,
  });
}
