import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startPipelineApi, withFiles, type LoadedPipeline } from '../harness/load-pipeline';
import { expectDirectCounts, expectIdentities, monthsOf } from '../harness/pipeline-reports';
import { makePipelineFiles } from '../model/make-pipeline-files';
import { parsePipelineFiles } from '../model/pipeline-files';

const files = makePipelineFiles({ seed: 7, opportunities: 300 });
const rows = parsePipelineFiles(files);

let loaded: LoadedPipeline;
beforeAll(async () => {
  loaded = await withFiles(files, startPipelineApi);
}, 120_000);
afterAll(() => loaded.close());

describe('a pipeline of the same shape as a real one, loaded through the API', () => {
  test('is loaded whole: nothing is refused', () => {
    const engaged = rows.opportunities.filter((row) => row.engage_date).length;
    const of = (stage: string) => rows.opportunities.filter((row) => row.deal_stage === stage).length;
    expect(loaded.summary).toEqual({
      customers: rows.opportunities.length,
      followUps: engaged + of('Lost'),
      deals: of('Won'),
      payments: of('Won'),
      refused: [],
    });
  });

  test('loading it a second time records nothing twice', async () => {
    const factsBefore = await loaded.api.db.rows('SELECT COUNT(*) AS n FROM fact');
    const again = await withFiles(files, loaded.again);
    expect(again).toEqual(loaded.summary);
    expect(await loaded.api.db.rows('SELECT COUNT(*) AS n FROM fact')).toEqual(factsBefore);
  }, 60_000);

  test.each(monthsOf(2017))('stands at the ends of %s … %s as the rows of the files say', async (_, to) => {
    await expectDirectCounts(loaded, rows, to);
  });

  test.each(monthsOf(2017))('snapshot and process of %s … %s agree', async (from, to) => {
    await expectIdentities(loaded, rows, from, to);
  });
});
