/** A new password ends every other session: whoever learned the old one is out. */
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context, type Viewer } from '../context';
import { inTransaction } from '../database/sql';
import { attemptOf, countAttempt, forgiveAttempt } from './attempts';
import { audit } from './audit';
import { checkNewPassword, hashPassword, isPassword } from './passwords';
import { endSessions, forgetSessions } from './sessions';

export type ViewerOutcome = { problems: Problem[] } | { problems?: undefined; viewer: Viewer };

export async function changePassword(
  ctx: Context,
  input: { currentPassword: string; newPassword: string },
): Promise<ViewerOutcome> {
  const viewer = requireViewer(ctx);
  const problems = checkNewPassword(input.newPassword, ['newPassword']);
  if (problems.length > 0) return { problems };
  const [account] = await ctx.db.rows<{ login: string; password_hash: string }>(
    'SELECT login, password_hash FROM account WHERE person_id = ?',
    [viewer.personId],
  );
  // The present password is guessed here as well as at the sign-in: both count.
  const attempt = attemptOf(account?.login ?? '', ctx.address);
  const minutes = await countAttempt(ctx.db, attempt, ctx.clock.now());
  if (minutes !== null) return { problems: [problem('TOO_MANY_ATTEMPTS', [], { minutes })] };
  if (!(await isPassword(account?.password_hash ?? null, input.currentPassword))) {
    return { problems: [problem('PASSWORD_WRONG', ['currentPassword'])] };
  }
  const passwordHash = await hashPassword(input.newPassword);
  await inTransaction(ctx.db, async (tx) => {
    await forgiveAttempt(tx, attempt);
    await tx.run('UPDATE account SET password_hash = ? WHERE person_id = ?', [passwordHash, viewer.personId]);
    await endSessions(
      tx,
      { personId: viewer.personId, except: viewer.sessionId },
      'PASSWORD',
      ctx.clock.now(),
    );
    await audit(ctx, tx, { kind: 'PASSWORD_CHANGED', actorId: viewer.personId });
  });
  forgetSessions(ctx.db);
  return { viewer };
}
