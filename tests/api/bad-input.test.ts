/** Whatever is sent is answered by a rule that names the field, or refused as malformed: never by a fault. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let token: string;
let customerId: string;
let phoneId: string;
let product: string;
let li: string;

beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  customerId = await sales.customer('li', { phones: [{ number: '13957700001' }] });
  product = await sales.catalogue('PRODUCT');
  li = sales.ids.get('li')!;
  token = await sales.api.signIn('li', 'password-of-li');
  const { customer } = await sales.query('li', 'query ($id: ID!) { customer(id: $id) { phones { id } } }', {
    id: customerId,
  });
  phoneId = customer.phones[0]!.id;
});
afterAll(() => sales.api.close());

type Input = Record<string, unknown>;
let keys = 0;

/** The codes of what is wrong, with their fields; or the code of the whole request's refusal. */
async function send(mutation: string, input: Input): Promise<string[]> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const isBulk = mutation.endsWith('s');
  const { data, errors } = await sales.api.ask<
    Record<string, { userErrors: { code: string; path: string[] }[] }>
  >(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code path } } }`,
    { input: { [isBulk ? 'bulkKey' : 'requestKey']: `bad-${(keys += 1)}`, ...input } },
    { token },
  );
  if (errors) return errors.map(({ extensions }) => extensions.code);
  return data[mutation]!.userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);
}

const entry = (more: Input): Input => ({
  entry: { name: '坏输入有限公司', source: 'PERSONAL_PUBLIC', ...more },
});
const followUp = (more: Input): Input => ({
  followUp: { customerId, method: 'PHONE', outcome: 'NO_ANSWER', ...more },
});
const visit = (more: Input): Input => ({
  visit: { customerId, met: 'STAFF', result: 'INTERESTED', stage: 'ENGAGED', ...more },
});
const deal = (more: Input): Input => ({
  deal: { customerId, productId: product, kind: 'NEW', amount: '100.00', signedOn: '2026-06-15', ...more },
});
const long = (length: number): string => '长'.repeat(length);

describe('a mutation', () => {
  test.each<[string, string, () => Input, string[]]>([
    [
      'an empty key',
      'createCustomer',
      () => ({ requestKey: '', ...entry({}) }),
      ['requestKey: REQUEST_KEY_INVALID'],
    ],
    [
      'a long key',
      'recordFollowUp',
      () => ({ requestKey: 'k'.repeat(191), ...followUp({}) }),
      ['requestKey: REQUEST_KEY_INVALID'],
    ],
    [
      'a long bulk key',
      'recordFollowUps',
      () => ({ bulkKey: 'k'.repeat(181), followUps: [] }),
      ['bulkKey: REQUEST_KEY_INVALID'],
    ],
    [
      'a name that grows when normalised',
      'createCustomer',
      () => entry({ name: '㍿'.repeat(200) }),
      ['entry.name: TOO_LONG'],
    ],
    ['a long name', 'createCustomer', () => entry({ name: long(201) }), ['entry.name: TOO_LONG']],
    [
      'a contact person that is not there',
      'createCustomer',
      () => entry({ phones: [{ number: '13957700077', contactPerson: 70_000 }] }),
      ['entry.phones.0.contactPerson: NOT_FOUND'],
    ],
    [
      'a contact person before the first',
      'createCustomer',
      () => entry({ phones: [{ number: '13957700078', contactPerson: -1 }] }),
      ['entry.phones.0.contactPerson: NOT_FOUND'],
    ],
    [
      'warnings accepted over and over',
      'createCustomer',
      () => entry({ name: '重复警告有限公司', acceptedWarnings: Array(50).fill('SAME_NAME') }),
      [],
    ],
    [
      'an industry of no catalogue',
      'createCustomer',
      () => entry({ industryId: 'cat_zzzzzz' }),
      ['entry.industryId: NOT_FOUND'],
    ],
    [
      'a sequence beyond 32 bits',
      'createCustomer',
      () => entry({ sequence: 3_000_000_000 }),
      ['BAD_USER_INPUT'],
    ],
    ['a day that is none', 'signDeal', () => deal({ signedOn: '2026-02-30' }), ['BAD_USER_INPUT']],
    ['a day beyond the calendar', 'signDeal', () => deal({ serviceTo: '9999-12-31' }), ['BAD_USER_INPUT']],
    [
      'an instant beyond the calendar',
      'recordFollowUp',
      () => followUp({ nextStep: { kind: 'CALL', at: '9999-12-31T20:00:00Z' } }),
      ['BAD_USER_INPUT'],
    ],
    [
      'an instant before it',
      'recordFollowUp',
      () => followUp({ at: '0001-01-01T00:00:00Z' }),
      ['BAD_USER_INPUT'],
    ],
    [
      'a negative duration',
      'recordFollowUp',
      () => followUp({ outcome: 'CONNECTED', answeredBy: 'STAFF', stage: 'ENGAGED', duration: -1 }),
      ['followUp.duration: DURATION_INVALID'],
    ],
    ['a long note', 'recordFollowUp', () => followUp({ note: long(2_001) }), ['followUp.note: TOO_LONG']],
    [
      'a long annotation',
      'recordFollowUp',
      () =>
        followUp({
          outcome: 'CONNECTED',
          answeredBy: 'STAFF',
          stage: 'ENGAGED',
          annotation: { competition: long(2_001) },
        }),
      ['followUp.annotation.competition: TOO_LONG'],
    ],
    [
      'a phone of nobody',
      'recordFollowUp',
      () => followUp({ phoneId: 'phn_zzzzzzzz' }),
      ['followUp.phoneId: NOT_FOUND'],
    ],
    [
      'an id of another kind',
      'recordFollowUp',
      () => followUp({ customerId: product }),
      ['followUp.customerId: NOT_FOUND'],
    ],
    ['a long purpose', 'recordVisit', () => visit({ purpose: long(301) }), ['visit.purpose: TOO_LONG']],
    [
      'too much money on the spot',
      'recordVisit',
      () => visit({ receivedOnSpot: '9999999999999.99' }),
      ['BAD_USER_INPUT'],
    ],
    [
      'a long reason',
      'releaseCustomer',
      () => ({ release: { customerId, note: long(1_001) } }),
      ['release.note: TOO_LONG'],
    ],
    ['an amount that is none', 'signDeal', () => deal({ amount: '1e9' }), ['BAD_USER_INPUT']],
    [
      'an amount of parts of a cent',
      'signDeal',
      () => deal({ amount: '1.005' }),
      ['deal.amount: AMOUNT_INVALID'],
    ],
    [
      'shares of nobody',
      'signDeal',
      () => deal({ shares: [{ repId: 'unt_zzzzz', percent: '100' }] }),
      ['deal.shares: NOT_FOUND'],
    ],
    [
      'a share of more than all',
      'signDeal',
      () => deal({ shares: [{ repId: li, percent: '999999.99' }] }),
      ['deal.shares: SHARES_INVALID'],
    ],
  ])('with %s in %s is answered by a rule', async (_, mutation, input, expected) => {
    const codes = await send(mutation, input());
    expect(codes).not.toContain('FAULT');
    expect(codes).toEqual(expected);
  });

  test('of a verdict with a long note is answered by a rule', async () => {
    const { userErrors } = await sales.mutate(
      'manager1',
      'decideVerdict',
      { customerId, phoneId, reason: 'OTHER', note: long(1_001) },
      'customer { id }',
    );
    expect(userErrors).toMatchObject([{ code: 'TOO_LONG', path: ['note'] }]);
  });
});

describe('a place in a list', () => {
  const lists: Record<string, string> = {
    customers: 'query ($after: String) { customers(after: $after) { nodes { id } } }',
    'customers by idleness':
      'query ($after: String) { customers(sort: IDLE, after: $after) { nodes { id } } }',
    'customers by name': 'query ($after: String) { customers(sort: NAME, after: $after) { nodes { id } } }',
    tasks: 'query ($after: String) { tasks(after: $after) { nodes { id } } }',
    deals: 'query ($after: String) { deals(after: $after) { nodes { id } } }',
    timeline:
      'query ($after: String, $id: ID!) { customer(id: $id) { timeline(after: $after) { nodes { id } } } }',
    'follow-ups':
      'query ($after: String, $id: ID!) { customer(id: $id) { followUps(after: $after) { nodes { id } } } }',
    'customers of a snapshot':
      'query ($after: String) { snapshotCustomers(day: "2026-06-14", after: $after) { nodes { name } } }',
  };
  const places = [
    'garbage',
    '',
    '-',
    'a b c',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('null').toString('base64url'),
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('{"value":{"a":1},"id":"x","at":7,"no":-1,"customerId":null}').toString('base64url'),
  ];

  test.each(Object.entries(lists))('that is none of %s is refused', async (_, query) => {
    for (const after of places) {
      const { errors } = await sales.api.ask(query, { after, id: customerId }, { token });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('in one order is none in another', async () => {
    const page = (sort: string, after: string | null) =>
      sales.api.ask<{ customers: { pageInfo: { endCursor: string } } }>(
        'query ($sort: CustomerSort, $after: String) { customers(sort: $sort, after: $after) { pageInfo { endCursor } } }',
        { sort, after },
        { token },
      );
    const { data } = await page('NAME', null);
    expect((await page('CREATED', data.customers.pageInfo.endCursor)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

test.each([2_147_483_647, -2_147_483_648, 0])('idle for more than %d days is a list', async (days) => {
  const { errors } = await sales.api.ask(
    'query ($days: Int) { customers(filter: { idleMoreThanDays: $days }) { totalCount } }',
    { days },
    { token },
  );
  expect(errors).toBeUndefined();
});

describe('ids that are none', () => {
  const NONE = [
    'cus_-1',
    'cus_0',
    'cus_zzzzzzzzzzzzzzz',
    'cus_1 ',
    'CUS_1',
    'fac_1-1',
    '',
    '😀',
    "' OR 1=1 --",
  ];

  test.each([
    ['recordFollowUps', 'RecordFollowUpsInput', 'followUps', { method: 'PHONE', outcome: 'NO_ANSWER' }],
    ['recordVisits', 'RecordVisitsInput', 'visits', { met: 'NOBODY' }],
    ['releaseCustomers', 'ReleaseCustomersInput', 'releases', { note: '退回' }],
  ])('refuse their own row of %s and no other', async (mutation, type, rows, row) => {
    const own = await sales.customer('li');
    const { data, errors } = await sales.api.ask<
      Record<string, { results: { userErrors: { code: string }[] }[]; userErrors: unknown[] }>
    >(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { results { userErrors { code } } userErrors { code } } }`,
      {
        input: {
          bulkKey: `none-${mutation}`,
          [rows]: [...NONE, own].map((id) => ({ customerId: id, ...row })),
        },
      },
      { token: await sales.api.signIn('manager1', 'password-of-manager1') },
    );
    expect(errors).toBeUndefined();
    const { results, userErrors } = data[mutation]!;
    expect(userErrors).toEqual([]);
    expect(results.map((one) => one.userErrors[0]?.code ?? 'DONE')).toEqual([
      ...NONE.map(() => 'NOT_FOUND'),
      'DONE',
    ]);
  });
});

test.each(['９１３３０３８１７３４５３９５２３é', 'é', '统一社会信用代码', '913303817345395230'])(
  'the credit code %j, which is none, collides with nobody',
  async (creditCode) => {
    const { collisions } = await sales.query(
      'li',
      'query ($entry: CustomerEntry!) { collisions(entry: $entry) { kind } }',
      { entry: { name: '无此代码有限公司', source: 'PERSONAL_PUBLIC', creditCode } },
    );
    expect(collisions).toEqual([]);
    expect(await send('createCustomer', entry({ creditCode }))).toEqual([
      'entry.creditCode: CREDIT_CODE_INVALID',
    ]);
  },
);

test.each([-1, 0, 4, 601, 65_536, 2_147_483_647])(
  'a rota whose first call may take %d minutes is refused',
  async (limitMinutes) => {
    const { userErrors } = await sales.mutate(
      'manager1',
      'setRota',
      { unitId: sales.ids.get('D1'), edition: 0, limitMinutes, members: [{ personId: li }] },
      'rota { edition }',
    );
    expect(userErrors.map(({ path }) => path)).toEqual([['limitMinutes']]);
  },
);

test('no kinds of tasks are no tasks', async () => {
  const { tasks } = await sales.query('li', '{ tasks(kinds: []) { nodes { id } totalCount } }');
  expect(tasks).toEqual({ nodes: [], totalCount: 0 });
});

test('a release before the company had a pool names the time', async () => {
  const release = { customerId, note: '早于公司', at: '1900-01-02T00:00:00Z', backfill: true };
  const { userErrors } = await sales.mutate('admin', 'releaseCustomer', { release }, 'customer { id }');
  expect(userErrors.map(({ code }) => code)).toContain('NO_MEMBER_THEN');
});

describe('an empty id was given, and names nothing', () => {
  const planned = (more: Input): Input => ({ plan: { customerId, at: '2026-06-17T02:00:00Z', ...more } });
  const todo = (more: Input): Input => ({ todo: { note: '待办', dueAt: '2026-06-17T02:00:00Z', ...more } });
  const refused = { stage: 'REFUSED', outcome: 'CONNECTED', answeredBy: 'KEY_PERSON' };

  test.each<[string, string, () => Input]>([
    ['entry.industryId: NOT_FOUND', 'createCustomer', () => entry({ industryId: '' })],
    ['entry.referrerId: NOT_FOUND', 'createCustomer', () => entry({ referrerId: '' })],
    ['entry.holderId: NOT_FOUND', 'createCustomer', () => entry({ holderId: '' })],
    ['followUp.phoneId: NOT_FOUND', 'recordFollowUp', () => followUp({ phoneId: '' })],
    ['followUp.repId: NOT_FOUND', 'recordFollowUp', () => followUp({ repId: '' })],
    [
      'followUp.refusalReasonId: NOT_FOUND',
      'recordFollowUp',
      () => followUp({ ...refused, phoneId, refusalReasonId: '' }),
    ],
    ['plan.repId: NOT_FOUND', 'planVisit', () => planned({ repId: '' })],
    ['plan.companionId: COMPANION_NOT_ALLOWED', 'planVisit', () => planned({ companionId: '' })],
    ['plan.contactPersonId: NOT_FOUND', 'planVisit', () => planned({ contactPersonId: '' })],
    ['visit.planId: NOT_FOUND', 'recordVisit', () => visit({ planId: '' })],
    ['todo.personId: NOT_FOUND', 'createTask', () => todo({ personId: '' })],
    ['todo.customerId: NOT_FOUND', 'createTask', () => todo({ customerId: '' })],
  ])('%s is the answer of %s, as for every unknown id', async (answer, mutation, input) => {
    expect(await send(mutation, input())).toContain(answer);
    const unknown = JSON.parse(JSON.stringify(input()).replace('""', '"x"')) as Input;
    expect(await send(mutation, unknown)).toContain(answer);
  });

  test.each(['', 'x'])('%j as rota and as manager is NOT_FOUND', async (id) => {
    const lead = { name: '空名单有限公司', source: 'CSC_LEAD', rotaUnitId: id };
    const created = await sales.mutate('manager1', 'createCustomer', { entry: lead }, 'customer { id }');
    expect(created.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['entry', 'rotaUnitId'] }]);
    const deputy = { managerId: id, deputyId: li, from: '2026-06-16', to: '2026-06-17' };
    const named = await sales.mutate('manager1', 'nameDeputy', deputy, 'deputation { id }');
    expect(named.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['managerId'] }]);
  });
});
