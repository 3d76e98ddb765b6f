/**
 * How a long list finds the few that its filter leaves. A list is read in its order until a page is full, which is fast
 * where many rows match and would read every customer of the scope where few do. So the matches of each filter that has
 * an index are counted first, up to a limit: where one leaves less, the list starts from them (docs/rules/lists.md).
 */
import { addDays, type Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import {
  heldBy,
  holdersAmong,
  isUnfiltered,
  type Condition,
  type Holders,
} from '../facts/measures-conditions';
import { countsOfHolders } from '../facts/measures-counts';
import { countStanding, standingCount, standingIds, type SnapshotList } from '../facts/measures-snapshot';
import { inOneView } from '../database/sql';
import type { Scope } from '../identity/scope';
import { stepIds } from './next-step-conditions';
import { customerCount, idleBefore, type CustomerFilter, type CustomerSort } from './queries';

/** From so many matches on a page is found in the list's order before long … */
const MANY = 20_000;
/** … but who is idle, or signed, is where the order of entry or of the last contact comes to last. */
const MANY_OUT_OF_ORDER = 100_000;

const manyFor = (sort: CustomerSort, { idleMoreThanDays }: CustomerFilter): number =>
  sort === 'IDLE' || idleMoreThanDays !== null ? MANY_OUT_OF_ORDER : MANY;

/** One person's customers are few, and read through the index of their owner. */
const isOnePerson = (
  { tree }: Context,
  { holderIds: scope }: Scope,
  { holderIds }: CustomerFilter,
): boolean =>
  [scope && [...scope], holderIds].some(
    (ids) => ids !== null && ids.length <= 1 && ids.every((id) => tree.unit(id)?.kind === 'PERSON'),
  );

/** People and pools whose customers the list may show. */
function holdersOf({ tree }: Context, { holderIds: scope }: Scope, { holderIds }: CustomerFilter): Holders {
  const asked = holderIds ?? tree.units.map(({ id }) => id);
  return holdersAmong(tree, new Set(scope === null ? asked : asked.filter((id) => scope.has(id))));
}

/** It names a state or another attribute of today's interval. */
const isAttribute = (filter: CustomerFilter): boolean => filter.states !== null || !isUnfiltered(filter);

const isOther = (filter: CustomerFilter): boolean =>
  Boolean(filter.search?.trim()) ||
  filter.cities !== null ||
  filter.idleMoreThanDays !== null ||
  filter.neverFollowedUp === true ||
  filter.releaseWithinDays !== null ||
  filter.nextSteps !== null;

/** The filter's attributes as they stand in today's intervals. */
const standingToday = (holders: Holders, filter: CustomerFilter, today: Day): SnapshotList => ({
  day: today,
  holders,
  filter,
  states: filter.states,
});

/** Each way to find the ids of all that match, and perhaps of more. */
function sourcesOf(ctx: Context, holders: Holders, filter: CustomerFilter, today: Day): Condition[] {
  const sources: Condition[] = [];
  if (isAttribute(filter)) sources.push(standingIds(standingToday(holders, filter, today)));
  const { idleMoreThanDays, neverFollowedUp, cities, nextSteps } = filter;
  const planned = nextSteps && stepIds(nextSteps);
  if (planned) sources.push(planned);
  if (idleMoreThanDays !== null || neverFollowedUp) {
    const contact = neverFollowedUp
      ? { sql: 'n.last_contact_at IS NULL', params: [] }
      : {
          sql: '(n.last_contact_at < ? OR n.last_contact_at IS NULL)',
          params: [idleBefore(idleMoreThanDays!, today, ctx.settings.timeZone)],
        };
    const held = heldBy(holders, 'n.holder_id');
    sources.push(
      holders.others.length < holders.ids.size
        ? {
            sql: `SELECT n.id FROM customer n FORCE INDEX (customer_idle) WHERE ${contact.sql}`,
            params: contact.params,
          }
        : {
            sql: `SELECT n.id FROM customer n FORCE INDEX (customer_holder_idle) WHERE ${held.sql} AND ${contact.sql}`,
            params: [...held.params, ...contact.params],
          },
    );
  }
  if (filter.releaseWithinDays !== null) {
    const held = heldBy(holders, 'n.holder_id');
    sources.push({
      sql: `SELECT n.id FROM customer n FORCE INDEX (customer_release) WHERE n.release_day <= ? AND ${held.sql}`,
      params: [addDays(today, filter.releaseWithinDays), ...held.params],
    });
  }
  if (cities !== null && cities.length > 0) {
    const held = heldBy(holders, 'n.holder_id');
    sources.push({
      sql: `SELECT n.id FROM customer n FORCE INDEX (customer_city) WHERE n.city IN (?) AND ${held.sql}`,
      params: [cities, ...held.params],
    });
  }
  return sources;
}

/** A list of customers: whose, and which of them. */
export type FilteredList = { scope: Scope; filter: CustomerFilter };

type Reading = { sort: CustomerSort; today: Day };

/** What a list could start from; nothing: it is read in its order. A search starts from what is found. */
function startsOf(ctx: Context, { scope, filter }: FilteredList, today: Day): Condition[] {
  const isNarrowing = isAttribute(filter) || isOther(filter);
  if (!isNarrowing || filter.search?.trim() || isOnePerson(ctx, scope, filter)) return [];
  return sourcesOf(ctx, holdersOf(ctx, scope, filter), filter, today);
}

/** The ids that each list starts from, as a table of them; null: it is read in its order. One statement for all. */
export async function narrowedAll(
  ctx: Context,
  lists: readonly FilteredList[],
  { sort, today }: Reading,
): Promise<(Condition | null)[]> {
  const starts = lists.map((list) => ({
    many: manyFor(sort, list.filter),
    sources: startsOf(ctx, list, today),
  }));
  const asked = starts.flatMap(({ many, sources }) => sources.map((source) => ({ many, source })));
  if (asked.length === 0) return lists.map(() => null);
  const [counted] = await ctx.db.rows<Record<string, number>>(
    `SELECT ${asked.map(({ source }, index) => `(SELECT COUNT(*) FROM (${source.sql} LIMIT ?) s${index}) AS n${index}`).join(',\n            ')}`,
    asked.flatMap(({ many, source }) => [...source.params, many]),
  );
  const sizes = new Map(asked.map(({ source }, index) => [source, Number(counted![`n${index}`])]));
  return starts.map(({ many, sources }) => {
    const [fewest] = [...sources].sort((a, b) => sizes.get(a)! - sizes.get(b)!);
    return fewest && sizes.get(fewest)! < many ? fewest : null;
  });
}

export async function narrowed(
  ctx: Context,
  scope: Scope,
  filter: CustomerFilter,
  reading: Reading,
): Promise<Condition | null> {
  const [one] = await narrowedAll(ctx, [{ scope, filter }], reading);
  return one!;
}

/** Where a list's total stands: in the counts per unit, which know states and no other attribute, in the intervals of today, or nowhere. */
const totalStandsIn = (ctx: Context, { scope, filter }: FilteredList): 'COUNTS' | 'INTERVALS' | null => {
  if (isOther(filter) || isOnePerson(ctx, scope, filter)) return null;
  return isUnfiltered(filter) ? 'COUNTS' : 'INTERVALS';
};

/** The totals of lists that stand in the counts per unit: one reading for all. */
async function keptTotals(ctx: Context, lists: readonly FilteredList[], today: Day): Promise<number[]> {
  if (lists.length === 0) return [];
  const asked = lists.map(({ scope, filter }) => ({
    ids: holdersOf(ctx, scope, filter).ids,
    states: filter.states && new Set(filter.states),
  }));
  const everyone = [...new Set(asked.flatMap(({ ids }) => [...ids]))];
  const counts = await inOneView(ctx.db, (view) => countsOfHolders(view, everyone, today));
  return asked.map(({ ids, states }) =>
    counts.reduce(
      (sum, { unitId, state, n }) => sum + (ids.has(unitId) && (!states || states.has(state)) ? n : 0),
      0,
    ),
  );
}

/** How many customers the list has where the counts per unit or the intervals of today say it; null: to be counted. */
export async function knownTotal(ctx: Context, list: FilteredList, today: Day): Promise<number | null> {
  switch (totalStandsIn(ctx, list)) {
    case 'COUNTS':
      return (await keptTotals(ctx, [list], today))[0]!;
    case 'INTERVALS':
      return countStanding(
        ctx.db,
        standingToday(holdersOf(ctx, list.scope, list.filter), list.filter, today),
      );
    case null:
      return null;
  }
}

/** How many customers each list has: as many statements for twenty lists as for one. */
export async function countLists(
  ctx: Context,
  lists: readonly FilteredList[],
  today: Day,
): Promise<number[]> {
  const places = lists.map((list) => totalStandsIn(ctx, list));
  const standing = (place: 'COUNTS' | null) => lists.filter((_, index) => places[index] === place);
  const kept = await keptTotals(ctx, standing('COUNTS'), today);
  // Counted is a list to its end, whatever comes first in it.
  const starts = await narrowedAll(ctx, standing(null), { sort: 'IDLE', today });
  const moment = { today, timeZone: ctx.settings.timeZone };
  const totals = lists.map(({ scope, filter }, index): number | Condition => {
    switch (places[index]) {
      case 'COUNTS':
        return kept.shift()!;
      case 'INTERVALS':
        return standingCount(standingToday(holdersOf(ctx, scope, filter), filter, today));
      default:
        return customerCount(scope, filter, moment, starts.shift()!);
    }
  });
  const asked = totals.filter((one) => typeof one !== 'number');
  if (asked.length === 0) return totals as number[];
  const [row] = await ctx.db.rows<Record<string, number>>(
    `SELECT ${asked.map(({ sql }, index) => `(${sql}) AS n${index}`).join(',\n            ')}`,
    asked.flatMap(({ params }) => params),
  );
  const read = asked.map((_, index) => Number(row![`n${index}`]));
  return totals.map((one) => (typeof one === 'number' ? one : read.shift()!));
}
