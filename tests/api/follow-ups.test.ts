import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let demand: string;
let awareness: string;
let reason: string;

beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  demand = await sales.catalogue('DEMAND');
  awareness = await sales.catalogue('AWARENESS');
  reason = await sales.catalogue('REFUSAL_REASON');
});
afterAll(() => sales.api.close());

type Input = Record<string, unknown>;

const FOLLOW_UP =
  'followUp { id stage stageFrom customerKind first effective } customer { id state stage kind }';

const record = (person: Person, customerId: string, more: Input = {}, requestKey?: string) =>
  sales.mutate(
    person,
    'recordFollowUp',
    {
      ...(requestKey ? { requestKey } : {}),
      followUp: {
        customerId,
        method: 'PHONE',
        outcome: 'CONNECTED',
        answeredBy: 'STAFF',
        stage: 'ENGAGED',
        ...more,
      },
    },
    FOLLOW_UP,
  );

const refusals = async (more: Input): Promise<string[]> => {
  const answer = await record('li', await sales.customer('li'), more);
  expect(answer.followUp).toBeNull();
  return answer.userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);
};

const abc = { growthExpectation: '扩产', targetCustomers: '批发商', competition: '同行四家' };

describe('the submit rules, through the API, name the field', () => {
  const cases: [string, () => Input, string[]][] = [
    ['an effective follow-up needs a stage', () => ({ stage: null }), ['followUp.stage: STAGE_REQUIRED']],
    [
      'a call that was not answered asserts no stage',
      () => ({ outcome: 'NO_ANSWER', answeredBy: null }),
      ['followUp.stage: STAGE_NOT_ALLOWED'],
    ],
    [
      'REFUSED needs a reason',
      () => ({ stage: 'REFUSED' }),
      ['followUp.refusalReasonId: REFUSAL_REASON_REQUIRED'],
    ],
    [
      'a, b and c filled ask for a demand category',
      () => ({ annotation: abc }),
      ['followUp.demandId: DEMAND_REQUIRED'],
    ],
    [
      'a demand category asks for a, b and c',
      () => ({ demandId: demand, annotation: { growthExpectation: '扩产' } }),
      [
        'followUp.annotation.targetCustomers: DEMAND_NEEDS_ANNOTATION',
        'followUp.annotation.competition: DEMAND_NEEDS_ANNOTATION',
      ],
    ],
    [
      'd filled asks for an awareness category',
      () => ({ annotation: { internetAwareness: '没做过' } }),
      ['followUp.awarenessId: AWARENESS_REQUIRED'],
    ],
    [
      'an awareness category asks for d',
      () => ({ awarenessId: awareness }),
      ['followUp.annotation.internetAwareness: AWARENESS_NEEDS_ANNOTATION'],
    ],
    [
      'a connected call names who answered',
      () => ({ answeredBy: null }),
      ['followUp.answeredBy: ANSWERED_BY_REQUIRED'],
    ],
    [
      'a next call needs its time',
      () => ({ nextStep: { kind: 'CALL' } }),
      ['followUp.nextStep.at: NEXT_STEP_TIME_REQUIRED'],
    ],
    [
      'more than three days back is too old',
      () => ({ at: '2026-06-11T02:00:00Z' }),
      ['followUp.at: FACT_TOO_OLD', 'followUp.at: FACT_BEFORE_CREATION'],
    ],
    ['the future is refused', () => ({ at: '2026-06-15T02:00:01Z' }), ['followUp.at: FACT_IN_FUTURE']],
  ];
  test.each(cases)('%s', async (_, more, expected) => {
    const found = await refusals(more());
    expect(expected).toEqual(expect.arrayContaining(found));
    expect(found).toContain(expected[0]);
  });
});

test('some of a to c without a category is allowed, and counts as filled in the next call', async () => {
  const id = await sales.customer('li');
  const first = await record('li', id, {
    annotation: { growthExpectation: '扩产', targetCustomers: '批发商' },
  });
  expect(first.userErrors).toEqual([]);
  sales.api.clock.forward(60_000);
  const second = await record('li', id, { annotation: { competition: '同行四家' } });
  expect(second.userErrors).toEqual([{ code: 'DEMAND_REQUIRED', path: ['followUp', 'demandId'] }]);
  const third = await record('li', id, { annotation: { competition: '同行四家' }, demandId: demand });
  expect(third.userErrors).toEqual([]);
});

test('what a previous owner filled fills nothing', async () => {
  const id = await sales.customer('li');
  await record('li', id, { annotation: abc, demandId: demand });
  sales.api.clock.forward(60_000);
  await sales.mutate(
    'manager1',
    'transferCustomer',
    { transfer: { customerId: id, holderId: sales.ids.get('wang') } },
    '',
  );
  const own = await record('wang', id, { demandId: demand });
  expect(own.userErrors.map(({ code }) => code)).toEqual(Array(3).fill('DEMAND_NEEDS_ANNOTATION'));
});

test('a customer outside the scope is as unknown as one that never was', async () => {
  const others = await record('zhao', await sales.customer('li'));
  const none = await record('zhao', 'cus_zzzz');
  expect(others).toEqual(none);
  expect(others.userErrors).toEqual([{ code: 'NOT_FOUND', path: ['followUp', 'customerId'] }]);
});

test('sent again with the same key it is answered as the first time, with another input it is refused', async () => {
  const id = await sales.customer('li');
  const first = await record('li', id, {}, 'again');
  const second = await record('li', id, {}, 'again');
  expect(second).toEqual(first);
  const other = await record('li', id, { note: 'x' }, 'again');
  expect(other.userErrors).toEqual([{ code: 'REQUEST_KEY_REUSED', path: ['requestKey'] }]);
});

test('sent many times at once, through two processes, it is recorded once', async () => {
  const id = await sales.customer('li');
  const second = await sales.api.second();
  const token = await sales.api.signIn('li', 'password-of-li');
  const body = JSON.stringify({
    query: `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { followUp { id } userErrors { code } } }`,
    variables: {
      input: {
        requestKey: 'storm',
        followUp: {
          customerId: id,
          method: 'PHONE',
          outcome: 'CONNECTED',
          answeredBy: 'STAFF',
          stage: 'ENGAGED',
        },
      },
    },
  });
  const answers = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const url = index % 2 ? second.url : sales.api.url;
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      return response.json() as Promise<{ data: { recordFollowUp: Answer } }>;
    }),
  );
  const ids = new Set(answers.map(({ data }) => data.recordFollowUp.followUp.id));
  expect(ids.size).toBe(1);
  const { customer } = await sales.query(
    'li',
    'query ($id: ID!) { customer(id: $id) { timeline { nodes { id } } } }',
    { id },
  );
  expect(customer.timeline.nodes).toHaveLength(2);
});

test('many different ones at once keep the facts of a customer numbered without gaps', async () => {
  const id = await sales.customer('li');
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => record('li', id, { note: `${index}` }, `many ${index}`)),
  );
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const rows = await sales.api.db.rows<{ no: number }>(
    'SELECT f.no FROM fact f JOIN customer c ON c.id = f.customer_id WHERE c.fact_count = 11 ORDER BY f.no',
  );
  expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
});

test('in bulk each row has its result; the same call again answers the same and records nothing', async () => {
  const id = await sales.customer('li');
  const input = {
    bulkKey: 'bulk',
    followUps: [
      { customerId: id, method: 'MESSAGE', outcome: 'REPLIED', stage: 'REFUSED', refusalReasonId: reason },
      { customerId: id, method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'STAFF' },
      { customerId: 'cus_zzzz', method: 'PHONE', outcome: 'BUSY' },
    ],
  };
  const send = () =>
    sales.query(
      'li',
      'mutation ($input: RecordFollowUpsInput!) { recordFollowUps(input: $input) { results { row factId userErrors { code path } } userErrors { code } } }',
      { input },
    );
  const first = await send();
  expect(first).toEqual({
    recordFollowUps: {
      userErrors: [],
      results: [
        { row: 0, factId: expect.any(String), userErrors: [] },
        { row: 1, factId: null, userErrors: [{ code: 'STAGE_REQUIRED', path: ['stage'] }] },
        { row: 2, factId: null, userErrors: [{ code: 'NOT_FOUND', path: ['customerId'] }] },
      ],
    },
  });
  expect(await send()).toEqual(first);
});

test('loading the past needs its permission', async () => {
  const found = await refusals({ backfill: true, at: '2026-01-05T02:00:00Z' });
  expect(found).toEqual(['followUp.backfill: NOT_ALLOWED']);
});
