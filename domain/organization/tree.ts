/**
 * The organisation as a dated tree: people and pools are units, membership is a dated parent. A reorganisation adds a
 * dated parent and rewrites nothing (docs/rules/organization.md).
 */
import { dayOf, endOfDay, type Day, type Instant } from '../time/day';

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

/** From which day on a unit's path, itself first, is which, up to the next one. */
export type PathStretch = { from: Day; path: readonly UnitId[] };

/** A stretch of time: up to the next one's start, the last one up to and including the end that was asked for. */
export type Stretch = { fromAt: Instant; toAt: Instant };

export type DatedTree = {
  /** Parent at an instant; null for the company, and for a unit that did not belong to anything yet. */
  unitAt(unitId: UnitId, at: Instant): UnitId | null;
  /** The unit, its parent at that instant, … up to the company. */
  pathAt(unitId: UnitId, at: Instant): readonly UnitId[];
  /** pathAt the day's last moment. */
  pathAtEndOfDay(unitId: UnitId, day: Day): readonly UnitId[];
  /** Its paths at the ends of `day` and of every later day: the first one from `day` on. */
  pathsFrom(unitId: UnitId, day: Day): readonly PathStretch[];
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
  /** Would this dated parent, while it is in force, put the unit under itself at any moment? */
  makesCircle(unitId: UnitId, parentId: UnitId, fromAt: Instant): boolean;
};

/** The tree between two changes of anybody's parent: paths and children are worked out once, when asked for. */
type Shape = {
  paths: Map<UnitId, readonly UnitId[]>;
  children: ReadonlyMap<UnitId, readonly UnitId[]> | null;
};

const END_OF_TIME = '9999-12-31T23:59:59.999Z' as Instant;
const NO_UNITS: readonly UnitId[] = [];

/** How many of the sorted things have begun by `at`, one that begins then included. */
function begunBy<T>(sorted: readonly T[], begins: (one: T) => Instant, at: Instant): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begins(sorted[middle]!) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const parentAt = (parents: readonly DatedParent[], at: Instant): UnitId | null =>
  parents[begunBy(parents, ({ fromAt }) => fromAt, at) - 1]?.parentId ?? null;

/**
 * Index of the units. Reports ask for every person and many days: whatever moments and days fall between the same two
 * changes share one shape, so that memory grows with the changes of the organisation and not with the days asked for.
 */
export function datedTree(units: readonly TreeUnit[], timeZone: string): DatedTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const changes = [...new Set(units.flatMap(({ parents }) => parents.map(({ fromAt }) => fromAt)))].sort();
  const shapes = new Map<number, Shape>();
  const ends = new Map<Day, Instant>();

  const unitAt = (unitId: UnitId, at: Instant): UnitId | null =>
    parentAt(byId.get(unitId)?.parents ?? [], at);

  const shapeAt = (at: Instant): Shape => {
    const number = begunBy(changes, (change) => change, at);
    let shape = shapes.get(number);
    if (!shape) shapes.set(number, (shape = { paths: new Map(), children: null }));
    return shape;
  };

  const endOf = (day: Day): Instant => {
    let end = ends.get(day);
    if (!end) ends.set(day, (end = endOfDay(day, timeZone)));
    return end;
  };

  const pathAt = (unitId: UnitId, at: Instant): readonly UnitId[] => {
    const { paths } = shapeAt(at);
    let path = paths.get(unitId);
    if (!path) {
      const walked: UnitId[] = [];
      for (let id: UnitId | null = unitId; id !== null && !walked.includes(id); id = unitAt(id, at))
        walked.push(id);
      paths.set(unitId, (path = walked));
    }
    return path;
  };

  const pathAtEndOfDay = (unitId: UnitId, day: Day): readonly UnitId[] => pathAt(unitId, endOf(day));

  const childrenAt = (at: Instant): ReadonlyMap<UnitId, readonly UnitId[]> => {
    const shape = shapeAt(at);
    if (shape.children) return shape.children;
    const children = new Map<UnitId, UnitId[]>();
    for (const unit of units) {
      const parentId = parentAt(unit.parents, at);
      if (parentId === null) continue;
      const siblings = children.get(parentId);
      if (siblings) siblings.push(unit.id);
      else children.set(parentId, [unit.id]);
    }
    return (shape.children = children);
  };

  const childrenAtEndOfDay = (unitId: UnitId, day: Day): readonly UnitId[] =>
    childrenAt(endOf(day)).get(unitId) ?? NO_UNITS;

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

  const pathsFrom = (unitId: UnitId, day: Day): readonly PathStretch[] => {
    const days = changesOnTheWay(unitId, endOf(day), END_OF_TIME).map((at) => dayOf(at, timeZone));
    const stretches: PathStretch[] = [];
    for (const from of new Set([day, ...days])) {
      const path = pathAtEndOfDay(unitId, from);
      const last = stretches.at(-1);
      if (!last || last.path.join() !== path.join()) stretches.push({ from, path });
    }
    return stretches;
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
    // In force until the unit's next parent takes over.
    const next = byId.get(unitId)?.parents.find((parent) => parent.fromAt > fromAt)?.fromAt;
    const moments = [fromAt, ...changesOnTheWay(parentId, fromAt, next ?? END_OF_TIME)];
    return moments.some((at) => pathAt(parentId, at).includes(unitId));
  };

  return {
    unitAt,
    pathAt,
    pathAtEndOfDay,
    pathsFrom,
    childrenAtEndOfDay,
    subtreeAtEndOfDay,
    stretchesUnder,
    makesCircle,
  };
}
