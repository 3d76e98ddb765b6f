import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startPipelineApi, type LoadedPipeline } from '../harness/load-pipeline';
import {
  expectDirectCounts,
  expectIdentities,
  monthsOf,
  processOf,
  snapshotOf,
} from '../harness/pipeline-reports';
import { parsePipelineFiles, readPipelineFiles } from '../model/pipeline-files';

const data = process.env.DATA_DIR;
if (data === undefined) throw new Error('DATA_DIR names no folder');
const folder = join(data, 'pipeline');
const rows = parsePipelineFiles(readPipelineFiles(folder));

let loaded: LoadedPipeline;
beforeAll(async () => {
  loaded = await startPipelineApi(folder);
}, 900_000);
afterAll(() => loaded.close());

/** Computed from the files by two programs that know nothing of this product. */
const known = [
  { day: '2017-03-31', NONE: 500, EVALUATING: 1330, SIGNED: 531, REFUSED: 116, total: 2477 },
  { day: '2017-06-30', NONE: 500, EVALUATING: 1686, SIGNED: 1785, REFUSED: 894, total: 4865 },
  { day: '2017-09-30', NONE: 500, EVALUATING: 2409, SIGNED: 3042, REFUSED: 1684, total: 7635 },
  { day: '2017-12-31', NONE: 500, EVALUATING: 1589, SIGNED: 4238, REFUSED: 2473, total: 8800 },
];
const nobody = { UNAWARE: 0, ENGAGED: 0, CONSIDERING: 0, COMMITTED: 0, INVALID: 0, LAPSED: 0 };

describe('the real pipeline, loaded through the API', () => {
  test('is loaded whole', () => {
    expect(loaded.summary).toEqual({
      customers: 8800,
      followUps: 10_773,
      deals: 4238,
      payments: 4238,
      refused: [],
    });
  });

  test.each(known)('stands on $day as known', async ({ day, total, ...counts }) => {
    const company = await snapshotOf(loaded, 'company', day);
    expect(company.counts).toEqual({ ...nobody, ...counts });
    expect(company.total).toBe(total);
  });

  test('moves in the second quarter of 2017 as known', async () => {
    const { cells } = await processOf(loaded, 'company', '2017-04-01', '2017-06-30');
    const sorted = cells.map(({ from, to, count }) => `${from}→${to} ${count}`).sort();
    expect(sorted).toEqual(
      [
        'ABSENT→EVALUATING 1336',
        'ABSENT→SIGNED 637',
        'ABSENT→REFUSED 415',
        'EVALUATING→EVALUATING 350',
        'EVALUATING→SIGNED 617',
        'EVALUATING→REFUSED 363',
        'SIGNED→SIGNED 531',
        'REFUSED→REFUSED 116',
        'NONE→NONE 500',
      ].sort(),
    );
  });

  test.each(monthsOf(2017))(
    'regions and departments at the end of %s … %s equal the count over the files',
    async (_, to) => {
      await expectDirectCounts(loaded, rows, to);
    },
  );

  test.each(monthsOf(2017))('the identities of snapshot and process hold in %s … %s', async (from, to) => {
    await expectIdentities(loaded, rows, from, to);
  });
});
