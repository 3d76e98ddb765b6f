/** API tokens by the hash of their secret, looked up at most every thirty seconds per process. */
import type { DataSource } from 'typeorm';
import type { TokenScope } from '@erp/domain/identity/permissions';
import type { UnitId } from '@erp/domain/organization/tree';
import { epochOfInstant, instantAtEpoch, type Day, type Instant } from '@erp/domain/time/day';
import { monotonic } from '../clock';
import type { Locale } from '../context';
import { toDateTime } from '../database/date-time';
import type { Database } from '../database/sql';

const MAX_AGE = 30_000;
const MAX_KEPT = 1_000;
/** Its use is noted at most this often. */
const NOTE_EVERY_MS = 60_000;

type Live = { id: number; personId: UnitId; locale: Locale; scopes: TokenScope[]; expiresOn: Day };

type Kept = { live: Live; checkedAt: number };

const caches = new WeakMap<DataSource, Map<string, Kept>>();

export const forgetTokens = (db: Database): void => {
  caches.delete(db.dataSource);
};

async function lookUp(db: Database, secretHash: string, now: Instant): Promise<Live | null> {
  const [row] = await db.rows<{
    id: number;
    person_id: UnitId;
    locale: Locale;
    scopes: string;
    expires_on: Day;
  }>(
    `SELECT t.id, t.person_id, a.locale, t.scopes, t.expires_on
       FROM api_token t
       JOIN account a ON a.person_id = t.person_id
      WHERE t.secret_hash = ? AND t.revoked_at IS NULL`,
    [secretHash],
  );
  if (!row) return null;
  await db.run(
    'UPDATE api_token SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)',
    [toDateTime(now), row.id, toDateTime(instantAtEpoch(epochOfInstant(now) - NOTE_EVERY_MS))],
  );
  return {
    id: row.id,
    personId: row.person_id,
    locale: row.locale,
    scopes: row.scopes.split(' ') as TokenScope[],
    expiresOn: row.expires_on,
  };
}

/** Null: unknown, revoked, or past its last day. What is unknown is never kept: guesses would fill the memory. */
export async function liveToken(
  db: Database,
  secretHash: string,
  now: Instant,
  today: Day,
): Promise<Live | null> {
  let cache = caches.get(db.dataSource);
  if (!cache) caches.set(db.dataSource, (cache = new Map<string, Kept>()));
  let kept = cache.get(secretHash);
  if (!kept || monotonic() - kept.checkedAt > MAX_AGE) {
    const live = await lookUp(db, secretHash, now);
    cache.delete(secretHash);
    if (!live) return null;
    kept = { live, checkedAt: monotonic() };
    if (cache.size >= MAX_KEPT) cache.clear();
    cache.set(secretHash, kept);
  }
  return kept.live.expiresOn >= today ? kept.live : null;
}
