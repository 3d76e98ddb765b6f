/** Reads of customers: raw rows, the scope first. Two or three statements whatever the number of rows. */
import type { Source } from '@erp/domain/facts/fact';
import type { CustomerKind } from '@erp/domain/follow-ups/customer-kind';
import type { FollowUpMethod, FollowUpOutcome, Stage, State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import type { StepFilter } from '@erp/domain/customers/next-step-filter';
import { searchTerms } from '@erp/domain/customers/search-terms';
import type { VisitResult } from '@erp/domain/visits/visit-rules';
import type { KeptRelease } from '../claims/protection';
import type { Context } from '../context';
import type { Condition, MeasureFilter } from '../facts/measures-conditions';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { parts } from '../facts/parts';
import { scopeSql, type Scope } from '../identity/scope';
import { nextTask } from '../tasks/loaders';
import { nextTaskBeside, nextTaskOf, type NextTaskBeside } from '../tasks/queries';
import { stepCondition } from './next-step-conditions';

/** What lists show of a customer; the rest is in CustomerDetails. Its release: only where a list shows it or is sorted by it. */
export type CustomerRow = Partial<KeptRelease> & {
  id: number;
  name: string;
  /** Only in a list by name. */
  sort_key?: string;
  city: string | null;
  district: string | null;
  created_at: Instant;
  holder_id: UnitId;
  counted_source: Source;
  industry_id: number | null;
  state: State;
  kind: CustomerKind | null;
  last_contact_at: Instant | null;
  last_contact_day: Day | null;
  last_contact_no: number | null;
  /** Whose fact it is when that is a customer merged into it. */
  last_contact_of: number | null;
  /** Null: no merge ever concerned it. */
  merge_group: number | null;
  last_contact: 'FOLLOW_UP' | 'VISIT' | null;
  last_contact_rep_id: UnitId | null;
  last_contact_method: FollowUpMethod | null;
  /** Of a follow-up, or the result of a visit. */
  last_contact_outcome: FollowUpOutcome | VisitResult | null;
};

export type CustomerDetails = KeptRelease & {
  id: number;
  created_day: Day;
  held_since: Day;
  extended_by: number | null;
  stage: Stage | null;
  highest_stage: Stage | null;
  demand_id: number | null;
  awareness_id: number | null;
  short_name: string | null;
  address: string | null;
  main_products: string | null;
  website: string | null;
  credit_code: string | null;
  channels_today: string | null;
  account_elsewhere: string | null;
  note: string | null;
  original_source: Source;
  referrer_id: number | null;
};

/** A customer that was read by itself. */
export type WholeCustomerRow = CustomerRow & CustomerDetails;

export const isWhole = (row: CustomerRow): row is WholeCustomerRow => 'original_source' in row;

export const hasRelease = (row: CustomerRow): row is CustomerRow & KeptRelease =>
  row.release_day !== undefined;

/** The state today: a service end that is known ahead changes it without a fact. Takes today as its parameter. */
export const stateToday = 'CASE WHEN c.state_to < ? THEN c.next_state ELSE c.state END';

const columns = `c.id, c.name, c.city, c.district, c.created_at, c.holder_id, c.counted_source, c.industry_id,
       ${stateToday} AS state, c.kind, c.last_contact_at, c.last_contact_day, c.last_contact_no, c.last_contact_of, c.merge_group, k.contact AS last_contact,
       k.rep_id AS last_contact_rep_id, k.method AS last_contact_method, k.outcome AS last_contact_outcome`;

const releaseColumns = 'c.release_day, c.warn_day, c.release_reason, c.release_days';

const detailColumns = `${releaseColumns}, c.created_day, c.held_since, c.extended_by, c.stage, c.highest_stage, c.demand_id, c.awareness_id, c.short_name, c.address, c.main_products, c.website, c.credit_code, c.channels_today,
       c.account_elsewhere, c.note, c.original_source, c.referrer_id`;

const from = `customer c
       LEFT JOIN contact k ON k.customer_id = COALESCE(c.last_contact_of, c.id) AND k.no = c.last_contact_no`;

/** Customers by id with all that is known of them, those outside the scope and absent ones left out. */
export async function customersById(
  sql: Sql,
  scope: Scope,
  ids: readonly number[],
  today: Day,
): Promise<Map<number, WholeCustomerRow>> {
  if (ids.length === 0) return new Map();
  const within = scopeSql(scope, 'c.holder_id');
  const rows = await sql.rows<WholeCustomerRow>(
    `SELECT ${columns}, ${detailColumns}
       FROM ${from}
      WHERE c.id IN (?) AND c.holder_id IS NOT NULL AND ${within.sql}`,
    [today, ids, ...within.params],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of these customers those that are merged into another one, and into which. */
export async function survivorsOf(sql: Sql, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await sql.rows<{ id: number; merged_into: number }>(
    'SELECT id, merged_into FROM customer WHERE id IN (?) AND merged_into IS NOT NULL',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.merged_into]));
}

/** The caller has checked the scope of the customers. */
export async function customerDetails(
  sql: Sql,
  ids: readonly number[],
): Promise<Map<number, CustomerDetails>> {
  const rows = await sql.rows<CustomerDetails>(
    `SELECT c.id, ${detailColumns}
       FROM customer c
      WHERE c.id IN (?)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The attributes of reports, and what only lists know. */
export type CustomerFilter = MeasureFilter & {
  search: string | null;
  /** People and pools whose customers are listed; null: all of the scope. */
  holderIds: readonly UnitId[] | null;
  states: readonly State[] | null;
  cities: readonly string[] | null;
  idleMoreThanDays: number | null;
  neverFollowedUp: boolean | null;
  releaseWithinDays: number | null;
  nextSteps: StepFilter | null;
  /** Masked numbers are never searched. */
  searchPhones: boolean;
};

export type CustomerSort = 'CREATED' | 'IDLE' | 'NAME' | 'RELEASE';

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (char) => `\\${char}`);

/** A part of the name, of its pinyin initials, or of a number, whichever it may be. */
function searchCondition(search: string, searchPhones: boolean): Condition {
  const { name, initials, phones } = searchTerms(search);
  const prefixes = [
    ...(name === null ? [] : [['NAME', name]]),
    ...(initials === null ? [] : [['INITIALS', initials]]),
    ...(searchPhones ? phones.map((digits) => ['PHONE', digits]) : []),
  ] as [kind: string, prefix: string][];
  // Signs alone name nobody.
  if (prefixes.length === 0) return { sql: 'FALSE', params: [] };
  return {
    sql: `c.id IN (SELECT k.customer_id FROM search_key k
                    WHERE ${prefixes.map(() => '(k.kind = ? AND k.text LIKE ?)').join(' OR ')})`,
    params: prefixes.flatMap(([kind, prefix]) => [kind, `${escapeLike(prefix)}%`]),
  };
}

/** Whoever had its last contact before this has been idle for more than the days. */
export const idleBefore = (days: number, today: Day, timeZone: string): string =>
  toDateTime(startOfDay(addDays(today, -days), timeZone));

function conditions(scope: Scope, filter: CustomerFilter, today: Day, timeZone: string): Condition[] {
  const within = scopeSql(scope, 'c.holder_id');
  const list: Condition[] = [{ sql: `c.holder_id IS NOT NULL AND ${within.sql}`, params: within.params }];
  const oneOf = (column: string, values: readonly unknown[] | null): void => {
    if (values)
      list.push(
        values.length > 0 ? { sql: `${column} IN (?)`, params: [values] } : { sql: 'FALSE', params: [] },
      );
  };
  oneOf('c.holder_id', filter.holderIds);
  oneOf('c.counted_source', filter.countedSources);
  oneOf('c.original_source', filter.originalSources);
  oneOf('c.industry_id', filter.industryIds);
  oneOf('c.demand_id', filter.demandIds);
  oneOf('c.awareness_id', filter.awarenessIds);
  oneOf('c.city', filter.cities);
  if (filter.states) {
    list.push({
      sql: `${stateToday} IN (?)`,
      params: [today, filter.states.length > 0 ? filter.states : ['']],
    });
  }
  if (filter.neverFollowedUp) list.push({ sql: 'c.last_contact_at IS NULL', params: [] });
  if (filter.idleMoreThanDays !== null) {
    const before = idleBefore(filter.idleMoreThanDays, today, timeZone);
    list.push({
      sql: '(c.last_contact_at < ? OR (c.last_contact_at IS NULL AND c.created_at < ?))',
      params: [before, before],
    });
  }
  if (filter.releaseWithinDays !== null) {
    list.push({ sql: 'c.release_day <= ?', params: [addDays(today, filter.releaseWithinDays)] });
  }
  if (filter.nextSteps) list.push(stepCondition(filter.nextSteps));
  if (filter.search?.trim()) list.push(searchCondition(filter.search, filter.searchPhones));
  return list;
}

const where = (list: Condition[]): Condition => ({
  sql: list.map(({ sql }) => sql).join('\n        AND '),
  params: list.flatMap(({ params }) => params),
});

/** A place in a sorted list: the sort value of the last row seen and its id. */
export type Place = { value: string | null; id: number };

const orders: Record<
  CustomerSort,
  { order: string; value: (row: CustomerRow) => string | null; after: (place: Place) => Condition }
> = {
  CREATED: {
    order: 'c.created_at DESC, c.id DESC',
    value: (row) => row.created_at,
    after: ({ value, id }) => {
      const at = toDateTime(value as Instant);
      return { sql: '(c.created_at < ? OR (c.created_at = ? AND c.id < ?))', params: [at, at, id] };
    },
  },
  IDLE: {
    order: 'c.last_contact_at, c.id',
    value: (row) => row.last_contact_at,
    after: ({ value, id }) => {
      if (value === null) return { sql: '(c.last_contact_at IS NOT NULL OR c.id > ?)', params: [id] };
      const at = toDateTime(value);
      return { sql: '(c.last_contact_at > ? OR (c.last_contact_at = ? AND c.id > ?))', params: [at, at, id] };
    },
  },
  NAME: {
    order: 'c.sort_key, c.id',
    value: (row) => row.sort_key!,
    after: ({ value, id }) => ({
      sql: '(c.sort_key > ? OR (c.sort_key = ? AND c.id > ?))',
      params: [value, value, id],
    }),
  },
  RELEASE: {
    order: 'c.release_day, c.id',
    value: (row) => row.release_day!,
    after: ({ value, id }) => ({
      sql: '(c.release_day > ? OR (c.release_day = ? AND c.id > ?))',
      params: [value, value, id],
    }),
  },
};

export const placeOf = (sort: CustomerSort, row: CustomerRow): Place => ({
  value: orders[sort].value(row),
  id: row.id,
});

export type ListedPage = {
  filter: CustomerFilter;
  sort: CustomerSort;
  first: number;
  after: Place | null;
  today: Day;
  /** Next tasks are read along, and given to their loader. */
  withNextTask: boolean;
  /** When rules release them is read along. */
  withRelease: boolean;
  /** Ids of all that match, and perhaps more: what the list starts from; null: read in its order (narrow-list.ts). */
  narrowedTo: Condition | null;
};

/** The page's customers: those of the whole table in its order, or those of the ids, sorted. */
function pageOf(
  narrowedTo: Condition | null,
  { sql, params }: Condition,
  order: string,
  limit: number,
): { from: Condition; rest: Condition } {
  const rest = { sql: `ORDER BY ${order}\n      LIMIT ?`, params: [limit] };
  if (!narrowedTo)
    return {
      from: { sql: from, params: [] },
      rest: { sql: `WHERE ${sql}\n      ${rest.sql}`, params: [...params, limit] },
    };
  return {
    from: {
      sql: `(SELECT STRAIGHT_JOIN c.id
               FROM (${narrowedTo.sql}) m
               JOIN customer c ON c.id = m.id
              WHERE ${sql}
              ORDER BY ${order}
              LIMIT ?) p
       JOIN customer c     ON c.id = p.id
       LEFT JOIN contact k ON k.customer_id = COALESCE(c.last_contact_of, c.id) AND k.no = c.last_contact_no`,
      params: [...narrowedTo.params, ...params, limit],
    },
    rest,
  };
}

/** One page of a list, one row more than asked for when there is a next page. */
export async function listCustomers(
  ctx: Context,
  scope: Scope,
  { filter, sort, first, after, today, withNextTask, withRelease, narrowedTo }: ListedPage,
): Promise<CustomerRow[]> {
  const list = conditions(scope, filter, today, ctx.settings.timeZone);
  if (after) list.push(orders[sort].after(after));
  const page = pageOf(narrowedTo, where(list), orders[sort].order, first + 1);
  const more = [
    ...(sort === 'NAME' ? ['c.sort_key'] : []),
    ...(withRelease || sort === 'RELEASE' ? [releaseColumns] : []),
    ...(withNextTask ? [nextTaskBeside.columns] : []),
  ];
  const rows = await ctx.db.rows<CustomerRow>(
    `SELECT ${[columns, ...more].join(', ')}
       FROM ${page.from.sql}
       ${withNextTask ? nextTaskBeside.join : ''}
      ${page.rest.sql}`,
    [today, ...page.from.params, ...page.rest.params],
  );
  for (const { id, merge_group: group } of rows) if (group === null) ctx.load.give(parts, id, []);
  if (withNextTask) {
    // Beside it stands its own next task: of what merges joined the next of all is asked for.
    for (const row of rows) {
      if (row.merge_group === null)
        ctx.load.give(nextTask, row.id, nextTaskOf(row as CustomerRow & NextTaskBeside));
    }
  }
  return rows;
}

/** A statement that gives how many the list has. */
export function customerCount(
  scope: Scope,
  filter: CustomerFilter,
  { today, timeZone }: { today: Day; timeZone: string },
  narrowedTo: Condition | null,
): Condition {
  const { sql, params } = where(conditions(scope, filter, today, timeZone));
  const start = narrowedTo
    ? { sql: `(${narrowedTo.sql}) m JOIN customer c ON c.id = m.id`, params: narrowedTo.params }
    : { sql: 'customer c', params: [] };
  return {
    sql: `SELECT COUNT(*) AS n FROM ${start.sql} WHERE ${sql}`,
    params: [...start.params, ...params],
  };
}

export async function countCustomers(
  ctx: Context,
  scope: Scope,
  filter: CustomerFilter,
  today: Day,
  narrowedTo: Condition | null,
): Promise<number> {
  const count = customerCount(scope, filter, { today, timeZone: ctx.settings.timeZone }, narrowedTo);
  const [row] = await ctx.db.rows<{ n: number }>(count.sql, count.params);
  return Number(row!.n);
}
