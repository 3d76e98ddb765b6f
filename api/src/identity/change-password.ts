/**
 * A new password ends every other session, so whoever learned the old one is out, and known browsers are unknown again.
 * API tokens stay unless the person asks to revoke them: programs rely on them.
 */
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context, type Viewer } from '../context';
import { inTransaction } from '../database/sql';
import { revokeTokensOf } from './api-tokens';
import { attemptOfPerson, countAttempt, forgiveAttempt } from './attempts';
import { audit, auditSeries } from './audit';
import { checkNewPassword, hashPassword, isPassword } from './passwords';
import { endSessions, forgetSessions } from './sessions';
import { forgetTokens } from './token-cache';
import { tooManyAttempts } from './too-many-attempts';

export type PasswordOutcome =
  | { problems: Problem[]; retryAfter?: number }
  | { problems?: undefined; viewer: Viewer; endedSessions: number; revokedTokens: number };

export type PasswordInput = {
  currentPassword: string;
  newPassword: string;
  revokeTokens?: boolean | null;
};

export async function changePassword(ctx: Context, input: PasswordInput): Promise<PasswordOutcome> {
  const viewer = requireViewer(ctx);
  const { personId } = viewer;
  const problems = checkNewPassword(input.newPassword, ['newPassword']);
  if (problems.length > 0) return { problems };
  // Whoever took over a session guesses the current password here. Strangers without one do not slow the person down.
  const attempt = attemptOfPerson(personId);
  const wait = await countAttempt(ctx.db, attempt, ctx.clock.now());
  if (wait > 0) {
    await auditSeries(ctx, ctx.db, { kind: 'PASSWORD_BLOCKED', actorId: personId }, []);
    return { problems: [tooManyAttempts(wait)], retryAfter: wait };
  }
  const [account] = await ctx.db.rows<{ password_hash: string }>(
    'SELECT password_hash FROM account WHERE person_id = ?',
    [personId],
  );
  if (!(await isPassword(account?.password_hash ?? null, input.currentPassword))) {
    await auditSeries(ctx, ctx.db, { kind: 'PASSWORD_WRONG', actorId: personId }, []);
    return { problems: [problem('PASSWORD_WRONG', ['currentPassword'])] };
  }
  const passwordHash = await hashPassword(input.newPassword);
  const ended = await inTransaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    await forgiveAttempt(tx, attempt);
    await tx.run('UPDATE account SET password_hash = ? WHERE person_id = ?', [passwordHash, personId]);
    const sessions = await endSessions(tx, { personId, except: viewer.sessionId }, 'PASSWORD', now);
    const tokens = input.revokeTokens ? await revokeTokensOf(tx, personId, now) : 0;
    await audit(ctx, tx, { kind: 'PASSWORD_CHANGED', actorId: personId, detail: { sessions, tokens } });
    return { endedSessions: sessions, revokedTokens: tokens };
  });
  forgetSessions(ctx.db);
  forgetTokens(ctx.db);
  return { viewer, ...ended };
}
