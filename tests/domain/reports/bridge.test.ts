import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BRIDGE_LINES, linesOf, type BridgeLine, type Crossing } from '@erp/domain/reports/bridge';

const crossing = (changes: Partial<Crossing>): Crossing => ({
  before: 'HERE',
  after: 'HERE',
  sameHolder: false,
  otherIsPool: false,
  existedEarlier: false,
  ...changes,
});

describe('the bridge of a unit', () => {
  test.each<[string, Partial<Crossing>, BridgeLine[]]>([
    ['held at both ends, by whomever inside', {}, ['HELD_BEFORE', 'HELD_AFTER']],
    ['new', { before: 'ABSENT' }, ['CREATED', 'HELD_AFTER']],
    ['brought back', { before: 'ABSENT', existedEarlier: true }, ['BROUGHT_BACK', 'HELD_AFTER']],
    ['claimed from a pool', { before: 'ELSEWHERE', otherIsPool: true }, ['FROM_POOL', 'HELD_AFTER']],
    ['taken over from elsewhere', { before: 'ELSEWHERE' }, ['FROM_OTHER_UNIT', 'HELD_AFTER']],
    [
      'come with its owner',
      { before: 'ELSEWHERE', sameHolder: true },
      ['MOVED_IN_WITH_HOLDER', 'HELD_AFTER'],
    ],
    ['released', { after: 'ELSEWHERE', otherIsPool: true }, ['HELD_BEFORE', 'TO_POOL']],
    ['handed over to elsewhere', { after: 'ELSEWHERE' }, ['HELD_BEFORE', 'TO_OTHER_UNIT']],
    [
      'gone with its owner',
      { after: 'ELSEWHERE', sameHolder: true },
      ['HELD_BEFORE', 'MOVED_OUT_WITH_HOLDER'],
    ],
    ['deleted', { after: 'ABSENT' }, ['HELD_BEFORE', 'MERGED_OR_DELETED']],
    ['elsewhere at both ends', { before: 'ELSEWHERE', after: 'ELSEWHERE' }, []],
  ])('counts a customer %s', (_, changes, lines) => {
    expect(linesOf(crossing(changes)).sort()).toEqual([...lines].sort());
  });

  test('closes: what was held, plus what came, less what went, is what is held', () => {
    const place = fc.constantFrom('HERE' as const, 'ELSEWHERE' as const, 'ABSENT' as const);
    const any = fc.record({
      before: place,
      after: place,
      sameHolder: fc.boolean(),
      otherIsPool: fc.boolean(),
      existedEarlier: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (crossings) => {
        const counts = Object.fromEntries(BRIDGE_LINES.map((line) => [line, 0])) as Record<
          BridgeLine,
          number
        >;
        for (const line of crossings.flatMap(linesOf)) counts[line] += 1;
        const came =
          counts.CREATED +
          counts.FROM_POOL +
          counts.FROM_OTHER_UNIT +
          counts.MOVED_IN_WITH_HOLDER +
          counts.BROUGHT_BACK;
        const went =
          counts.TO_POOL + counts.TO_OTHER_UNIT + counts.MOVED_OUT_WITH_HOLDER + counts.MERGED_OR_DELETED;
        expect(counts.HELD_BEFORE + came - went).toBe(counts.HELD_AFTER);
      }),
    );
  });
});
