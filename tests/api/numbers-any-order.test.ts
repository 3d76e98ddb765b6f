/** A number's verdicts are one history: whatever was entered first, and whatever was voided or restored when. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTimeline } from '@erp/api/facts/check-timeline';
import type { Instant } from '@erp/domain/time/day';
import { startTestApi } from '../harness/api';
import { enterHistory } from '../harness/enter-history';
import { reportQueries } from '../harness/report-queries';
import { addDays } from '../model/days';
import { customersOf } from '../model/facts';
import type { Day, History, HistoryEvent } from '../model/history';
import { enteredInOneGo, randomHistory, randomPeriod, shuffled } from '../model/random-history';
import { stateAt } from '../model/state-at';
import type { State } from '../model/states';
import * as s from '../model/story';

/** After the period: what is loaded is entered then, and looked at the next day. */
const LOADED = '2026-11-30T00:00:00.000Z';
const TODAY = '2026-12-01';
const END = `${TODAY}T00:00:00.000Z` as Instant;

function standing(history: History, day: Day): Record<string, string> {
  return Object.fromEntries(
    customersOf(history).flatMap((customer) => {
      const found = stateAt(history, customer, day);
      return found ? [[customer, found.state]] : [];
    }),
  );
}

const someDays = fc.uniqueArray(
  fc.nat(200).map((days) => addDays(randomPeriod.from, days)),
  { minLength: 6, maxLength: 6 },
);
const aboutNumbers = randomHistory({
  ...{ about: 'NUMBERS', numbers: 2, customers: 8, steps: 5 },
  ...{ deletions: false, merges: false, movesAtNoon: false },
});

/** Entered as it happened or later, and in another order long after. */
const histories = fc.oneof(
  aboutNumbers,
  aboutNumbers.chain(shuffled).map((history) => enteredInOneGo(history, LOADED)),
);

async function expectModel(history: History, days: Day[]): Promise<void> {
  const api = await startTestApi();
  try {
    const reports = reportQueries(await enterHistory(api, history));
    const company = history.units.find(({ kind }) => kind === 'COMPANY')!.code;
    for (const day of days) {
      expect({ day, ...(await reports.standing(company, day)) }).toEqual({ day, ...standing(history, day) });
    }
    const checked = await checkTimeline(api.schema.url, { clock: { now: () => END } });
    expect(checked).toMatchObject({ differing: 0 });
  } finally {
    await api.close();
  }
}

/** Customer a has the number from January, b from 1 February; in the order of entry. */
const number = '+8613957700001';
const a = s.entered('a', '2026-01-05', { phones: [number] });
const b = s.entered('b', '2026-02-01', { phones: [number] });
const early = s.foundInvalid('a', '2026-01-10', number);
const late = s.foundInvalid('a', '2026-01-20', number);
const appeal = s.appealed('a', '2026-01-20', number);
const february = '2026-02-28';

test.each<[string, HistoryEvent[], State]>([
  ['the last of two verdicts is voided', [a, early, late, b, s.voided('a', february, late.key)], 'INVALID'],
  ['the appeal is voided', [a, early, appeal, b, s.voided('a', february, appeal.key)], 'INVALID'],
  ['an appeal of an earlier day is entered', [a, early, b, appeal], 'NONE'],
  ['a verdict of a day before the appeal is entered', [a, appeal, b, early], 'NONE'],
  [
    'a void of before is undone',
    [a, early, s.voided('a', '2026-01-25', early.key), b, s.restored('a', february, early.key)],
    'INVALID',
  ],
])('a customer has the verdicts of its number when, after its entry, %s', async (_, events, state) => {
  const history = enteredInOneGo(s.story(events), LOADED);
  expect(standing(history, february)).toMatchObject({ b: state });
  await expectModel(history, ['2026-01-15', '2026-01-31', february]);
});

test('histories in which customers share numbers stand where the naive model says, in whatever order they were entered', async () => {
  await fc.assert(
    fc.asyncProperty(histories, someDays, (history, days) => expectModel(history, [...days, TODAY])),
    { numRuns: 12, seed: 3, endOnFailure: true },
  );
}, 180_000);
