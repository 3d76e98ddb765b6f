/** Ends one session, or all of a person's. API tokens stay unless the person asks to revoke them: programs rely on them. */
import { requireViewer, type Context } from '../context';
import { inTransaction } from '../database/sql';
import { revokeTokensOf } from './api-tokens';
import { audit } from './audit';
import { endSessions, forgetSessions, type WhichSessions } from './sessions';
import { forgetTokens } from './token-cache';

export type SignedOut = { ended: number; revokedTokens: number };

async function end(ctx: Context, which: WhichSessions, revokesTokens: boolean): Promise<SignedOut> {
  const { personId } = requireViewer(ctx);
  const now = ctx.clock.now();
  const signedOut = await inTransaction(ctx.db, async (tx) => {
    const sessions = await endSessions(tx, which, 'SIGNED_OUT', now);
    const tokens = revokesTokens ? await revokeTokensOf(tx, personId, now) : 0;
    await audit(ctx, tx, { kind: 'SIGNED_OUT', actorId: personId, detail: { sessions, tokens } });
    return { ended: sessions, revokedTokens: tokens };
  });
  forgetSessions(ctx.db);
  forgetTokens(ctx.db);
  return signedOut;
}

export const signOut = (ctx: Context): Promise<SignedOut> =>
  end(ctx, { sessionId: requireViewer(ctx).sessionId! }, false);

export const signOutEverywhere = (ctx: Context, revokesTokens: boolean): Promise<SignedOut> =>
  end(ctx, { personId: requireViewer(ctx).personId }, revokesTokens);
