/**
 * Exchanges a refresh token for its successor. For a minute the old one gets the same successor, because tabs and
 * retries refresh at once; later, two hold what one was given: somebody took it, and the session ends.
 */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem } from '@erp/domain/problem';
import { epochOfInstant, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import { inTransaction, type Sql } from '../database/sql';
import { audit } from './audit';
import { readRefreshToken } from './refresh-token';
import { endOfSession, endSessions, forgetSessions, sessionPayload } from './sessions';
import type { SessionOutcome } from './sign-in';

const GRACE_MS = 60_000;

type SessionRow = {
  person_id: UnitId;
  generation: number;
  rotated_at: Instant;
  created_at: Instant;
  expires_at: Instant;
  active: number;
};

type Renewed = { generation: number; expiresAt: Instant };

async function renew(
  ctx: Context,
  tx: Sql,
  sessionId: string,
  generation: number,
): Promise<Renewed | 'OVER' | 'REUSED'> {
  const now = ctx.clock.now();
  const [row] = await tx.rows<SessionRow>(
    `SELECT s.person_id, s.generation, s.rotated_at, s.created_at, s.expires_at, u.active
       FROM session s
       JOIN unit u ON u.id = s.person_id
      WHERE s.id = ? AND s.ended_at IS NULL
        FOR UPDATE`,
    [sessionId],
  );
  if (!row || row.expires_at <= now || row.active !== 1) return 'OVER';
  if (generation === row.generation) {
    const expiresAt = endOfSession(row.created_at, now);
    await tx.run(
      'UPDATE session SET generation = ?, rotated_at = ?, expires_at = ? WHERE id = ? AND generation = ?',
      [generation + 1, toDateTime(now), toDateTime(expiresAt), sessionId, generation],
    );
    return { generation: generation + 1, expiresAt };
  }
  const age = epochOfInstant(now) - epochOfInstant(row.rotated_at);
  if (generation === row.generation - 1 && age <= GRACE_MS) {
    return { generation: row.generation, expiresAt: row.expires_at };
  }
  await endSessions(tx, { sessionId }, 'REUSED', now);
  await audit(ctx, tx, { kind: 'SESSION_REUSED', actorId: row.person_id, unitId: row.person_id });
  return 'REUSED';
}

export async function refreshSession(ctx: Context, refreshToken: string): Promise<SessionOutcome> {
  const given = await readRefreshToken(ctx.db, refreshToken);
  const renewed =
    given && (await inTransaction(ctx.db, (tx) => renew(ctx, tx, given.sessionId, given.generation)));
  if (given) forgetSessions(ctx.db, given.sessionId);
  if (!given || !renewed || typeof renewed === 'string')
    return { problems: [problem('SESSION_ENDED', ['refreshToken'])] };
  return { session: await sessionPayload(ctx, given.sessionId, renewed.generation, renewed.expiresAt) };
}
