/** Ends one session, or all of a person's. */
import { requireViewer, type Context } from '../context';
import { inTransaction } from '../database/sql';
import { audit } from './audit';
import { endSessions, forgetSessions, type WhichSessions } from './sessions';

async function end(ctx: Context, which: WhichSessions): Promise<{ ended: number }> {
  const { personId } = requireViewer(ctx);
  const ended = await inTransaction(ctx.db, async (tx) => {
    const sessions = await endSessions(tx, which, 'SIGNED_OUT', ctx.clock.now());
    await audit(ctx, tx, { kind: 'SIGNED_OUT', actorId: personId, detail: { sessions } });
    return sessions;
  });
  forgetSessions(ctx.db);
  return { ended };
}

export const signOut = (ctx: Context): Promise<{ ended: number }> =>
  end(ctx, { sessionId: requireViewer(ctx).sessionId! });

export const signOutEverywhere = (ctx: Context): Promise<{ ended: number }> =>
  end(ctx, { personId: requireViewer(ctx).personId });
