/** What makes a follow-up look wrong, and that the same ones are drawn all day. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  burstsAmong,
  drawSample,
  lotOf,
  textFindings,
  type Finding,
  type Texts,
} from '@erp/domain/desk/spot-check';
import { checkedDay, lastWorkday } from '@erp/domain/desk/last-workday';
import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import type { Day, Instant } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';

const nothing: Texts = {
  growthExpectation: null,
  targetCustomers: null,
  competition: null,
  internetAwareness: null,
  note: null,
};
const texts = (given: Partial<Texts>): Texts => ({ ...nothing, ...given });
const former = texts({ growthExpectation: '明年开新厂', note: '下周再谈' });

describe('the text of a follow-up against the one before', () => {
  test.each<[string, { from: Stage | null; to: Stage; own: Texts; former: Texts | null }, Finding['kind'][]]>(
    [
      ['the same word for word', { from: 'ENGAGED', to: 'ENGAGED', own: former, former }, ['SAME_TEXT']],
      [
        'the same but for blanks',
        { from: 'ENGAGED', to: 'ENGAGED', own: { ...former, note: ' 下周再谈\n' }, former },
        ['SAME_TEXT'],
      ],
      ['a new note', { from: 'ENGAGED', to: 'ENGAGED', own: { ...former, note: '已发报价' }, former }, []],
      ['a part taken out', { from: 'ENGAGED', to: 'ENGAGED', own: { ...former, note: null }, former }, []],
      ['nothing written, as before', { from: 'ENGAGED', to: 'ENGAGED', own: nothing, former: nothing }, []],
      ['the first one', { from: null, to: 'EVALUATING', own: nothing, former: null }, []],
      [
        'raised with the same text',
        { from: 'ENGAGED', to: 'CONSIDERING', own: former, former },
        ['RAISED_WITHOUT_TEXT'],
      ],
      [
        'raised with a part only taken out',
        { from: 'ENGAGED', to: 'EVALUATING', own: { ...former, note: null }, former },
        ['RAISED_WITHOUT_TEXT'],
      ],
      [
        'raised without any text',
        { from: 'REFUSED', to: 'UNAWARE', own: nothing, former: null },
        ['RAISED_WITHOUT_TEXT'],
      ],
      [
        'raised with a new text',
        { from: 'ENGAGED', to: 'EVALUATING', own: texts({ note: '要方案' }), former },
        [],
      ],
      [
        'fallen with the same text',
        { from: 'EVALUATING', to: 'REFUSED', own: former, former },
        ['SAME_TEXT'],
      ],
    ],
  )('%s', (_, { from, to, own, former: before }, expected) => {
    const found = textFindings({ stageFrom: from, stageTo: to, texts: own }, before);
    expect(found.map(({ kind }) => kind)).toEqual(expected);
  });
});

describe('a burst', () => {
  const recorded = (repId: number, ...seconds: number[]) =>
    seconds.map((second) => ({
      key: `${repId}:${second}`,
      repId,
      at: new Date(Date.UTC(2026, 5, 15, 2, 0, second)).toISOString() as Instant,
    }));

  test.each<[string, number[], Record<string, [number, number]>]>([
    ['two at once are none', [0, 1], {}],
    ['three within a minute', [0, 30, 60], { '1:0': [3, 60], '1:30': [3, 60], '1:60': [3, 60] }],
    ['three in more than a minute', [0, 30, 61], {}],
    [
      'each stands in the largest it belongs to',
      [0, 50, 55, 60, 110],
      { '1:0': [4, 60], '1:50': [4, 60], '1:55': [4, 60], '1:60': [4, 60], '1:110': [4, 60] },
    ],
  ])('%s', (_, seconds, expected) => {
    const found = [...burstsAmong(recorded(1, ...seconds))].map(([key, { times, seconds: apart }]) => [
      key,
      [times, apart],
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('is of one rep', () => {
    expect(burstsAmong([...recorded(1, 0, 10), ...recorded(2, 5, 15)]).size).toBe(0);
  });
});

describe('the sample', () => {
  const rows = fc.uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1 }),
      findings: fc.array(fc.constant<Finding>({ kind: 'SAME_TEXT' }), { maxLength: 2 }),
    }),
    { selector: ({ key }) => key },
  );

  test('is the same whatever the order of what it is drawn from, those that look wrong first', () => {
    fc.assert(
      fc.property(rows, fc.string(), fc.nat(8), (given, seed, size) => {
        const drawn = drawSample(given, seed, size);
        expect(drawSample([...given].reverse(), seed, size)).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(size, given.length));
        const worst = drawn.map(({ findings }) => findings.length);
        expect(worst).toEqual([...worst].sort((a, b) => b - a));
        const left = given.filter((row) => !drawn.includes(row));
        for (const { findings } of left) {
          expect(findings.length).toBeLessThanOrEqual(Math.min(Infinity, ...worst));
        }
      }),
    );
  });

  test('differs by unit and day, and is even', () => {
    const lots = Array.from({ length: 2_000 }, (_, index) => lotOf('7 2026-06-15', `${index}:1`));
    const low = lots.filter((lot) => lot < 2 ** 31).length;
    expect(low).toBeGreaterThan(900);
    expect(low).toBeLessThan(1_100);
    expect(lotOf('8 2026-06-15', '0:1')).not.toBe(lots[0]);
  });
});

test.each([
  ['on a morning the last workday’s', '2026-06-15T03:59:59.999Z', '2026-06-12'],
  ['from noon on today’s', '2026-06-15T04:00:00.000Z', '2026-06-15'],
  ['after the holiday of October', '2026-10-08T01:00:00.000Z', '2026-09-30'],
])('which day is checked: %s', (_, now, expected) => {
  expect(checkedDay(now as Instant, 'Asia/Shanghai', workdayCalendar())).toBe(expected);
});

test('a calendar without workdays goes back one day', () => {
  expect(lastWorkday('2026-06-15' as Day, { isWorkday: () => false })).toBe('2026-06-14');
});
