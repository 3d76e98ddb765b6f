/** 即将掉公海: whose customers are warned today, soonest first; ranges of the index of release days (docs/rules/protection.md). */
import { MAX_WARN_DAYS } from '@erp/domain/claims/rules-in-force';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, type Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { present, scopeSql, type Scope } from '../identity/scope';

/** Nobody is warned longer before than this. */
const within = (today: Day): Day => addDays(today, MAX_WARN_DAYS);

export async function runningOutOf(
  sql: Sql,
  scope: Scope,
  { repId, today, limit }: { repId: UnitId; today: Day; limit: number },
): Promise<number[]> {
  const seen = scopeSql(scope, 'c.holder_id');
  const rows = await sql.rows<{ id: number }>(
    `SELECT c.id
       FROM customer c
      WHERE c.holder_id = ? AND c.release_day <= ? AND c.warn_day <= ? AND ${seen.sql}
      ORDER BY c.release_day, c.id
      LIMIT ?`,
    [repId, within(today), today, ...seen.params, limit],
  );
  return rows.map(({ id }) => id);
}

export type RunningOut = { count: number; customerIds: readonly number[] };

/** Of whoever the viewer sees, himself or his unit. */
export async function runningOut(ctx: Context, first: number): Promise<RunningOut> {
  const viewer = requireViewer(ctx);
  const seen = scopeSql(present(viewer), 'c.holder_id');
  const where = `c.release_day <= ? AND c.warn_day <= ? AND ${seen.sql}`;
  const params = [within(viewer.today), viewer.today, ...seen.params];
  const [counted] = await ctx.db.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM customer c WHERE ${where}`,
    params,
  );
  const rows =
    first === 0
      ? []
      : await ctx.db.rows<{ id: number }>(
          `SELECT c.id FROM customer c WHERE ${where} ORDER BY c.release_day, c.id LIMIT ?`,
          [...params, first],
        );
  return { count: Number(counted!.n), customerIds: rows.map(({ id }) => id) };
}
