/** Whether a report's last day is closed, and what was entered for it since. */
import { closesAt } from '@erp/domain/facts/closing';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { lateFacts, lateParents } from '../facts/measures-late';

export type ReportDays = {
  unit: UnitId;
  /** The earlier day that the report looks back to. */
  firstDay: Day;
  lastDay: Day;
};

export async function closedState(ctx: Context, { unit, firstDay, lastDay }: ReportDays) {
  const at = closesAt(lastDay, ctx.settings.timeZone);
  if (ctx.clock.now() < at) return { closesAt: at, closed: false, changedSince: null, lateFacts: 0 };
  const below = new Set([
    ...ctx.tree.subtreeAtEndOfDay(unit, firstDay),
    ...ctx.tree.subtreeAtEndOfDay(unit, lastDay),
  ]);
  const question = {
    lastDay,
    closesAt: at,
    unitIds: unit === ctx.tree.companyId ? null : [...below],
    money: false,
  };
  const [facts, parents] = await Promise.all([lateFacts(ctx.db, question), lateParents(ctx.db, question)]);
  const moments = [facts.latest, parents.latest].filter((latest) => latest !== null).sort();
  return {
    closesAt: at,
    closed: true,
    changedSince: moments.at(-1) ?? null,
    lateFacts: facts.n + parents.n,
  };
}
