/** Pages and numbers of open tasks: of a person, of the people of a unit, of the viewer. */
import { dueBounds } from '@erp/domain/tasks/due';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import type { QueryReviewsArgs, QueryTaskCountsArgs, QueryTasksArgs } from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { optionalId } from '../graphql/ids';
import { pageSize } from '../graphql/page';
import { present } from '../identity/scope';
import { actsFor } from '../identity/viewer';
import { reportUnit } from '../identity/report-unit';
import {
  countTasks,
  listTasks,
  overdueTasks,
  type Bounds,
  type OverdueRow,
  type TaskCountsRow,
  type TaskFilter,
  type TaskPlace,
  type TaskRow,
} from './queries';

export type TaskPage = {
  nodes: TaskRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  filter: TaskFilter;
  due: QueryTasksArgs['due'];
};

/** People with overdue tasks that one answer names. */
const MOST_PEOPLE = 200;

const boundsOf = (ctx: Context): Bounds => dueBounds(ctx.clock.now(), ctx.settings.timeZone);

/** The people of a unit as the tree is today; null: everybody of the company. */
function peopleOf(ctx: Context, unitId: UnitId): UnitId[] | null {
  const viewer = requireViewer(ctx);
  if (unitId === ctx.tree.companyId && viewer.isCompanyWide) return null;
  return ctx.tree
    .subtreeAtEndOfDay(unitId, viewer.today)
    .filter((id) => ctx.tree.unit(id)?.kind === 'PERSON');
}

/** Throws NOT_FOUND where the unit is unknown or outside the scope. */
function filterOf(ctx: Context, { personId, unitId, kinds }: Partial<QueryTaskCountsArgs>): TaskFilter {
  const viewer = requireViewer(ctx);
  const person = optionalId('unit', personId) as UnitId | null;
  const isOfUnit = person === null && unitId !== null && unitId !== undefined;
  const people = isOfUnit
    ? peopleOf(ctx, reportUnit(ctx, unitId, viewer.today))
    : [person ?? viewer.personId];
  return { people, kinds: kinds ?? null };
}

export const taskPage = (ctx: Context, args: Partial<QueryTasksArgs>): Promise<TaskPage> =>
  pageOf(ctx, filterOf(ctx, args), args);

/** What waits for the viewer's decision, or for that of a manager whom they stand in for. */
export function reviewPage(ctx: Context, args: Partial<QueryReviewsArgs>): Promise<TaskPage> {
  const { personId, today } = requireViewer(ctx);
  const people = actsFor(ctx.tree, personId, today);
  return pageOf(ctx, { people, kinds: ['REVIEW'], toDecide: true }, args);
}

async function pageOf(ctx: Context, filter: TaskFilter, args: Partial<QueryTasksArgs>): Promise<TaskPage> {
  const first = pageSize(args.first);
  const rows = await listTasks(
    ctx.db,
    present(requireViewer(ctx)),
    filter,
    { sorts: args.due ?? null, bounds: boundsOf(ctx) },
    { first, after: decodeCursor<TaskPlace>(args.after, { dueAt: parts.instant, id: parts.number }) },
  );
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? encodeCursor({ dueAt: last.due_at, id: last.id } satisfies TaskPlace) : null,
    },
    filter,
    due: args.due,
  };
}

const countsOf = (ctx: Context, filter: TaskFilter): Promise<TaskCountsRow> =>
  countTasks(ctx.db, present(requireViewer(ctx)), filter, boundsOf(ctx));

export const taskCounts = (ctx: Context, args: QueryTaskCountsArgs): Promise<TaskCountsRow> =>
  countsOf(ctx, filterOf(ctx, args));

export async function taskTotal(ctx: Context, { filter, due }: TaskPage): Promise<number> {
  const counts = await countsOf(ctx, filter);
  const sizes = { OVERDUE: counts.overdue, TODAY: counts.today, COMING: counts.coming };
  return [...new Set(due ?? (['OVERDUE', 'TODAY', 'COMING'] as const))].reduce(
    (sum, sort) => sum + sizes[sort],
    0,
  );
}

/** Whom a manager asks about what is late. */
export async function overdueByPerson(ctx: Context): Promise<OverdueRow[]> {
  const viewer = requireViewer(ctx);
  const codeOf = ({ rep_id: id }: OverdueRow): string => ctx.tree.unit(id)?.code ?? '';
  const rows = await overdueTasks(ctx.db, present(viewer), boundsOf(ctx));
  return rows
    .filter(({ rep_id: id }) => id !== viewer.personId)
    .sort((a, b) => b.overdue - a.overdue || (codeOf(a) < codeOf(b) ? -1 : 1))
    .slice(0, MOST_PEOPLE);
}
