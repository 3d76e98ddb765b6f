import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ADMINISTRATOR, askAt, startTestApi, type TestApi } from '../harness/api';

let api: TestApi;
let administrator: string;
const ids = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApi();
  administrator = await api.signIn(ADMINISTRATOR.login, ADMINISTRATOR.password);
  const { data } = await api.ask<Units>('{ units { id code } }', {}, { token: administrator });
  for (const { id, code } of data.units) ids.set(code, id);
});
afterAll(() => api.close());

type UnitFields = {
  id: string;
  code: string;
  name: string;
  kind: string;
  role: string | null;
  active: boolean;
  parent: { code: string } | null;
};
type Payload = { unit: UnitFields | null; userErrors: { code: string; path: string[] }[] };
type Units = { units: { id: string; code: string }[] };
type Memberships = { memberships: unknown[] };
type Items = { catalogue: { code: string; name: string }[] };

let keys = 0;
const fields = 'unit { id code name kind role active parent { code } } userErrors { code path }';

async function change(
  mutation: string,
  type: string,
  input: Record<string, unknown>,
  token = administrator,
): Promise<Payload> {
  const { data, errors } = await api.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`,
    { input },
    { token },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation]!;
}

async function unit(kind: string, code: string, parent: string, from?: string): Promise<Payload> {
  keys += 1;
  const payload = await change('createUnit', 'CreateUnitInput', {
    requestKey: `unit-${keys}`,
    kind,
    code,
    name: `name of ${code}`,
    parentId: ids.get(parent),
    from,
  });
  if (payload.unit) ids.set(code, payload.unit.id);
  return payload;
}

async function person(
  code: string,
  role: string,
  unitCode: string,
  more: Record<string, unknown> = {},
): Promise<Payload> {
  keys += 1;
  const payload = await change('createPerson', 'CreatePersonInput', {
    requestKey: `person-${keys}`,
    code,
    name: `name of ${code}`,
    role,
    unitId: ids.get(unitCode),
    login: code,
    password: `password-of-${code}`,
    ...more,
  });
  if (payload.unit) ids.set(code, payload.unit.id);
  return payload;
}

async function move(code: string, parent: string, from?: string): Promise<Payload> {
  keys += 1;
  return change('moveUnit', 'MoveUnitInput', {
    requestKey: `move-${keys}`,
    unitId: ids.get(code),
    parentId: ids.get(parent),
    from,
  });
}

const tokenOf = (code: string) => api.signIn(code, `password-of-${code}`);
const codesSeenBy = async (token: string, on?: string): Promise<string[]> =>
  (await api.ask<Units>('query ($on: Date) { units(on: $on) { code } }', { on }, { token })).data.units.map(
    ({ code }) => code,
  );

const codeOf = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

describe('a new unit', () => {
  test('stands under its parent from the day that is named', async () => {
    expect(await unit('REGION', 'EAST', 'CO', '2026-01-01')).toMatchObject({
      unit: { code: 'EAST', kind: 'REGION', role: null, active: true, parent: { code: 'CO' } },
      userErrors: [],
    });
    await unit('DEPARTMENT', 'EAST-1', 'EAST', '2026-01-01');
    await unit('DEPARTMENT', 'EAST-2', 'EAST', '2026-01-01');
    await unit('REGION', 'WEST', 'CO', '2026-01-01');
    await unit('DEPARTMENT', 'WEST-1', 'WEST', '2026-01-01');
    await unit('POOL', 'WEST-POOL', 'WEST', '2026-01-01');
    const { data } = await api.ask<Memberships>(
      'query ($id: ID!) { memberships(unitId: $id) { unit { code } parent { code } fromAt fromDay } }',
      { id: ids.get('EAST-1') },
      { token: administrator },
    );
    expect(data.memberships).toEqual([
      {
        unit: { code: 'EAST-1' },
        parent: { code: 'EAST' },
        fromAt: '2025-12-31T16:00:00.000Z',
        fromDay: '2026-01-01',
      },
    ]);
  });

  test('is refused with a code that is taken, under a parent of the wrong kind or unknown, before its parent, or ahead', async () => {
    expect(codeOf(await unit('REGION', 'EAST', 'CO'))).toEqual(['CODE_TAKEN']);
    expect(codeOf(await unit('REGION', 'R', 'EAST'))).toEqual(['PARENT_NOT_ALLOWED']);
    expect(codeOf(await unit('DEPARTMENT', 'D', 'POOL'))).toEqual(['PARENT_NOT_ALLOWED']);
    expect(codeOf(await unit('COMPANY', 'C', 'CO'))).toEqual(['KIND_NOT_ALLOWED']);
    expect(codeOf(await unit('PERSON', 'P', 'EAST'))).toEqual(['KIND_NOT_ALLOWED']);
    expect(codeOf(await unit('DEPARTMENT', 'D', 'EAST', '2025-12-31'))).toEqual(['PARENT_STARTS_LATER']);
    expect(codeOf(await unit('DEPARTMENT', 'D', 'EAST', '2026-06-16'))).toEqual(['FACT_IN_FUTURE']);
    ids.set('nowhere', 'unt_zzzz');
    expect(codeOf(await unit('DEPARTMENT', 'D', 'nowhere'))).toEqual(['NOT_FOUND']);
    expect(codeOf(await unit('DEPARTMENT', ' ', 'EAST'))).toEqual(['CODE_REQUIRED']);
  });

  test('is made once, however often and at once it is asked for', async () => {
    const input = {
      requestKey: 'same',
      kind: 'REGION',
      code: 'NORTH',
      name: 'North',
      parentId: ids.get('CO'),
    };
    const other = askAt((await api.second()).url);
    const query = `mutation ($input: CreateUnitInput!) { createUnit(input: $input) { ${fields} } }`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        (n % 2 === 0 ? api.ask : other)<Record<'createUnit' | 'moveUnit', Payload>>(
          query,
          { input },
          { token: administrator },
        ),
      ),
    );
    const made = answers.map(({ data }) => data.createUnit);
    expect(made.flatMap(codeOf)).toEqual([]);
    expect(new Set(made.map(({ unit: one }) => one!.id)).size).toBe(1);
    const different = await change('createUnit', 'CreateUnitInput', { ...input, name: 'South' });
    expect(codeOf(different)).toEqual(['REQUEST_KEY_REUSED']);
  });
});

describe('a person', () => {
  test('belongs to a unit, has a role, and signs in with the login given', async () => {
    expect(await person('dm-east-1', 'DEPARTMENT_MANAGER', 'EAST-1', { from: '2026-01-01' })).toMatchObject({
      unit: { kind: 'PERSON', role: 'DEPARTMENT_MANAGER', parent: { code: 'EAST-1' } },
    });
    await person('rep-a', 'REP', 'EAST-1', { from: '2026-01-01' });
    await person('rep-b', 'REP', 'EAST-2', { from: '2026-01-01' });
    await person('rep-w', 'REP', 'WEST-1', { from: '2026-01-01' });
    await person('rm-east', 'REGIONAL_MANAGER', 'EAST', { from: '2026-01-01' });
    await person('rm-west', 'REGIONAL_MANAGER', 'WEST', { from: '2026-01-01' });
    await person('gm', 'GENERAL_MANAGER', 'CO', { from: '2026-01-01' });
    await person('money', 'FINANCE', 'CO', { from: '2026-01-01' });
    const { data } = await api.ask<{ viewer: unknown }>(
      '{ viewer { person { code } unit { code } role scope { code } } }',
      {},
      { token: await tokenOf('rep-a') },
    );
    expect(data.viewer).toEqual({
      person: { code: 'rep-a' },
      unit: { code: 'EAST-1' },
      role: 'REP',
      scope: [{ code: 'rep-a' }],
    });
  });

  test('may have no login; a login is taken once and needs a password of ten characters', async () => {
    expect(await person('gone', 'REP', 'EAST-1', { login: null, password: null })).toMatchObject({
      userErrors: [],
    });
    expect(codeOf(await person('twin', 'REP', 'EAST-1', { login: 'REP-A' }))).toEqual(['LOGIN_TAKEN']);
    expect(codeOf(await person('open', 'REP', 'EAST-1', { password: null }))).toEqual(['PASSWORD_REQUIRED']);
    expect(codeOf(await person('weak', 'REP', 'EAST-1', { password: 'short' }))).toEqual([
      'PASSWORD_TOO_SHORT',
    ]);
  });
});

describe('what a viewer sees of the organisation', () => {
  const seen: [string, string[]][] = [
    ['rep-a', ['POOL', 'rep-a']],
    ['rep-w', ['POOL', 'WEST-POOL', 'rep-w']],
    ['dm-east-1', ['POOL', 'EAST-1', 'dm-east-1', 'gone', 'rep-a']],
    ['rm-east', ['POOL', 'EAST', 'EAST-1', 'EAST-2', 'rm-east', 'dm-east-1', 'gone', 'rep-a', 'rep-b']],
    ['rm-west', ['POOL', 'WEST', 'WEST-1', 'WEST-POOL', 'rm-west', 'rep-w']],
  ];
  test.each(seen)('%s: the scope of the role today, and the pools above it', async (code, expected) => {
    expect((await codesSeenBy(await tokenOf(code))).sort()).toEqual([...expected].sort());
  });

  test('is everything for the general manager, finance and administrators', async () => {
    const all = await codesSeenBy(administrator);
    expect(all[0]).toBe('CO');
    // NORTH is there without an id in the map, 'nowhere' has one without being there.
    expect(all).toHaveLength(ids.size);
    for (const code of ['gm', 'money']) expect(await codesSeenBy(await tokenOf(code))).toEqual(all);
  });

  test('is the same answer for a unit outside the scope as for one that is none', async () => {
    const token = await tokenOf('rm-east');
    const look = async (id: string) =>
      (
        await api.ask(
          'query ($id: ID!) { unit(id: $id) { code } memberships(unitId: $id) { fromDay } }',
          { id },
          { token },
        )
      ).data;
    expect(await look(ids.get('EAST-2')!)).toEqual({
      unit: { code: 'EAST-2' },
      memberships: [{ fromDay: '2026-01-01' }],
    });
    const outside = await look(ids.get('WEST-1')!);
    expect(outside).toEqual({ unit: null, memberships: [] });
    for (const id of ['unt_zzzzzz', 'cus_1', 'unt_', 'nothing', 'unt_01'])
      expect(await look(id)).toEqual(outside);
  });
});

describe('a move', () => {
  test('changes the scope at once and keeps the history', async () => {
    api.clock.set('2026-06-20T02:00:00.000Z');
    administrator = await api.signIn(ADMINISTRATOR.login, ADMINISTRATOR.password);
    const east = await tokenOf('rm-east');
    expect(await codesSeenBy(east)).toContain('rep-b');
    expect(await move('rep-b', 'WEST-1')).toMatchObject({
      unit: { parent: { code: 'WEST-1' } },
      userErrors: [],
    });
    expect(await codesSeenBy(east)).not.toContain('rep-b');
    expect(await codesSeenBy(await tokenOf('rm-west'))).toContain('rep-b');

    const { data } = await api.ask<Memberships>(
      'query ($id: ID!) { memberships(unitId: $id) { parent { code } fromAt fromDay } }',
      { id: ids.get('rep-b') },
      { token: administrator },
    );
    expect(data.memberships).toEqual([
      { parent: { code: 'EAST-2' }, fromAt: '2025-12-31T16:00:00.000Z', fromDay: '2026-01-01' },
      { parent: { code: 'WEST-1' }, fromAt: '2026-06-20T02:00:00.000Z', fromDay: '2026-06-20' },
    ]);
  });

  test('that is entered late stands at its own day, between what was there', async () => {
    await move('rep-b', 'EAST-1', '2026-03-01');
    const { data } = await api.ask<Memberships>(
      'query ($id: ID!) { memberships(unitId: $id) { parent { code } fromDay } }',
      { id: ids.get('rep-b') },
      { token: administrator },
    );
    expect(data.memberships).toEqual([
      { parent: { code: 'EAST-2' }, fromDay: '2026-01-01' },
      { parent: { code: 'EAST-1' }, fromDay: '2026-03-01' },
      { parent: { code: 'WEST-1' }, fromDay: '2026-06-20' },
    ]);
    expect(
      await api.db.rows('SELECT no FROM unit_fact f JOIN unit u ON u.id = f.unit_id WHERE u.code = ?', [
        'rep-b',
      ]),
    ).toHaveLength(3);
  });

  test('of a department takes its people along', async () => {
    await move('EAST-1', 'WEST');
    const west = await codesSeenBy(await tokenOf('rm-west'));
    expect(west).toEqual(expect.arrayContaining(['EAST-1', 'rep-a', 'dm-east-1']));
    await move('EAST-1', 'EAST');
  });

  test('is refused where it makes a circle, to a parent of the wrong kind, of the company, and ahead', async () => {
    expect(codeOf(await move('EAST', 'EAST'))).toEqual(['PARENT_NOT_ALLOWED']);
    expect(codeOf(await move('rep-a', 'POOL'))).toEqual(['PARENT_NOT_ALLOWED']);
    expect(codeOf(await move('CO', 'EAST'))).toEqual(['KIND_NOT_ALLOWED']);
    expect(codeOf(await move('rep-a', 'EAST-2', '2026-06-21'))).toEqual(['FACT_IN_FUTURE']);
    expect(codeOf(await move('nowhere', 'EAST-2'))).toEqual(['NOT_FOUND']);
  });

  test('at the same time as others leaves one history that all processes read', async () => {
    const other = askAt((await api.second()).url);
    const MOVE = `mutation ($input: MoveUnitInput!) { moveUnit(input: $input) { ${fields} } }`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        (n % 2 === 0 ? api.ask : other)<Record<'createUnit' | 'moveUnit', Payload>>(
          MOVE,
          {
            input: {
              requestKey: `race-${n}`,
              unitId: ids.get('rep-a'),
              parentId: ids.get(n % 2 === 0 ? 'EAST-2' : 'EAST-1'),
            },
          },
          { token: administrator },
        ),
      ),
    );
    expect(answers.flatMap(({ data }) => codeOf(data.moveUnit))).toEqual([]);
    const rows = await api.db.rows<{ no: number }>(
      'SELECT no FROM unit_fact f JOIN unit u ON u.id = f.unit_id WHERE u.code = ? ORDER BY no',
      ['rep-a'],
    );
    expect(rows.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const parents = 'query ($id: ID!) { unit(id: $id) { parent { code } } }';
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const [one, two] = await Promise.all(
      [api.ask, other].map((ask) => ask(parents, { id: ids.get('rep-a') }, { token: administrator })),
    );
    expect(one!.data).toEqual(two!.data);
  });
});

describe('changes of a unit', () => {
  test('a name is changed, never to nothing', async () => {
    expect(
      await change('renameUnit', 'RenameUnitInput', { unitId: ids.get('EAST'), name: ' 华东 ' }),
    ).toMatchObject({
      unit: { name: '华东' },
    });
    expect(
      codeOf(await change('renameUnit', 'RenameUnitInput', { unitId: ids.get('EAST'), name: ' ' })),
    ).toEqual(['UNIT_NAME_REQUIRED']);
    expect(codeOf(await change('renameUnit', 'RenameUnitInput', { unitId: 'x', name: 'x' }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('a role decides at once what the person may do', async () => {
    const token = await tokenOf('rep-w');
    const asAdministrator = '{ apiTokens { id } units { code } }';
    expect(await codesSeenBy(token)).not.toContain('EAST');
    await change('setRole', 'SetRoleInput', { personId: ids.get('rep-w'), role: 'GENERAL_MANAGER' });
    expect((await api.ask<Units>(asAdministrator, {}, { token })).data.units.length).toBeGreaterThan(10);
    await change('setRole', 'SetRoleInput', { personId: ids.get('rep-w'), role: 'REP' });
    expect(await codesSeenBy(token)).not.toContain('EAST');
    expect(
      codeOf(await change('setRole', 'SetRoleInput', { personId: ids.get('EAST'), role: 'REP' })),
    ).toEqual(['NOT_FOUND']);
  });

  test('somebody made inactive is signed out everywhere and stays out, until made active again', async () => {
    const token = await tokenOf('rep-w');
    await change('setActive', 'SetActiveInput', { unitId: ids.get('rep-w'), active: false });
    const { errors } = await api.ask('{ viewer { role } }', {}, { token });
    expect(errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    await expect(tokenOf('rep-w')).rejects.toThrow('SIGN_IN_FAILED');
    expect(await codesSeenBy(administrator)).not.toContain('rep-w');
    await change('setActive', 'SetActiveInput', { unitId: ids.get('rep-w'), active: true });
    expect((await api.ask('{ viewer { role } }', {}, { token })).errors![0]!.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    await tokenOf('rep-w');
  });

  test('a unit with people in it is not closed, and the last administrator stays', async () => {
    expect(
      codeOf(await change('setActive', 'SetActiveInput', { unitId: ids.get('WEST-1'), active: false })),
    ).toEqual(['NOT_EMPTY']);
    await unit('REGION', 'SOUTH', 'CO');
    expect(
      codeOf(await change('setActive', 'SetActiveInput', { unitId: ids.get('SOUTH'), active: false })),
    ).toEqual([]);
    const { data } = await api.ask<{ viewer: { person: { id: string } } }>(
      '{ viewer { person { id } } }',
      {},
      { token: administrator },
    );
    const personId = data.viewer.person.id;
    expect(codeOf(await change('setRole', 'SetRoleInput', { personId, role: 'REP' }))).toEqual([
      'LAST_ADMINISTRATOR',
    ]);
    expect(codeOf(await change('setActive', 'SetActiveInput', { unitId: personId, active: false }))).toEqual([
      'LAST_ADMINISTRATOR',
    ]);
  });
});

describe('catalogues', () => {
  const LIST =
    'query ($c: Catalogue!, $all: Boolean) { catalogue(catalogue: $c, includeInactive: $all) { id catalogue code name active } }';
  const ADD =
    'mutation ($input: CreateCatalogueItemInput!) { createCatalogueItem(input: $input) { item { id code name } userErrors { code path } } }';

  test('are seeded with the default categories, in their order', async () => {
    const { data } = await api.ask<Items>(LIST, { c: 'DEMAND' }, { token: await tokenOf('rep-a') });
    expect(data.catalogue.map(({ name }) => name)).toEqual([
      '扩张型',
      '竞争型',
      '维持型',
      '观望型',
      '暂无需求',
    ]);
    const awareness = await api.ask<Items>(LIST, { c: 'AWARENESS' }, { token: administrator });
    expect(awareness.data.catalogue.map(({ name }) => name)).toEqual([
      '无意识',
      '听说未了解',
      '使用其他网络推广',
      '曾用百度',
      '正用竞品',
    ]);
    const refusals = await api.ask<Items>(LIST, { c: 'REFUSAL_REASON' }, { token: administrator });
    expect(refusals.data.catalogue.map(({ code }) => code)).toContain('OTHER');
  });

  test('get new entries at their end, once per code and request', async () => {
    const input = { requestKey: 'toys', catalogue: 'INDUSTRY', code: 'TOYS', nameZh: '玩具', nameEn: 'Toys' };
    const add = async (more: Record<string, unknown> = {}) =>
      (
        await api.ask<{
          createCatalogueItem: { item: { id: string }; userErrors: { code: string; path: string[] }[] };
        }>(ADD, { input: { ...input, ...more } }, { token: administrator })
      ).data.createCatalogueItem;
    const { item } = await add();
    expect(item).toMatchObject({ code: 'TOYS', name: '玩具' });
    expect((await add()).item.id).toBe(item.id);
    expect((await add({ requestKey: 'toys-2' })).userErrors).toEqual([
      { code: 'CODE_TAKEN', path: ['code'] },
    ]);
    expect((await add({ requestKey: 'toys-3', code: 'toys!' })).userErrors[0]!.code).toBe('CODE_INVALID');
    const { data } = await api.ask<Items>(LIST, { c: 'INDUSTRY' }, { token: administrator });
    expect(data.catalogue.at(-1)!.code).toBe('TOYS');
  });
});

test('somebody entered through one process signs in through another at once', async () => {
  const other = await api.second();
  await askAt(other.url)('{ units { code } }', {}, { token: administrator });
  await person('fresh', 'REP', 'EAST-2');
  const answer = await askAt(other.url)<{ signIn: { session: { accessToken: string } } }>(
    'mutation { signIn(input: { login: "fresh", password: "password-of-fresh" }) { session { accessToken } } }',
  );
  const token = answer.data.signIn.session.accessToken;
  const { data } = await askAt(other.url)<{ viewer: unknown }>(
    '{ viewer { person { code } } }',
    {},
    { token },
  );
  expect(data.viewer).toEqual({ person: { code: 'fresh' } });
});
