import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let refusalReason: string;

beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  refusalReason = await sales.catalogue('REFUSAL_REASON');
});
afterAll(() => sales.api.close());

type Input = Record<string, unknown>;

const codes = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const visit = (person: Person, customerId: string, more: Input) => {
  sales.api.clock.forward(1000);
  return sales.mutate(
    person,
    'recordVisit',
    { visit: { customerId, met: 'KEY_PERSON', ...more } },
    `visit { status kind day met result stageFrom stage refusalReason { id } receivedOnSpot note voided }
     customer { state stage holder { kind } lastContact { visit { met } followUp { id } } }`,
  );
};

describe('the result of a visit', () => {
  test('tells who was met, what came of it, and the stage after it', async () => {
    const id = await sales.customer('li');
    expect(
      await visit('li', id, {
        result: 'INTERESTED',
        stage: 'EVALUATING',
        note: '老板在',
        receivedOnSpot: '200.00',
      }),
    ).toEqual({
      visit: {
        status: 'DONE',
        kind: 'FIRST',
        day: '2026-06-15',
        met: 'KEY_PERSON',
        result: 'INTERESTED',
        stageFrom: null,
        stage: 'EVALUATING',
        refusalReason: null,
        receivedOnSpot: '200.00',
        note: '老板在',
        voided: false,
      },
      customer: {
        state: 'EVALUATING',
        stage: 'EVALUATING',
        holder: { kind: 'PERSON' },
        lastContact: { visit: { met: 'KEY_PERSON' }, followUp: null },
      },
      userErrors: [],
    });
  });

  test('asserts the stage that it decides', async () => {
    const id = await sales.customer('li');
    expect(await visit('li', id, { result: 'AGREED_TO_SIGN' })).toMatchObject({
      customer: { stage: 'COMMITTED' },
    });
    expect(await visit('li', id, { result: 'REFUSED', refusalReasonId: refusalReason })).toMatchObject({
      visit: { stageFrom: 'COMMITTED', stage: 'REFUSED', refusalReason: { id: refusalReason } },
      customer: { stage: 'REFUSED' },
    });
  });

  test('with nobody met leaves the stage as it was', async () => {
    const id = await sales.customer('li');
    await visit('li', id, { result: 'INTERESTED', stage: 'ENGAGED' });
    expect(await visit('li', id, { met: 'NOBODY' })).toMatchObject({
      visit: { kind: 'REVISIT', stage: null, result: null },
      customer: { stage: 'ENGAGED' },
    });
  });

  test.each<[string, Input, string[]]>([
    ['no result', {}, ['visit.result: RESULT_REQUIRED']],
    ['no stage', { result: 'INTERESTED' }, ['visit.stage: STAGE_REQUIRED']],
    ['no reason of a refusal', { result: 'REFUSED' }, ['visit.refusalReasonId: REFUSAL_REASON_REQUIRED']],
    ['a result with nobody met', { met: 'NOBODY', result: 'SIGNED' }, ['visit.result: RESULT_NOT_ALLOWED']],
    [
      'a stage against the result',
      { result: 'AGREED_TO_SIGN', stage: 'ENGAGED' },
      ['visit.stage: STAGE_CONTRADICTS_RESULT'],
    ],
    [
      'money that is none',
      { met: 'NOBODY', receivedOnSpot: '-1.00' },
      ['visit.receivedOnSpot: AMOUNT_INVALID'],
    ],
    ['a text that is too long', { met: 'NOBODY', purpose: '访'.repeat(301) }, ['visit.purpose: TOO_LONG']],
    [
      'a next visit without its time',
      { met: 'NOBODY', nextStep: { kind: 'VISIT' } },
      ['visit.nextStep.at: NEXT_STEP_TIME_REQUIRED'],
    ],
    [
      'a report of a number',
      { met: 'NOBODY', nextStep: { kind: 'REPORT_INVALID', verdictReason: 'FAX' } },
      ['visit.nextStep.kind: NEXT_STEP_NOT_ALLOWED'],
    ],
    ['a time to come', { met: 'NOBODY', at: '2026-06-15T09:00:00Z' }, ['visit.at: FACT_IN_FUTURE']],
    ['more than three days back', { met: 'NOBODY', at: '2026-06-11T09:00:00Z' }, ['visit.at: FACT_TOO_OLD']],
    [
      'a time before the customer',
      { met: 'NOBODY', at: '2026-06-14T09:00:00Z' },
      ['visit.at: FACT_BEFORE_CREATION'],
    ],
    ['a loaded visit', { met: 'NOBODY', backfill: true }, ['visit.backfill: NOT_ALLOWED']],
  ])('is refused with %s', async (_, more, expected) => {
    const id = await sales.customer('li');
    expect(codes(await visit('li', id, more))).toEqual(expected);
  });

  test('is recorded by nobody outside the scope, and by a manager for the rep', async () => {
    const id = await sales.customer('li');
    const met = { met: 'NOBODY' };
    expect(codes(await visit('zhao', id, met))).toEqual(['visit.customerId: NOT_FOUND']);
    expect(codes(await visit('li', 'cus_nobody', met))).toEqual(['visit.customerId: NOT_FOUND']);
    expect(codes(await visit('li', id, { ...met, repId: sales.ids.get('wang') }))).toEqual([
      'visit.repId: NOT_FOUND',
    ]);
    expect(codes(await visit('manager1', id, { ...met, repId: sales.ids.get('li') }))).toEqual([]);
  });

  test('may hand the customer back to the pool', async () => {
    const id = await sales.customer('li');
    const nextStep = { kind: 'RELEASE', note: '不做推广' };
    expect(await visit('li', id, { met: 'NOBODY', nextStep })).toMatchObject({
      customer: { holder: { kind: 'POOL' } },
      userErrors: [],
    });
  });
});

test('loaded visits answer row by row, and sent again record nothing twice', async () => {
  const token = await sales.token(['READ', 'WRITE', 'BACKFILL']);
  const id = await sales.customer('zhao');
  const row = (at: string, more: Input = {}) => ({
    customerId: id,
    met: 'KEY_PERSON',
    result: 'NEEDS_FOLLOW_UP',
    stage: 'ENGAGED',
    at,
    repId: sales.ids.get('zhao'),
    backfill: true,
    ...more,
  });
  const bulkKey = randomUUID();
  const load = async (visits: Input[]) => {
    const { data, errors } = await sales.api.ask<{ recordVisits: Answer }>(
      `mutation ($input: RecordVisitsInput!) { recordVisits(input: $input) {
         results { row customerId factId userErrors { code path } } userErrors { code path } } }`,
      { input: { bulkKey, visits } },
      { token },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.recordVisits;
  };
  sales.api.clock.set('2026-06-20T02:00:00.000Z');
  const rows = [
    row('2026-06-18T02:00:00Z'),
    row('2026-06-16T02:00:00Z'),
    row('2026-06-17T02:00:00Z', { stage: null }),
  ];
  const first = await load(rows);
  expect(first.results).toMatchObject([
    { row: 0, customerId: id, userErrors: [] },
    { row: 1, customerId: id, userErrors: [] },
    { row: 2, factId: null, userErrors: [{ code: 'STAGE_REQUIRED', path: ['stage'] }] },
  ]);
  expect(await load(rows)).toEqual(first);
  const { customer } = await sales.query(
    'zhao',
    'query ($id: ID!) { customer(id: $id) { visits { day kind } } }',
    { id },
  );
  expect(customer.visits).toEqual([
    { day: '2026-06-18', kind: 'REVISIT' },
    { day: '2026-06-16', kind: 'FIRST' },
  ]);
  expect(codes(await load(Array.from({ length: 501 }, () => row('2026-06-16T02:00:00Z'))))).toEqual([
    'visits: TOO_MANY_ROWS',
  ]);
});
