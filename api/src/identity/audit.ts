/** What was done that somebody may ask about later: sign-ins, rights, tokens, exports, the organisation. Never a secret, never a phone. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';

export type AuditKind =
  | 'ACCOUNT_CREATED'
  | 'CATALOGUE_ITEM_CHANGED'
  | 'CATALOGUE_ITEM_CREATED'
  | 'CATALOGUE_ITEM_MOVED'
  | 'CATALOGUE_ITEM_OFFERED'
  | 'CATALOGUE_ITEM_WITHDRAWN'
  | 'COLLISION_ACCEPTED'
  | 'COLLISION_LIMIT_REACHED'
  | 'DEPUTY_ENDED'
  | 'DEPUTY_NAMED'
  | 'DISPUTE_ANSWERED'
  | 'DISPUTE_OPENED'
  | 'DISPUTE_RULED'
  | 'DISPUTE_WITHDRAWN'
  | 'GUIDE_CHANGED'
  | 'GUIDE_CREATED'
  | 'GUIDE_MOVED'
  | 'GUIDE_OFFERED'
  | 'GUIDE_WITHDRAWN'
  | 'IMPORT_CANCELLED'
  | 'IMPORT_CHECKED'
  | 'IMPORT_REFUSED_READ'
  | 'IMPORT_STARTED'
  | 'IMPORT_UPLOADED'
  | 'EXPORT_ALLOWED'
  | 'EXPORT_BEGAN'
  | 'EXPORT_ENDED'
  | 'EXPORT_REVOKED'
  | 'LOADING_BEGAN'
  | 'LOCALE_SET'
  | 'PLAN_APPROVAL_SET'
  | 'PASSWORD_CHANGED'
  | 'POOL_CUSTOMER_NAMED'
  | 'RELEASE_RULES_SET'
  | 'ROLE_SET'
  | 'SESSION_REUSED'
  | 'SIGNED_IN'
  | 'SIGNED_OUT'
  | 'SIGN_IN_BLOCKED'
  | 'SIGN_IN_FAILED'
  | 'TOKEN_CREATED'
  | 'TOKEN_REVOKED'
  | 'UNIT_ACTIVE_SET'
  | 'UNIT_CREATED'
  | 'UNIT_MOVED'
  | 'UNIT_RENAMED'
  | 'ROTA_SET'
  | 'WORKING_HOURS_SET';

export type AuditEntry = {
  kind: AuditKind;
  actorId: UnitId | null;
  unitId?: UnitId | null;
  detail?: Record<string, string | number | boolean | null>;
  /** Allocated before a transaction that others wait for: ids come from a connection of their own. */
  id?: number;
};

export async function audit(
  ctx: Pick<Context, 'db' | 'clock' | 'address'>,
  sql: Sql,
  { kind, actorId, unitId = null, detail = {}, id }: AuditEntry,
): Promise<void> {
  const auditId = id ?? (await allocateIds(ctx.db, 'audit'));
  await sql.run('INSERT INTO audit (id, at, actor_id, kind, unit_id, address, detail) VALUES ?', [
    [[auditId, toDateTime(ctx.clock.now()), actorId, kind, unitId, ctx.address, JSON.stringify(detail)]],
  ]);
}
