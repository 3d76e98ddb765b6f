/** Lists that people keep by name: whose they are, what they show to whom, and what counting them costs. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { isInputObjectType, isObjectType, getNullableType } from 'graphql';
import { schema } from '../harness/contract';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

let sales: SalesForce;
beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
});
afterAll(() => sales.api.close());

type View = {
  id: string;
  name: string;
  sort: string;
  count: number;
  filter: Record<string, unknown>;
  owner: { code: string };
  sharedWith: { code: string } | null;
};
type Payload = { view: View | null; userErrors: { code: string; path: string[] }[] };

const VIEW =
  'view { id name sort count filter { search states pool unitIds cities neverFollowedUp idleMoreThanDays } owner { code } sharedWith { code } }';

const change = async (person: Person, mutation: string, input: Record<string, unknown>) =>
  (await sales.mutate(person, mutation, input, VIEW)) as unknown as Payload;
const save = (person: Person, name: string, filter: Record<string, unknown> = {}, more = {}) =>
  change(person, 'saveView', { name, filter, ...more });
const views = async (person: Person): Promise<View[]> =>
  (
    (await sales.query(person, `{ savedViews { ${VIEW.slice(7, -2)} } }`)) as unknown as {
      savedViews: View[];
    }
  ).savedViews;
const names = async (person: Person): Promise<string[]> => (await views(person)).map(({ name }) => name);
const codes = ({ userErrors }: Payload): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

test('what a view gives back has every field that a list can be filtered by', () => {
  const input = schema.getType('CustomerFilter');
  const output = schema.getType('SavedFilter');
  if (!isInputObjectType(input) || !isObjectType(output)) throw new Error('not in the schema');
  const fieldsOf = (fields: Record<string, { type: unknown }>) =>
    Object.entries(fields).map(([name, { type }]) => `${name}: ${String(getNullableType(type as never))}`);
  expect(fieldsOf(output.getFields())).toEqual(fieldsOf(input.getFields()));
});

describe('a saved view', () => {
  test('keeps filter and order, and shows how many there are now', async () => {
    await sales.customer('li', { name: '甲', city: '温州' });
    const saved = await save('li', ' 温州 ', { cities: ['温州'], neverFollowedUp: true }, { sort: 'IDLE' });
    expect(saved).toMatchObject({
      view: {
        name: '温州',
        sort: 'IDLE',
        count: 1,
        filter: { cities: ['温州'], neverFollowedUp: true, pool: false, states: null },
        owner: { code: 'li' },
        sharedWith: null,
      },
      userErrors: [],
    });
    await sales.customer('li', { name: '乙', city: '温州' });
    expect(await views('li')).toMatchObject([{ name: '温州', count: 2 }]);
    expect(await views('wang')).toEqual([]);
  });

  test('sent twice under one key is one, also at once', async () => {
    const requestKey = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => save('li', '一次', {}, { requestKey })),
    );
    expect(new Set(answers.map(({ view }) => view!.id)).size).toBe(1);
    expect(await names('li')).toEqual(['温州', '一次']);
  });

  test('is renamed, moved and deleted by its owner, and unknown to everybody else', async () => {
    const { view } = await save('li', '三');
    const viewId = view!.id;
    expect((await change('li', 'moveView', { viewId, position: 0 })).view!.name).toBe('三');
    expect(await names('li')).toEqual(['三', '温州', '一次']);
    await change('li', 'renameView', { viewId, name: '第一' });
    expect(await names('li')).toEqual(['第一', '温州', '一次']);
    for (const [mutation, more] of [
      ['renameView', { name: 'x' }],
      ['moveView', { position: 1 }],
      ['updateView', { filter: {}, sort: 'NAME' }],
      ['deleteView', {}],
      ['shareView', { shared: true }],
    ] as const) {
      expect(codes(await change('manager1', mutation, { viewId, ...more }))).toEqual(['viewId: NOT_FOUND']);
    }
    expect(await change('li', 'deleteView', { viewId })).toEqual({ view: null, userErrors: [] });
    expect(await names('li')).toEqual(['温州', '一次']);
    expect(codes(await change('li', 'deleteView', { viewId }))).toEqual(['viewId: NOT_FOUND']);
  });

  test('shows another list from then on, under its name and in its place', async () => {
    const { view } = await save('li', '会变的', { states: ['ENGAGED'] });
    const viewId = view!.id;
    await change('li', 'moveView', { viewId, position: 0 });
    const updated = await change('li', 'updateView', { viewId, filter: { cities: ['温州'] }, sort: 'IDLE' });
    expect(updated).toMatchObject({
      view: {
        id: viewId,
        name: '会变的',
        sort: 'IDLE',
        count: 2,
        filter: { cities: ['温州'], states: null },
      },
      userErrors: [],
    });
    expect((await views('li'))[0]).toEqual(updated.view);
    const tooLong = { filter: { cities: Array(200).fill('长'.repeat(60)) }, sort: 'NAME' };
    expect(codes(await change('li', 'updateView', { viewId, ...tooLong }))).toEqual(['filter: TOO_LONG']);
    await change('li', 'deleteView', { viewId });
  });

  test('needs a name, a filter that the list takes, and room among twenty', async () => {
    expect(codes(await save('wang', ' '))).toEqual(['name: VIEW_NAME_REQUIRED']);
    expect(codes(await save('wang', '长'.repeat(41)))).toEqual(['name: TOO_LONG']);
    expect(codes(await save('wang', 'x', { search: 'x'.repeat(201) }))).toEqual(['filter.search: TOO_LONG']);
    expect(codes(await save('wang', 'x', { cities: Array(200).fill('长'.repeat(60)) }))).toEqual([
      'filter: TOO_LONG',
    ]);
    await expect(save('wang', 'x', { colour: 'red' })).rejects.toThrow();
    const all = await Promise.all(Array.from({ length: 24 }, (_, index) => save('wang', `视图${index}`)));
    expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(20);
    expect(all.flatMap(codes)).toEqual(Array.from({ length: 4 }, () => ': TOO_MANY_VIEWS'));
    expect(await names('wang')).toHaveLength(20);
    const positions = await sales.api.db.rows<{ position: number }>(
      `SELECT position FROM saved_view v JOIN unit u ON u.id = v.person_id WHERE u.code = 'wang' ORDER BY position`,
    );
    expect(positions.map(({ position }) => position)).toEqual(
      Array.from({ length: 20 }, (_, index) => index),
    );
  });
});

describe('a shared view', () => {
  test('is seen by the manager’s unit, each with his own customers, until it is shared no more', async () => {
    const { view } = await save('manager1', '部门温州', { cities: ['温州'] });
    await sales.customer('zhao', { name: '丙', city: '温州' });
    const viewId = view!.id;
    const shared = await change('manager1', 'shareView', { viewId, shared: true });
    expect(shared.view!.sharedWith).toEqual({ code: 'D1' });
    expect((await views('li')).at(-1)).toMatchObject({
      name: '部门温州',
      count: 2,
      owner: { code: 'manager1' },
    });
    expect((await views('wang')).at(-1)).toMatchObject({ name: '部门温州', count: 0 });
    expect(await names('zhao')).toEqual([]);
    expect(codes(await change('li', 'renameView', { viewId, name: 'x' }))).toEqual(['viewId: NOT_FOUND']);
    await change('manager1', 'shareView', { viewId, shared: false });
    expect(await names('li')).toEqual(['温州', '一次']);
  });

  test('by a deputy is shared for as long as the deputy may share it, and then is theirs alone', async () => {
    const named = { deputyId: sales.ids.get('li'), from: '2026-06-15', to: '2026-06-15' };
    const { deputation } = (await sales.mutate(
      'manager1',
      'nameDeputy',
      named,
      'deputation { id }',
    )) as unknown as { deputation: { id: string } };
    const viewId = (await save('li', '代理时共享')).view!.id;
    expect((await change('li', 'shareView', { viewId, shared: true })).view!.sharedWith).toEqual({
      code: 'D1',
    });
    expect(await names('wang')).toContain('代理时共享');
    await sales.mutate('manager1', 'endDeputy', { deputationId: deputation.id }, 'deputation { id }');
    expect(await names('wang')).not.toContain('代理时共享');
    const renamed = await change('li', 'renameView', { viewId, name: '自己的' });
    expect(renamed).toMatchObject({ view: { name: '自己的', sharedWith: null }, userErrors: [] });
    for (const person of ['wang', 'manager1'] as const) expect(await names(person)).not.toContain('自己的');
    expect(codes(await change('li', 'shareView', { viewId, shared: true }))).toEqual(['viewId: NOT_ALLOWED']);
    // Whoever may share no more can still end the sharing for good.
    expect(codes(await change('li', 'shareView', { viewId, shared: false }))).toEqual([]);
    await change('li', 'deleteView', { viewId });
  });

  test('by a deputy who has left since is seen by nobody, although the deputation goes on', async () => {
    const named = { deputyId: sales.ids.get('wang'), from: '2026-06-15', to: '2026-06-20' };
    await sales.mutate('manager1', 'nameDeputy', named, 'deputation { id }');
    const [first] = await views('wang');
    await change('wang', 'shareView', { viewId: first!.id, shared: true });
    expect(await names('li')).toContain(first!.name);
    await sales.query(
      'admin',
      'mutation ($input: SetActiveInput!) { setActive(input: $input) { userErrors { code } } }',
      { input: { unitId: sales.ids.get('wang'), active: false } },
    );
    expect(await names('li')).not.toContain(first!.name);
  });

  test('of a manager who has moved to another department is seen in the old one no more', async () => {
    const viewId = (await save('manager2', '调动前共享')).view!.id;
    await change('manager2', 'shareView', { viewId, shared: true });
    expect(await names('zhao')).toContain('调动前共享');
    const moved = { unitId: sales.ids.get('manager2'), parentId: sales.ids.get('EAST'), from: '2026-06-15' };
    const { userErrors } = await sales.mutate('admin', 'moveUnit', moved, 'unit { id }');
    expect(userErrors).toEqual([]);
    expect(await names('zhao')).not.toContain('调动前共享');
  });

  test('is not a rep’s to share', async () => {
    const [own] = await views('li');
    expect(codes(await change('li', 'shareView', { viewId: own!.id, shared: true }))).toEqual([
      'viewId: NOT_ALLOWED',
    ]);
  });
});

test('counts are those of the lists, and cost as many statements for many views as for two', async () => {
  const filters: Record<string, unknown>[] = [
    {},
    { states: ['NONE'] },
    { cities: ['温州'] },
    { countedSources: ['PERSONAL_PUBLIC'] },
    { idleMoreThanDays: 3 },
    { neverFollowedUp: true },
    { search: '甲' },
    { pool: true },
  ];
  const token = await sales.api.signIn('manager1', 'password-of-manager1');
  const statements = () => statementsOf(() => sales.api.ask('{ savedViews { name count } }', {}, { token }));
  const before = (await views('manager1')).length;
  for (const filter of filters.slice(0, 3)) await save('manager1', JSON.stringify(filter), filter);
  const few = await statements();
  for (const filter of filters.slice(3)) await save('manager1', JSON.stringify(filter), filter);
  expect(await statements()).toBe(few);
  const counted = (await views('manager1')).slice(before);
  for (const [index, filter] of filters.entries()) {
    const { customers } = (await sales.query(
      'manager1',
      'query ($filter: CustomerFilter) { customers(filter: $filter, first: 1) { totalCount } }',
      { filter },
    )) as unknown as { customers: { totalCount: number } };
    expect({ filter, n: counted[index]!.count }).toEqual({ filter, n: customers.totalCount });
  }
});
