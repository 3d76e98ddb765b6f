import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Sql } from '@erp/api/database/sql';
import { decodeId } from '@erp/api/graphql/ids';
import { startTestApi, type TestApi } from '../harness/api';
import { enterHistory, type Entered } from '../harness/enter-history';
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

type Told = { intervals: unknown[]; contacts: unknown[] };

/** What the fold made of it, told in the codes of the history: ids are another run's. */
async function told(db: Sql, { customers, units }: Entered): Promise<Told> {
  const customerOf = new Map([...customers].map(([code, id]) => [decodeId('customer', id), code]));
  const unitOf = new Map([...units].map(([code, id]) => [decodeId('unit', id), code]));
  const intervals = await db.rows<{ customer_id: number; holder_id: number }>(
    `SELECT customer_id, from_day, to_day, state, holder_id, counted_source
       FROM timeline_interval
      ORDER BY customer_id, from_day`,
  );
  const contacts = await db.rows<{ customer_id: number; rep_id: number }>(
    `SELECT customer_id, at, rep_id, contact, customer_kind, is_first, is_first_visit, stage_from, stage_to, after_lapse
       FROM contact
      ORDER BY customer_id, at, rep_id, contact, is_first DESC, stage_from, stage_to`,
  );
  const inCodes = <R extends { customer_id: number }>(rows: R[]): unknown[] =>
    rows
      .map((row) => ({
        ...row,
        customer_id: customerOf.get(row.customer_id),
        ...('holder_id' in row ? { holder_id: unitOf.get(row.holder_id as number) } : {}),
        ...('rep_id' in row ? { rep_id: unitOf.get(row.rep_id as number) } : {}),
      }))
      .sort((one, other) => String(one.customer_id).localeCompare(String(other.customer_id)));
  return { intervals: inCodes(intervals), contacts: inCodes(contacts) };
}

/** Enters it through the API, compares the company on three days with the naive model, and tells what was made of it. */
async function expectModel(history: History): Promise<Told> {
  api = await startTestApi();
  const entered = await enterHistory(api, history);
  const company = history.units.find(({ kind }) => kind === 'COMPANY')!.code;
  for (const day of DAYS) {
    const report = await reportQueries(entered).snapshot(company, day);
    const { total } = snapshot(history, { day, unit: company });
    expect({ day, counts: report.counts }).toEqual({ day, counts: above0(total.counts) });
  }
  const result = await told(api.db, entered);
  await api.close();
  api = undefined;
  return result;
}

test('histories entered through the API, in one order and in another, have the same intervals and customer kinds, and stand where the naive model says', async () => {
  const histories = fc.sample(
    randomHistory({
      ...{ customers: 3, steps: 10 },
      // A ruling happens when it is entered, and is of a customer that can be disputed.
      ...{ deletions: false, movesAtNoon: false, rulings: false },
    }).chain((history) => shuffled(history).map((other) => [history, other])),
    { numRuns: 8, seed: 11 },
  );
  for (const [history, other] of histories) {
    expect(await expectModel(other!)).toEqual(await expectModel(history!));
  }
}, 180_000);
