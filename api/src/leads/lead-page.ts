/** Pages and numbers of leads, of the rotas of a unit and those below it. */
import { firstCalls, type FirstCalls } from '@erp/domain/leads/first-calls';
import { DEFAULT_LIMIT_MINUTES } from '@erp/domain/leads/rota';
import { WAITING_STATUSES } from '@erp/domain/leads/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import type { QueryLeadsArgs, QueryLeadSummaryArgs } from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { optionalId } from '../graphql/ids';
import { pageSize } from '../graphql/page';
import { reportUnit } from '../identity/report-unit';
import { rota } from './loaders';
import { countLeads, countOpenLeads, countTurns, listLeads, type LeadPlace, type LeadRow } from './queries';
import { emptyRota, rotaUnits, type RotaRow } from './rotas';

export type LeadPage = {
  nodes: LeadRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/** Rotas of the scope, at and below the unit; null: every rota. Throws NOT_FOUND where the unit is unknown or outside the scope. */
function unitsOf(ctx: Context, id: string | null | undefined): UnitId[] | null {
  const { isCompanyWide, today } = requireViewer(ctx);
  if (id === null || id === undefined) return isCompanyWide ? null : rotaUnits(ctx);
  const below = new Set(ctx.tree.subtreeAtEndOfDay(reportUnit(ctx, id, today), today));
  return rotaUnits(ctx).filter((one) => below.has(one));
}

type Days = { from?: Day | null; to?: Day | null };

function periodOf(ctx: Context, { from, to }: Days): { from: Instant; before: Instant } | null {
  if (!from && !to) return null;
  const { timeZone } = ctx.settings;
  const { today } = requireViewer(ctx);
  return {
    from: startOfDay(from ?? ('2000-01-01' as Day), timeZone),
    before: startOfDay(addDays(to ?? today, 1), timeZone),
  };
}

export async function leadPage(ctx: Context, args: Partial<QueryLeadsArgs>): Promise<LeadPage> {
  const first = pageSize(args.first);
  const statuses = args.statuses ?? null;
  const isWaiting = statuses?.every((status) => WAITING_STATUSES.includes(status)) ?? false;
  const order = isWaiting ? 'DUE' : 'ENTERED';
  const rows = await listLeads(
    ctx.db,
    {
      unitIds: unitsOf(ctx, args.unitId),
      personId: optionalId('unit', args.personId) as UnitId | null,
      statuses,
      period: periodOf(ctx, args),
    },
    order,
    { first, after: decodeCursor<LeadPlace>(args.after, { at: parts.instant, id: parts.number }) },
  );
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  const place = last && { at: order === 'DUE' ? last.due_at : last.entered_at, id: last.customer_id };
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: place ? encodeCursor(place) : null },
  };
}

export async function leadSummary(ctx: Context, args: QueryLeadSummaryArgs) {
  const unitIds = unitsOf(ctx, args.unitId);
  const period = periodOf(ctx, args)!;
  const counts = await countLeads(ctx.db, { unitIds, personId: null, statuses: null, period });
  const people = firstCalls(await countTurns(ctx.db, unitIds, period));
  const codeOf = ({ personId }: FirstCalls): string => ctx.tree.unit(personId)?.code ?? '';
  return {
    open: await countOpenLeads(ctx.db, unitIds),
    received: counts.received,
    calledInTime: counts.called_in_time,
    passedOn: counts.passed_on,
    roundOver: counts.round_over,
    people: people.sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1)),
  };
}

/** Of every department and region of the scope, also where nobody has made one yet. */
export async function listRotas(ctx: Context): Promise<RotaRow[]> {
  const units = rotaUnits(ctx);
  await ctx.load.ahead(rota, units);
  return units.map((id) => ctx.load.known(rota, id) ?? emptyRota(id, DEFAULT_LIMIT_MINUTES));
}
