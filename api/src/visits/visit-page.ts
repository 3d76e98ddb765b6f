/** A page of a calendar: the visits of a person, or of the people of a unit, in order of time. */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem } from '@erp/domain/problem';
import { addDays, daysBetween, startOfDay } from '@erp/domain/time/day';
import { MOST_CALENDAR_DAYS, VISIT_STATUSES } from '@erp/domain/visits/visit-plan';
import { requireViewer, type Context } from '../context';
import type { QueryVisitsArgs } from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { optionalId } from '../graphql/ids';
import { pageSize } from '../graphql/page';
import { refusedQuestion, requirePeriod } from '../graphql/refused-question';
import { calendar, placeOf, type CalendarPlace, type VisitRow } from './queries';
import { asSeen } from './sight';

export type VisitPage = {
  nodes: VisitRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

const nothing: VisitPage = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** People of the unit today, those of the viewer's scope; a unit outside it has none for the viewer, like an unknown one. */
function peopleOf(ctx: Context, unitId: UnitId): UnitId[] {
  const { units, today } = requireViewer(ctx);
  if (!units.has(unitId)) return [];
  return ctx.tree
    .subtreeAtEndOfDay(unitId, today)
    .filter((id) => ctx.tree.unit(id)?.kind === 'PERSON' && units.has(id));
}

export async function visitPage(ctx: Context, args: QueryVisitsArgs): Promise<VisitPage> {
  const viewer = requireViewer(ctx);
  const { from, to } = args;
  requirePeriod(ctx, from, to);
  if (daysBetween(from, to) >= MOST_CALENDAR_DAYS) {
    throw refusedQuestion(ctx, problem('CALENDAR_TOO_LONG', ['to'], { max: MOST_CALENDAR_DAYS }));
  }
  const after = decodeCursor<CalendarPlace>(args.after, {
    at: parts.instant,
    customerId: parts.number,
    isDone: parts.number,
    n: parts.number,
  });
  const people = peopleOf(ctx, (optionalId('unit', args.unitId) as UnitId | null) ?? viewer.personId);
  if (people.length === 0) return nothing;
  const { timeZone } = ctx.settings;
  const first = pageSize(args.first);
  const rows = await calendar(ctx.db, {
    people,
    start: startOfDay(from, timeZone),
    end: startOfDay(addDays(to, 1), timeZone),
    statuses: args.status ?? VISIT_STATUSES,
    first,
    after,
  });
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.flatMap((row) => asSeen(viewer, row) ?? []),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? encodeCursor(placeOf(last)) : null,
    },
  };
}
