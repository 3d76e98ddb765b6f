import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let product: string;

beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  product = await sales.catalogue('PRODUCT');
});
afterAll(() => sales.api.close());

type Input = Record<string, unknown>;

const codes = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const sign = (person: Person, customerId: string, more: Input = {}) =>
  sales.mutate(
    person,
    'signDeal',
    {
      deal: {
        customerId,
        productId: product,
        kind: 'NEW',
        amount: '12000.00',
        signedOn: '2026-06-15',
        ...more,
      },
    },
    'deal { id kind amount signedOn serviceFrom serviceTo shares { rep { code } percent } received payments { id } } customer { state }',
  );

const pay = (person: Person, dealId: string, amount: string, more: Input = {}) =>
  sales.mutate(
    person,
    'recordPayment',
    { payment: { dealId, amount, on: '2026-06-15', ...more } },
    'payment { id amount confirmed confirmedBy { code } } deal { received }',
  );

const signed = async (person: Person, more: Input = {}): Promise<string> => {
  const { deal } = await sign(person, await sales.customer(person), more);
  return deal.id;
};

describe('signing', () => {
  test('today puts the customer in service; the rep has the deal whole', async () => {
    const id = await sales.customer('li');
    expect(await sign('li', id, { amount: '12000.5' })).toEqual({
      deal: {
        id: expect.any(String),
        kind: 'NEW',
        amount: '12000.50',
        signedOn: '2026-06-15',
        serviceFrom: '2026-06-15',
        serviceTo: null,
        shares: [{ rep: { code: 'li' }, percent: '100.00' }],
        received: '0.00',
        payments: [],
      },
      customer: { state: 'SIGNED' },
      userErrors: [],
    });
  });

  test('says what is wrong with each field', async () => {
    const id = await sales.customer('li');
    expect(codes(await sign('li', id, { signedOn: '2026-06-16' }))).toEqual([
      'deal.signedOn: FACT_IN_FUTURE',
    ]);
    expect(codes(await sign('li', id, { kind: 'RENEWAL' }))).toEqual(['deal.kind: RENEWAL_WITHOUT_DEAL']);
    expect(codes(await sign('li', id, { amount: '1.234' }))).toEqual(['deal.amount: AMOUNT_INVALID']);
    expect(codes(await sign('li', id, { productId: 'cat_nothing' }))).toEqual(['deal.productId: NOT_FOUND']);
    expect(codes(await sign('li', id, { serviceTo: '2026-06-14' }))).toEqual([
      'deal.serviceTo: SERVICE_BEFORE_SIGNING',
    ]);
    expect(codes(await sign('li', 'cus_nobody'))).toEqual(['deal.customerId: NOT_FOUND']);
    expect(codes(await sign('zhao', id))).toEqual(['deal.customerId: NOT_FOUND']);
    const before = await sales.customer('li', { at: '2026-06-14T02:00:00Z' });
    expect(codes(await sign('li', before, { signedOn: '2026-06-13' }))).toEqual([
      'deal.signedOn: FACT_BEFORE_CREATION',
    ]);
  });

  test('a second deal is a renewal or an upsell', async () => {
    const id = await sales.customer('li');
    await sign('li', id);
    expect(codes(await sign('li', id))).toEqual(['deal.kind: NEW_WITH_DEAL']);
    expect(codes(await sign('li', id, { kind: 'UPSELL' }))).toEqual([]);
  });

  test('a manager splits it among people of the department', async () => {
    const id = await sales.customer('li');
    const shares = [
      { repId: sales.ids.get('li'), percent: '66.67' },
      { repId: sales.ids.get('wang'), percent: '33.33' },
    ];
    expect((await sign('manager1', id, { shares })).deal.shares).toEqual([
      { rep: { code: 'li' }, percent: '66.67' },
      { rep: { code: 'wang' }, percent: '33.33' },
    ]);
    expect(codes(await sign('manager1', id, { kind: 'UPSELL', shares: shares.slice(1) }))).toEqual([
      'deal.shares: SHARES_INVALID',
    ]);
  });

  test('an amount of 0 is recorded by a manager in person, or loaded', async () => {
    const id = await sales.customer('li');
    for (const amount of ['0', '0.00']) {
      expect(codes(await sign('li', id, { amount }))).toEqual(['deal.amount: AMOUNT_ZERO']);
    }
    expect(codes(await sign('admin', id, { amount: '0' }))).toEqual(['deal.amount: AMOUNT_ZERO']);
    const { secret } = await sales.mutate(
      'manager1',
      'createApiToken',
      { name: 'desk', scopes: ['READ', 'WRITE'], expiresOn: '2026-12-31' },
      'secret',
    );
    const byToken = async (token: string, more: Input) => {
      const { data } = await sales.api.ask<Answer>(
        `mutation ($deals: [DealEntry!]!) { signDeals(input: { bulkKey: "free-${token.slice(-8)}", deals: $deals }) {
          results { userErrors { code path } } } }`,
        {
          deals: [
            { customerId: id, productId: product, kind: 'NEW', amount: '0', signedOn: '2026-06-15', ...more },
          ],
        },
        { token },
      );
      return data.signDeals.results.flatMap(codes);
    };
    expect(await byToken(secret, {})).toEqual(['amount: AMOUNT_ZERO']);
    const { customer } = await sales.query('li', 'query ($id: ID!) { customer(id: $id) { state } }', { id });
    expect(customer.state).toBe('NONE');
    expect(await sign('manager1', id, { amount: '0', repId: sales.ids.get('li') })).toMatchObject({
      deal: { amount: '0.00', shares: [{ rep: { code: 'li' }, percent: '100.00' }] },
      customer: { state: 'SIGNED' },
      userErrors: [],
    });
    const loading = await sales.token(['READ', 'WRITE', 'BACKFILL']);
    const loaded = { kind: 'UPSELL', backfill: true, repId: sales.ids.get('li') };
    expect(await byToken(loading, loaded)).toEqual([]);
  });

  test('sent again with its key it is signed once', async () => {
    const id = await sales.customer('li');
    const again = () =>
      sales.mutate(
        'li',
        'signDeal',
        {
          requestKey: 'sign-once',
          deal: { customerId: id, productId: product, kind: 'NEW', amount: '1', signedOn: '2026-06-15' },
        },
        'deal { id }',
      );
    const first = await again();
    expect(await again()).toEqual(first);
    const { customer } = await sales.query('li', 'query ($id: ID!) { customer(id: $id) { deals { id } } }', {
      id,
    });
    expect(customer.deals).toEqual([first.deal]);
  });
});

describe('payments', () => {
  test('by the rep wait for finance, and only confirmed money counts', async () => {
    const dealId = await signed('li');
    const waiting = await pay('li', dealId, '5000.00');
    expect(waiting).toMatchObject({
      payment: { amount: '5000.00', confirmed: false, confirmedBy: null },
      deal: { received: '0.00' },
      userErrors: [],
    });
    const list = await sales.query(
      'finance',
      '{ deals(filter: { waitingPayment: true }) { nodes { id customerName customer { id } } totalCount } }',
    );
    expect(list.deals).toEqual({
      nodes: [{ id: dealId, customerName: expect.any(String), customer: null }],
      totalCount: 1,
    });
    const confirm = () =>
      sales.mutate(
        'finance',
        'confirmPayment',
        { paymentId: waiting.payment.id },
        'payment { confirmed confirmedBy { code } } deal { received }',
      );
    expect(await confirm()).toEqual({
      payment: { confirmed: true, confirmedBy: { code: 'finance' } },
      deal: { received: '5000.00' },
      userErrors: [],
    });
    expect(codes(await confirm())).toEqual(['paymentId: CONFIRMED_ALREADY']);
  });

  test('by finance are confirmed at once; refunds count on their own and never exceed what was paid', async () => {
    const dealId = await signed('li');
    expect(await pay('finance', dealId, '300.10')).toMatchObject({
      payment: { confirmed: true },
      deal: { received: '300.10' },
    });
    expect(codes(await pay('finance', dealId, '-300.11'))).toEqual(['payment.amount: REFUND_TOO_LARGE']);
    expect(await pay('finance', dealId, '-0.10')).toMatchObject({ deal: { received: '300.00' } });
  });

  test('are refused before the signing, with no amount, and for a deal outside the scope', async () => {
    const dealId = await signed('li');
    expect(codes(await pay('li', dealId, '1.00', { on: '2026-06-14' }))).toContain(
      'payment.on: BEFORE_SIGNING',
    );
    expect(codes(await pay('li', dealId, '0.00'))).toEqual(['payment.amount: AMOUNT_INVALID']);
    expect(codes(await pay('zhao', dealId, '1.00'))).toEqual(['payment.dealId: NOT_FOUND']);
    expect(codes(await pay('li', 'fac_nothing', '1.00'))).toEqual(['payment.dealId: NOT_FOUND']);
  });

  test('are confirmed at once by a token with FINANCE, which a token without it cannot', async () => {
    const dealId = await signed('li');
    const mutation = `mutation ($id: ID!, $key: ID!) { recordPayment(input: { requestKey: $key,
      payment: { dealId: $id, amount: "10.00", on: "2026-06-15" } }) { payment { confirmed } userErrors { code } } }`;
    for (const [scopes, confirmed] of [
      [['READ', 'WRITE', 'FINANCE'], true],
      [['READ', 'WRITE'], false],
    ] as const) {
      const { data } = await sales.api.ask<Answer>(
        mutation,
        { id: dealId, key: scopes.join() },
        { token: await sales.token([...scopes]) },
      );
      expect(data.recordPayment).toEqual({ payment: { confirmed }, userErrors: [] });
    }
  });
});

describe('the end of a deal', () => {
  const cancel = (dealId: string, on: string, reason = '客户毁约') =>
    sales.mutate(
      'li',
      'cancelDeal',
      { dealId, on, reason },
      'deal { cancelledOn cancelReason } customer { state }',
    );
  const end = (dealId: string, endsOn: string) =>
    sales.mutate('li', 'endService', { dealId, endsOn }, 'deal { serviceTo } customer { state }');

  test('a cancelled deal is kept, with date and reason, and counts no more', async () => {
    const dealId = await signed('li');
    expect(codes(await cancel(dealId, '2026-06-15', ' '))).toEqual(['reason: REASON_REQUIRED']);
    expect(await cancel(dealId, '2026-06-15')).toEqual({
      deal: { cancelledOn: '2026-06-15', cancelReason: '客户毁约' },
      customer: { state: 'NONE' },
      userErrors: [],
    });
    expect(codes(await cancel(dealId, '2026-06-15'))).toEqual([': ALREADY_CANCELLED']);
  });

  test('a service may end ahead, and has lapsed when it is over', async () => {
    const dealId = await signed('li');
    expect(codes(await end(dealId, '2026-06-14'))).toContain('endsOn: BEFORE_SIGNING');
    expect(await end(dealId, '2026-06-20')).toEqual({
      deal: { serviceTo: '2026-06-20' },
      customer: { state: 'SIGNED' },
      userErrors: [],
    });
    sales.api.clock.set('2026-06-21T02:00:00.000Z');
    const { deal } = await sales.query(
      'li',
      'query ($id: ID!) { deal(id: $id) { serviceTo customer { state } } }',
      { id: dealId },
    );
    expect(deal).toEqual({ serviceTo: '2026-06-20', customer: { state: 'LAPSED' } });
    expect(codes(await end(dealId, '2026-12-31'))).toEqual(['endsOn: SERVICE_OVER']);
    sales.api.clock.set('2026-06-15T02:00:00.000Z');
  });
});

test('a list of deals is read in pages, newest signing first, within the scope', async () => {
  for (const signedOn of ['2026-06-13', '2026-06-15', '2026-06-14']) {
    const id = await sales.customer('zhao', { at: '2026-06-13T02:00:00Z' });
    await sign('zhao', id, { signedOn });
  }
  const page = (after: string | null) =>
    sales.query(
      'manager2',
      `query ($after: String) { deals(first: 2, after: $after) {
         nodes { signedOn shares { rep { code } } } totalCount pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
  const { deals: first } = await page(null);
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const { deals: second } = await page(first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes].map(({ signedOn }) => signedOn)).toEqual([
    '2026-06-15',
    '2026-06-14',
    '2026-06-13',
  ]);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test('a deal is seen by whoever has a share of it, also without the customer', async () => {
  const id = await sales.customer('li');
  const { deal } = await sign('manager1', id, {
    shares: [
      { repId: sales.ids.get('li'), percent: '50' },
      { repId: sales.ids.get('wang'), percent: '50' },
    ],
  });
  const seen = async (person: Person) =>
    (
      await sales.query(person, 'query ($id: ID!) { deal(id: $id) { amount customer { id } } }', {
        id: deal.id,
      })
    ).deal;
  expect(await seen('wang')).toEqual({ amount: '12000.00', customer: null });
  expect(await seen('zhao')).toBeNull();
  expect(codes(await pay('wang', deal.id, '1.00'))).toEqual([]);
});

test('loaded deals come in any order, with a result per row, and name what the payments need', async () => {
  const token = await sales.token(['READ', 'WRITE', 'BACKFILL', 'FINANCE']);
  const send = async (query: string, variables: Input) => {
    const { data, errors } = await sales.api.ask<Answer>(query, variables, { token });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { createCustomer } = await send(
    `mutation ($holder: ID!) { createCustomer(input: { requestKey: "loaded", entry: { name: "历史客户", source: SYSTEM,
       holderId: $holder, at: "2026-03-01T00:00:00Z", backfill: true } }) { customer { id } userErrors { code } } }`,
    { holder: sales.ids.get('zhao') },
  );
  const deal = (signedOn: string, customerId = createCustomer.customer.id) => ({
    customerId,
    productId: product,
    kind: 'NEW',
    amount: '100.00',
    signedOn,
    repId: sales.ids.get('zhao'),
    backfill: true,
  });
  const load = () =>
    send(
      `mutation ($deals: [DealEntry!]!) { signDeals(input: { bulkKey: "load", deals: $deals }) {
         results { row factId userErrors { code path } } userErrors { code } } }`,
      { deals: [deal('2026-06-01'), deal('2026-04-01'), deal('2026-05-01', 'cus_nobody')] },
    );
  const { signDeals } = await load();
  expect(signDeals).toMatchObject({
    userErrors: [],
    results: [
      { row: 0, userErrors: [] },
      { row: 1, userErrors: [] },
      { row: 2, factId: null, userErrors: [{ code: 'NOT_FOUND', path: ['customerId'] }] },
    ],
  });
  expect(await load()).toEqual({ signDeals });
  const { recordPayments } = await send(
    `mutation ($payments: [PaymentEntry!]!) { recordPayments(input: { bulkKey: "paid", payments: $payments }) {
       results { factId userErrors { code } } } }`,
    {
      payments: [
        { dealId: signDeals.results[1]!.factId, amount: '-40.00', on: '2026-04-20', backfill: true },
        { dealId: signDeals.results[1]!.factId, amount: '100.00', on: '2026-04-10', backfill: true },
      ],
    },
  );
  expect(recordPayments.results).toMatchObject([{ userErrors: [] }, { userErrors: [] }]);
  const { deal: loaded } = await send(
    'query ($id: ID!) { deal(id: $id) { received payments { on amount confirmed } } }',
    { id: signDeals.results[1]!.factId },
  );
  expect(loaded).toEqual({
    received: '60.00',
    payments: [
      { on: '2026-04-10', amount: '100.00', confirmed: true },
      { on: '2026-04-20', amount: '-40.00', confirmed: true },
    ],
  });
});

test('cancellations, service ends and confirmations have bulk forms: a result per row, the same when sent again', async () => {
  const id = await sales.customer('li');
  const signed: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const { deal } = await sales.mutate(
      'li',
      'signDeal',
      {
        deal: {
          customerId: id,
          productId: product,
          kind: n === 0 ? 'NEW' : 'UPSELL',
          amount: '300.00',
          signedOn: '2026-06-15',
        },
      },
      'deal { id }',
    );
    signed.push(deal.id);
  }
  const [kept, dropped] = signed as [string, string];
  const { payment } = await sales.mutate(
    'li',
    'recordPayment',
    { payment: { dealId: kept, amount: '300.00', on: '2026-06-15' } },
    'payment { id }',
  );
  const results = 'results { row factId userErrors { code path } } userErrors { code }';
  const end = () =>
    sales.query(
      'li',
      `mutation ($rows: [ServiceEndEntry!]!) { endServices(input: { bulkKey: "ends", serviceEnds: $rows }) { ${results} } }`,
      {
        rows: [
          { dealId: kept, endsOn: '2026-12-31' },
          { dealId: 'nothing', endsOn: '2026-12-31' },
        ],
      },
    );
  const ended = await end();
  expect(ended.endServices!.results).toMatchObject([
    { row: 0, userErrors: [] },
    { row: 1, factId: null, userErrors: [{ code: 'NOT_FOUND', path: ['dealId'] }] },
  ]);
  expect(await end()).toEqual(ended);
  const { cancelDeals } = await sales.query(
    'li',
    `mutation ($rows: [CancellationEntry!]!) { cancelDeals(input: { bulkKey: "gone", cancellations: $rows }) { ${results} } }`,
    {
      rows: [
        { dealId: dropped, on: '2026-06-15', reason: '客户改主意' },
        { dealId: kept, on: '2026-06-15', reason: ' ' },
      ],
    },
  );
  expect(cancelDeals!.results).toMatchObject([
    { userErrors: [] },
    { userErrors: [{ code: 'REASON_REQUIRED', path: ['reason'] }] },
  ]);
  const { confirmPayments } = await sales.query(
    'finance',
    `mutation ($rows: [ConfirmationEntry!]!) { confirmPayments(input: { bulkKey: "seen", confirmations: $rows }) { ${results} } }`,
    { rows: [{ paymentId: payment.id }, { paymentId: kept }] },
  );
  expect(confirmPayments!.results).toMatchObject([
    { userErrors: [] },
    { factId: null, userErrors: [{ code: 'NOT_FOUND', path: ['paymentId'] }] },
  ]);
  const { customer } = await sales.query(
    'li',
    'query ($id: ID!) { customer(id: $id) { deals { id serviceTo received cancelledOn } } }',
    { id },
  );
  expect(customer.deals).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: kept, serviceTo: '2026-12-31', received: '300.00', cancelledOn: null }),
      expect.objectContaining({ id: dropped, cancelledOn: '2026-06-15' }),
    ]),
  );
});
