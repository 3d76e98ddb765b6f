import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { receivedCents } from '../model/amounts';
import { addDays, at } from '../model/days';
import type { History } from '../model/history';
import { codes, pipelineHistory } from '../model/pipeline';
import { directCount } from '../model/pipeline-direct';
import { parsePipelineFiles, readPipelineFiles } from '../model/pipeline-files';
import { process as processReport } from '../model/process';
import { snapshot } from '../model/snapshot';

const folder = process.env.DATA_DIR;
if (folder === undefined) throw new Error('DATA_DIR names no folder');
const rows = parsePipelineFiles(readPipelineFiles(join(folder, 'pipeline')));
const history: History = pipelineHistory(rows, at('2018-01-02', '09:00'));
const unit = codes.company;

const snapshots = new Map<string, ReturnType<typeof snapshot>>();
/** Of the whole company at the end of a day: the one before a month is the one after the month before. */
function companyOn(day: string): ReturnType<typeof snapshot> {
  const kept = snapshots.get(day) ?? snapshot(history, { day, unit });
  snapshots.set(day, kept);
  return kept;
}

/** Computed from the files by two programs that know nothing of this model. */
const known = [
  { day: '2017-03-31', NONE: 500, EVALUATING: 1330, SIGNED: 531, REFUSED: 116, total: 2477 },
  { day: '2017-06-30', NONE: 500, EVALUATING: 1686, SIGNED: 1785, REFUSED: 894, total: 4865 },
  { day: '2017-09-30', NONE: 500, EVALUATING: 2409, SIGNED: 3042, REFUSED: 1684, total: 7635 },
  { day: '2017-12-31', NONE: 500, EVALUATING: 1589, SIGNED: 4238, REFUSED: 2473, total: 8800 },
];

const nobody = { UNAWARE: 0, ENGAGED: 0, CONSIDERING: 0, COMMITTED: 0, INVALID: 0, LAPSED: 0 };

describe('the pipeline', () => {
  test.each(known)('stands on $day as known', ({ day, total, ...counts }) => {
    const report = companyOn(day);
    expect(report.total.counts).toEqual({ ...nobody, ...counts });
    expect(report.total.total).toBe(total);
  });

  test.each(known)('stands on $day in every region, department and person as the files say', ({ day }) => {
    const { rows: lines } = companyOn(day);
    expect(lines).toHaveLength(3 + 6 + 6 + 35);
    for (const line of lines) expect(line.counts).toEqual(directCount(rows, line.unit, day));
  });

  test('moves in the second quarter of 2017 as known', () => {
    const question = { from: '2017-04-01', to: '2017-06-30', unit, population: 'ALL' } as const;
    const { cells } = processReport(history, question).total;
    expect(cells.map(({ from, to, customers }) => [from, to, customers.length])).toEqual([
      ['ABSENT', 'REFUSED', 415],
      ['ABSENT', 'EVALUATING', 1336],
      ['ABSENT', 'SIGNED', 637],
      ['REFUSED', 'REFUSED', 116],
      ['EVALUATING', 'REFUSED', 363],
      ['EVALUATING', 'EVALUATING', 350],
      ['EVALUATING', 'SIGNED', 617],
      ['SIGNED', 'SIGNED', 531],
      ['NONE', 'NONE', 500],
    ]);
  });

  test.each([
    ['2017-01-01', '2017-03-31', 1_134_672],
    ['2017-04-01', '2017-06-30', 3_086_111],
    ['2017-07-01', '2017-09-30', 2_982_255],
    ['2017-10-01', '2017-12-31', 2_802_496],
  ])('received from %s to %s as known', (from, to, amount) => {
    expect(receivedCents(history, { from, to, unit })).toBe(amount * 100);
  });

  test.each([
    ['Central', 3_346_293],
    ['East', 3_090_594],
    ['West', 3_568_647],
  ])('received in %s as known', (office, amount) => {
    const year = { from: '2017-01-01', to: '2017-12-31', unit: codes.region(office) };
    expect(receivedCents(history, year)).toBe(amount * 100);
  });

  test.each(Array.from({ length: 12 }, (_, month) => `2017-${String(month + 1).padStart(2, '0')}`))(
    'keeps the identities of snapshot and process in %s',
    (month) => {
      const from = `${month}-01`;
      const to = addDays(addDays(from, 31).slice(0, 7) + '-01', -1);
      const report = processReport(history, { from, to, unit, population: 'ALL' });
      const before = companyOn(addDays(from, -1)).total;
      const after = companyOn(to).total;
      for (const [state, list] of Object.entries(after.lists)) {
        const column = report.total.cells.filter((cell) => cell.to === state);
        expect(column.flatMap(({ customers }) => customers).sort()).toEqual(list);
      }
      for (const [state, list] of Object.entries(before.lists)) {
        const row = report.total.cells.filter((cell) => cell.from === state);
        expect(row.flatMap(({ customers }) => customers).sort()).toEqual(list);
      }
      for (const row of [report.total, ...report.rows]) {
        expect(Object.values(row.classes).flat().sort()).toEqual(row.population);
        const { HELD_BEFORE: held, CREATED: created, HELD_AFTER: heldAfter } = row.bridge;
        expect([...held, ...created].sort()).toEqual(heldAfter);
      }
    },
  );
});
