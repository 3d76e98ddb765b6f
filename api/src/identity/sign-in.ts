/** Signs a person in: the same answer, after the same time, whether the name or the password is wrong. */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import { inTransaction } from '../database/sql';
import { attemptOf, countAttempt, forgiveAttempt } from './attempts';
import { audit } from './audit';
import { isPassword, loginOf } from './passwords';
import { sessionPayload, startSession, type SessionPayload } from './sessions';

export type SessionOutcome = { problems: Problem[] } | { problems?: undefined; session: SessionPayload };

type Account = { person_id: UnitId; password_hash: string; active: number };

export async function signIn(
  ctx: Context,
  input: { login: string; password: string },
): Promise<SessionOutcome> {
  const login = loginOf(input.login);
  const attempt = attemptOf(login, ctx.address);
  const minutes = await countAttempt(ctx.db, attempt, ctx.clock.now());
  if (minutes !== null) {
    await audit(ctx, ctx.db, {
      kind: 'SIGN_IN_BLOCKED',
      actorId: null,
      detail: { login: login.slice(0, 60) },
    });
    return { problems: [problem('TOO_MANY_ATTEMPTS', [], { minutes })] };
  }
  const [account] = await ctx.db.rows<Account>(
    `SELECT a.person_id, a.password_hash, u.active
       FROM account a
       JOIN unit u ON u.id = a.person_id
      WHERE a.login = ?`,
    [login],
  );
  const isRight = await isPassword(account?.password_hash ?? null, input.password);
  if (!account || !isRight || account.active !== 1) {
    await audit(ctx, ctx.db, {
      kind: 'SIGN_IN_FAILED',
      actorId: null,
      unitId: account?.person_id ?? null,
      detail: { login: login.slice(0, 60) },
    });
    return { problems: [problem('SIGN_IN_FAILED', [])] };
  }
  const { sessionId, expiresAt } = await inTransaction(ctx.db, async (tx) => {
    await forgiveAttempt(tx, attempt);
    await audit(ctx, tx, { kind: 'SIGNED_IN', actorId: account.person_id });
    return startSession(ctx, tx, account.person_id, ctx.client);
  });
  return { session: await sessionPayload(ctx, sessionId, 1, expiresAt) };
}
