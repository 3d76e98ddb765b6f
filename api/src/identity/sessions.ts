/** Sessions: rows that access tokens name and refresh tokens renew. They end by signing out, by time, by theft. */
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { UnitId } from '@erp/domain/organization/tree';
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { monotonic } from '../clock';
import type { Context, Locale } from '../context';
import { toDateTime } from '../database/date-time';
import type { Database, Sql } from '../database/sql';
import { signAccessToken, type AccessToken } from './access-token';
import { refreshTokenOf } from './refresh-token';

const HOUR = 3_600_000;
/** Without a refresh for so long a session is over … */
const IDLE_MS = 12 * HOUR;
/** … and in any case so long after the sign-in. */
const LONGEST_MS = 14 * 24 * HOUR;
/** How long another process may not notice that a session ended. */
const MAX_AGE = 30_000;

export type SessionPayload = AccessToken & { refreshToken: string; expiresAt: Instant };
export type EndReason = 'SIGNED_OUT' | 'PASSWORD' | 'INACTIVE' | 'REUSED';

export const endOfSession = (createdAt: Instant, now: Instant): Instant =>
  instantAtEpoch(Math.min(epochOfInstant(now) + IDLE_MS, epochOfInstant(createdAt) + LONGEST_MS));

type Live = { personId: UnitId; locale: Locale; expiresAt: Instant };
type Cached = { live: Live | null; checkedAt: number };

const caches = new WeakMap<DataSource, Map<string, Cached>>();

function cacheOf(db: Database): Map<string, Cached> {
  let cache = caches.get(db.dataSource);
  if (!cache) caches.set(db.dataSource, (cache = new Map<string, Cached>()));
  return cache;
}

/** After an own change of sessions or accounts: looked up again at the next request. */
export function forgetSessions(db: Database, sessionId?: string): void {
  if (sessionId === undefined) caches.delete(db.dataSource);
  else caches.get(db.dataSource)?.delete(sessionId);
}

async function readSession(db: Sql, sessionId: string): Promise<Live | null> {
  const [row] = await db.rows<{ person_id: UnitId; locale: Locale; expires_at: Instant }>(
    `SELECT s.person_id, a.locale, s.expires_at
       FROM session s
       JOIN account a ON a.person_id = s.person_id
      WHERE s.id = ? AND s.ended_at IS NULL`,
    [sessionId],
  );
  return row ? { personId: row.person_id, locale: row.locale, expiresAt: row.expires_at } : null;
}

const MAX_KEPT = 10_000;

/** Whose session it is; null: ended. */
export async function liveSession(db: Database, sessionId: string, now: Instant): Promise<Live | null> {
  const cache = cacheOf(db);
  let cached = cache.get(sessionId);
  if (!cached || monotonic() - cached.checkedAt > MAX_AGE) {
    const checkedAt = monotonic();
    cached = { live: await readSession(db, sessionId), checkedAt };
    if (cache.size >= MAX_KEPT) cache.clear();
    cache.set(sessionId, cached);
  }
  return cached.live && cached.live.expiresAt > now ? cached.live : null;
}

export async function startSession(
  ctx: Pick<Context, 'db' | 'clock' | 'address'>,
  tx: Sql,
  personId: UnitId,
  client: string,
): Promise<{ sessionId: string; expiresAt: Instant }> {
  const now = ctx.clock.now();
  const sessionId = randomBytes(16).toString('hex');
  const expiresAt = endOfSession(now, now);
  await tx.run(
    'INSERT INTO session (id, person_id, generation, rotated_at, created_at, expires_at, address, client) VALUES ?',
    [
      [
        [
          sessionId,
          personId,
          1,
          toDateTime(now),
          toDateTime(now),
          toDateTime(expiresAt),
          ctx.address,
          client.slice(0, 200),
        ],
      ],
    ],
  );
  return { sessionId, expiresAt };
}

export async function sessionPayload(
  ctx: Pick<Context, 'db' | 'clock'>,
  sessionId: string,
  generation: number,
  expiresAt: Instant,
): Promise<SessionPayload> {
  return {
    ...(await signAccessToken(ctx.db, sessionId, ctx.clock.now())),
    refreshToken: await refreshTokenOf(ctx.db, sessionId, generation),
    expiresAt,
  };
}

export type WhichSessions = { sessionId: string } | { personId: UnitId; except?: string | null };

/** Ends the sessions that are live; how many there were. */
export async function endSessions(
  tx: Sql,
  which: WhichSessions,
  reason: EndReason,
  now: Instant,
): Promise<number> {
  const set = 'UPDATE session SET ended_at = ?, end_reason = ?';
  const live = 'ended_at IS NULL AND expires_at > ?';
  const at = toDateTime(now);
  const { affectedRows } =
    'sessionId' in which
      ? await tx.run(`${set} WHERE id = ? AND ${live}`, [at, reason, which.sessionId, at])
      : await tx.run(`${set} WHERE person_id = ? AND id <> ? AND ${live}`, [
          at,
          reason,
          which.personId,
          which.except ?? '',
          at,
        ]);
  return affectedRows;
}
