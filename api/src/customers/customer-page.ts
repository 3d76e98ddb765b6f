/** A page of the list of customers: keyset, the total only when it is asked for. */
import type { GraphQLResolveInfo } from 'graphql';
import { stepFilter } from '@erp/domain/customers/next-step-filter';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import type { CustomerFilter as FilterInput, QueryCustomersArgs } from '../generated/schema-types';
import { decodeCursor, encodeCursor, orNull, parts } from '../graphql/cursor';
import { idOrNone } from '../graphql/ids';
import { pageSize } from '../graphql/page';
import { asksFor } from '../graphql/selection';
import { inPools, present, type Scope } from '../identity/scope';
import type { Condition } from '../facts/measures-conditions';
import { knownTotal, narrowed, type FilteredList } from './narrow-list';
import {
  countCustomers,
  listCustomers,
  placeOf,
  type CustomerFilter,
  type CustomerRow,
  type CustomerSort,
  type Place,
} from './queries';

export type CustomerPage = {
  nodes: CustomerRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  scope: Scope;
  filter: CustomerFilter;
  narrowedTo: Condition | null;
};

/** The people and pools below these units today; those outside the viewer's scope add nothing. */
function holdersUnder(ctx: Context, unitIds: readonly string[]): UnitId[] {
  const { today } = requireViewer(ctx);
  return unitIds
    .map((id) => idOrNone('unit', id) as UnitId)
    .filter((id) => ctx.tree.unit(id))
    .flatMap((id) => ctx.tree.subtreeAtEndOfDay(id, today))
    .filter((id) => ctx.tree.unit(id)!.kind === 'PERSON');
}

const items = (ids: readonly string[] | null | undefined): number[] | null =>
  ids?.map((id) => idOrNone('catalogueItem', id)) ?? null;

function readFilter(ctx: Context, filter: FilterInput): CustomerFilter {
  const viewer = requireViewer(ctx);
  // A scope may hold pools, the company's or a unit's own: what lies there is masked and is listed only where asked for.
  const seesPools = viewer.isCompanyWide || viewer.pools.some((id) => viewer.units.has(id));
  const owned =
    seesPools && !filter.pool
      ? ctx.tree.units
          .filter(({ id, kind }) => kind === 'PERSON' && (viewer.isCompanyWide || viewer.units.has(id)))
          .map(({ id }) => id)
      : null;
  return {
    search: filter.search ?? null,
    holderIds: filter.unitIds ? holdersUnder(ctx, filter.unitIds) : owned,
    states: filter.states ?? null,
    countedSources: filter.countedSources ?? null,
    originalSources: filter.originalSources ?? null,
    industryIds: items(filter.industryIds),
    demandIds: items(filter.demandIds),
    awarenessIds: items(filter.awarenessIds),
    cities: filter.cities ?? null,
    idleMoreThanDays: boundedDays(filter.idleMoreThanDays),
    neverFollowedUp: filter.neverFollowedUp ?? null,
    releaseWithinDays: boundedDays(filter.releaseWithinDays),
    nextSteps: filter.nextSteps ? stepFilter(filter.nextSteps, ctx.clock.now(), ctx.settings.timeZone) : null,
    searchPhones: !filter.pool && viewer.permissions.has('READ_PHONES'),
  };
}

/** In days: longer than anything was idle, or will be kept. */
const A_CENTURY = 36_500;

const boundedDays = (asked: number | null | undefined): number | null =>
  asked === null || asked === undefined ? null : Math.min(Math.max(asked, 0), A_CENTURY);

/** A place in one order is none in another. */
const sortValue: Record<CustomerSort, (value: unknown) => boolean> = {
  CREATED: parts.instant,
  IDLE: orNull(parts.instant),
  NAME: parts.text,
  RELEASE: parts.day,
};

/** The customers that a filter asks for: of whom, and which of them. */
export const customerList = (ctx: Context, given: FilterInput): FilteredList => ({
  scope: given.pool ? inPools(requireViewer(ctx)) : present(requireViewer(ctx)),
  filter: readFilter(ctx, given),
});

export async function customerPage(
  ctx: Context,
  args: Partial<QueryCustomersArgs>,
  info: GraphQLResolveInfo,
): Promise<CustomerPage> {
  const viewer = requireViewer(ctx);
  const { scope, filter } = customerList(ctx, args.filter ?? {});
  const sort: CustomerSort = args.sort ?? 'CREATED';
  const first = pageSize(args.first);
  const narrowedTo = await narrowed(ctx, scope, filter, { sort, today: viewer.today });
  const rows = await listCustomers(ctx, scope, {
    filter,
    sort,
    first,
    after: decodeCursor<Place>(args.after, { value: sortValue[sort], id: parts.number }),
    today: viewer.today,
    withNextTask: asksFor(info, ['nodes', 'nextTask']),
    withRelease: asksFor(info, ['nodes', 'protection']),
    narrowedTo,
  });
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? encodeCursor(placeOf(sort, last)) : null,
    },
    scope,
    filter,
    narrowedTo,
  };
}

export async function customerTotal(
  ctx: Context,
  { scope, filter, narrowedTo }: Pick<CustomerPage, 'scope' | 'filter' | 'narrowedTo'>,
): Promise<number> {
  const { today } = requireViewer(ctx);
  const known = await knownTotal(ctx, { scope, filter }, today);
  return known ?? countCustomers(ctx, scope, filter, today, narrowedTo);
}
