import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkRota, lastAfterEdit, nextOfRota, type RotaMember } from '@erp/domain/leads/rota';
import type { UnitId } from '@erp/domain/organization/tree';

const id = (n: number): UnitId => n as UnitId;
const members = (text: string): RotaMember[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ personId: id(Number.parseInt(one, 10)), paused: one.endsWith('p') }));
const everybody = () => true;

describe('whose turn it is', () => {
  test.each([
    ['1 2 3', null, 1, 'the first, when nobody got a lead yet'],
    ['1 2 3', 1, 2, 'the one after the last'],
    ['1 2 3', 3, 1, 'round and round'],
    ['1 2p 3', 1, 3, 'past who is on leave'],
    ['1 2p 3p', 1, 1, 'himself again, when all others are on leave'],
    ['1p 2p', 1, null, 'nobody, when all are'],
    ['', null, null, 'nobody, in an empty rota'],
    ['1 2 3', 9, 1, 'the first, when the last is in it no more'],
  ] as const)('%s after %s: %s (%s)', (text, last, expected, _why) => {
    expect(nextOfRota(members(text), last === null ? null : id(last), everybody)).toBe(expected);
  });

  test('who does not take part is passed over', () => {
    expect(nextOfRota(members('1 2 3'), id(1), (one) => one !== id(2))).toBe(3);
    expect(nextOfRota(members('1 2 3'), id(1), () => false)).toBeNull();
  });

  test('so many leads are shared as evenly as can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(60), (size, leads) => {
        const rota = Array.from({ length: size }, (_, n) => ({ personId: id(n + 1), paused: false }));
        const got = new Map<UnitId, number>();
        let last: UnitId | null = null;
        for (let lead = 0; lead < leads; lead += 1) {
          last = nextOfRota(rota, last, everybody)!;
          got.set(last, (got.get(last) ?? 0) + 1);
        }
        const counts = rota.map(({ personId }) => got.get(personId) ?? 0);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('after an edit the turn goes on', () => {
  test.each([
    ['1 2 3', 2, '1 2 3', 2],
    ['1 2 3', 2, '3 2 1', 2],
    ['1 2 3', 2, '1 3', 1],
    ['1 2 3', 1, '2 3', 3],
    ['1 2 3', 2, '4 5', null],
    ['1 2 3', null, '1 2', null],
  ])('%s, last %s, now %s: after %s', (before, last, after, expected) => {
    const ids = (text: string) => members(text).map(({ personId }) => personId);
    expect(lastAfterEdit(ids(before), last === null ? null : id(last), ids(after))).toBe(expected);
  });

  test('with whoever stood behind the last and stayed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 10 }),
        fc.nat(9),
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (before, lastAt, stays) => {
          const ids = before.map(id);
          const last = ids[lastAt % ids.length]!;
          const after = ids.filter((_, index) => stays[index]);
          if (after.length === 0) return;
          const rota = (list: UnitId[]) => list.map((personId) => ({ personId, paused: false }));
          const expected = nextOfRota(rota(ids), last, (one) => after.includes(one));
          expect(nextOfRota(rota(after), lastAfterEdit(ids, last, after), everybody)).toBe(expected);
        },
      ),
    );
  });
});

test.each([
  [{ members: members('1 2'), limitMinutes: 30 }, []],
  [{ members: [], limitMinutes: 5 }, []],
  [{ members: members('1 2 1'), limitMinutes: 30 }, ['ROTA_TWICE']],
  [{ members: members('1 99'), limitMinutes: 30 }, ['NOT_FOUND']],
  [{ members: members('1'), limitMinutes: 4 }, ['LEAD_LIMIT_INVALID']],
  [{ members: members('1'), limitMinutes: 601 }, ['LEAD_LIMIT_INVALID']],
])('%j: %j', (rota, codes) => {
  expect(checkRota(rota, (one) => one < 50).map(({ code }) => code)).toEqual(codes);
});
