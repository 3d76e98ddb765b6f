import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let productId: string;

/** 10:00 in Shanghai on 2026-06-15. */
const NOW = '2026-06-15T02:00:00.000Z';
/** Above both departments, and above them. */
const REGIONAL = 'regional' as Person;
const GENERAL = 'general' as Person;

beforeAll(async () => {
  sales = await startSalesForce(NOW);
  productId = await sales.catalogue('PRODUCT');
  for (const [code, role, unit] of [
    ['regional', 'REGIONAL_MANAGER', 'EAST'],
    ['general', 'GENERAL_MANAGER', 'CO'],
  ] as const) {
    const made = await sales.mutate(
      'admin',
      'createPerson',
      {
        ...{ code, name: code, role, unitId: sales.ids.get(unit), from: '2026-01-01' },
        ...{ login: code, password: `password-of-${code}` },
      },
      'unit { id }',
    );
    sales.ids.set(code, made.unit.id);
  }
});
afterAll(() => sales.api.close());

type Dispute = {
  id: string;
  status: string;
  customerName: string;
  rulings: { no: number; shares: { rep: { code: string }; percent: string }[] }[];
  firsts: { kind: string; first: string | null }[];
  events: { kind: string; side: string; rep: { code: string } | null }[];
};
type Outcome = { dispute: Dispute | null; userErrors: { code: string; path: string[] }[] };

const CASE = `id status customerName holder { code } ownHolder { code } judge { code } openedBy { code } otherRep { code }
  reason answer mayAnswer mayWithdraw mayRule customer { id }
  rulings { no ruledBy { code } unit { code } explanation holder { code } shares { rep { code } percent } }
  firsts { kind first } events { kind side rep { code } }`;

const told = ({ userErrors }: Outcome): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const step = async (person: Person, mutation: string, input: Record<string, unknown>): Promise<Outcome> => {
  sales.api.clock.forward(1000);
  return (await sales.mutate(person, mutation, input, `dispute { ${CASE} }`)) as unknown as Outcome;
};

const caseOf = async (person: Person, id: string): Promise<Dispute | null> =>
  (await sales.query(person, `query ($id: ID!) { dispute(id: $id) { ${CASE} } }`, { id }))
    .dispute as unknown as Dispute | null;

let numbers = 0;
const number = (): string => `139${String((numbers += 1)).padStart(8, '0')}`;

/** Held by `person`, found by its number. */
const taken = async (person: Person): Promise<{ id: string; number: string }> => {
  const typed = number();
  const id = await sales.customer(person, { phones: [{ number: typed }] });
  return { id, number: typed };
};

const open = (person: Person, input: Record<string, unknown>): Promise<Outcome> =>
  step(person, 'openDispute', { claim: 'CUSTOMER', reason: '我上周就在跟', ...input });

const opened = async (person: Person, input: Record<string, unknown>): Promise<Dispute> => {
  const { dispute, userErrors } = await open(person, input);
  if (!dispute) throw new Error(JSON.stringify(userErrors));
  return dispute;
};

const idOf = (code: string): string => sales.ids.get(code)!;

const ruling = (disputeId: string, more: Record<string, unknown> = {}) => ({
  disputeId,
  seenRulingNo: 0,
  seenHolderIds: [idOf('wang')],
  holderId: idOf('li'),
  explanation: '李先联系到负责人',
  ...more,
});

const rule = (person: Person, disputeId: string, more: Record<string, unknown> = {}): Promise<Outcome> =>
  step(person, 'ruleDispute', ruling(disputeId, more));

type Review = { kind: string; reviewAct: string; dispute: { id: string } | null };
const reviewsOf = async (person: Person, disputeId: string): Promise<string[]> => {
  const { tasks } = await sales.query(
    person,
    '{ tasks(first: 200, kinds: [REVIEW]) { nodes { kind reviewAct dispute { id } } } }',
  );
  return (tasks.nodes as unknown as Review[])
    .filter(({ dispute }) => dispute?.id === disputeId)
    .map(({ reviewAct }) => reviewAct);
};

const codesOf = async (person: Person, list: string): Promise<string[]> => {
  const { disputes } = await sales.query(person, `{ disputes(list: ${list}, first: 200) { nodes { id } } }`);
  return disputes!.nodes.map(({ id }) => id);
};

describe('opening a dispute', () => {
  test('about a taken number asks the manager of both to rule and the other rep to answer', async () => {
    const customer = await taken('wang');
    const dispute = await opened('li', { number: customer.number });
    expect(dispute).toMatchObject({
      status: 'OPEN',
      judge: { code: 'manager1' },
      openedBy: { code: 'li' },
      otherRep: { code: 'wang' },
      holder: { code: 'wang' },
      mayWithdraw: true,
      mayRule: false,
      mayAnswer: false,
      // The case is all that he sees of it.
      customer: null,
    });
    expect(await reviewsOf('manager1', dispute.id)).toEqual(['DECIDE']);
    expect(await reviewsOf('wang', dispute.id)).toEqual(['ANSWER']);
    expect(await reviewsOf('li', dispute.id)).toEqual([]);
    expect(await caseOf('wang', dispute.id)).toMatchObject({
      mayAnswer: true,
      customer: { id: customer.id },
    });
    expect(await caseOf('manager1', dispute.id)).toMatchObject({ mayRule: true });
    expect(await codesOf('li', 'OWN')).toContain(dispute.id);
    expect(await codesOf('manager1', 'TO_RULE')).toContain(dispute.id);
    expect(await codesOf('manager1', 'ALL')).toContain(dispute.id);
    expect(await codesOf('manager1', 'OWN')).toEqual([]);
  });

  test('across departments goes to the region, and is nothing to anybody else', async () => {
    const customer = await taken('zhao');
    const dispute = await opened('li', { number: customer.number });
    expect(dispute).toMatchObject({ judge: { code: 'regional' } });
    expect(await caseOf('wang', dispute.id)).toBeNull();
    // Each one's own manager sees what his rep is in, and may not rule for the other's.
    expect(await caseOf('manager2', dispute.id)).toMatchObject({ mayRule: false });
    expect(await codesOf('wang', 'ALL')).not.toContain(dispute.id);
  });

  test('is refused for what is one’s own, in the pool, taken by nobody, disputed already, or said without a word', async () => {
    const customer = await taken('wang');
    await opened('li', { number: customer.number });
    const own = await taken('li');
    const pooled = await taken('li');
    await sales.mutate(
      'li',
      'releaseCustomer',
      { release: { customerId: pooled.id, note: '放弃' } },
      'customer { id }',
    );
    expect(told(await open('li', { number: customer.number }))).toEqual(['number: DISPUTE_OPEN_ALREADY']);
    expect(told(await open('li', { number: own.number }))).toEqual(['number: DISPUTE_OWN']);
    expect(told(await open('li', { number: pooled.number }))).toEqual(['number: DISPUTE_IN_POOL']);
    expect(told(await open('li', { number: number() }))).toEqual(['number: DISPUTE_NOT_TAKEN']);
    expect(told(await open('li', { number: '12' }))).toEqual(['number: PHONE_INVALID']);
    expect(told(await open('li', {}))).toEqual(['number: DISPUTE_WHAT_REQUIRED']);
    expect(told(await open('li', { customerId: customer.id }))).toEqual(['customerId: NOT_FOUND']);
    expect(told(await open('li', { ownCustomerId: customer.id }))).toEqual(['ownCustomerId: NOT_FOUND']);
    expect(told(await open('li', { number: customer.number, reason: ' ' }))).toEqual([
      'reason: REASON_REQUIRED',
    ]);
  });

  test('finds the same company by what both customers share, and tells who was first on which side', async () => {
    const theirs = await sales.customer('wang', { name: '温州星海鞋业有限公司', city: '温州' });
    sales.api.clock.forward(1000);
    const mine = await sales.customer('li', {
      name: '温州星海鞋业',
      city: '温州',
      acceptedWarnings: ['SAME_NAME'],
    });
    for (const [person, customerId] of [
      ['li', mine],
      ['wang', theirs],
    ] as const) {
      sales.api.clock.forward(1000);
      await sales.mutate(
        person,
        'recordFollowUp',
        {
          followUp: {
            ...{
              customerId,
              method: 'PHONE',
              outcome: 'CONNECTED',
              answeredBy: 'KEY_PERSON',
              stage: 'ENGAGED',
            },
            note: '说的话不给对方看',
          },
        },
        'followUp { id }',
      );
    }
    const dispute = await opened('li', { ownCustomerId: mine });
    expect(dispute).toMatchObject({
      customerName: '温州星海鞋业有限公司',
      ownHolder: { code: 'li' },
      firsts: [
        { kind: 'ENTRY', first: 'OTHER' },
        { kind: 'EFFECTIVE_CONTACT', first: 'OPENER' },
        { kind: 'VISIT', first: null },
      ],
    });
    expect(dispute.events.map(({ kind, side }) => `${kind} ${side}`)).toEqual([
      'FOLLOW_UP OTHER',
      'FOLLOW_UP OPENER',
      'CREATED OPENER',
      'CREATED OTHER',
    ]);
    // One ruling for the company: both customers go to one rep.
    const ruled = await rule('manager1', dispute.id, {
      seenHolderIds: [idOf('wang'), idOf('li')],
      holderId: idOf('wang'),
    });
    expect(ruled).toMatchObject({ dispute: { holder: { code: 'wang' }, ownHolder: { code: 'wang' } } });
  });

  test('sent twice is opened once', async () => {
    const customer = await taken('wang');
    const input = { requestKey: randomUUID(), number: customer.number };
    const [one, two] = await Promise.all([open('li', input), open('li', input)]);
    expect(one.dispute!.id).toBe(two.dispute!.id);
  });
});

describe('the other rep', () => {
  test('answers once; his answer stands in the history and closes his task', async () => {
    const customer = await taken('wang');
    const { id } = await opened('li', { number: customer.number });
    const answer = (person: Person, more = {}) =>
      step(person, 'answerDispute', { disputeId: id, answer: '一直是我在联系', ...more });
    expect(told(await answer('li'))).toEqual(['disputeId: NOT_ALLOWED']);
    expect(told(await answer('zhao'))).toEqual(['disputeId: NOT_FOUND']);
    expect(told(await answer('wang', { answer: '' }))).toEqual(['answer: REASON_REQUIRED']);
    expect(await answer('wang')).toMatchObject({ dispute: { answer: '一直是我在联系', mayAnswer: false } });
    expect(told(await answer('wang'))).toEqual(['disputeId: DISPUTE_ANSWERED_ALREADY']);
    expect(await reviewsOf('wang', id)).toEqual([]);
    const { customer: seen } = await sales.query(
      'wang',
      `query ($id: ID!) { customer(id: $id) { disputes { id } timeline(first: 5) { nodes { kind disputeStep note mayVoid } } } }`,
      { id: customer.id },
    );
    expect(seen.timeline.nodes.slice(0, 2)).toEqual([
      { kind: 'DISPUTE', disputeStep: 'ANSWERED', note: '一直是我在联系', mayVoid: false },
      { kind: 'DISPUTE', disputeStep: 'OPENED', note: '我上周就在跟', mayVoid: false },
    ]);
  });
});

describe('withdrawing', () => {
  test('is for who opened it, while it is open; the number can be disputed anew', async () => {
    const customer = await taken('wang');
    const { id } = await opened('li', { number: customer.number });
    expect(told(await step('wang', 'withdrawDispute', { disputeId: id }))).toEqual([
      'disputeId: NOT_ALLOWED',
    ]);
    expect(await step('li', 'withdrawDispute', { disputeId: id })).toMatchObject({
      dispute: { status: 'WITHDRAWN', mayRule: false },
    });
    expect(await reviewsOf('manager1', id)).toEqual([]);
    expect(told(await step('li', 'withdrawDispute', { disputeId: id }))).toEqual([
      'disputeId: DISPUTE_WITHDRAWN_ALREADY',
    ]);
    expect(told(await rule('manager1', id))).toEqual(['disputeId: DISPUTE_WITHDRAWN_ALREADY']);
    expect((await opened('li', { number: customer.number })).id).not.toBe(id);
  });
});

describe('a ruling', () => {
  test('gives the customer to one of the two, with a reason, and both are told', async () => {
    const customer = await taken('wang');
    const { id } = await opened('li', { number: customer.number });
    await expect(rule('li', id)).rejects.toThrow('FORBIDDEN');
    expect(told(await rule('manager2', id))).toEqual(['disputeId: NOT_FOUND']);
    expect(told(await rule('manager1', id, { explanation: '' }))).toEqual(['explanation: REASON_REQUIRED']);
    expect(told(await rule('manager1', id, { holderId: idOf('zhao') }))).toEqual(['holderId: NOT_FOUND']);
    expect(told(await rule('manager1', id, { seenHolderIds: [idOf('li')] }))).toEqual([
      ': CHANGED_MEANWHILE',
    ]);
    expect(await rule('manager1', id)).toMatchObject({
      dispute: {
        status: 'RULED',
        holder: { code: 'li' },
        rulings: [
          { no: 1, ruledBy: { code: 'manager1' }, unit: { code: 'D1' }, holder: { code: 'li' }, shares: [] },
        ],
      },
      userErrors: [],
    });
    expect(await reviewsOf('manager1', id)).toEqual([]);
    expect(await reviewsOf('li', id)).toEqual(['READ']);
    expect(await reviewsOf('wang', id)).toEqual(['READ']);
    const { customer: seen } = await sales.query(
      'li',
      `query ($id: ID!) { customer(id: $id) { timeline(first: 2) { nodes { id kind ownerReason holderFrom { code } note } } } }`,
      { id: customer.id },
    );
    expect(seen.timeline.nodes).toMatchObject([
      { kind: 'DISPUTE', note: '李先联系到负责人' },
      { kind: 'OWNER', ownerReason: 'RULING', holderFrom: { code: 'wang' } },
    ]);
    // What was ruled is not undone by the way.
    const voided = await sales.mutate(
      'manager1',
      'voidFact',
      { factId: seen.timeline.nodes[1]!.id, reason: '改主意' },
      'fact { id }',
    );
    expect(voided.userErrors).toMatchObject([{ code: 'RULING_STANDS' }]);
    const { rows } = {
      rows: await sales.api.db.rows<{ kind: string }>(
        "SELECT kind FROM audit WHERE kind LIKE 'DISPUTE%' AND detail LIKE ? ORDER BY id",
        [`%${parseInt(id.slice(4), 36)}}%`],
      ),
    };
    expect(rows.map(({ kind }) => kind)).toEqual(['DISPUTE_OPENED', 'DISPUTE_RULED']);
  });

  test('is taken note of by saying so', async () => {
    const customer = await taken('wang');
    const { id } = await opened('li', { number: customer.number });
    const { tasks } = await sales.query(
      'wang',
      '{ tasks(first: 200, kinds: [REVIEW]) { nodes { id dispute { id } } } }',
    );
    const own = (tasks.nodes as unknown as { id: string; dispute: { id: string } }[]).find(
      ({ dispute }) => dispute.id === id,
    )!;
    const done = (taskId: string) => sales.mutate('wang', 'completeTask', { taskId }, 'task { status }');
    expect((await done(own.id)).userErrors).toMatchObject([{ code: 'TASK_CLOSES_BY_DOING' }]);
    await rule('manager1', id);
    const { tasks: after } = await sales.query(
      'wang',
      '{ tasks(first: 200, kinds: [REVIEW]) { nodes { id dispute { id } } } }',
    );
    const read = (after.nodes as unknown as { id: string; dispute: { id: string } }[]).find(
      ({ dispute }) => dispute.id === id,
    )!;
    expect(await done(read.id)).toMatchObject({ task: { status: 'DONE' }, userErrors: [] });
  });

  test('that stands is replaced by a manager above only', async () => {
    const customer = await taken('wang');
    const { id } = await opened('li', { number: customer.number });
    await rule('manager1', id);
    const anew = {
      seenRulingNo: 1,
      seenHolderIds: [idOf('li')],
      holderId: idOf('wang'),
      explanation: '重新核实',
    };
    expect(told(await rule('manager1', id, anew))).toEqual(['disputeId: NOT_ALLOWED']);
    expect(await rule(REGIONAL, id, anew)).toMatchObject({
      dispute: { holder: { code: 'wang' }, rulings: [{ no: 2, unit: { code: 'EAST' } }, { no: 1 }] },
    });
    const again = { ...anew, seenRulingNo: 2, seenHolderIds: [idOf('wang')] };
    expect(told(await rule(REGIONAL, id, again))).toEqual(['disputeId: NOT_ALLOWED']);
    expect(told(await rule(GENERAL, id, anew))).toEqual(['disputeId: DISPUTE_RULED_ALREADY']);
  });

  test('is the deputy’s too, while the manager lends him his place, but never a party’s', async () => {
    const customer = await taken('wang');
    const { id } = await opened('li', { number: customer.number });
    for (const deputy of ['zhao', 'li'] as const) {
      const named = await sales.mutate(
        'admin',
        'nameDeputy',
        { managerId: idOf('manager1'), deputyId: idOf(deputy), from: '2026-06-15', to: '2026-06-16' },
        'deputation { id }',
      );
      expect(named.userErrors).toEqual([]);
      if (deputy === 'zhao') {
        const { reviews } = await sales.query('zhao', '{ reviews { nodes { dispute { id } } totalCount } }');
        expect(reviews!.nodes).toContainEqual({ dispute: { id } });
        expect(await codesOf('zhao', 'TO_RULE')).toContain(id);
        expect(await caseOf('zhao', id)).toMatchObject({ mayRule: true });
      } else expect(told(await rule('li', id))).toEqual(['disputeId: NOT_ALLOWED']);
      const { deputation } = named as unknown as { deputation: { id: string } };
      await sales.mutate('admin', 'endDeputy', { deputationId: deputation.id }, 'deputation { id }');
    }
  });
});

describe('a split of the deal', () => {
  const pay = async (dealId: string, amount: string, on: string) => {
    const paid = await sales.mutate(
      'finance',
      'recordPayment',
      { payment: { dealId, amount, on } },
      'payment { id }',
    );
    expect(paid.userErrors).toEqual([]);
  };
  const signed = async (customerId: string): Promise<string> => {
    const { deal, userErrors } = await sales.mutate(
      'wang',
      'signDeal',
      {
        deal: { customerId, productId, kind: 'NEW', amount: '100.01', signedOn: '2026-06-15' },
      },
      'deal { id }',
    );
    expect(userErrors).toEqual([]);
    return deal.id;
  };
  const dealOf = async (person: Person, id: string) =>
    (
      await sales.query(
        person,
        `query ($id: ID!) { deal(id: $id) { shares { rep { code } percent } credits { rep { code } signed received } } }`,
        { id },
      )
    ).deal;

  test('holds for payments from its day on; what was signed and paid before stays as it was', async () => {
    const customer = await taken('wang');
    const dealId = await signed(customer.id);
    await pay(dealId, '30.00', '2026-06-15');
    sales.api.clock.set('2026-06-16T02:00:00.000Z');
    await pay(dealId, '20.01', '2026-06-16');
    const { id } = await opened('li', { number: customer.number, claim: 'SHARE' });
    expect(await dealOf('li', dealId)).toBeNull();
    const split = (percents: Record<string, string>, more = {}) => ({
      holderId: idOf('wang'),
      split: {
        dealId,
        shares: Object.entries(percents).map(([code, percent]) => ({ repId: idOf(code), percent })),
      },
      ...more,
    });
    expect(told(await rule('manager1', id, split({ li: '50', wang: '40' })))).toEqual([
      'split.shares: SHARES_INVALID',
    ]);
    expect(told(await rule('manager1', id, split({ li: '50', zhao: '50' })))).toEqual([
      'split.shares: NOT_FOUND',
    ]);
    expect(await rule('manager1', id, split({ li: '50', wang: '50' }))).toMatchObject({
      dispute: {
        holder: { code: 'wang' },
        rulings: [{ shares: expect.arrayContaining([{ rep: { code: 'li' }, percent: '50.00' }]) }],
      },
      userErrors: [],
    });
    await pay(dealId, '10.01', '2026-06-16');
    // Of the day of the ruling both payments count by it, the one before by what held then.
    expect(await dealOf('li', dealId)).toEqual({
      shares: expect.arrayContaining([
        { rep: { code: 'li' }, percent: '50.00' },
        { rep: { code: 'wang' }, percent: '50.00' },
      ]),
      credits: [
        { rep: { code: 'li' }, signed: '0.00', received: '15.01' },
        { rep: { code: 'wang' }, signed: '100.01', received: '45.01' },
      ],
    });
    expect(await codesOfDeals('li')).toContain(dealId);
    const cancelled = await sales.mutate(
      'wang',
      'cancelDeal',
      { dealId, on: '2026-06-16', reason: '不做了' },
      'deal { credits { rep { code } signed } }',
    );
    expect(cancelled.deal).toEqual({
      credits: [
        { rep: { code: 'li' }, signed: '0.00' },
        { rep: { code: 'wang' }, signed: '0.00' },
      ],
    });
    const facts = await sales.query(
      'manager1',
      `query ($id: ID!) { customer(id: $id) { timeline(first: 10) { nodes { kind shares { percent } deal { id } } } } }`,
      { id: customer.id },
    );
    expect(facts.customer.timeline.nodes).toContainEqual({
      kind: 'SHARES',
      shares: [{ percent: '50.00' }, { percent: '50.00' }],
      deal: { id: dealId },
    });
  });

  const codesOfDeals = async (person: Person): Promise<string[]> =>
    (await sales.query(person, '{ deals(first: 200) { nodes { id } } }')).deals.nodes.map(({ id }) => id);

  test('of the day of signing holds for the signing too, and only for deals of the case', async () => {
    sales.api.clock.set('2026-06-16T03:00:00.000Z');
    const customer = await taken('wang');
    const { deal } = await sales.mutate(
      'wang',
      'signDeal',
      { deal: { customerId: customer.id, productId, kind: 'NEW', amount: '10.00', signedOn: '2026-06-16' } },
      'deal { id }',
    );
    const other = await taken('wang');
    const { id } = await opened('li', { number: other.number });
    const shares = [{ repId: idOf('li'), percent: '100' }];
    expect(told(await rule('manager1', id, { split: { dealId: deal.id, shares } }))).toEqual([
      'split.dealId: NOT_FOUND',
    ]);
    const { id: about } = await opened('li', { number: customer.number });
    await rule('manager1', about, { split: { dealId: deal.id, shares } });
    expect(await dealOf('li', deal.id)).toEqual({
      shares: [{ rep: { code: 'li' }, percent: '100.00' }],
      credits: [
        { rep: { code: 'li' }, signed: '10.00', received: '0.00' },
        { rep: { code: 'wang' }, signed: '0.00', received: '0.00' },
      ],
    });
    const { activity } = await sales.query(
      'manager1',
      `query ($unitId: ID!) { activity(day: "2026-06-16", unitId: $unitId) { rows { unit { code } signed } } }`,
      { unitId: idOf('D1') },
    );
    const rows = (activity as unknown as { rows: { unit: { code: string }; signed: number }[] }).rows;
    expect(rows.find(({ unit }) => unit.code === 'li')).toMatchObject({ signed: 1 });
  });
});

describe('money of a deal that rulings split again', () => {
  /** Signed by wang on the 15th; zhao shares it from the 16th, nobody beside wang from the 17th. 30.00 is paid on each day. */
  const ruledTwice = async (): Promise<{ dealId: string; customerName: string }> => {
    sales.api.clock.set(NOW);
    const customer = await taken('wang');
    const { deal } = await sales.mutate(
      'wang',
      'signDeal',
      { deal: { customerId: customer.id, productId, kind: 'NEW', amount: '90.00', signedOn: '2026-06-15' } },
      'deal { id customer { name } }',
    );
    const split = (percents: Record<string, string>) => ({
      holderId: idOf('wang'),
      split: {
        dealId: deal.id,
        shares: Object.entries(percents).map(([code, percent]) => ({ repId: idOf(code), percent })),
      },
    });
    sales.api.clock.set('2026-06-16T02:00:00.000Z');
    const { id } = await opened('zhao', { number: customer.number, claim: 'SHARE' });
    const first = await rule(REGIONAL, id, split({ wang: '60', zhao: '40' }));
    expect(first.userErrors).toEqual([]);
    sales.api.clock.set('2026-06-17T02:00:00.000Z');
    const second = await rule(GENERAL, id, { seenRulingNo: 1, ...split({ wang: '100' }) });
    expect(second.userErrors).toEqual([]);
    for (const on of ['2026-06-15', '2026-06-16', '2026-06-17']) {
      const { userErrors } = await sales.mutate(
        'finance',
        'recordPayment',
        { payment: { dealId: deal.id, amount: '30.00', on } },
        'payment { id }',
      );
      expect(userErrors).toEqual([]);
    }
    const named = await sales.query(GENERAL, 'query ($id: ID!) { deal(id: $id) { customer { name } } }', {
      id: deal.id,
    });
    return { dealId: deal.id, customerName: (named.deal.customer as unknown as { name: string }).name };
  };

  type Row = { unit: { code: string }; received: string };
  let ruled: { dealId: string; customerName: string };
  beforeAll(async () => {
    ruled = await ruledTwice();
  });

  const receivedOf = async (code: string, day: string): Promise<string> => {
    const { activity } = await sales.query(
      GENERAL,
      'query ($unitId: ID!, $day: Date!) { activity(unitId: $unitId, day: $day) { total { received } } }',
      { unitId: idOf(code), day },
    );
    return (activity as unknown as { total: Row }).total.received;
  };

  const listedFor = async (code: string, day: string): Promise<{ reps: string[]; amount: string }[]> => {
    const { activityDeals } = await sales.query(
      GENERAL,
      `query ($unitId: ID!, $day: Date!) {
        activityDeals(unitId: $unitId, day: $day, number: RECEIVED) { customerName reps { code } amount }
      }`,
      { unitId: idOf(code), day },
    );
    return (
      activityDeals as unknown as { customerName: string; reps: { code: string }[]; amount: string }[]
    ).flatMap(({ customerName, reps, amount }) =>
      customerName === ruled.customerName ? [{ reps: reps.map((rep) => rep.code), amount }] : [],
    );
  };

  test('counts in the day of each unit for who held the shares on the day it is dated', async () => {
    const days = ['2026-06-15', '2026-06-16', '2026-06-17'];
    const lists = (code: string) => Promise.all(days.map((day) => listedFor(code, day)));
    expect(await lists('zhao')).toEqual([[], [{ reps: ['zhao'], amount: '12.00' }], []]);
    expect(await lists('D2')).toEqual([[], [{ reps: ['zhao'], amount: '12.00' }], []]);
    expect(await lists('wang')).toEqual([
      [{ reps: ['wang'], amount: '30.00' }],
      [{ reps: ['wang'], amount: '18.00' }],
      [{ reps: ['wang'], amount: '30.00' }],
    ]);
    expect(await lists('EAST')).toEqual([
      [{ reps: ['wang'], amount: '30.00' }],
      [{ reps: ['wang', 'zhao'], amount: '30.00' }],
      [{ reps: ['wang'], amount: '30.00' }],
    ]);
    expect(await Promise.all(days.map((day) => receivedOf('zhao', day)))).toEqual(['0.00', '12.00', '0.00']);
    expect(await Promise.all(days.map((day) => receivedOf('D2', day)))).toEqual(['0.00', '12.00', '0.00']);
  });

  test('counts so in the daily report and on the morning screen', async () => {
    const { dailyReport } = await sales.query('zhao', '{ dailyReport(day: "2026-06-16") { received } }');
    expect(dailyReport).toEqual({ received: '12.00' });
    const { morningScreen } = await sales.query(
      'manager2',
      '{ morningScreen { day activity { total { received } rows { unit { code } received } } } }',
    );
    expect(morningScreen).toMatchObject({
      day: '2026-06-16',
      activity: {
        total: { received: '12.00' },
        rows: expect.arrayContaining([{ unit: { code: 'zhao' }, received: '12.00' }]),
      },
    });
  });

  test.each(['zhao', 'manager2'] as const)(
    'is found in every list by %s, whose share began and ended with a ruling',
    async (person) => {
      const { deals } = await sales.query(
        person,
        'query ($ids: [ID!]) { deals(filter: { unitIds: $ids }, first: 200) { nodes { id } totalCount } }',
        { ids: [idOf('zhao')] },
      );
      expect(deals.nodes).toContainEqual({ id: ruled.dealId });
      expect(deals).toMatchObject({ totalCount: deals.nodes.length });
      const own = await sales.query(person, '{ deals(first: 200) { nodes { id } totalCount } }');
      expect(own.deals.nodes).toContainEqual({ id: ruled.dealId });
      expect(own.deals).toMatchObject({ totalCount: own.deals.nodes.length });
      const { deal } = await sales.query(
        person,
        'query ($id: ID!) { deal(id: $id) { credits { rep { code } received } } }',
        { id: ruled.dealId },
      );
      expect(deal).toEqual({
        credits: [
          { rep: { code: 'wang' }, received: '78.00' },
          { rep: { code: 'zhao' }, received: '12.00' },
        ],
      });
    },
  );

  test('is in the file of deals of the manager whose rep had the share', async () => {
    const token = await sales.api.signIn('manager2', 'password-of-manager2');
    const file = await fetch(`${sales.api.url}/export/deals`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(file.status).toBe(200);
    expect(await file.text()).toContain(ruled.dealId);
  });

  test('is no list’s of a rep who never had a share', async () => {
    const { deals } = await sales.query('li', '{ deals(first: 200) { nodes { id } } }');
    expect(deals.nodes).not.toContainEqual({ id: ruled.dealId });
    const { deal } = await sales.query('li', 'query ($id: ID!) { deal(id: $id) { id } }', {
      id: ruled.dealId,
    });
    expect(deal).toBeNull();
  });
});

describe('at once', () => {
  test('of two managers who rule one does', async () => {
    const customer = await taken('wang');
    const { id } = await opened('li', { number: customer.number });
    const [one, two] = await Promise.all([
      rule('manager1', id),
      rule(REGIONAL, id, { holderId: idOf('wang'), explanation: '归王' }),
    ]);
    const refused = [one, two].filter(({ dispute }) => !dispute);
    expect(refused.map(told)).toEqual([['disputeId: DISPUTE_RULED_ALREADY']]);
    expect((await caseOf(GENERAL, id))!.rulings).toHaveLength(1);
  });

  test('of withdrawing and ruling one happens', async () => {
    for (let round = 0; round < 3; round += 1) {
      const customer = await taken('wang');
      const { id } = await opened('li', { number: customer.number });
      const [withdrawn, ruled] = await Promise.all([
        step('li', 'withdrawDispute', { disputeId: id }),
        rule('manager1', id),
      ]);
      const { status, rulings } = (await caseOf('manager1', id))!;
      if (status === 'WITHDRAWN') {
        expect(told(ruled)).toEqual(['disputeId: DISPUTE_WITHDRAWN_ALREADY']);
        expect(rulings).toEqual([]);
      } else {
        expect(status).toBe('RULED');
        expect(told(withdrawn)).toEqual(['disputeId: DISPUTE_RULED_ALREADY']);
      }
    }
  });

  test('a ruling and a transfer follow each other: who comes second decides on what he sees', async () => {
    const customer = await taken('wang');
    const { id } = await opened('li', { number: customer.number });
    const [ruled, transferred] = await Promise.all([
      rule('manager1', id),
      sales.mutate(
        REGIONAL,
        'transferCustomer',
        { transfer: { customerId: customer.id, holderId: idOf('zhao') } },
        'customer { holder { code } }',
      ),
    ]);
    expect(transferred.userErrors).toEqual([]);
    if (!ruled.dispute) expect(told(ruled)).toEqual([': CHANGED_MEANWHILE']);
    expect(await caseOf(REGIONAL, id)).toMatchObject({ holder: { code: 'zhao' } });
    if (ruled.dispute) return;
    // Beyond his reach now: the region's to rule.
    expect(told(await rule('manager1', id, { seenHolderIds: [idOf('zhao')] }))).toEqual([
      'disputeId: DISPUTE_HELD_OUTSIDE',
    ]);
    expect(await rule(REGIONAL, id, { seenHolderIds: [idOf('zhao')] })).toMatchObject({
      dispute: { holder: { code: 'li' } },
    });
  });

  test('of two openings of one rep one stands', async () => {
    const customer = await taken('wang');
    const both = await Promise.all([
      open('li', { number: customer.number }),
      open('li', { number: customer.number }),
    ]);
    expect(both.filter(({ dispute }) => dispute)).toHaveLength(1);
    expect(both.flatMap(told)).toEqual(['number: DISPUTE_OPEN_ALREADY']);
  });
});
