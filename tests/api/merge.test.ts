import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkTimelineOf } from '@erp/api/facts/check-timeline';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;

const TODAY = '2026-06-15T02:00:00.000Z';
const dayAfter = (days: number): string => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString();

beforeAll(async () => {
  sales = await startSalesForce(TODAY);
});
beforeEach(() => sales.api.clock.set(TODAY));
afterAll(async () => {
  expect(await checkTimelineOf(sales.api.db, { clock: sales.api.clock })).toMatchObject({ differing: 0 });
  await sales.api.close();
});

let numbers = 13_900_000_000;
const number = (): string => String((numbers += 7));

const codes = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const merge = (person: Person, mergedId: string, survivorId: string, more: object = {}) =>
  sales.mutate(
    person,
    'mergeCustomers',
    { merge: { mergedId, survivorId, ...more } },
    'customer { id state stage phones { number } mergedFrom { id name mergedOn } }',
  );
const undo = (person: Person, mergedId: string, more: object = {}) =>
  sales.mutate(person, 'undoMerge', { undo: { mergedId, ...more } }, 'customer { id state heldSince }');
const call = (person: Person, customerId: string, stage: string, more: object = {}) =>
  sales.mutate(
    person,
    'recordFollowUp',
    {
      followUp: { customerId, method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'STAFF', stage, ...more },
    },
    'followUp { id stageFrom }',
  );
const page = async (person: Person, id: string, selection = 'id name state'): Promise<Answer | null> =>
  (await sales.query(person, `query ($id: ID!) { customer(id: $id) { ${selection} } }`, { id })).customer;
const found = async (person: Person, search: string): Promise<string[]> =>
  (
    await sales.query(
      person,
      'query ($search: String) { customers(filter: { search: $search }) { nodes { id } } }',
      { search },
    )
  ).customers.nodes.map(({ id }) => id);

describe('a merge of duplicates', () => {
  test('leaves the survivor with both histories and numbers; the duplicate is found, and found at entry, as the survivor', async () => {
    const [one, other] = [number(), number()];
    const kept = await sales.customer('li', { name: '瑞安永昌泵阀', phones: [{ number: one }] });
    const twin = await sales.customer('li', { name: '永昌泵业老厂', phones: [{ number: other }] });
    await call('li', twin, 'EVALUATING');
    expect(await merge('li', twin, kept)).toMatchObject({
      customer: {
        id: kept,
        state: 'EVALUATING',
        phones: [{ number: `+86${one}` }, { number: `+86${other}` }],
        mergedFrom: [{ id: twin, name: '永昌泵业老厂', mergedOn: '2026-06-15' }],
      },
      userErrors: [],
    });
    expect(await page('li', twin)).toBeNull();
    const where = 'query ($id: ID!) { mergedCustomer(id: $id) { name mergedOn survivor { id } } }';
    expect(await sales.query('li', where, { id: twin })).toEqual({
      mergedCustomer: { name: '永昌泵业老厂', mergedOn: '2026-06-15', survivor: { id: kept } },
    });
    expect(await sales.query('wang', where, { id: twin })).toEqual({ mergedCustomer: null });
    expect(await sales.query('li', where, { id: kept })).toEqual({ mergedCustomer: null });
    expect(await found('li', other.slice(-6))).toEqual([kept]);
    expect(await found('li', '永昌泵业老')).toEqual([kept]);
    const collisions = await sales.query(
      'li',
      'query ($entry: CustomerEntry!) { collisions(entry: $entry) { kind customer { id } } }',
      { entry: { name: '新来的', source: 'PERSONAL_PUBLIC', phones: [{ number: other }] } },
    );
    expect(collisions).toEqual({ collisions: [{ kind: 'SAME_PHONE', customer: { id: kept } }] });

    const numberOfTwin = (await page('li', kept, 'phones { id }'))!.phones[1]!.id;
    sales.api.clock.forward(60_000);
    expect(await call('li', kept, 'CONSIDERING', { phoneId: numberOfTwin })).toMatchObject({
      followUp: { stageFrom: 'EVALUATING' },
    });
    const { followUps, timeline, lastContact } = (await page(
      'li',
      kept,
      'followUps { nodes { stage } } lastContact { day } timeline { nodes { kind customerName mergedCustomerName survivorName } }',
    )) as Answer & Record<string, Answer>;
    expect(followUps!.nodes).toEqual([{ stage: 'CONSIDERING' }, { stage: 'EVALUATING' }]);
    expect(lastContact).toEqual({ day: '2026-06-15' });
    expect(timeline.nodes.filter(({ kind }) => kind === 'MERGE')).toEqual([
      {
        kind: 'MERGE',
        customerName: '瑞安永昌泵阀',
        mergedCustomerName: '永昌泵业老厂',
        survivorName: '瑞安永昌泵阀',
      },
    ]);
    expect(timeline.nodes.map(({ kind }) => kind)).toContain('PHONE_ADDED');
  });

  test('has its follow-ups paged one by one without a gap, those of the same millisecond and number too', async () => {
    sales.api.clock.set(dayAfter(-3));
    const kept = await sales.customer('li');
    const twin = await sales.customer('li');
    const notes: string[] = [];
    // Entered in turns, all of one moment: each has an equal beside it on the other customer.
    for (const round of [1, 2, 3]) {
      for (const [id, name] of [
        [kept, 'kept'],
        [twin, 'twin'],
      ] as const) {
        notes.push(`${name} ${round}`);
        const recorded = await call('li', id, 'ENGAGED', { at: dayAfter(-3), note: notes.at(-1) });
        expect(codes(recorded)).toEqual([]);
      }
    }
    sales.api.clock.set(TODAY);
    await merge('li', twin, kept);
    const read: unknown[] = [];
    for (let after: string | null = null, hasNext = true; hasNext;) {
      const { customer } = (await sales.query(
        'li',
        `query ($id: ID!, $after: String) {
          customer(id: $id) { followUps(first: 1, after: $after) { nodes { note } pageInfo { hasNextPage endCursor } } }
        }`,
        { id: kept, after },
      )) as unknown as {
        customer: {
          followUps: {
            nodes: { note: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      };
      const { nodes, pageInfo } = customer.followUps;
      read.push(...nodes.map(({ note }) => note));
      ({ hasNextPage: hasNext, endCursor: after } = pageInfo);
    }
    expect(read).toHaveLength(notes.length);
    expect(new Set(read)).toEqual(new Set(notes));
  });

  test('refuses what is recorded on the duplicate from that day on, naming the survivor; what was before is taken and folded', async () => {
    sales.api.clock.set(dayAfter(-3));
    const kept = await sales.customer('li', { name: '留下的' });
    const twin = await sales.customer('li');
    sales.api.clock.set(TODAY);
    await merge('li', twin, kept);
    sales.api.clock.forward(60_000);
    expect(codes(await call('li', twin, 'ENGAGED'))).toEqual(['followUp.customerId: MERGED_AWAY']);
    expect(codes(await call('wang', twin, 'ENGAGED'))).toEqual(['followUp.customerId: NOT_FOUND']);
    expect(codes(await call('li', twin, 'ENGAGED', { at: dayAfter(-2) }))).toEqual([]);
    expect(await page('li', kept)).toMatchObject({ state: 'ENGAGED' });
    const visited = await sales.mutate(
      'li',
      'recordVisit',
      { visit: { customerId: twin, met: 'NOBODY' } },
      'visit { id }',
    );
    expect(codes(visited)).toEqual(['visit.customerId: MERGED_AWAY']);
    const signed = await sales.mutate(
      'li',
      'signDeal',
      {
        deal: {
          ...{ customerId: twin, productId: await sales.catalogue('PRODUCT'), kind: 'NEW' },
          ...{ amount: '1.00', signedOn: '2026-06-15' },
        },
      },
      'deal { id }',
    );
    expect(codes(signed)).toEqual(['deal.customerId: MERGED_AWAY']);
  });

  test('of what is merged, into itself, in a circle, or unknown to the viewer is refused', async () => {
    const [a, b, c] = [await sales.customer('li'), await sales.customer('li'), await sales.customer('li')];
    const wangs = await sales.customer('wang');
    expect(codes(await merge('li', a, a))).toEqual(['merge.mergedId: MERGE_INTO_ITSELF']);
    expect(codes(await merge('li', wangs, a))).toEqual(['merge.mergedId: NOT_FOUND']);
    expect(codes(await merge('li', a, wangs))).toEqual(['merge.survivorId: NOT_FOUND']);
    expect(codes(await merge('manager2', a, b))).toEqual(['merge.mergedId: NOT_FOUND']);
    expect(codes(await merge('li', a, b))).toEqual([]);
    expect(codes(await merge('li', a, c))).toEqual(['merge.mergedId: MERGED_ALREADY']);
    expect(codes(await merge('li', b, a))).toEqual(['merge.mergedId: MERGE_IN_CIRCLE']);
    expect(codes(await merge('li', c, a))).toEqual(['merge.survivorId: MERGED_AWAY']);
    expect(codes(await undo('li', c))).toEqual(['undo.mergedId: NOT_MERGED']);
    expect(codes(await merge('manager1', b, wangs))).toEqual([]);
    expect(await page('wang', wangs, 'mergedFrom { id }')).toMatchObject({
      mergedFrom: expect.arrayContaining([{ id: a }, { id: b }]) as unknown,
    });
    // Whose it was before is not Wang's to have it.
    expect(codes(await undo('wang', b))).toEqual(['undo.mergedId: NOT_ALLOWED']);
    expect(codes(await undo('manager1', b))).toEqual([]);
    expect(await page('li', b, 'id mergedFrom { id }')).toMatchObject({ mergedFrom: [{ id: a }] });
  });

  test('is undone from its day on, and voided as if it had never been', async () => {
    const kept = await sales.customer('li');
    const twin = await sales.customer('li');
    await call('li', twin, 'COMMITTED');
    await merge('li', twin, kept);
    sales.api.clock.set(dayAfter(2));
    expect(await undo('li', twin)).toMatchObject({
      customer: { id: twin, state: 'COMMITTED', heldSince: '2026-06-17' },
    });
    expect(await page('li', kept)).toMatchObject({ state: 'NONE' });
    const merged = (await page('manager1', kept, 'timeline { nodes { id kind } }'))!.timeline.nodes;
    const voidFact = (kind: string) =>
      sales.mutate(
        'manager1',
        'voidFact',
        { factId: merged.find((fact) => fact.kind === kind)!.id, reason: '错了' },
        'fact { voided }',
      );
    expect(codes(await voidFact('MERGE'))).toEqual(['factId: HAS_DEPENDENT_FACTS']);
    expect(codes(await voidFact('UNMERGE'))).toEqual([]);
    expect(await page('li', twin)).toBeNull();
    expect(codes(await voidFact('MERGE'))).toEqual([]);
    expect(await page('li', twin, 'state heldSince')).toEqual({
      state: 'COMMITTED',
      heldSince: '2026-06-15',
    });
    expect(await page('li', kept)).toMatchObject({ state: 'NONE' });
  });

  test('takes open tasks along to the same owner, where the survivor’s call closes them; another owner’s are cancelled and come back', async () => {
    const later = dayAfter(1);
    const nextStep = { nextStep: { kind: 'CALL', at: later } };
    const tasksOf = async (person: Person) =>
      (
        await sales.query(person, '{ tasks(first: 200) { nodes { note customer { id } } } }')
      ).tasks.nodes.filter(({ customer }) => (customer as Answer | null) !== null);
    const kept = await sales.customer('li');
    const twin = await sales.customer('li');
    await call('li', twin, 'ENGAGED', nextStep);
    await merge('li', twin, kept);
    expect((await tasksOf('li')).filter(({ customer }) => customer.id === kept)).toHaveLength(1);
    expect(await page('li', kept, 'nextTask { kind }')).toEqual({ nextTask: { kind: 'CALL_BACK' } });
    sales.api.clock.forward(60_000);
    await call('li', kept, 'ENGAGED');
    expect((await tasksOf('li')).filter(({ customer }) => customer.id === kept)).toHaveLength(0);

    const wangs = await sales.customer('wang');
    await call('wang', wangs, 'ENGAGED', nextStep);
    await merge('manager1', wangs, kept);
    expect(await tasksOf('wang')).toHaveLength(0);
    sales.api.clock.forward(60_000);
    await undo('manager1', wangs);
    expect((await tasksOf('wang')).map(({ customer }) => customer.id)).toEqual([wangs]);
  });

  test('lists deals of both with the survivor, for who holds it', async () => {
    const kept = await sales.customer('li');
    const twin = await sales.customer('wang');
    const productId = await sales.catalogue('PRODUCT');
    await sales.mutate(
      'wang',
      'signDeal',
      { deal: { customerId: twin, productId, kind: 'NEW', amount: '88.00', signedOn: '2026-06-15' } },
      'deal { id }',
    );
    await merge('manager1', twin, kept);
    expect(await page('li', kept, 'state deals { amount }')).toEqual({
      state: 'SIGNED',
      deals: [{ amount: '88.00' }],
    });
    const list = (await sales.query('li', '{ deals { nodes { amount customer { id } } } }')).deals.nodes;
    expect(list).toEqual([{ amount: '88.00', customer: { id: kept } }]);
  });

  test('has a bulk form, and so has the undo', async () => {
    const [a, b, c] = [await sales.customer('li'), await sales.customer('li'), await sales.customer('li')];
    const answer = await sales.query(
      'li',
      `mutation ($merges: [MergeEntry!]!) { mergeCustomerPairs(input: { bulkKey: "pairs", merges: $merges }) {
         results { customerId userErrors { code path } } } }`,
      {
        merges: [
          { mergedId: a, survivorId: b },
          { mergedId: b, survivorId: c },
          { mergedId: a, survivorId: c },
        ],
      },
    );
    expect(answer.mergeCustomerPairs!.results).toMatchObject([
      { customerId: b, userErrors: [] },
      { customerId: c, userErrors: [] },
      { customerId: null, userErrors: [{ code: 'MERGED_ALREADY' }] },
    ]);
    const undone = await sales.query(
      'li',
      `mutation ($undos: [UndoMergeEntry!]!) { undoMerges(input: { bulkKey: "undos", undos: $undos }) {
         results { customerId userErrors { code } } } }`,
      { undos: [{ mergedId: b }, { mergedId: a }] },
    );
    expect(undone.undoMerges!.results).toMatchObject([{ customerId: b }, { customerId: a }]);
  });
});

describe('what is loaded', () => {
  const load = { backfill: true };
  const from = { ...load, at: dayAfter(-30) };
  const loadedCustomer = () => sales.customer('admin', { ...from, holderId: sales.ids.get('li') });
  const loadedCall = (customerId: string, at: string) =>
    call('admin', customerId, 'ENGAGED', { ...load, at, repId: sales.ids.get('li') });
  const mergedOn = (mergedId: string, survivorId: string, at: string) =>
    merge('admin', mergedId, survivorId, { ...load, at });
  const undoneOn = (mergedId: string, at: string) => undo('admin', mergedId, { ...load, at });
  const intervalsOf = (id: string) =>
    sales.api.db.rows(
      'SELECT from_day, to_day, state FROM timeline_interval WHERE customer_id = ? ORDER BY from_day',
      [Number.parseInt(id.slice(4), 36)],
    );

  test('on the day of an undone merge is taken before and after the undo is loaded, and comes out the same', async () => {
    const noon = (days: number, hour: number) =>
      new Date(Date.parse(dayAfter(days)) + hour * 3_600_000).toISOString();
    const told = [];
    for (const order of ['call first', 'merge first', 'undo first']) {
      const [kept, twin] = [await loadedCustomer(), await loadedCustomer()];
      const steps = {
        merge: () => mergedOn(twin, kept, noon(-10, 0)),
        call: () => loadedCall(twin, noon(-10, 1)),
        undo: () => undoneOn(twin, noon(-10, 2)),
      };
      const inOrder = {
        'call first': [steps.call, steps.merge, steps.undo],
        'merge first': [steps.merge, steps.call, steps.undo],
        'undo first': [steps.merge, steps.undo, steps.call],
      }[order]!;
      for (const step of inOrder) expect(codes(await step())).toEqual([]);
      told.push([await intervalsOf(twin), await intervalsOf(kept)]);
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0]![0]).toMatchObject([
      { state: 'NONE', to_day: '2026-06-04' },
      { state: 'ENGAGED', from_day: '2026-06-05' },
    ]);
    expect(told[0]![1]).toMatchObject([{ state: 'NONE' }]);
  });

  test('on a day on which the duplicate is merged away counts for the survivor, whether the merge was loaded before or after', async () => {
    const told = [];
    for (const isMergeFirst of [true, false]) {
      const [kept, twin] = [await loadedCustomer(), await loadedCustomer()];
      const steps = [() => mergedOn(twin, kept, dayAfter(-10)), () => loadedCall(twin, dayAfter(-8))];
      for (const step of isMergeFirst ? steps : steps.reverse()) expect(codes(await step())).toEqual([]);
      expect(codes(await undoneOn(twin, dayAfter(-4)))).toEqual([]);
      told.push([await intervalsOf(twin), await intervalsOf(kept)]);
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[0]![1]).toMatchObject([
      { state: 'NONE', to_day: '2026-06-06' },
      { state: 'ENGAGED', from_day: '2026-06-07', to_day: '2026-06-10' },
      { state: 'NONE', from_day: '2026-06-11' },
    ]);
  });
});

describe('customers that were leads once', () => {
  test('are merged, their survivors in their turn, and come back', async () => {
    const members = ['li', 'wang'].map((code) => ({ personId: sales.ids.get(code), paused: false }));
    const rota = await sales.mutate(
      'admin',
      'setRota',
      { unitId: sales.ids.get('D1'), edition: 0, limitMinutes: 30, members },
      'rota { edition }',
    );
    expect(codes(rota)).toEqual([]);
    const lead = () =>
      sales.customer('manager1', {
        source: 'CSC_LEAD',
        phones: [{ number: number() }],
        rotaUnitId: sales.ids.get('D1'),
      });
    const [a, b] = [await lead(), await lead()];
    const c = await sales.customer('li');
    sales.api.clock.forward(60_000);
    expect(codes(await merge('manager1', a, b))).toEqual([]);
    sales.api.clock.forward(60_000);
    expect(codes(await merge('manager1', b, c))).toEqual([]);
    expect(await page('li', c, 'mergedFrom { id }')).toMatchObject({
      mergedFrom: expect.arrayContaining([{ id: a }, { id: b }]) as unknown,
    });
    expect(codes(await call('li', c, 'ENGAGED'))).toEqual([]);
    sales.api.clock.set(dayAfter(1));
    expect(codes(await undo('manager1', b))).toEqual([]);
    expect(codes(await undo('manager1', a))).toEqual([]);
    expect(await page('manager1', a, 'state')).toEqual({ state: 'NONE' });
    expect(await page('li', c, 'state')).toEqual({ state: 'ENGAGED' });
  });
});

describe('at the same time', () => {
  test('of two merges of one pair one is recorded, of A into B and B into A one, and a repeated request once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [a, b] = [await sales.customer('li'), await sales.customer('li')];
      const answers = await Promise.all(
        round % 2 === 0
          ? [merge('li', a, b), merge('manager1', a, b)]
          : [merge('li', a, b), merge('manager1', b, a)],
      );
      expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
      expect(answers.flatMap(codes)).toEqual([
        expect.stringMatching(/MERGED_ALREADY|MERGE_IN_CIRCLE|MERGED_AWAY/),
      ]);
    }
    const [a, b] = [await sales.customer('li'), await sales.customer('li')];
    const repeated = await Promise.all([1, 2, 3].map(() => merge('li', a, b, {}).then(codes)));
    expect(repeated.filter((problems) => problems.length === 0)).toHaveLength(1);
    const same = await Promise.all(
      [1, 2, 3].map(() =>
        sales.mutate(
          'li',
          'undoMerge',
          { requestKey: `undo ${a}`, undo: { mergedId: a } },
          'customer { id }',
        ),
      ),
    );
    expect(same.map(({ customer, userErrors }) => [customer?.id, userErrors])).toEqual(
      [1, 2, 3].map(() => [a, []]),
    );
  });

  test('follow-ups and merges find one order: what is recorded is in the survivor’s history, or refused', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [a, b] = [await sales.customer('li'), await sales.customer('li')];
      sales.api.clock.forward(1000);
      const [merged, ...calls] = await Promise.all([
        merge('li', a, b),
        call('li', a, 'ENGAGED'),
        call('li', b, 'EVALUATING'),
        call('li', a, 'CONSIDERING'),
      ]);
      expect(codes(merged)).toEqual([]);
      const recorded = calls.filter(({ userErrors }) => userErrors.length === 0).length;
      expect(calls.flatMap(codes).every((code) => code === 'followUp.customerId: MERGED_AWAY')).toBe(true);
      expect((await page('li', b, 'followUps { nodes { id } }')) as unknown).toMatchObject({
        followUps: { nodes: { length: recorded } },
      });
    }
  });

  test('chains made from both ends are one forest', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => sales.customer('li')));
    const [a, b, c, d] = ids as [string, string, string, string];
    await Promise.all([merge('li', a, b), merge('li', b, c), merge('li', c, d), merge('li', d, a)]);
    const present = (await Promise.all(ids.map((id) => page('li', id, 'id mergedFrom { id }')))).filter(
      (one) => one !== null,
    );
    expect(present.length).toBeGreaterThan(0);
    const parts = present.flatMap((one) => (one as unknown as { mergedFrom: unknown[] }).mergedFrom);
    expect(present.length + parts.length).toBe(4);
  });
});

describe('a deletion', () => {
  const remove = (person: Person, customerId: string, reason = '测试录入') =>
    sales.mutate(person, 'deleteCustomer', { customerId, reason }, 'deletedId');

  test('is an administrator’s, of a customer that nothing was done with', async () => {
    const id = await sales.customer('li');
    await expect(remove('li', id)).rejects.toThrow('FORBIDDEN');
    expect(codes(await remove('admin', id, ' '))).toEqual(['reason: REASON_REQUIRED']);
    const called = await sales.customer('li');
    await call('li', called, 'ENGAGED');
    expect(codes(await remove('admin', called))).toEqual(['customerId: CUSTOMER_HAS_HISTORY']);
    expect(await remove('admin', id)).toEqual({ deletedId: id, userErrors: [] });
    expect(await page('li', id)).toBeNull();
    expect(codes(await remove('admin', id))).toEqual(['customerId: NOT_FOUND']);
    const twin = await sales.customer('li');
    await merge('li', twin, called);
    expect(codes(await remove('admin', twin))).toEqual(['customerId: CUSTOMER_HAS_HISTORY']);
  });

  test('lets its number be entered anew', async () => {
    const phone = number();
    const id = await sales.customer('li', { phones: [{ number: phone }] });
    await remove('admin', id);
    expect(await sales.customer('wang', { phones: [{ number: phone }] })).not.toBe(id);
  });
});
