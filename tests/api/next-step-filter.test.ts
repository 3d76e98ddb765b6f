/** 下一步: lists by what is planned with their customers, in pages, totals, views and files. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
/** Wednesday, 10:00 in Shanghai. */
const NOW = '2026-06-17T02:00:00.000Z';

const plan = async (person: Person, name: string, kind: string | null, at?: string): Promise<void> => {
  const customerId = await sales.customer(person, { name });
  sales.api.clock.forward(1_000);
  const followUp = {
    customerId,
    method: 'INBOUND',
    stage: 'ENGAGED',
    nextStep: kind ? { kind, at } : undefined,
  };
  await sales.mutate(person, 'recordFollowUp', { followUp }, 'followUp { id }');
};

const named = async (person: Person, steps: string[], more: Record<string, unknown> = {}) => {
  const { customers } = (await sales.query(
    person,
    `query ($filter: CustomerFilter) {
       customers(filter: $filter, sort: NAME) { totalCount nodes { name } } }`,
    { filter: { nextSteps: steps, ...more } },
  )) as unknown as { customers: { totalCount: number; nodes: { name: string }[] } };
  expect(customers.totalCount).toBe(customers.nodes.length);
  return customers.nodes.map(({ name }) => name).sort();
};

beforeAll(async () => {
  sales = await startSalesForce('2026-06-16T00:00:00.000Z');
  await plan('li', 'late', 'CALL', '2026-06-17T01:00:00.000Z');
  await plan('li', 'today', 'CALL', '2026-06-17T08:00:00.000Z');
  await plan('li', 'sunday', 'CALL', '2026-06-21T15:00:00.000Z');
  await plan('li', 'monday', 'CALL', '2026-06-21T17:00:00.000Z');
  await plan('li', 'visit', 'VISIT', '2026-06-19T02:00:00.000Z');
  await plan('li', 'none', null);
  await sales.customer('li', { name: 'fresh' });
  await plan('zhao', 'elsewhere', 'CALL', '2026-06-17T08:00:00.000Z');
  sales.api.clock.set(NOW);
});
afterAll(() => sales.api.close());

describe.each<[string, Person, string[]]>([
  ['a rep', 'li', []],
  ['his manager', 'manager1', []],
  ['an administrator', 'admin', ['elsewhere']],
])('%s lists', (_, person, others) => {
  test.each<[string, string[], string[]]>([
    ['what is late', ['CALL_OVERDUE'], ['late']],
    ['what is due today', ['CALL_TODAY'], [...others, 'today']],
    ['what is due this week', ['CALL_THIS_WEEK'], [...others, 'sunday', 'today']],
    ['planned visits', ['VISIT'], ['visit']],
    ['what nothing is planned with', ['NOTHING'], ['fresh', 'none']],
    ['any of several', ['CALL_OVERDUE', 'VISIT', 'NOTHING'], ['fresh', 'late', 'none', 'visit']],
    ['none of none', [], []],
  ])('%s', async (_name, steps, names) => {
    expect(await named(person, steps)).toEqual(names);
  });
});

test('with other filters both hold', async () => {
  expect(await named('admin', ['CALL_TODAY'], { unitIds: [sales.ids.get('zhao')] })).toEqual(['elsewhere']);
  expect(await named('admin', ['CALL_TODAY'], { search: 'toda' })).toEqual(['today']);
  expect(await named('admin', ['NOTHING'], { neverFollowedUp: true })).toEqual(['fresh']);
});

test('a to-do plans nothing, a call that was made plans nothing any more', async () => {
  const id = await sales.customer('wang', { name: 'asked' });
  const todo = {
    customerId: id,
    personId: sales.ids.get('wang'),
    dueAt: '2026-06-18T02:00:00.000Z',
    note: 'x',
  };
  await sales.mutate('manager1', 'createTask', { todo }, 'task { id }');
  expect(await named('wang', ['NOTHING'])).toEqual(['asked']);
  await plan('wang', 'called', 'CALL', '2026-06-17T08:00:00.000Z');
  expect(await named('wang', ['CALL_TODAY'])).toEqual(['called']);
  const [called] = (
    (await sales.query(
      'wang',
      '{ customers(filter: { search: "called" }) { nodes { id } } }',
    )) as unknown as {
      customers: { nodes: { id: string }[] };
    }
  ).customers.nodes;
  sales.api.clock.forward(60_000);
  const followUp = { customerId: called!.id, method: 'INBOUND', stage: 'ENGAGED' };
  await sales.mutate('wang', 'recordFollowUp', { followUp }, 'followUp { id }');
  expect(await named('wang', ['CALL_TODAY'])).toEqual([]);
  expect(await named('wang', ['NOTHING'])).toEqual(['asked', 'called']);
});

test('a saved view keeps it, and an export takes it', async () => {
  const saved = (await sales.mutate(
    'li',
    'saveView',
    { name: '今日待电话', filter: { nextSteps: ['CALL_TODAY'] } },
    'view { count filter { nextSteps } }',
  )) as unknown as { view: object };
  expect(saved.view).toEqual({ count: 1, filter: { nextSteps: ['CALL_TODAY'] } });
  const token = await sales.api.signIn('manager1', 'password-of-manager1');
  const response = await fetch(`${sales.api.url}/export/customers?nextSteps=CALL_OVERDUE,VISIT&sort=NAME`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const lines = (await response.text()).trim().split('\r\n').slice(1);
  expect(lines.map((line) => /late|visit/.exec(line)?.[0])).toEqual(['late', 'visit']);
});
