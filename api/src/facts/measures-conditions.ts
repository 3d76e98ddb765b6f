/** What a measure is asked about, as SQL over the derived tables: whose customers, with which attributes, which stamps. */
import type { Source } from '@erp/domain/facts/fact';
import type { UnitId, UnitKind } from '@erp/domain/organization/tree';
import { epochOfInstant, instantAtEpoch, type Day, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { StampRange } from '../identity/scope';

export type Condition = { sql: string; params: unknown[] };

export const all = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  params: conditions.flatMap(({ params }) => params),
});

export const any = (conditions: readonly Condition[]): Condition => ({
  sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
  params: conditions.flatMap(({ params }) => params),
});

const nothing: Condition = { sql: 'FALSE', params: [] };

export function oneOf(column: string, values: readonly unknown[]): Condition {
  return values.length === 0 ? nothing : { sql: `${column} IN (?)`, params: [values] };
}

/** Attributes as they stand in an interval; null: whatever they are. */
export type MeasureFilter = {
  countedSources: readonly Source[] | null;
  originalSources: readonly Source[] | null;
  industryIds: readonly number[] | null;
  demandIds: readonly number[] | null;
  awarenessIds: readonly number[] | null;
};

export const noFilter: MeasureFilter = {
  countedSources: null,
  originalSources: null,
  industryIds: null,
  demandIds: null,
  awarenessIds: null,
};

export const isUnfiltered = ({
  countedSources,
  originalSources,
  industryIds,
  demandIds,
  awarenessIds,
}: MeasureFilter): boolean =>
  [countedSources, originalSources, industryIds, demandIds, awarenessIds].every((values) => values === null);

/** The filter over the interval `alias`; empty for no filter. */
export function filterConditions(filter: MeasureFilter, alias: string): Condition[] {
  const columns: [string, readonly unknown[] | null][] = [
    [`${alias}.counted_source`, filter.countedSources],
    [`${alias}.original_source`, filter.originalSources],
    [`${alias}.industry_id`, filter.industryIds],
    [`${alias}.demand_id`, filter.demandIds],
    [`${alias}.awareness_id`, filter.awarenessIds],
  ];
  return columns.flatMap(([column, values]) => (values ? [oneOf(column, values)] : []));
}

/** People and pools hold customers; other units have what those below them hold. */
export const isHolder = (kind: UnitKind): boolean => kind === 'PERSON' || kind === 'POOL';

/** People and pools whose customers are counted, out of all that there are. */
export type Holders = { ids: ReadonlySet<UnitId>; others: readonly UnitId[] };

export function holdersAmong(tree: Context['tree'], units: ReadonlySet<UnitId>): Holders {
  const everyone = tree.units.filter(({ kind }) => isHolder(kind)).map(({ id }) => id);
  return {
    ids: new Set(everyone.filter((id) => units.has(id))),
    others: everyone.filter((id) => !units.has(id)),
  };
}

/** Those at or below any of the units at the end of the day. */
export const holdersBelow = (tree: Context['tree'], unitIds: readonly UnitId[], day: Day): Holders =>
  holdersAmong(tree, new Set(unitIds.flatMap((unitId) => tree.subtreeAtEndOfDay(unitId, day))));

/** Said with the shorter list. A column that is null is held by nobody. */
export function heldBy({ ids, others }: Holders, column: string): Condition {
  if (others.length === 0) return { sql: `${column} IS NOT NULL`, params: [] };
  return others.length < ids.size
    ? { sql: `${column} NOT IN (?)`, params: [others] }
    : oneOf(column, [...ids]);
}

export const isEveryone = ({ others }: Holders): boolean => others.length === 0;

/** Events of [start, end] whose stamps count: people with all of it in one list, those who moved meanwhile by their times. */
export function stamped(
  ranges: readonly StampRange[],
  { start, end }: { start: Instant; end: Instant },
  { rep, at }: { rep: string; at: string },
): Condition {
  const isWhole = ({ fromAt, toAt }: StampRange): boolean => fromAt === start && toAt === end;
  const whole = oneOf(
    rep,
    ranges.filter(isWhole).map(({ repId }) => repId),
  );
  const parts = ranges
    .filter((range) => !isWhole(range))
    .map(({ repId, fromAt, toAt }) => ({
      sql: `(${rep} = ? AND ${at} BETWEEN ? AND ?)`,
      // The moment that ends a stretch starts the next one; the period's own end belongs to it.
      params: [
        repId,
        toDateTime(fromAt),
        toDateTime(toAt === end ? end : instantAtEpoch(epochOfInstant(toAt) - 1)),
      ],
    }));
  return any([whole, ...parts]);
}
