/** Plans that wait for the viewer's approval. */
import { startOfDay } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { pageSize } from '../graphql/page';
import { present, scopeSql } from '../identity/scope';
import { countPending, pendingPlans, type VisitRow } from './queries';
import { asSeen } from './sight';

export type PendingVisitsPage = { totalCount: number; nodes: VisitRow[] };

/** What lies before today needs no approval any more. */
export async function pendingPage(
  ctx: Context,
  first: number | null | undefined,
): Promise<PendingVisitsPage> {
  const viewer = requireViewer(ctx);
  const question = {
    scope: scopeSql(present(viewer), 'p.rep_id'),
    from: startOfDay(viewer.today, ctx.settings.timeZone),
    viewerId: viewer.personId,
  };
  const rows = await pendingPlans(ctx.db, question, pageSize(first));
  return {
    totalCount: await countPending(ctx.db, question),
    nodes: rows.flatMap((row) => asSeen(viewer, row) ?? []),
  };
}
