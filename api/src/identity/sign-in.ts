/** Signs a person in: the same answer, after the same time, whether the name or the password is wrong. */
import { networkOf } from '@erp/domain/identity/client-address';
import { problem, type Problem } from '@erp/domain/problem';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { inTransaction } from '../database/sql';
import { attemptFromAddress, attemptFromDevice, countAttempt, forgiveAttempt } from './attempts';
import { audit, auditSeries } from './audit';
import { readDevice, renewDevice } from './device-token';
import { isPassword, loginOf } from './passwords';
import { sessionPayload, startSession, type SessionPayload } from './sessions';
import { tooManyAttempts } from './too-many-attempts';

export type SessionOutcome =
  | { problems: Problem[]; retryAfter?: number }
  | { problems?: undefined; session: SessionPayload; deviceToken?: string };

type Account = { person_id: UnitId; password_hash: string; active: number };

export type SignInInput = { login: string; password: string; deviceToken?: string | null };

async function readAccount({ db }: Context, login: string): Promise<Account | null> {
  const [account] = await db.rows<Account>(
    `SELECT a.person_id, a.password_hash, u.active
       FROM account a
       JOIN unit u ON u.id = a.person_id
      WHERE a.login = ?`,
    [login],
  );
  return account ?? null;
}

export async function signIn(
  ctx: Context,
  { login: typed, password, deviceToken = null }: SignInInput,
): Promise<SessionOutcome> {
  const login = loginOf(typed);
  const now = ctx.clock.now();
  const account = await readAccount(ctx, login);
  const deviceId = account && (await readDevice(ctx.db, deviceToken, account, now));
  const attempt = deviceId ? attemptFromDevice(deviceId) : attemptFromAddress(login, ctx.address);
  const network = networkOf(ctx.address);
  const detail = { login: login.slice(0, 60) };
  const wait = await countAttempt(ctx.db, attempt, now);
  if (wait > 0) {
    // Refused tries are not limited in number: one row for all that an address sends in a day.
    await auditSeries(ctx, ctx.db, { kind: 'SIGN_IN_BLOCKED', actorId: null, detail }, [network]);
    return { problems: [tooManyAttempts(wait)], retryAfter: wait };
  }
  const isRight = await isPassword(account?.password_hash ?? null, password);
  if (!account || !isRight || account.active !== 1) {
    const unitId = account?.person_id ?? null;
    await auditSeries(ctx, ctx.db, { kind: 'SIGN_IN_FAILED', actorId: null, unitId, detail }, [
      network,
      login,
    ]);
    return { problems: [problem('SIGN_IN_FAILED', [])] };
  }
  const { sessionId, expiresAt } = await inTransaction(ctx.db, async (tx) => {
    await forgiveAttempt(tx, attempt);
    await audit(ctx, tx, { kind: 'SIGNED_IN', actorId: account.person_id });
    return startSession(ctx, tx, account.person_id, ctx.client);
  });
  return {
    session: await sessionPayload(ctx, sessionId, 1, expiresAt),
    deviceToken: await renewDevice(ctx.db, deviceToken, account, now),
  };
}
