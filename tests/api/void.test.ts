import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

let sales: SalesForce;
let product: string;

const TODAY = '2026-06-15T02:00:00.000Z';
const TOMORROW = '2026-06-16T02:00:00.000Z';

beforeAll(async () => {
  sales = await startSalesForce(TODAY);
  product = await sales.catalogue('PRODUCT');
});
beforeEach(() => sales.api.clock.set(TODAY));
afterAll(() => sales.api.close());

const codes = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const timeline = async (
  person: Person,
  id: string,
  selection = 'id kind voided mayVoid',
): Promise<Answer[]> =>
  (
    await sales.query(
      person,
      `query ($id: ID!) { customer(id: $id) { timeline { nodes { ${selection} } } } }`,
      { id },
    )
  ).customer.timeline.nodes;

const factOf = async (person: Person, id: string, kind: string): Promise<Answer> =>
  (await timeline(person, id)).find((fact) => fact.kind === kind)!;

const change =
  (mutation: 'voidFact' | 'restoreFact') =>
  (person: Person, factId: string, reason = '录错了') =>
    sales.mutate(
      person,
      mutation,
      { factId, reason },
      'fact { voided voidReason mayVoid } customer { state stage }',
    );
const voidFact = change('voidFact');
const restoreFact = change('restoreFact');

const call = async (person: Person, customerId: string, stage: string): Promise<string> => {
  sales.api.clock.forward(1000);
  const { followUp, userErrors } = await sales.mutate(
    person,
    'recordFollowUp',
    { followUp: { customerId, method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'STAFF', stage } },
    'followUp { id }',
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return followUp.id;
};

describe('voiding a fact', () => {
  test('is as if it had never been entered, and can be undone', async () => {
    const id = await sales.customer('li');
    await call('li', id, 'ENGAGED');
    const wrong = await call('li', id, 'COMMITTED');
    expect(await voidFact('li', wrong)).toEqual({
      fact: { voided: true, voidReason: '录错了', mayVoid: true },
      customer: { state: 'ENGAGED', stage: 'ENGAGED' },
      userErrors: [],
    });
    expect(codes(await voidFact('li', wrong))).toEqual(['factId: VOIDED_ALREADY']);
    expect(await restoreFact('li', wrong, '没错')).toEqual({
      fact: { voided: false, voidReason: null, mayVoid: true },
      customer: { state: 'COMMITTED', stage: 'COMMITTED' },
      userErrors: [],
    });
    expect(codes(await restoreFact('li', wrong))).toEqual(['factId: NOT_VOIDED']);
  });

  test('needs a reason and a fact', async () => {
    const id = await sales.customer('li');
    expect(codes(await voidFact('li', await call('li', id, 'ENGAGED'), ' '))).toEqual([
      'reason: REASON_REQUIRED',
    ]);
    expect(codes(await voidFact('li', 'fac_nothing'))).toEqual(['factId: NOT_FOUND']);
    expect(codes(await voidFact('li', 'fac_1-zz'))).toEqual(['factId: NOT_FOUND']);
  });

  test('is the recorder’s on the day of recording, then a manager’s whose scope holds the customer', async () => {
    const id = await sales.customer('li');
    const wrong = await call('li', id, 'ENGAGED');
    expect(codes(await voidFact('zhao', wrong))).toEqual(['factId: NOT_FOUND']);
    sales.api.clock.set(TOMORROW);
    expect((await factOf('li', id, 'FOLLOW_UP')).mayVoid).toBe(false);
    expect(codes(await voidFact('li', wrong))).toEqual(['factId: NOT_VOIDABLE']);
    expect(codes(await voidFact('manager2', wrong))).toEqual(['factId: NOT_FOUND']);
    expect((await factOf('manager1', id, 'FOLLOW_UP')).mayVoid).toBe(true);
    expect(codes(await voidFact('manager1', wrong))).toEqual([]);
    expect(codes(await restoreFact('li', wrong))).toEqual(['factId: NOT_VOIDABLE']);
  });

  test('has a bulk form, and so has its undoing: a result per row, the same when sent again', async () => {
    const id = await sales.customer('li');
    const first = await call('li', id, 'ENGAGED');
    const second = await call('li', id, 'EVALUATING');
    const send = (mutation: 'voidFacts' | 'restoreFacts', facts: object[]) =>
      sales.query(
        'li',
        `mutation ($facts: [VoidEntry!]!) { ${mutation}(input: { bulkKey: "${mutation}", facts: $facts }) {
           results { row userErrors { code path } } userErrors { code } } }`,
        { facts },
      );
    const wrong = [
      { factId: first, reason: '打错了' },
      { factId: second, reason: '打错了' },
      { factId: 'nothing', reason: '打错了' },
    ];
    const voided = await send('voidFacts', wrong);
    expect(voided.voidFacts!.results).toMatchObject([
      { row: 0, userErrors: [] },
      { row: 1, userErrors: [] },
      { row: 2, userErrors: [{ code: 'NOT_FOUND', path: ['factId'] }] },
    ]);
    expect(await send('voidFacts', wrong)).toEqual(voided);
    const stateOf = async (): Promise<string | null> =>
      (await sales.query('li', 'query ($id: ID!) { customer(id: $id) { state } }', { id })).customer.state;
    expect(await stateOf()).toBe('NONE');
    await send('restoreFacts', [{ factId: first, reason: '没打错' }]);
    expect(await stateOf()).toBe('ENGAGED');
  });

  test('sent again with its key happens once', async () => {
    const id = await sales.customer('li');
    const input = { requestKey: 'void-once', factId: await call('li', id, 'ENGAGED'), reason: '录错了' };
    const once = () => sales.mutate('li', 'voidFact', input, 'fact { id voided }');
    const first = await once();
    expect(await once()).toEqual(first);
    expect(codes(await sales.mutate('li', 'voidFact', { ...input, reason: '别的' }, 'fact { id }'))).toEqual([
      'requestKey: REQUEST_KEY_REUSED',
    ]);
  });

  test('of a creation is refused while anything else was recorded, and then leaves no customer', async () => {
    const id = await sales.customer('li');
    const contact = await call('li', id, 'ENGAGED');
    const created = await factOf('li', id, 'CREATED');
    expect(created.mayVoid).toBe(false);
    expect(codes(await voidFact('li', created.id))).toEqual(['factId: HAS_DEPENDENT_FACTS']);
    await voidFact('li', contact);
    expect(await voidFact('li', created.id)).toMatchObject({ customer: null, userErrors: [] });
    const seen = () => sales.query('li', 'query ($id: ID!) { customer(id: $id) { id } }', { id });
    expect(await seen()).toEqual({ customer: null });
    expect(codes(await restoreFact('li', contact))).toEqual(['factId: DEPENDS_ON_VOIDED']);
    expect(await restoreFact('li', created.id)).toMatchObject({ customer: { state: 'NONE' } });
    expect(await seen()).toEqual({ customer: { id } });
  });

  test('of a release by mistake gives the customer back to whoever released it', async () => {
    const id = await sales.customer('li');
    await sales.mutate(
      'li',
      'releaseCustomer',
      { release: { customerId: id, note: '没意向' } },
      'customer { id }',
    );
    const released = await factOf('li', id, 'OWNER');
    expect(await voidFact('li', released.id)).toMatchObject({ fact: { voided: true }, userErrors: [] });
    const { customer } = await sales.query(
      'li',
      'query ($id: ID!) { customer(id: $id) { holder { code } } }',
      { id },
    );
    expect(customer.holder.code).toBe('li');
  });
});

describe('a change of what is known of a customer', () => {
  const change = async (id: string, fields: Record<string, string | null>): Promise<string> => {
    sales.api.clock.forward(1000);
    const { userErrors } = await sales.mutate(
      'li',
      'updateCustomer',
      { customerId: id, change: fields },
      'customer { id }',
    );
    expect(userErrors).toEqual([]);
    return (await factOf('li', id, 'ATTRIBUTES')).id;
  };
  const look = async (id: string): Promise<Answer> =>
    (await sales.query('li', 'query ($id: ID!) { customer(id: $id) { name city note } }', { id })).customer;
  const find = async (search: string): Promise<string[]> =>
    (
      await sales.query('li', 'query ($s: String!) { customers(filter: { search: $s }) { nodes { id } } }', {
        s: search,
      })
    ).customers.nodes.map(({ id }: { id: string }) => id);

  test('is undone by its void, the later ones stay, and a restore makes it again', async () => {
    const id = await sales.customer('li', { name: '原名机械厂', city: '温州' });
    const first = await change(id, { name: '误改机械厂', city: '杭州', note: '第一次' });
    const second = await change(id, { city: '宁波' });
    expect(await look(id)).toEqual({ name: '误改机械厂', city: '宁波', note: '第一次' });
    expect(codes(await voidFact('li', first))).toEqual([]);
    expect(await look(id)).toEqual({ name: '原名机械厂', city: '宁波', note: null });
    expect([await find('原名机械'), await find('误改机械')]).toEqual([[id], []]);
    await voidFact('li', second);
    expect(await look(id)).toEqual({ name: '原名机械厂', city: '温州', note: null });
    await restoreFact('li', first);
    expect(await look(id)).toEqual({ name: '误改机械厂', city: '杭州', note: '第一次' });
  });
});

describe('the annotation', () => {
  const annotate = async (
    customerId: string,
    annotation: Record<string, string>,
    more = {},
  ): Promise<string> => {
    sales.api.clock.forward(1000);
    const { followUp, userErrors } = await sales.mutate(
      'li',
      'recordFollowUp',
      {
        followUp: {
          customerId,
          method: 'PHONE',
          outcome: 'CONNECTED',
          answeredBy: 'STAFF',
          stage: 'ENGAGED',
          annotation,
          ...more,
        },
      },
      'followUp { id }',
    );
    expect(userErrors).toEqual([]);
    return followUp.id;
  };
  const standing = async (id: string): Promise<Answer> =>
    (
      await sales.query(
        'li',
        `query ($id: ID!) { customer(id: $id) { annotation { competition growthExpectation }
           followUps { nodes { competition growthExpectation } } } }`,
        { id },
      )
    ).customer;

  test('of a voided follow-up is gone from all later ones, and comes back with it', async () => {
    const id = await sales.customer('li');
    const first = await annotate(id, { competition: '打错的一家' });
    await annotate(id, { growthExpectation: '扩产' });
    expect(await standing(id)).toMatchObject({
      annotation: { competition: '打错的一家', growthExpectation: '扩产' },
    });
    await voidFact('li', first);
    expect(await standing(id)).toEqual({
      annotation: { competition: null, growthExpectation: '扩产' },
      followUps: { nodes: [{ competition: null, growthExpectation: '扩产' }] },
    });
    await restoreFact('li', first);
    expect(await standing(id)).toMatchObject({
      annotation: { competition: '打错的一家', growthExpectation: '扩产' },
    });
  });

  test('of a follow-up that is entered late is merged where it belongs', async () => {
    const id = await sales.customer('li');
    sales.api.clock.forward(3_600_000);
    await annotate(id, { competition: '后来的' });
    const late = new Date(Date.parse(sales.api.clock.now()) - 1_800_000).toISOString();
    await annotate(id, { competition: '早先的', growthExpectation: '早先的' }, { at: late });
    expect(await standing(id)).toEqual({
      annotation: { competition: '后来的', growthExpectation: '早先的' },
      followUps: {
        nodes: [
          { competition: '后来的', growthExpectation: '早先的' },
          { competition: '早先的', growthExpectation: '早先的' },
        ],
      },
    });
  });
});

describe('money', () => {
  test('is taken back step by step: finance voids its confirmation, then the payment and the deal can go', async () => {
    const id = await sales.customer('li');
    const { deal } = await sales.mutate(
      'li',
      'signDeal',
      {
        deal: { customerId: id, productId: product, kind: 'NEW', amount: '10.00', signedOn: '2026-06-15' },
      },
      'deal { id }',
    );
    await sales.mutate(
      'finance',
      'recordPayment',
      { payment: { dealId: deal.id, amount: '10.00', on: '2026-06-15' } },
      'payment { id }',
    );
    sales.api.clock.set(TOMORROW);
    const payment = await factOf('manager1', id, 'PAYMENT');
    const confirmation = await factOf('manager1', id, 'CONFIRMATION');
    expect(codes(await voidFact('manager1', deal.id))).toEqual(['factId: HAS_DEPENDENT_FACTS']);
    expect(codes(await voidFact('manager1', payment.id))).toEqual(['factId: HAS_DEPENDENT_FACTS']);
    expect(codes(await voidFact('manager1', confirmation.id))).toEqual(['factId: NOT_VOIDABLE']);
    expect(codes(await voidFact('finance', payment.id))).toEqual(['factId: NOT_VOIDABLE']);

    const byFinance = await voidFact('finance', confirmation.id);
    expect(byFinance).toMatchObject({ fact: { voided: true }, customer: null, userErrors: [] });
    const { deal: unpaid } = await sales.query(
      'li',
      'query ($id: ID!) { deal(id: $id) { received payments { confirmed } } }',
      { id: deal.id },
    );
    expect(unpaid).toEqual({ received: '0.00', payments: [{ confirmed: false }] });
    expect(codes(await voidFact('manager1', payment.id))).toEqual([]);
    expect(await voidFact('manager1', deal.id)).toMatchObject({
      customer: { state: 'NONE' },
      userErrors: [],
    });
    expect(codes(await restoreFact('manager1', payment.id))).toEqual(['factId: DEPENDS_ON_VOIDED']);
  });
});

describe('numbers', () => {
  const NUMBER = '13957703182';

  test('are not given back by a restore when another customer has them meanwhile', async () => {
    const first = await sales.customer('li', { phones: [{ number: NUMBER }] });
    const created = await factOf('li', first, 'CREATED');
    await voidFact('li', created.id);
    const second = await sales.customer('wang', { phones: [{ number: NUMBER }] });
    expect(codes(await restoreFact('li', created.id))).toEqual(['factId: PHONE_TAKEN']);
    await voidFact('wang', (await factOf('wang', second, 'CREATED')).id);
    expect(codes(await restoreFact('li', created.id))).toEqual([]);
    const found = async () =>
      (
        await sales.query(
          'li',
          'query ($search: String!) { customers(filter: { search: $search }) { nodes { id } } }',
          {
            search: NUMBER,
          },
        )
      ).customers.nodes;
    expect(await found()).toEqual([{ id: first }]);
    const added = await factOf('li', first, 'PHONE_ADDED');
    expect(codes(await voidFact('li', added.id))).toEqual([]);
    expect(await found()).toEqual([]);
  });

  test('lose a verdict for every customer that carries them, also who got them later', async () => {
    const number = '13957703183';
    const shared = { phones: [{ number, shared: true }] };
    const first = await sales.customer('manager1', shared);
    const second = await sales.customer('manager1', shared);
    const phoneOf = async (id: string) =>
      (
        await sales.query(
          'manager1',
          'query ($id: ID!) { customer(id: $id) { state phones { id verdict } } }',
          { id },
        )
      ).customer;
    sales.api.clock.forward(1000);
    await sales.mutate(
      'manager1',
      'decideVerdict',
      { customerId: first, phoneId: (await phoneOf(first)).phones[0]!.id, reason: 'SUSPENDED' },
      'customer { id }',
    );
    sales.api.clock.forward(1000);
    const third = await sales.customer('manager1', shared);
    for (const id of [first, second, third]) expect((await phoneOf(id)).state).toBe('INVALID');

    const verdict = await factOf('manager1', first, 'VERDICT');
    expect(codes(await voidFact('manager1', verdict.id))).toEqual([]);
    for (const id of [first, second, third]) expect((await phoneOf(id)).state).toBe('NONE');
    expect(codes(await restoreFact('manager1', verdict.id))).toEqual([]);
    for (const id of [first, second, third]) expect((await phoneOf(id)).state).toBe('INVALID');
  });
});

describe('the timeline', () => {
  test('tells every fact, newest first, in pages, each with what it was', async () => {
    const id = await sales.customer('li', { phones: [{ number: '13957703184' }] });
    await call('li', id, 'ENGAGED');
    sales.api.clock.forward(1000);
    await sales.mutate(
      'manager1',
      'transferCustomer',
      { transfer: { customerId: id, holderId: sales.ids.get('wang'), note: '调整' } },
      'customer { id }',
    );
    sales.api.clock.forward(1000);
    await sales.mutate('wang', 'recordVisit', { visit: { customerId: id, met: 'NOBODY' } }, 'visit { id }');
    const facts = await timeline(
      'wang',
      id,
      `kind rep { code } actor { code } followUp { stage } visit { met } phone holderFrom { code } holderTo { code }
       ownerReason note deal { id } payment { id }`,
    );
    expect(facts).toMatchObject([
      { kind: 'VISIT', rep: { code: 'wang' }, visit: { met: 'NOBODY' }, followUp: null },
      {
        kind: 'OWNER',
        actor: { code: 'manager1' },
        holderFrom: { code: 'li' },
        holderTo: { code: 'wang' },
        ownerReason: 'TRANSFER',
        note: '调整',
      },
      { kind: 'FOLLOW_UP', rep: { code: 'li' }, followUp: { stage: 'ENGAGED' }, visit: null },
      { kind: 'PHONE_ADDED', phone: '139 5770 3184' },
      { kind: 'CREATED', holderFrom: null, holderTo: { code: 'li' }, ownerReason: null },
    ]);

    const page = (after: string | null) =>
      sales.query(
        'wang',
        `query ($id: ID!, $after: String) { customer(id: $id) { timeline(first: 3, after: $after) {
           nodes { kind } pageInfo { hasNextPage endCursor } } } }`,
        { id, after },
      );
    const first = (await page(null)).customer.timeline;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await page(first.pageInfo.endCursor)).customer.timeline;
    expect([...first.nodes, ...second.nodes].map(({ kind }) => kind)).toEqual(facts.map(({ kind }) => kind));
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('costs the same number of statements however many facts it shows', async () => {
    const statements = async (contacts: number): Promise<number> => {
      const id = await sales.customer('li', { phones: [{ number: `1395771${1000 + contacts}` }] });
      for (let n = 0; n < contacts; n += 1) await call('li', id, 'ENGAGED');
      const token = await sales.api.signIn('li', 'password-of-li');
      return statementsOf(() =>
        sales.api.ask(
          `query ($id: ID!) { customer(id: $id) { timeline { nodes { id mayVoid rep { name } followUp { id phone }
             visit { id } deal { id payments { id } } payment { id } phone } } } }`,
          { id },
          { token },
        ),
      );
    };
    const few = await statements(2);
    expect(few).toBeGreaterThan(0);
    expect(await statements(7)).toBe(few);
  });
});
