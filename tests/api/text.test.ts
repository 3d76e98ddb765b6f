/** One rule for every text that comes in: it is checked by what `@text` of the schema says, before any work on it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema as buildPlainSchema } from 'graphql';
import { missingTextRules } from '@erp/api/graphql/input-texts';
import { buildSchema, readContract } from '@erp/api/graphql/schema';
import { resolvers } from '@erp/api/resolvers';
import { startSalesForce, type Answer, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let token: string;
let customerId: string;

beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  customerId = await sales.customer('li', { name: '瑞丰鞋业', phones: [{ number: '13957700001' }] });
  token = await sales.api.signIn('li', 'password-of-li');
});
afterAll(() => sales.api.close());

const codes = ({ userErrors }: Pick<Answer, 'userErrors'>) =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);
const entry = (more: Record<string, unknown>) => ({
  entry: { name: '文字有限公司', source: 'PERSONAL_PUBLIC', ...more },
});

describe('the schema', () => {
  test('says of every text that comes in how long it may be', () => {
    expect(missingTextRules(buildSchema(readContract(), resolvers))).toEqual([]);
  });

  test('is refused where it does not', () => {
    const missing = (sdl: string) =>
      missingTextRules(
        buildPlainSchema(
          `directive @text(max: Int!, multiline: Boolean! = false, matched: Boolean! = false) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION ${sdl}`,
        ),
      );
    expect(missing('type Query { a(b: [String!], c: String @text(max: 5)): Int }')).toEqual(['Query.a(b)']);
    expect(missing('type Query { a(b: In): Int } input In { c: String! }')).toEqual(['In.c']);
    expect(missing('type Query { a(b: In): Int } input In { c: Int @text(max: 5) }')).toEqual(['In.c']);
  });
});

describe('a mutation', () => {
  test.each([
    ['a name of 201 characters', 'entry.name: TOO_LONG', { name: '长'.repeat(201) }],
    ['a name that grows when it is normalised', 'entry.name: TOO_LONG', { name: 'ﷺ'.repeat(1_000_000) }],
    ['a NUL', 'entry.name: TEXT_INVALID_CHARACTERS', { name: '空\u0000字符' }],
    ['half a character', 'entry.name: TEXT_INVALID_CHARACTERS', { name: '半个\ud83d字' }],
    ['a noncharacter', 'entry.note: TEXT_INVALID_CHARACTERS', { note: 'x\uffff' }],
    ['a line feed in a name', 'entry.name: TEXT_INVALID_CHARACTERS', { name: '一\n二' }],
    [
      'an escape character in a contact’s name',
      'entry.contactPersons.0.name: TEXT_INVALID_CHARACTERS',
      { contactPersons: [{ name: '王\u001b[31m' }] },
    ],
    [
      'a phone list of megabytes',
      'entry.phones.0.number: TOO_LONG',
      { phones: [{ number: '13957700001,'.repeat(100_000) }] },
    ],
    [
      'more phones than a list holds',
      'entry.phones: LIST_FULL',
      { phones: Array(501).fill({ number: '1' }) },
    ],
  ])('with %s is refused at the field', async (_, expected, more) => {
    expect(codes(await sales.mutate('li', 'createCustomer', entry(more), 'customer { id }'))).toEqual([
      expected,
    ]);
  });

  test('says what is wrong in the viewer’s language', async () => {
    const { userErrors } = (await sales.mutate(
      'li',
      'createCustomer',
      entry({ name: '一\n二' }),
      'userErrors { message }',
    )) as unknown as { userErrors: { message: string }[] };
    expect(userErrors[0]!.message).toBe('此处只能填写一行，请删除换行符和制表符。');
  });

  test('answers every field of its payload when it is refused', async () => {
    const { data, errors } = await sales.api.ask<Record<string, unknown>>(
      `mutation ($input: CreateCustomerInput!) {
        createCustomer(input: $input) { customer { id } collisions { kind } repairs userErrors { code } }
      }`,
      { input: { requestKey: 'whole-payload', ...entry({ name: '\u0000' }) } },
      { token },
    );
    expect(errors).toBeUndefined();
    expect(data.createCustomer).toEqual({
      customer: null,
      collisions: [],
      repairs: [],
      userErrors: [{ code: 'TEXT_INVALID_CHARACTERS' }],
    });
  });

  test('keeps line feeds and tabs where a text has lines, and no other line end', async () => {
    const { followUp } = await sales.mutate(
      'li',
      'recordFollowUp',
      { followUp: { customerId, method: 'PHONE', outcome: 'NO_ANSWER', note: '一\r\n二\t三\u2028四 👨‍👩‍👧' } },
      'followUp { note }',
    );
    expect(followUp).toEqual({ note: '一\n二\t三\n四 👨‍👩‍👧' });
  });

  test('keeps a name without what nobody sees', async () => {
    const { customer } = await sales.mutate(
      'li',
      'createCustomer',
      entry({ name: ' \ufeff看不\u200b见\u202e有限公司\u00ad ', city: '温\u2060州' }),
      'customer { name city }',
    );
    expect(customer).toEqual({ name: '看不见有限公司', city: '温州' });
  });

  test('is refused by whoever may not ask before its texts are looked at', async () => {
    const { errors } = await sales.api.ask(
      'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { userErrors { code } } }',
      { input: { requestKey: 'x', kind: 'REGION', code: '\u0000', name: '\u0000', parentId: 'x' } },
      { token },
    );
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('a request key', () => {
  test.each(['', '   ', '\u200b', 'k'.repeat(191), 'k'.repeat(100_000), 'a\u0000b', 'a\nb', '\udc00'])(
    '%j is none',
    async (requestKey) => {
      const payload = await sales.mutate(
        'li',
        'createCustomer',
        { requestKey, ...entry({}) },
        'customer { id }',
      );
      expect(codes(payload)).toEqual(['requestKey: REQUEST_KEY_INVALID']);
    },
  );

  test('of a bulk has room for the number of the row', async () => {
    const { userErrors } = await sales.mutate(
      'li',
      'createCustomers',
      { requestKey: undefined, bulkKey: 'k'.repeat(181), entries: [] },
      'results { row }',
    );
    expect(codes({ userErrors })).toEqual(['bulkKey: REQUEST_KEY_INVALID']);
  });

  test('is the same with blanks and invisible characters around it', async () => {
    const create = (requestKey: string) =>
      sales.mutate('li', 'createCustomer', { requestKey, ...entry({ name: '同键' }) }, 'customer { id }');
    const { customer } = await create('same-key');
    for (const requestKey of ['same-key ', '\u200bsame-key', '\ufeff same-key\t']) {
      expect((await create(requestKey)).customer).toEqual(customer);
    }
  });
});

describe('a bulk', () => {
  test('refuses the row whose text is wrong, and records the others', async () => {
    const { createCustomers } = await sales.query(
      'li',
      `mutation ($input: CreateCustomersInput!) {
        createCustomers(input: $input) { results { row customerId userErrors { code path } } userErrors { code } }
      }`,
      {
        input: {
          bulkKey: 'one-bad-row',
          entries: ['批量甲', '批量\u0000乙', '批量丙'].map((name) => ({ name, source: 'PERSONAL_PUBLIC' })),
        },
      },
    );
    expect(createCustomers).toMatchObject({
      userErrors: [],
      results: [
        { row: 0, customerId: expect.any(String), userErrors: [] },
        { row: 1, customerId: null, userErrors: [{ code: 'TEXT_INVALID_CHARACTERS', path: ['name'] }] },
        { row: 2, customerId: expect.any(String), userErrors: [] },
      ],
    });
  });
});

describe('a login', () => {
  test('that looks like another is the same', async () => {
    const create = (code: string, login: string) =>
      sales.mutate(
        'admin',
        'createPerson',
        { code, name: code, role: 'REP', unitId: sales.ids.get('D1'), login, password: 'a-long-password' },
        'unit { id }',
      );
    for (const [index, login] of ['li\u200b', '\u202eli', 'l\u00adi', ' li\ufeff', 'ＬＩ'].entries()) {
      expect(codes(await create(`TWIN${index}`, login))).toEqual(['login: LOGIN_TAKEN']);
    }
    expect(codes(await create('TWIN9', 'li\u0000'))).toEqual(['login: TEXT_INVALID_CHARACTERS']);
    expect(codes(await create('TWIN9', 'ﷺ'.repeat(30)))).toEqual(['login: TOO_LONG']);
  });

  test('signs in however it was pasted', async () => {
    expect(await sales.api.signIn('\u200b li \u202e', 'password-of-li')).toEqual(expect.any(String));
  });

  test('and a password of megabytes are refused unread', async () => {
    const { data } = await sales.api.ask<{ signIn: Answer }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } userErrors { code path } } }',
      { input: { login: 'ﷺ'.repeat(500_000), password: 'ﷺ'.repeat(500_000) } },
    );
    expect(codes(data.signIn)).toEqual(['login: TOO_LONG', 'password: TOO_LONG']);
  });
});

describe('a question', () => {
  const search = (filter: Record<string, unknown>, after?: string) =>
    sales.api.ask<{ customers: Answer }>(
      'query ($filter: CustomerFilter, $after: String) { customers(filter: $filter, after: $after) { nodes { id } } }',
      { filter, after },
      { token },
    );

  test('with a text that is too long or none is refused by name', async () => {
    for (const [filter, field] of [
      [{ search: 'ﷺ'.repeat(1_000_000) }, 'filter.search'],
      [{ search: 'a\u0000' }, 'filter.search'],
      [{ search: '\ud800' }, 'filter.search'],
      [{ cities: ['温州', '长'.repeat(61)] }, 'filter.cities.1'],
      [{ cities: Array(501).fill('温州') }, 'filter.cities'],
      [{ unitIds: ['x'.repeat(201)] }, 'filter.unitIds.0'],
    ] as const) {
      const { errors } = await search(filter);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors![0]!.message.split(':')[0]).toBe(field);
    }
    const { errors } = await search({}, 'x'.repeat(2_001));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('with a value of megabytes is answered in few words', async () => {
    const { errors } = await sales.api.ask(
      'query ($on: Date) { units(on: $on) { code } }',
      { on: '2026-06-15'.repeat(100_000) },
      { token },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message.length).toBeLessThan(1_100);
  });

  test('finds what was pasted with invisible characters', async () => {
    const { data } = await search({ search: '\ufeff瑞丰\u200b鞋业\u200e' });
    expect(data.customers.nodes).toEqual([{ id: customerId }]);
  });
});
