import { describe, expect, test } from '@jest/globals';
import { tableOf, verdictOf, type Run } from '@erp/scripts/check-web/scores';

const run = (performance: number, accessibility = 100, broken: string[] = []): Run => ({
  ...{ performance, accessibility, broken },
  ...{ firstPaint: 240.4, largestPaint: 512.6, blocking: performance, shift: 0.0123, machine: 1800.4 },
});

describe('what counts of the runs of a page', () => {
  test('the one in the middle by performance, with its own times', () => {
    const { run: counted, isMet } = verdictOf({ page: '/', runs: [run(99), run(60), run(96)] });
    expect(counted).toMatchObject({ performance: 96, blocking: 96 });
    expect(isMet).toBe(true);
  });

  test('of two the lower one', () => {
    expect(verdictOf({ page: '/', runs: [run(99), run(90)] })).toMatchObject({
      run: { performance: 90 },
      isMet: false,
    });
  });

  test('the worst accessibility, and every rule that was broken', () => {
    const runs = [run(99, 100), run(99, 94, ['label', 'color-contrast']), run(99, 96, ['label'])];
    expect(verdictOf({ page: '/', runs })).toMatchObject({
      run: { accessibility: 94, broken: ['label', 'color-contrast'] },
      isMet: false,
    });
  });
});

test('the bar is met by as much as it asks for', () => {
  expect(verdictOf({ page: '/', runs: [run(95, 95)] }).isMet).toBe(true);
  expect(verdictOf({ page: '/', runs: [run(94, 100)] }).isMet).toBe(false);
});

test('the table has a row per page, what misses stands out', () => {
  const rows = tableOf([
    { page: '客户列表', runs: [run(97), run(98), run(99)] },
    { page: '快照分析', runs: [run(80, 90, ['label'])] },
  ]).split('\n');
  expect(rows.slice(2)).toEqual([
    '| 客户列表 | 98 | 97 · 98 · 99 | 100 | met | 240 | 513 | 98 | 0.012 | 1800 |  |',
    '| 快照分析 | 80 | 80 | 90 | **missed** | 240 | 513 | 80 | 0.012 | 1800 | label |',
  ]);
});
