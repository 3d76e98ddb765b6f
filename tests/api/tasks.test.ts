import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;

/** 10:00 in Shanghai on 2026-06-15. */
const NOW = '2026-06-15T02:00:00.000Z';

beforeAll(async () => {
  sales = await startSalesForce(NOW);
});
afterAll(() => sales.api.close());

/** A second later than whatever was before: facts of one instant have no order that a test could mean. */
const followUp = async (person: Person, customerId: string, more: Record<string, unknown> = {}) => {
  sales.api.clock.forward(1000);
  return sales.mutate(
    person,
    'recordFollowUp',
    {
      followUp: {
        customerId,
        method: 'PHONE',
        outcome: 'CONNECTED',
        answeredBy: 'KEY_PERSON',
        stage: 'ENGAGED',
        ...more,
      },
    },
    'followUp { id } customer { id }',
  );
};

const visit = async (person: Person, customerId: string, more: Record<string, unknown> = {}) => {
  sales.api.clock.forward(1000);
  return sales.mutate(
    person,
    'recordVisit',
    { visit: { customerId, met: 'KEY_PERSON', result: 'INTERESTED', stage: 'EVALUATING', ...more } },
    'visit { id kind plannedAt status }',
  );
};

const callAt = (at: string) => ({ nextStep: { kind: 'CALL', at, note: '再聊价格' } });
const visitAt = (at: string) => ({ nextStep: { kind: 'VISIT', at } });

type Task = { kind: string; overdue: boolean; customer: { id: string } | null };

const tasksOf = async (person: Person, args = ''): Promise<Task[]> =>
  (await sales.query(person, `{ tasks${args} { nodes { kind overdue customer { id } } } }`)).tasks.nodes;

/** As the customer tells it; a list, which reads it in a statement of its own, has to tell the same. */
const nextTask = async (person: Person, id: string) => {
  const { customer, customers } = await sales.query(
    person,
    `query ($id: ID!) {
      customer(id: $id) { nextTask { ...Task } }
      customers(first: 200) { nodes { id nextTask { ...Task } } }
    }
    fragment Task on Task { kind status dueAt note rep { code } }`,
    { id },
  );
  const listed = customers.nodes.find((node: { id: string }) => node.id === id);
  if (listed) expect(listed.nextTask).toEqual(customer.nextTask);
  return customer.nextTask;
};

describe('a call-back', () => {
  test('is the customer’s next task until an effective follow-up closes it', async () => {
    const id = await sales.customer('li');
    await followUp('li', id, callAt('2026-06-16T02:00:00Z'));
    expect(await nextTask('li', id)).toEqual({
      kind: 'CALL_BACK',
      status: 'OPEN',
      dueAt: '2026-06-16T02:00:00.000Z',
      note: '再聊价格',
      rep: { code: 'li' },
    });
    await followUp('li', id, { outcome: 'NO_ANSWER', answeredBy: null, stage: null });
    expect(await nextTask('li', id)).not.toBeNull();
    await followUp('li', id);
    expect(await nextTask('li', id)).toBeNull();
  });

  test('opens again when the follow-up that closed it is voided, and goes with the one that asked for it', async () => {
    const id = await sales.customer('li');
    const asked = await followUp('li', id, callAt('2026-06-16T02:00:00Z'));
    const closed = await followUp('li', id);
    expect(await nextTask('li', id)).toBeNull();
    const voidOf = (factId: string) =>
      sales.mutate('li', 'voidFact', { factId, reason: '录错了' }, 'fact { voided }');
    expect(await voidOf(closed.followUp.id)).toEqual({ fact: { voided: true }, userErrors: [] });
    expect(await nextTask('li', id)).toMatchObject({ kind: 'CALL_BACK', status: 'OPEN' });
    await voidOf(asked.followUp.id);
    expect(await nextTask('li', id)).toBeNull();
  });

  test('of the owner before is cancelled when the customer changes hands', async () => {
    const id = await sales.customer('li');
    await followUp('li', id, callAt('2026-06-17T02:00:00Z'));
    await sales.mutate(
      'manager1',
      'transferCustomer',
      { transfer: { customerId: id, holderId: sales.ids.get('wang') } },
      'customer { id }',
    );
    expect(await nextTask('wang', id)).toBeNull();
    expect((await tasksOf('li')).filter(({ customer }) => customer?.id === id)).toEqual([]);
  });
});

describe('a planned visit', () => {
  test('is completed by the rep’s DONE visit on its day, which then tells when it was planned', async () => {
    const id = await sales.customer('li');
    await followUp('li', id, visitAt('2026-06-15T08:00:00Z'));
    expect(await nextTask('li', id)).toMatchObject({ kind: 'VISIT' });
    sales.api.clock.set('2026-06-15T09:00:00.000Z');
    expect(await visit('li', id)).toMatchObject({
      visit: { kind: 'FIRST', status: 'DONE', plannedAt: '2026-06-15T08:00:00.000Z' },
      userErrors: [],
    });
    expect(await nextTask('li', id)).toBeNull();
    expect(await visit('li', id)).toMatchObject({ visit: { kind: 'REVISIT', plannedAt: null } });
  });

  test('counts again as planned when the visit is voided', async () => {
    const id = await sales.customer('li');
    await followUp('li', id, visitAt('2026-06-15T10:00:00Z'));
    sales.api.clock.set('2026-06-15T11:00:00.000Z');
    const { visit: done } = await visit('li', id);
    await sales.mutate('li', 'voidFact', { factId: done.id, reason: '没有去' }, 'fact { id }');
    expect(await nextTask('li', id)).toMatchObject({ kind: 'VISIT', status: 'OPEN' });
    const { customer } = await sales.query(
      'li',
      'query ($id: ID!) { customer(id: $id) { visits { status plannedAt } } }',
      { id },
    );
    expect(customer.visits).toEqual([{ status: 'PLANNED', plannedAt: '2026-06-15T10:00:00.000Z' }]);
  });

  test('for a later day stays open when a visit is recorded before', async () => {
    const id = await sales.customer('li');
    await followUp('li', id, visitAt('2026-06-20T02:00:00Z'));
    expect(await visit('li', id)).toMatchObject({ visit: { plannedAt: null } });
    expect(await nextTask('li', id)).toMatchObject({ kind: 'VISIT' });
  });
});

describe('the list of tasks', () => {
  test('shows late ones first, in pages, and tells overdue, today and coming apart', async () => {
    sales.api.clock.set('2026-06-15T12:00:00.000Z');
    const ids: string[] = [];
    for (const at of ['2026-06-16T02:00:00Z', '2026-06-15T14:00:00Z', '2026-06-15T12:30:00Z']) {
      const id = await sales.customer('wang');
      await followUp('wang', id, callAt(at));
      ids.push(id);
    }
    sales.api.clock.set('2026-06-15T13:00:00.000Z');
    const customers = (tasks: Task[]) => tasks.map(({ customer }) => ids.indexOf(customer!.id));
    expect(customers(await tasksOf('wang'))).toEqual([2, 1, 0]);
    expect((await tasksOf('wang')).map(({ overdue }) => overdue)).toEqual([true, false, false]);
    expect(customers(await tasksOf('wang', '(due: [OVERDUE])'))).toEqual([2]);
    expect(customers(await tasksOf('wang', '(due: [TODAY])'))).toEqual([1]);
    expect(customers(await tasksOf('wang', '(due: [COMING, OVERDUE])'))).toEqual([2, 0]);
    expect(await tasksOf('wang', '(due: [])')).toEqual([]);

    const first = await sales.query(
      'wang',
      '{ tasks(first: 2) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } viewer { counters { dueToday overdue } } }',
    );
    expect(first.tasks).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.viewer.counters).toEqual({ dueToday: 1, overdue: 1 });
    const second = await sales.query(
      'wang',
      'query ($after: String) { tasks(first: 2, after: $after) { nodes { customer { id } } pageInfo { hasNextPage } } }',
      { after: first.tasks.pageInfo.endCursor },
    );
    expect(second.tasks).toEqual({
      nodes: [{ customer: { id: ids[0] } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('of somebody else is the manager’s to see, and nobody’s outside the scope', async () => {
    const ofWang = `(personId: "${sales.ids.get('wang')}")`;
    expect(await tasksOf('manager1', ofWang)).toHaveLength(3);
    expect(await tasksOf('manager2', ofWang)).toEqual([]);
    expect(await tasksOf('li', ofWang)).toEqual([]);
    expect(await tasksOf('manager1', '(personId: "unt_nobody")')).toEqual([]);
  });
});
