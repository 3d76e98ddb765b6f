/**
 * Who sees what, in one place below the resolvers (docs/permissions.md). `present`: customers as they are held now.
 * Stamps: for reports, the units a rep belonged to at an event's instant, at any level, against the viewer's scope today.
 */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import { endOfDay, startOfDay } from '@erp/domain/time/day';
import { requireViewer, type Context, type Viewer } from '../context';

declare const scopeBrand: unique symbol;

/** Holders whose customers may be read; null: every holder. No customer query runs without one. */
export type Scope = { readonly holderIds: ReadonlySet<UnitId> | null; readonly [scopeBrand]: true };

const scopeOf = (holderIds: ReadonlySet<UnitId> | null): Scope => ({ holderIds }) as Scope;

/** Customers held by somebody of the viewer's scope. */
export const present = (viewer: Viewer): Scope => scopeOf(viewer.isCompanyWide ? null : viewer.units);

/** Customers in the pools the viewer may see (masked). */
export const inPools = (viewer: Viewer): Scope => scopeOf(new Set(viewer.pools));

/** Either: what may be opened as a page. */
export const presentOrPool = (viewer: Viewer): Scope =>
  viewer.isCompanyWide ? scopeOf(null) : scopeOf(new Set([...viewer.units, ...viewer.pools]));

export const holds = ({ holderIds }: Scope, holderId: UnitId): boolean =>
  holderIds === null || holderIds.has(holderId);

/** The predicate over a column of holders. */
export function scopeSql({ holderIds }: Scope, column: string): { sql: string; params: unknown[] } {
  if (holderIds === null) return { sql: 'TRUE', params: [] };
  return holderIds.size === 0
    ? { sql: 'FALSE', params: [] }
    : { sql: `${column} IN (?)`, params: [[...holderIds]] };
}

/** May the viewer open a report of this unit whose last day is `day`: its stamp then holds a unit of the scope today. */
export function mayReport(ctx: Context, unitId: UnitId, day: Day): boolean {
  const viewer = requireViewer(ctx);
  if (!ctx.tree.unit(unitId)) return false;
  return viewer.isCompanyWide || ctx.tree.pathAtEndOfDay(unitId, day).some((id) => viewer.units.has(id));
}

/** A rep's events of [fromAt, toAt]; a moment that ends one range and starts the next counts to the next (see rangeEnd). */
export type StampRange = { repId: UnitId; fromAt: Instant; toAt: Instant };

/** When, within the period, which people's events carry the unit in their stamp, and a unit of the viewer's scope today. */
export function stampRanges(ctx: Context, unitId: UnitId, from: Day, to: Day): StampRange[] {
  const viewer = requireViewer(ctx);
  const { timeZone } = ctx.settings;
  const start = startOfDay(from, timeZone);
  const end = endOfDay(to, timeZone);
  return ctx.tree.units
    .filter(({ kind }) => kind === 'PERSON')
    .flatMap(({ id }) =>
      ctx.tree
        .stretchesUnder(
          id,
          (path) =>
            path.includes(unitId) && (viewer.isCompanyWide || path.some((one) => viewer.units.has(one))),
          start,
          end,
        )
        .map(({ fromAt, toAt }) => ({ repId: id, fromAt, toAt })),
    );
}
