/** What was done that somebody may ask about later: sign-ins, rights, tokens, exports, the organisation. Never a secret, never a phone. */
import { createHash } from 'node:crypto';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf } from '@erp/domain/time/day';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';

export type AuditKind =
  | 'ACCESS_REFUSED'
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
  | 'EXPORT_REFUSED'
  | 'EXPORT_REVOKED'
  | 'LOADING_BEGAN'
  | 'LOCALE_SET'
  | 'PLAN_APPROVAL_SET'
  | 'PASSWORD_BLOCKED'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_WRONG'
  | 'PHONES_READ'
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
  | 'TOKEN_WROTE'
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

type Auditing = Pick<Context, 'db' | 'clock' | 'address' | 'viewer'>;

/** What a token did stands in its owner's name; the detail says which token it was. */
const detailOf = ({ viewer }: Auditing, { detail = {} }: AuditEntry): string =>
  JSON.stringify(viewer?.tokenId ? { ...detail, token: viewer.tokenId } : detail);

export async function audit(ctx: Auditing, sql: Sql, entry: AuditEntry): Promise<void> {
  const { kind, actorId, unitId = null } = entry;
  const id = entry.id ?? (await allocateIds(ctx.db, 'audit'));
  await sql.run('INSERT INTO audit (id, at, actor_id, kind, unit_id, address, detail) VALUES ?', [
    [[id, toDateTime(ctx.clock.now()), actorId, kind, unitId, ctx.address, detailOf(ctx, entry)]],
  ]);
}

export type AuditSeries = {
  entry: AuditEntry;
  /** Of 64 characters; events of one series share a row. */
  key: string;
  address: string;
  detail: string;
  /** Of the first and the last event. */
  at: string;
  lastAt: string;
  times: number;
};

/** One event of a series: of one kind, person or token, and day, and of what `parts` tell apart. */
export function seriesOf(
  ctx: Auditing & Pick<Context, 'settings'>,
  entry: AuditEntry,
  parts: readonly string[],
): AuditSeries {
  const now = ctx.clock.now();
  const day = dayOf(now, ctx.settings.timeZone);
  const names = [entry.kind, entry.actorId, ctx.viewer?.tokenId ?? null, day, ...parts];
  const at = toDateTime(now);
  return {
    entry,
    key: createHash('sha256').update(JSON.stringify(names)).digest('hex'),
    address: ctx.address,
    detail: detailOf(ctx, entry),
    at,
    lastAt: at,
    times: 1,
  };
}

/** Adds the events to their rows. The detail and the address are those of the first event. */
export async function writeSeries(db: Context['db'], sql: Sql, all: readonly AuditSeries[]): Promise<void> {
  if (all.length === 0) return;
  const firstId = await allocateIds(db, 'audit', all.length);
  await sql.run(
    `INSERT INTO audit (id, at, actor_id, kind, unit_id, address, detail, series, times, last_at) VALUES ?
     ON DUPLICATE KEY UPDATE times = times + VALUES(times), last_at = VALUES(last_at)`,
    [
      all.map(({ entry, key, address, detail, at, lastAt, times }, index) => [
        ...[firstId + index, at, entry.actorId, entry.kind, entry.unitId ?? null, address, detail],
        ...[key, times, lastAt],
      ]),
    ],
  );
}

/** For events whose number nobody limits: those of a day that `parts` do not tell apart share a row with their count. */
export const auditSeries = (
  ctx: Auditing & Pick<Context, 'settings'>,
  sql: Sql,
  entry: AuditEntry,
  parts: readonly string[],
): Promise<void> => writeSeries(ctx.db, sql, [seriesOf(ctx, entry, parts)]);
