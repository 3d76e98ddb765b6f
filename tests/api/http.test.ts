import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'node:http';
import { buildSchema as buildPlainSchema } from 'graphql';
import { missingRules } from '@erp/api/graphql/allow';
import { limits } from '@erp/api/graphql/limits';
import { schemaVersion } from '@erp/api/database/migrate';
import { buildSchema, readContract } from '@erp/api/graphql/schema';
import { resolvers } from '@erp/api/resolvers';
import { ADMINISTRATOR, startTestApi, type TestApi } from '../harness/api';
import { statementsOf } from '../harness/statements';

let api: TestApi;
let token: string;

beforeAll(async () => {
  api = await startTestApi();
  token = await api.signIn(ADMINISTRATOR.login, ADMINISTRATOR.password);
});
afterAll(() => api.close());

const post = (
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
  path = '/graphql',
) => fetch(`${api.url}${path}`, { method: 'POST', body, headers });

const codes = (answer: { errors?: { extensions: { code: string } }[] }) =>
  (answer.errors ?? []).map(({ extensions }) => extensions.code);

describe('the HTTP surface', () => {
  test('answers its health', async () => {
    const answer = await fetch(`${api.url}/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok', schemaVersion }]);
  });

  test('is GraphQL by POST of JSON and nothing else', async () => {
    expect((await fetch(`${api.url}/graphql?query={demoAccounts{login}}`)).status).toBe(405);
    expect((await fetch(`${api.url}/`)).status).toBe(404);
    expect(
      (await post('query={demoAccounts{login}}', { 'content-type': 'application/x-www-form-urlencoded' }))
        .status,
    ).toBe(415);
    expect((await post('{"query":"{demoAccounts{login}}"}', { 'content-type': 'text/plain' })).status).toBe(
      415,
    );
    expect((await post('{')).status).toBe(400);
    for (const body of [
      'null',
      '7',
      '"x"',
      '{}',
      '{"query":7}',
      '{"query":"{ demoAccounts { login } }","variables":7}',
    ]) {
      expect((await post(body)).status).toBe(400);
    }
  });

  test('refuses a batch', async () => {
    expect((await post('[{"query":"{ demoAccounts { login } }"}]')).status).toBe(400);
  });

  test('refuses a body over four megabytes, told or not', async () => {
    const large = JSON.stringify({
      query: '{ demoAccounts { login } }',
      variables: { x: 'x'.repeat(4 * 1024 * 1024) },
    });
    expect((await post(large).catch(() => ({ status: 413 }))).status).toBe(413);
    const status = await new Promise((resolve) => {
      const sending = request(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      sending.on('response', ({ statusCode }) => resolve(statusCode));
      sending.on('error', () => resolve(413));
      for (let n = 0; n < 5; n += 1) sending.write('x'.repeat(1024 * 1024));
      sending.end();
    });
    expect(status).toBe(413);
  });

  test('says in its headers that nobody may frame, sniff or keep an answer', async () => {
    const { headers } = await post('{"query":"{ demoAccounts { login } }"}');
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
  });
});

test('a request of somebody known sends no statement but its own', async () => {
  const sent = (query: string) => statementsOf(() => api.ask(query, {}, { token }));
  expect(await sent('{ viewer { role permissions scope { name } } units { code parent { code } } }')).toBe(0);
  expect(await sent('{ catalogue(catalogue: INDUSTRY) { code name active } }')).toBe(0);
  expect(await sent('{ apiTokens { name } }')).toBe(1);
});

describe('limits of one document', () => {
  const repeat = (n: number, text: (n: number) => string) =>
    Array.from({ length: n }, (_, index) => text(index)).join(' ');
  const nested = (depth: number) => `${'parent { '.repeat(depth)}code${' }'.repeat(depth)}`;

  test('depth', async () => {
    const deep = (depth: number) => api.ask(`{ units { ${nested(depth - 2)} } }`, {}, { token });
    expect((await deep(limits.depth)).errors).toBeUndefined();
    const refused = await deep(limits.depth + 1);
    expect([refused.status, codes(refused)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
    const parts = repeat(
      limits.depth,
      (n) => `fragment F${n} on Unit { parent { ${n === limits.depth - 1 ? 'code' : `...F${n + 1}`} } }`,
    );
    expect(codes(await api.ask(`{ units { ...F0 } } ${parts}`, {}, { token }))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  test('aliases, fields at the root, directives, tokens', async () => {
    const asks = async (text: string) => codes(await api.ask(text, {}, { token }))[0];
    expect(await asks(`{ units { ${repeat(limits.aliases, (n) => `a${n}: code`)} } }`)).toBeUndefined();
    expect(await asks(`{ units { ${repeat(limits.aliases + 1, (n) => `a${n}: code`)} } }`)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(await asks(`{ ${repeat(limits.rootFields + 1, (n) => `a${n}: demoAccounts { login }`)} }`)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(
      await asks(`{ units { ${repeat(limits.directives + 1, () => 'code @include(if: true)')} } }`),
    ).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await asks(`{ units { ${repeat(limits.tokens, () => 'code')} } }`)).toBe('GRAPHQL_PARSE_FAILED');
  });

  test('objects that the answer could hold, by the pages asked for, variables included', async () => {
    const ask = (outer: number, inner: number) =>
      api.ask(
        'query ($outer: Int, $inner: Int) { customers(first: $outer) { nodes { timeline(first: $inner) { nodes { id } } } } }',
        { outer, inner },
        { token },
      );
    expect(codes(await ask(200, 200))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(codes(await ask(50, 50))).toEqual([]);
  });

  test('page sizes by default of a variable, of an argument, and inside fragments', async () => {
    const inner = 'nodes { timeline(first: $n) { nodes { id } } }';
    const asks = async (query: string, variables = {}) => codes(await api.ask(query, variables, { token }));
    const tooMuch = ['GRAPHQL_VALIDATION_FAILED'];
    expect(await asks(`query ($n: Int = 200) { customers(first: $n) { ${inner} } }`)).toEqual(tooMuch);
    expect(
      await asks(
        `query ($n: Int = 200) { ...Q } fragment Q on Query { customers(first: $n) { ...C } } fragment C on CustomerConnection { ${inner} }`,
      ),
    ).toEqual(tooMuch);
    expect(await asks(`query ($n: Int = 200) { ... { customers(first: $n) { ... { ${inner} } } } }`)).toEqual(
      tooMuch,
    );
    // The argument's own default is 50.
    const given = `query ($n: Int = 200) { customers(first: 150) { ${inner} } }`;
    expect(await asks(given, { n: null })).toEqual([]);
    expect(await asks(given)).toEqual(tooMuch);
    expect(await asks(given, { n: 10 })).toEqual([]);
    expect(await asks(given, { n: 200 })).toEqual(tooMuch);
    const aliased = repeat(3, (n) => `a${n}: timeline(first: 50) { nodes { id } }`);
    expect(await asks(`{ customers(first: 200) { nodes { ${aliased} } } }`)).toEqual(tooMuch);
  });

  test('fields at the root that stand in fragments', async () => {
    const asks = async (text: string) => codes(await api.ask(text, {}, { token }))[0];
    const roots = (count: number, from = 0) => repeat(count, (n) => `a${from + n}: demoAccounts { login }`);
    const half = limits.rootFields / 2;
    expect(await asks(`{ ... { ${roots(half)} } ... on Query { ${roots(half, half)} } }`)).toBeUndefined();
    expect(await asks(`{ ... { ${roots(half)} } ... on Query { ${roots(half + 1, half)} } }`)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(
      await asks(
        `{ ...A } fragment A on Query { ${roots(half)} ...B } fragment B on Query { ${roots(half + 1, half)} }`,
      ),
    ).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('a password is checked or set once in a request, however it is asked for', async () => {
    const signIn = (n: number) =>
      `a${n}: signIn(input: { login: "x${n}", password: "wrong-password" }) { userErrors { code } }`;
    const asks = async (text: string) => codes(await api.ask(text, {}, { token }));
    expect(await asks(`mutation { ${signIn(0)} }`)).toEqual([]);
    for (const two of [
      `mutation { ${signIn(0)} ${signIn(1)} }`,
      `mutation { ... { ${signIn(0)} } ...F } fragment F on Mutation { ${signIn(1)} }`,
      `mutation { ${signIn(0)} changePassword(input: { currentPassword: "x", newPassword: "y" }) { userErrors { code } } }`,
    ]) {
      expect(await asks(two)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });

  test('fragments that double at each step are refused before they are followed to their end', async () => {
    const parts = repeat(
      60,
      (n) => `fragment F${n} on Unit { ${n === 59 ? 'code' : `...F${n + 1} ...F${n + 1}`} }`,
    );
    // Followed, they would be 2^59 fields: no answer before the test's limit.
    expect(codes(await api.ask(`{ units { ...F0 } } ${parts}`, {}, { token }))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  test('aliases in an introspection of the schema, which would repeat all of it', async () => {
    const asks = async (text: string) => codes(await api.ask(text, {}, { token }))[0];
    expect(await asks('{ __schema { types { name fields { name type { name } } } } }')).toBeUndefined();
    for (const text of [
      '{ a: __schema { types { name } } }',
      '{ __schema { types { a: fields { name } } } }',
      '{ __schema { ...S } } fragment S on __Schema { a: types { name } }',
      '{ ...Q } fragment Q on Query { __schema { types { ... on __Type { a: name } } } }',
    ]) {
      expect([text, await asks(text)]).toEqual([text, 'GRAPHQL_VALIDATION_FAILED']);
    }
  });

  test('variables with members of every object for names count like others', async () => {
    for (const name of ['constructor', 'toString', '__proto__x']) {
      const text = `query ($${name}: Int = 200) { customers(first: $${name}) { nodes { timeline(first: $${name}) { nodes { id } } } } }`;
      expect(codes(await api.ask(text, { [name]: null }, { token }))).toEqual([]);
      expect(codes(await api.ask(text, {}, { token }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });

  test('thousands of wrong values beside a large one are refused at the first, also without a sign-in', async () => {
    const input: Record<string, unknown> = { password: 'x'.repeat(1_900_000) };
    for (let index = 0; index < 3_000; index += 1) input[`u${index}`] = 1;
    const text = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
    const answer = await api.ask(text, { input });
    expect([answer.status, codes(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
    const list = 'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } } }';
    const wrong = { filter: { states: Array.from({ length: 300_000 }, () => 'XX') } };
    expect(codes(await api.ask(list, wrong, { token }))).toEqual(['BAD_USER_INPUT']);
    expect((await fetch(`${api.url}/health`)).status).toBe(200);
  });

  test('more wrong values than one answer lists are refused as malformed', async () => {
    const filter = { states: Array(100).fill('NO_SUCH_STATE') };
    const answer = await api.ask(
      'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } } }',
      { filter },
      { token },
    );
    expect(new Set(codes(answer))).toEqual(new Set(['BAD_USER_INPUT']));
  });

  test('an argument that is null where only the default of its variable would do is refused as malformed', async () => {
    const query = 'query ($id: ID = "cus_1") { customer(id: $id) { id } }';
    for (const variables of [{}, { id: null }, { id: null }]) {
      const [code] = codes(await api.ask(query, variables, { token }));
      expect(code === undefined || ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'].includes(code)).toBe(true);
    }
  });
});

describe('errors', () => {
  test('of a wrong input name what is wrong, and never count as faults', async () => {
    const LIST = 'query ($on: Date) { units(on: $on) { code } }';
    for (const on of ['2026-02-30', '2026-2-3', 'today', 7, '']) {
      const answer = await api.ask(LIST, { on }, { token });
      expect([on, answer.status, codes(answer)]).toEqual([on, 400, ['BAD_USER_INPUT']]);
    }
    expect(codes(await api.ask('{ units(on: "2026-02-30") { code } }', {}, { token }))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect(codes(await api.ask('{ nothing }', {}, { token }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(codes(await api.ask('{', {}, { token }))).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  test('of a fault carry an id to quote, never SQL, a path of a file or a stack', async () => {
    await api.db.run('RENAME TABLE catalogue_item TO elsewhere');
    try {
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      const answer = await api.ask('{ catalogue(catalogue: DEMAND) { code } }', {}, { token, headers: {} });
      expect(answer.errors).toEqual([
        {
          message: expect.stringContaining(String(answer.errors![0]!.extensions.id)),
          path: ['catalogue'],
          extensions: { code: 'FAULT', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        },
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/SELECT|catalogue_item|\.ts|node_modules| at /);
    } finally {
      await api.db.run('RENAME TABLE elsewhere TO catalogue_item');
    }
  });
});

describe('the schema', () => {
  test('is shown to whoever is signed in, and to nobody else', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect((await api.ask(query, {}, { token })).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    const stranger = await api.ask(query);
    expect([stranger.status, codes(stranger)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect((await api.ask('{ __typename demoAccounts { login } }')).data).toEqual({
      __typename: 'Query',
      demoAccounts: [],
    });
  });

  test('has a rule wherever the contract demands one', () => {
    expect(missingRules(buildSchema(readContract(), resolvers))).toEqual([]);
  });

  test('is refused where a rule is missing', () => {
    const directive =
      'directive @allow(to: [Permission!]!) on FIELD_DEFINITION enum Permission { SIGNED_IN PUBLIC } scalar PhoneNumber';
    const missing = (sdl: string) => missingRules(buildPlainSchema(`${directive} ${sdl}`));
    expect(missing('type Query { open: Int }')).toEqual(['Query.open: a field of Query without @allow']);
    expect(missing('type Query { open: Int @allow(to: []) }')).toEqual(['Query.open: @allow names nobody']);
    expect(missing('type Query { a: Int @allow(to: [PUBLIC]) } type Mutation { b: Int }')).toEqual([
      'Mutation.b: a field of Mutation without @allow',
    ]);
    expect(
      missing(
        'type Query { a: Task @allow(to: [PUBLIC]) } type Task { customer: Customer } type Customer { id: ID }',
      ),
    ).toEqual(['Task.customer: an edge to Customer without @allow']);
    expect(
      missing('type Query { a: Phone @allow(to: [PUBLIC]) } type Phone { number: PhoneNumber }'),
    ).toEqual(['Phone.number: PhoneNumber without @allow']);
  });
});
