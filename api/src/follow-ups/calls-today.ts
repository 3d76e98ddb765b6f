/** Calls of a scope today: a rep's own, a manager's unit's. */
import { requireViewer, type Context } from '../context';
import { present, scopeSql } from '../identity/scope';

export async function callsToday(ctx: Context): Promise<number> {
  const viewer = requireViewer(ctx);
  const within = scopeSql(present(viewer), 'k.rep_id');
  const [row] = await ctx.db.rows<{ n: number }>(
    `SELECT COUNT(*) AS n
       FROM contact k
      WHERE k.day = ? AND ${within.sql} AND k.contact = 'FOLLOW_UP' AND k.method = 'PHONE'`,
    [viewer.today, ...within.params],
  );
  return row!.n;
}
