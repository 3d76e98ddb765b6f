/**
 * How a long list finds the few that its filter leaves. A list is read in its order until a page is full, which is fast
 * where many rows match and would read every customer of the scope where few do. So the matches of each filter that has
 * an index are counted first, up to a limit: where one leaves less, the list starts from them (docs/rules/lists.md).
 */
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import {
  heldBy,
  holdersAmong,
  isUnfiltered,
  type Condition,
  type Holders,
} from '../facts/measures-conditions';
import { countsOfHolders } from '../facts/measures-counts';
import { standingIds, countStanding, type SnapshotList } from '../facts/measures-snapshot';
import { inOneView } from '../database/sql';
import type { Scope } from '../identity/scope';
import { idleBefore, type CustomerFilter, type CustomerSort } from './queries';

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
  filter.neverFollowedUp === true;

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
  const { idleMoreThanDays, neverFollowedUp, cities } = filter;
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
  if (cities !== null && cities.length > 0) {
    const held = heldBy(holders, 'n.holder_id');
    sources.push({
      sql: `SELECT n.id FROM customer n FORCE INDEX (customer_city) WHERE n.city IN (?) AND ${held.sql}`,
      params: [cities, ...held.params],
    });
  }
  return sources;
}

/** The ids that a list starts from, as a table of them; null: it is read in its order. */
export async function narrowed(
  ctx: Context,
  scope: Scope,
  filter: CustomerFilter,
  { sort, today }: { sort: CustomerSort; today: Day },
): Promise<Condition | null> {
  const many = manyFor(sort, filter);
  // A search starts from what is found.
  const isNarrowing = isAttribute(filter) || isOther(filter);
  if (!isNarrowing || filter.search?.trim() || isOnePerson(ctx, scope, filter)) return null;
  const holders = holdersOf(ctx, scope, filter);
  const sources = sourcesOf(ctx, holders, filter, today);
  if (sources.length === 0) return null;
  const [counted] = await ctx.db.rows<Record<string, number>>(
    `SELECT ${sources.map(({ sql }, index) => `(SELECT COUNT(*) FROM (${sql} LIMIT ?) s${index}) AS n${index}`).join(',\n            ')}`,
    sources.flatMap(({ params }) => [...params, many]),
  );
  const [fewest] = sources
    .map((source, index) => ({ source, n: Number(counted![`n${index}`]) }))
    .sort((a, b) => a.n - b.n);
  return fewest!.n < many ? fewest!.source : null;
}

/** How many customers the list has where the counts per unit or the intervals of today say it; null: to be counted. */
export async function knownTotal(
  ctx: Context,
  scope: Scope,
  filter: CustomerFilter,
  today: Day,
): Promise<number | null> {
  if (isOther(filter) || isOnePerson(ctx, scope, filter)) return null;
  const holders = holdersOf(ctx, scope, filter);
  // The counts per unit know states, no other attribute.
  if (!isUnfiltered(filter)) return countStanding(ctx.db, standingToday(holders, filter, today));
  const states = filter.states && new Set(filter.states);
  const counts = await inOneView(ctx.db, (view) => countsOfHolders(view, [...holders.ids], today));
  const isListed = (state: State): boolean => !states || states.has(state);
  return counts.reduce((sum, { state, n }) => sum + (isListed(state) ? n : 0), 0);
}
