import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startTestApi, type TestApi } from '../harness/api';
import { enterHistory } from '../harness/enter-history';
import { reportQueries } from '../harness/report-queries';
import type { History } from '../model/history';
import { randomHistory, shuffled } from '../model/random-history';
import { snapshot } from '../model/snapshot';
import type { State } from '../model/states';

let api: TestApi | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});

const DAYS = ['2026-02-28', '2026-04-15', '2026-06-30'];

const above0 = (counts: Record<State, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** Enters it through the API and compares the company on three days with the naive model. */
async function expectModel(history: History): Promise<void> {
  api = await startTestApi();
  const entered = await enterHistory(api, history);
  const company = history.units.find(({ kind }) => kind === 'COMPANY')!.code;
  for (const day of DAYS) {
    const report = await reportQueries(entered).snapshot(company, day);
    const { total } = snapshot(history, { day, unit: company });
    expect({ day, counts: report.counts }).toEqual({ day, counts: above0(total.counts) });
  }
  await api.close();
  api = undefined;
}

test('histories entered through the API, in one order and in another, stand where the naive model says', async () => {
  const histories = fc.sample(
    randomHistory({
      customers: 3,
      steps: 8,
      deletions: false,
      movesAtNoon: false,
      sharedPhones: false,
    }).chain((history) => shuffled(history).map((other) => [history, other])),
    { numRuns: 4, seed: 11 },
  );
  for (const [history, other] of histories) {
    await expectModel(history!);
    await expectModel(other!);
  }
}, 180_000);
