/**
 * The organisation as a dated tree: people and pools are units, membership is a dated parent. A reorganisation adds a
 * dated parent and rewrites nothing (docs/rules/organization.md).
 */
import { endOfDay, type Day, type Instant } from '../time/day';

declare const unitBrand: unique symbol;
export type UnitId = number & { readonly [unitBrand]: true };

export type UnitKind = 'COMPANY' | 'REGION' | 'DEPARTMENT' | 'PERSON' | 'POOL';

export type DatedParent = { fromAt: Instant; parentId: UnitId };

export type TreeUnit = {
  id: UnitId;
  kind: UnitKind;
  /** In order of `fromAt`; empty for the company. */
  parents: readonly DatedParent[];
};

/** A stretch of time: up to the next one's start, the last one up to and including the end that was asked for. */
export type Stretch = { fromAt: Instant; toAt: Instant };

export type DatedTree = {
  /** Parent at an instant; null for the company, and for a unit that did not belong to anything yet. */
  unitAt(unitId: UnitId, at: Instant): UnitId | null;
  /** The unit, its parent at that instant, … up to the company. */
  pathAt(unitId: UnitId, at: Instant): readonly UnitId[];
  /** pathAt the day's last moment. */
  pathAtEndOfDay(unitId: UnitId, day: Day): readonly UnitId[];
  /** Units whose parent it is at the end of the day. */
  childrenAtEndOfDay(unitId: UnitId, day: Day): readonly UnitId[];
  /** The unit and all below it at the end of the day. */
  subtreeAtEndOfDay(unitId: UnitId, day: Day): readonly UnitId[];
  /** When, within [fromAt, toAt], the unit's path was one that `wanted` accepts. */
  stretchesUnder(
    unitId: UnitId,
    wanted: (path: readonly UnitId[]) => boolean,
    fromAt: Instant,
    toAt: Instant,
  ): Stretch[];
  /** Would this dated parent ever put a unit under itself? */
  makesCircle(unitId: UnitId, parentId: UnitId, fromAt: Instant): boolean;
};

function parentAt(parents: readonly DatedParent[], at: Instant): UnitId | null {
  let low = 0;
  let high = parents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parents[middle]!.fromAt <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : parents[low - 1]!.parentId;
}

/** Index of the units; memoises paths and children per day. */
export function datedTree(units: readonly TreeUnit[], timeZone: string): DatedTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const days = new Map<
    Day,
    { paths: Map<UnitId, readonly UnitId[]>; children: Map<UnitId, UnitId[]> | null; end: Instant }
  >();

  const unitAt = (unitId: UnitId, at: Instant): UnitId | null =>
    parentAt(byId.get(unitId)?.parents ?? [], at);

  const pathAt = (unitId: UnitId, at: Instant): UnitId[] => {
    const path: UnitId[] = [];
    for (let id: UnitId | null = unitId; id !== null && !path.includes(id); id = unitAt(id, at))
      path.push(id);
    return path;
  };

  const dayIndex = (day: Day) => {
    let index = days.get(day);
    if (!index) {
      index = { paths: new Map(), children: null, end: endOfDay(day, timeZone) };
      days.set(day, index);
    }
    return index;
  };

  const pathAtEndOfDay = (unitId: UnitId, day: Day): readonly UnitId[] => {
    const { paths, end } = dayIndex(day);
    let path = paths.get(unitId);
    if (!path) {
      path = pathAt(unitId, end);
      paths.set(unitId, path);
    }
    return path;
  };

  const childrenAtEndOfDay = (unitId: UnitId, day: Day): readonly UnitId[] => {
    const index = dayIndex(day);
    if (!index.children) {
      index.children = new Map();
      for (const unit of units) {
        const parentId = parentAt(unit.parents, index.end);
        if (parentId === null) continue;
        const siblings = index.children.get(parentId);
        if (siblings) siblings.push(unit.id);
        else index.children.set(parentId, [unit.id]);
      }
    }
    return index.children.get(unitId) ?? [];
  };

  const subtreeAtEndOfDay = (unitId: UnitId, day: Day): UnitId[] => [
    unitId,
    ...childrenAtEndOfDay(unitId, day).flatMap((child) => subtreeAtEndOfDay(child, day)),
  ];

  /** Moments in (fromAt, toAt) at which any unit on the way up may change its parent. */
  const changesOnTheWay = (unitId: UnitId, fromAt: Instant, toAt: Instant): Instant[] => {
    const seen = new Set<UnitId>();
    const moments = new Set<Instant>();
    const walk = (id: UnitId): void => {
      if (seen.has(id)) return;
      seen.add(id);
      for (const { fromAt: at, parentId } of byId.get(id)?.parents ?? []) {
        if (at > fromAt && at < toAt) moments.add(at);
        walk(parentId);
      }
    };
    walk(unitId);
    return [...moments].sort();
  };

  const stretchesUnder = (
    unitId: UnitId,
    wanted: (path: readonly UnitId[]) => boolean,
    fromAt: Instant,
    toAt: Instant,
  ): Stretch[] => {
    const stretches: Stretch[] = [];
    const moments = [fromAt, ...changesOnTheWay(unitId, fromAt, toAt)];
    moments.forEach((start, index) => {
      if (!wanted(pathAt(unitId, start))) return;
      const end = moments[index + 1] ?? toAt;
      const last = stretches.at(-1);
      if (last && last.toAt === start) last.toAt = end;
      else stretches.push({ fromAt: start, toAt: end });
    });
    return stretches;
  };

  const makesCircle = (unitId: UnitId, parentId: UnitId, fromAt: Instant): boolean => {
    const moments = [fromAt, ...changesOnTheWay(parentId, fromAt, '9999-12-31T23:59:59.999Z' as Instant)];
    return moments.some((at) => pathAt(parentId, at).includes(unitId));
  };

  return {
    unitAt,
    pathAt,
    pathAtEndOfDay,
    childrenAtEndOfDay,
    subtreeAtEndOfDay,
    stretchesUnder,
    makesCircle,
  };
}
