import { describe, expect, test } from '@jest/globals';
import { datedTree, type TreeUnit, type UnitId, type UnitKind } from '@erp/domain/organization/tree';
import { endOfDay, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import fc from 'fast-check';

const timeZone = 'Asia/Shanghai';
const id = (number: number): UnitId => number as UnitId;
const day = (text: string): Day => text as Day;
const from = (text: string): Instant => startOfDay(day(text), timeZone);
const end = (text: string): Instant => endOfDay(day(text), timeZone);

const [company, east, west, north, south, li, wang, pool] = [1, 2, 3, 4, 5, 6, 7, 8].map(id) as [
  UnitId,
  UnitId,
  UnitId,
  UnitId,
  UnitId,
  UnitId,
  UnitId,
  UnitId,
];

const unit = (unitId: UnitId, kind: UnitKind, ...parents: [Instant, UnitId][]): TreeUnit => ({
  id: unitId,
  kind,
  parents: parents.map(([fromAt, parentId]) => ({ fromAt, parentId })),
});

/** South moves from East to West on 1 April; Li from North to South on 10 April at noon; Wang joins on 5 March. */
const noon = '2026-04-10T04:00:00.000Z' as Instant;
const tree = datedTree(
  [
    unit(company, 'COMPANY'),
    unit(east, 'REGION', [from('2026-01-01'), company]),
    unit(west, 'REGION', [from('2026-01-01'), company]),
    unit(north, 'DEPARTMENT', [from('2026-01-01'), east]),
    unit(south, 'DEPARTMENT', [from('2026-01-01'), east], [from('2026-04-01'), west]),
    unit(li, 'PERSON', [from('2026-01-01'), north], [noon, south]),
    unit(wang, 'PERSON', [from('2026-03-05'), south]),
    unit(pool, 'POOL', [from('2026-01-01'), company]),
  ],
  timeZone,
);

describe('the dated tree', () => {
  test('a unit belongs to one parent at a time, from the moment of the change on', () => {
    expect(tree.unitAt(li, '2026-04-10T03:59:59.999Z' as Instant)).toBe(north);
    expect(tree.unitAt(li, noon)).toBe(south);
  });

  test('the company belongs to nothing, and a person to nothing before he joined', () => {
    expect(tree.unitAt(company, noon)).toBeNull();
    expect(tree.unitAt(wang, end('2026-03-04'))).toBeNull();
    expect(tree.unitAt(id(99), noon)).toBeNull();
  });

  test('a path leads from the unit up to the company, by the parents of that moment', () => {
    expect(tree.pathAt(li, end('2026-03-31'))).toEqual([li, north, east, company]);
    expect(tree.pathAt(li, noon)).toEqual([li, south, west, company]);
    expect(tree.pathAt(wang, end('2026-03-31'))).toEqual([wang, south, east, company]);
    expect(tree.pathAt(wang, from('2026-04-01'))).toEqual([wang, south, west, company]);
    expect(tree.pathAt(wang, end('2026-03-04'))).toEqual([wang]);
  });

  test('a day is judged by its last moment', () => {
    expect(tree.pathAtEndOfDay(li, day('2026-04-09'))).toEqual([li, north, east, company]);
    expect(tree.pathAtEndOfDay(li, day('2026-04-10'))).toEqual([li, south, west, company]);
  });

  test('children and subtree are those at the end of the day', () => {
    expect(tree.childrenAtEndOfDay(east, day('2026-03-31'))).toEqual([north, south]);
    expect(tree.childrenAtEndOfDay(east, day('2026-04-01'))).toEqual([north]);
    expect(tree.childrenAtEndOfDay(li, day('2026-04-01'))).toEqual([]);
    expect(tree.subtreeAtEndOfDay(west, day('2026-03-31'))).toEqual([west]);
    expect(tree.subtreeAtEndOfDay(west, day('2026-04-30'))).toEqual([west, south, li, wang]);
    expect(tree.subtreeAtEndOfDay(company, day('2026-04-30'))).toHaveLength(8);
  });

  test('the stretches under a unit follow the person and whatever lies above him', () => {
    const under = (unitId: UnitId, ancestor: UnitId) =>
      tree.stretchesUnder(unitId, (path) => path.includes(ancestor), from('2026-03-01'), end('2026-04-30'));
    expect(under(li, east)).toEqual([{ fromAt: from('2026-03-01'), toAt: noon }]);
    expect(under(li, west)).toEqual([{ fromAt: noon, toAt: end('2026-04-30') }]);
    expect(under(wang, east)).toEqual([{ fromAt: from('2026-03-05'), toAt: from('2026-04-01') }]);
    expect(under(wang, company)).toEqual([{ fromAt: from('2026-03-05'), toAt: end('2026-04-30') }]);
    expect(under(li, company)).toEqual([{ fromAt: from('2026-03-01'), toAt: end('2026-04-30') }]);
    expect(under(wang, north)).toEqual([]);
  });

  test('no unit may come to lie under itself, now or when a change already planned takes effect', () => {
    expect(tree.makesCircle(east, north, from('2026-05-01'))).toBe(true);
    expect(tree.makesCircle(east, east, from('2026-05-01'))).toBe(true);
    expect(tree.makesCircle(west, south, from('2026-02-01'))).toBe(true);
    expect(tree.makesCircle(east, west, from('2026-05-01'))).toBe(false);
  });

  test('a parent that is replaced before the change makes no circle', () => {
    const planned = datedTree(
      [
        unit(company, 'COMPANY'),
        unit(east, 'REGION', [from('2026-01-01'), company], [from('2026-03-01'), company]),
        unit(west, 'REGION', [from('2026-01-01'), company], [from('2026-04-01'), east]),
      ],
      timeZone,
    );
    expect(planned.makesCircle(east, west, from('2026-02-01'))).toBe(false);
    expect(planned.makesCircle(east, west, from('2026-03-01'))).toBe(true);
  });
});

/** Units 1 … 8, each under one with a smaller number: no circles, whatever the moments. */
const moments = ['2026-01-31', '2026-02-01', '2026-02-15', '2026-03-01', '2026-03-31', '2026-04-01'].map(
  from,
);
const randomUnits = fc
  .tuple(
    ...[2, 3, 4, 5, 6, 7, 8].map((number) =>
      fc.uniqueArray(
        fc.record({
          fromAt: fc.constantFrom(...moments),
          parentId: fc.integer({ min: 1, max: number - 1 }).map(id),
        }),
        { selector: ({ fromAt }) => fromAt, maxLength: 4 },
      ),
    ),
  )
  .map((lists) => [
    unit(id(1), 'COMPANY'),
    ...lists.map((parents, index): TreeUnit => ({
      id: id(index + 2),
      kind: 'DEPARTMENT',
      parents: parents.sort((a, b) => (a.fromAt < b.fromAt ? -1 : 1)),
    })),
  ]);

const naivePath = (units: readonly TreeUnit[], unitId: UnitId, at: Instant): UnitId[] => {
  const parents = units.find((one) => one.id === unitId)!.parents.filter(({ fromAt }) => fromAt <= at);
  const parent = parents.at(-1);
  return parent ? [unitId, ...naivePath(units, parent.parentId, at)] : [unitId];
};

describe('any organisation', () => {
  const days = ['2026-01-30', '2026-01-31', '2026-02-14', '2026-02-15', '2026-03-31', '2026-12-31'].map(day);

  test('paths are those found by walking up the parents of the moment', () => {
    fc.assert(
      fc.property(randomUnits, (units) => {
        const built = datedTree(units, timeZone);
        for (const date of days) {
          for (const one of units) {
            const expected = naivePath(units, one.id, endOfDay(date, timeZone));
            expect(built.pathAtEndOfDay(one.id, date)).toEqual(expected);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a unit lies in the subtrees of exactly those on its path', () => {
    fc.assert(
      fc.property(randomUnits, (units) => {
        const built = datedTree(units, timeZone);
        for (const date of days) {
          for (const one of units) {
            const above = units.filter(({ id: top }) => built.subtreeAtEndOfDay(top, date).includes(one.id));
            expect(new Set(above.map((top) => top.id))).toEqual(new Set(built.pathAtEndOfDay(one.id, date)));
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('the stretches under a unit hold exactly the moments whose path goes through it', () => {
    fc.assert(
      fc.property(randomUnits, fc.integer({ min: 1, max: 7 }).map(id), (units, ancestor) => {
        const built = datedTree(units, timeZone);
        const [start, stop] = [from('2026-02-01'), end('2026-03-31')];
        for (const one of units) {
          const stretches = built.stretchesUnder(one.id, (path) => path.includes(ancestor), start, stop);
          for (const at of [...moments, ...days.map((date) => endOfDay(date, timeZone))]) {
            if (at < start || at > stop) continue;
            const held = stretches.some(
              ({ fromAt, toAt }) => fromAt <= at && (at < toAt || (at === toAt && toAt === stop)),
            );
            expect(held).toBe(naivePath(units, one.id, at).includes(ancestor));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
