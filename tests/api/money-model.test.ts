/** Money counts for whom the naive model says, whatever was ruled, paid, refunded, cancelled and voided, and however late. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startTestApi, type TestApi } from '../harness/api';
import { enterHistory } from '../harness/enter-history';
import { queryAs } from '../harness/history-people';
import { moneyQueries, type UnitMoney } from '../harness/money-queries';
import { receivedCents } from '../model/amounts';
import { creditsOf, dealsOf, dealsSignedOn } from '../model/credits';
import { addDays, at } from '../model/days';
import { allFacts } from '../model/facts';
import type { Day, History } from '../model/history';
import { randomHistory } from '../model/random-history';
import { sharersOf } from '../model/sharings';
import { stateAt } from '../model/state-at';
import * as s from '../model/story';

const TODAY = '2026-12-01';

const moneyOf = (history: History, unit: string, day: Day): UnitMoney => ({
  signed: dealsSignedOn(history, unit, day),
  received: receivedCents(history, { from: day, to: day, unit }),
});

/** Who has or had a share, or holds the customer. */
function dealsSeenBy(history: History, rep: string): string[] {
  return dealsOf(history)
    .filter(
      (deal) =>
        sharersOf(history, deal).includes(rep) || stateAt(history, deal.customer, TODAY)?.holder === rep,
    )
    .map(({ key }) => key)
    .sort();
}

/** Some days on which money came or went. */
function daysOfMoney(history: History): Day[] {
  const days = allFacts(history)
    .filter(({ event }) => event.kind === 'PAYMENT' || event.kind === 'DEAL' || event.kind === 'CANCELLATION')
    .map(({ day }) => day);
  return [...new Set(days)].filter((_, index, { length }) => index % Math.ceil(length / 4) === 0);
}

type Rows = Map<string, UnitMoney>;

/** Every figure of money that the contract tells, and what the model counts for the same question. */
async function compared(api: TestApi, history: History): Promise<{ told: object; counted: object }> {
  const entered = await enterHistory(api, history);
  const money = moneyQueries(entered);
  const people = history.units.filter(({ kind }) => kind === 'PERSON').map(({ code }) => code);
  const company = history.units.find(({ kind }) => kind === 'COMPANY')!.code;
  const told: Record<string, unknown> = {};
  const counted: Record<string, unknown> = {};
  const compare = <T>(figure: string, answer: T, expected: T): void => {
    told[figure] = answer;
    counted[figure] = expected;
  };
  const rowsOf = (rows: Rows, day: Day): Rows =>
    new Map([...rows.keys()].map((unit) => [unit, moneyOf(history, unit, day)]));

  for (const deal of dealsOf(history)) {
    compare(`credits of ${deal.key}`, await money.credits(deal.key), creditsOf(history, deal));
  }
  for (const day of daysOfMoney(history)) {
    const rows = await money.activity(company, day);
    compare(`activity of ${day}`, rows, rowsOf(rows, day));
    const { received } = moneyOf(history, company, day);
    compare(`list of received money of ${day}`, await money.receivedOfDeals(company, day), received);
    for (const person of people) {
      const report = await money.dailyReport(person, day);
      compare(`daily report of ${person} on ${day}`, report, moneyOf(history, person, day));
    }
    api.clock.set(at(addDays(day, 1), '12:00'));
    const morning = await money.morningScreen(company);
    compare(`morning screen of ${morning.day}`, morning.rows, rowsOf(morning.rows, morning.day));
  }
  api.clock.set(at(TODAY, '12:00'));
  if (!history.events.some(({ kind }) => kind === 'SHARES')) return { told, counted };
  for (const person of people) {
    const found = await money.deals(await queryAs(api, person));
    compare(`deals of ${person}`, found, dealsSeenBy(history, person));
  }
  return { told, counted };
}

async function expectModel(history: History): Promise<void> {
  const api = await startTestApi();
  try {
    const { told, counted } = await compared(api, history);
    expect(told).toEqual(counted);
  } finally {
    await api.close();
  }
}

const aboutMoney = randomHistory({
  ...{ about: 'MONEY', customers: 2, steps: 14 },
  ...{ deletions: false, merges: false, movesAtNoon: false },
});

/** Signed by Li alone; from 10 March on half of it is Zhao's, from 20 March on half of it Wang's. */
const halfOf = (rep: string) => [
  { rep, percent: '50.00' },
  { rep: 'Li', percent: '50.00' },
];
const ruledTwice = s.story([
  s.entered('a', '2026-03-02', { phones: ['+8613957700001'] }),
  s.signed('a', '2026-03-03', 'deal', { amount: '100.00' }),
  s.sharedAnew('a', '2026-03-10', 'deal', halfOf('Zhao'), { key: 'ruling-1' }),
  s.sharedAnew('a', '2026-03-20', 'deal', halfOf('Wang'), { key: 'ruling-2' }),
  ...[
    ['2026-03-09', '10.00'] as const,
    ['2026-03-10', '20.01'] as const,
    ['2026-03-19', '0.01'] as const,
    ['2026-03-20', '5.00'] as const,
  ].flatMap(([on, amount], index) => {
    const key = `payment-${index}`;
    const recordedAt = at('2026-03-25', `10:0${index}`);
    const said = { key: `sure-${index}`, recordedAt };
    return [s.paid('a', on, 'deal', amount, { key, recordedAt }), s.confirmed('a', '2026-03-25', key, said)];
  }),
]);

test('money counts by the ruling of its day, and whoever had a share in between finds the deal', async () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };
  expect(['Li', 'Zhao', 'Wang'].map((unit) => receivedCents(ruledTwice, { ...year, unit }))).toEqual([
    2251, 1001, 250,
  ]);
  expect(dealsSeenBy(ruledTwice, 'Zhao')).toEqual(['deal']);
  await expectModel(ruledTwice);
});

test('every amount of random histories, with shares that rulings change, counts for whom the naive model says', async () => {
  await fc.assert(fc.asyncProperty(aboutMoney, expectModel), { numRuns: 8, seed: 5, endOnFailure: true });
}, 180_000);
