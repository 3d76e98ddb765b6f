import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askAt, type GraphQLAnswer } from '../harness/api';
import { importer } from '../harness/imports';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let day = 0;
beforeAll(async () => {
  sales = await startSalesForce('2026-06-01T02:00:00.000Z');
});
/** A day of its own for each test: everybody has all their questions. */
beforeEach(() => {
  day += 1;
  sales.api.clock.set(`2026-06-${String(day).padStart(2, '0')}T02:00:00.000Z`);
});
afterAll(() => sales.api.close());

const COLLISIONS = `query ($entry: CustomerEntry!) {
  collisions(entry: $entry) { kind value department rep inPool customer { id name } }
}`;

type Collision = { kind: string; inPool: boolean; customer: { id: string; name: string } | null };
type Preview = GraphQLAnswer<{ collisions: Collision[] } | null>;

let next = 13_700_000_000;
const freeNumbers = (count: number): string[] => Array.from({ length: count }, () => `${(next += 1)}`);

const entryOf = (numbers: readonly string[], more: Record<string, unknown> = {}) => ({
  name: `新客户 ${randomUUID()}`,
  source: 'PERSONAL_PUBLIC',
  phones: numbers.map((number) => ({ number })),
  ...more,
});

const signIn = (person: Person): Promise<string> => sales.api.signIn(person, `password-of-${person}`);

const preview = (
  token: string,
  numbers: readonly string[],
  more = {},
  url = sales.api.url,
): Promise<Preview> => askAt(url)(COLLISIONS, { entry: entryOf(numbers, more) }, { token });

/** Asks about so many numbers that nobody has, as many at once as one entry may name. */
async function askAboutFree(token: string, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 20) {
    const { errors } = await preview(token, freeNumbers(Math.min(left, 20)));
    if (errors) throw new Error(JSON.stringify(errors));
  }
}

const refusalOf = ({ userErrors }: Answer) => userErrors.map(({ code, path }) => [code, path]);

const create = (person: Person, numbers: readonly string[], more = {}) =>
  sales.mutate(
    person,
    'createCustomer',
    { entry: entryOf(numbers, more) },
    'customer { id } collisions { kind inPool customer { id } }',
  ) as Promise<Answer & { collisions: Collision[] }>;

const addPhone = (person: Person, customerId: string, number: string) =>
  sales.mutate(person, 'addPhone', { customerId, phone: { number } }, 'customer { id } collisions { kind }');

const pooled = async (number: string): Promise<string> => {
  const id = await sales.customer('wang', { phones: [{ number }] });
  await sales.mutate(
    'wang',
    'releaseCustomer',
    { release: { customerId: id, note: '不做' } },
    'customer { id }',
  );
  return id;
};

const auditOf = (kind: string) =>
  sales.api.db.rows<{ actor_id: number; detail: string }>(
    'SELECT actor_id, detail FROM audit WHERE kind = ? AND at >= ?',
    [kind, `${sales.api.clock.now().slice(0, 10)} 00:00:00`],
  );

describe('one entry', () => {
  test('asks about at most 20 numbers; one with more is refused at its field, and nothing is looked up', async () => {
    const taken = '13698765432';
    await sales.customer('zhao', { phones: [{ number: taken }] });
    const token = await signIn('li');
    // No list of the API has more than 500 entries; that is checked first.
    for (const [count, most] of [
      [20, '20'],
      [9_999, '500'],
    ] as const) {
      const { data, errors } = await preview(token, [taken, ...freeNumbers(count)]);
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining(most) },
      ]);
      const answer = await create('li', [taken, ...freeNumbers(count)]);
      expect([refusalOf(answer), answer.collisions]).toEqual([[['LIST_FULL', ['entry', 'phones']]], []]);
    }
    // Several numbers in one field are as many questions.
    expect(refusalOf(await create('li', [freeNumbers(11).join('，'), freeNumbers(10).join('，')]))).toEqual([
      ['LIST_FULL', ['entry', 'phones']],
    ]);
    const { data } = await preview(token, [taken, ...freeNumbers(19)]);
    expect(data!.collisions).toMatchObject([{ kind: 'SAME_PHONE' }]);
  });

  test('is checked by every other rule before a number is looked up', async () => {
    const [taken] = freeNumbers(1) as [string];
    await sales.customer('zhao', { phones: [{ number: taken }] });
    const wrong = [
      [{ name: ' ' }, 'NAME_REQUIRED'],
      [{ creditCode: '91330381734539523X' }, 'CREDIT_CODE_INVALID'],
      [{ at: '2026-01-02T02:00:00Z' }, 'FACT_TOO_OLD'],
      [{ holderId: sales.ids.get('zhao') }, 'NOT_FOUND'],
      [{ source: 'REFERRAL' }, 'REFERRER_REQUIRED'],
      [{ backfill: true }, 'NOT_ALLOWED'],
    ] as const;
    for (const [more, code] of wrong) {
      const answer = await create('li', [taken], more);
      expect(refusalOf(answer).map(([one]) => one)).toEqual([code]);
      expect(answer.collisions).toEqual([]);
    }
    const others = await sales.customer('zhao');
    expect(refusalOf(await addPhone('li', others, taken))).toEqual([['NOT_FOUND', ['customerId']]]);
  });
});

describe('300 questions a day', () => {
  test('beyond them every way is refused unlooked, in the same words for taken and free numbers', async () => {
    const [taken, takenToo, free, freeToo] = freeNumbers(4) as [string, string, string, string];
    await sales.customer('zhao', { phones: [{ number: taken }, { number: takenToo }] });
    const own = await sales.customer('li');
    const token = await signIn('li');
    const code = '91330382736885550F';
    await askAboutFree(token, 300);

    const said = async (number: string): Promise<unknown> => {
      const { createCustomers: bulk } = await sales.query(
        'li',
        `mutation ($input: CreateCustomersInput!) {
           createCustomers(input: $input) { results { userErrors { code path message } } }
         }`,
        { input: { bulkKey: randomUUID(), entries: [entryOf([number])] } },
      );
      const { errors, data } = await preview(token, [number]);
      return {
        created: await create('li', [number]),
        bulk,
        added: await addPhone('li', own, number),
        previewed: [data, errors],
        disputed: await sales.mutate(
          'li',
          'openDispute',
          { number, claim: 'CUSTOMER', reason: '我的' },
          'dispute { id }',
        ),
      };
    };
    const answers = await said(taken);
    expect(await said(free)).toEqual(answers);
    expect(answers).toMatchObject({
      created: { customer: null, collisions: [], userErrors: [{ code: 'COLLISION_LIMIT', path: [] }] },
      bulk: { results: [{ userErrors: [{ code: 'COLLISION_LIMIT' }] }] },
      added: { customer: null, userErrors: [{ code: 'COLLISION_LIMIT', path: [] }] },
      previewed: [null, [{ message: expect.stringContaining('300') }]],
      disputed: { userErrors: [{ code: 'COLLISION_LIMIT' }] },
    });
    const change = await sales.mutate(
      'li',
      'updateCustomer',
      { customerId: own, change: { creditCode: code } },
      'customer { id }',
    );
    expect(refusalOf(change)).toEqual([['COLLISION_LIMIT', []]]);

    // What asks nothing goes on; so does everybody else, and the next day.
    expect(refusalOf(await create('li', []))).toEqual([]);
    expect(refusalOf(await create('wang', [taken]))).toEqual([
      ['PHONE_TAKEN', ['entry', 'phones', '0', 'number']],
    ]);
    sales.api.clock.forward(24 * 3_600_000);
    day += 1;
    expect(refusalOf(await create('li', [takenToo]))).toEqual([
      ['PHONE_TAKEN', ['entry', 'phones', '0', 'number']],
    ]);
    expect(refusalOf(await create('li', [freeToo]))).toEqual([]);
  });

  test('reaching them is audited once a day', async () => {
    const token = await signIn('li');
    await askAboutFree(token, 300);
    expect(await auditOf('COLLISION_LIMIT_REACHED')).toEqual([]);
    for (let round = 0; round < 3; round += 1) await preview(token, freeNumbers(1));
    const rows = await auditOf('COLLISION_LIMIT_REACHED');
    expect(rows.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([{ limit: 300 }]);
  });

  test('asking again about the same number is free, in whatever form it is typed', async () => {
    const token = await signIn('li');
    const [number] = freeNumbers(1) as [string];
    await askAboutFree(token, 299);
    for (const typed of [number, `+86 ${number}`, `${number}-801`, `０${number}`]) {
      expect((await preview(token, [typed])).errors).toBeUndefined();
    }
    expect(refusalOf(await create('li', [number]))).toEqual([]);
    expect(refusalOf(await create('li', freeNumbers(1)))).toEqual([['COLLISION_LIMIT', []]]);
  });

  test('a request that was recorded is answered as before, although the limit is reached since', async () => {
    const requestKey = randomUUID();
    const entry = entryOf(freeNumbers(1));
    const send = () => sales.mutate('li', 'createCustomer', { requestKey, entry }, 'customer { id }');
    const first = await send();
    sales.api.clock.forward(24 * 3_600_000);
    day += 1;
    await askAboutFree(await signIn('li'), 300);
    expect(await send()).toEqual(first);
  });

  test('hold under any concurrency, through two API processes', async () => {
    const second = await sales.api.second();
    const token = await signIn('li');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        preview(token, freeNumbers(10), {}, index % 2 ? second.url : sales.api.url),
      ),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(30);
    const [row] = await sales.api.db.rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM asked_question WHERE day = ?',
      [sales.api.clock.now().slice(0, 10)],
    );
    expect(Number(row!.n)).toBe(300);
  });

  test('are counted also where the first ones of a day are asked at once', async () => {
    const token = await signIn('wang');
    const answers = await Promise.all(Array.from({ length: 12 }, () => preview(token, freeNumbers(1))));
    expect(answers.filter(({ errors }) => errors !== undefined)).toEqual([]);
  });

  test('are a setting of the company', async () => {
    const set = (value: string) =>
      sales.api.db.run("UPDATE setting SET value = ? WHERE name = 'questions_per_person'", [value]);
    await set('2');
    const token = await signIn('li');
    expect((await preview(token, freeNumbers(2))).errors).toBeUndefined();
    expect((await preview(token, freeNumbers(1))).errors).toMatchObject([
      { message: expect.stringContaining('2') },
    ]);
    await set('300');
  });

  test('of a person are shared by the tokens they make; a token of an administrator has a limit of its own', async () => {
    const { secret } = await sales.mutate(
      'li',
      'createApiToken',
      { name: '批量', scopes: ['READ', 'WRITE'], expiresOn: '2026-12-31' },
      'secret',
    );
    await askAboutFree(await signIn('li'), 300);
    expect((await preview(secret, freeNumbers(1))).errors).toBeDefined();

    const token = await sales.token(['READ', 'WRITE']);
    await askAboutFree(token, 400);
    expect((await preview(token, freeNumbers(1))).errors).toBeUndefined();
    await sales.api.db.run("UPDATE setting SET value = '401' WHERE name = 'questions_per_token'");
    expect((await preview(token, freeNumbers(1))).errors).toMatchObject([
      { message: expect.stringContaining('401') },
    ]);
    expect((await preview(await sales.token(['READ', 'WRITE']), freeNumbers(1))).errors).toBeUndefined();
    await sales.api.db.run("UPDATE setting SET value = '10000' WHERE name = 'questions_per_token'");
  });
});

test('loaded data is not limited: its entries are counted, and the first of a day is audited', async () => {
  await sales.api.db.run("UPDATE setting SET value = '1' WHERE name = 'questions_per_person'");
  for (let round = 0; round < 3; round += 1) {
    expect(refusalOf(await create('admin', freeNumbers(2), { backfill: true }))).toEqual([]);
  }
  await sales.api.db.run("UPDATE setting SET value = '300' WHERE name = 'questions_per_person'");
  expect(await auditOf('LOADING_BEGAN')).toHaveLength(1);
  const used = await sales.api.db.rows<{ n: number }>(
    "SELECT n FROM daily_use WHERE what = 'LOADED' AND day = ?",
    [sales.api.clock.now().slice(0, 10)],
  );
  expect(used).toEqual([{ n: 3 }]);
});

test('imports of a manager compare 1,000 numbers a day, and say of the others the same whether taken or free', async () => {
  const as = (person: Person) =>
    importer({
      url: sales.api.url,
      ask: sales.api.ask,
      token: () => (person === 'admin' ? sales.api.signIn('admin', 'admin-password') : signIn(person)),
    });
  const [taken, free] = freeNumbers(2) as [string, string];
  await pooled(taken);
  const rows = [...freeNumbers(1_000), taken, free].map((number) => `对照${number},${number}`);
  const file = ['名称,电话', ...rows, '没有号码,'].join('\n');
  const running = { db: sales.api.db, clock: sales.api.clock };
  const options = { holderIds: [sales.ids.get('li')] };
  // What was compared before on the same day is compared again.
  for (let round = 0; round < 2; round += 1) {
    const { id, counts } = await as('manager1').checked(running, file, options);
    expect(counts).toMatchObject({ create: 1_001, duplicate: 0, invalid: 2 });
    const refused = await as('manager1').rows(id, 'INVALID');
    const told = { code: 'IMPORT_LIMIT', field: null, message: expect.stringContaining('1,000') };
    expect(refused.map(({ customer, problems }) => [customer, problems])).toEqual([
      [null, [told]],
      [null, [told]],
    ]);
  }
  expect(
    (await auditOf('COLLISION_LIMIT_REACHED')).map(({ detail }) => JSON.parse(detail) as unknown),
  ).toEqual([{ limit: 1_000 }]);
  const loaded = await as('admin').checked(running, file, options);
  expect(loaded.counts).toMatchObject({ create: 1_002, duplicate: 1, invalid: 0 });
  // The limit is the day's.
  sales.api.clock.forward(24 * 3_600_000);
  day += 1;
  const next = await as('manager1').checked(running, ['名称,电话', ...rows.slice(-2)].join('\n'), options);
  expect(next.counts).toMatchObject({ create: 1, duplicate: 1, invalid: 0 });
});

test('a customer of the pool is named five times a day, each time audited; then its number is only said to be taken', async () => {
  const numbers = freeNumbers(4);
  const ids: string[] = [];
  for (const number of numbers) ids.push(await pooled(number));
  const token = await signIn('li');
  const named: (string | undefined)[] = [];
  for (const number of [...numbers, numbers[0]!]) {
    const { data } = await preview(token, [number]);
    named.push(data!.collisions[0]!.customer?.id);
  }
  expect(named).toEqual([...ids, ids[0]]);
  expect((await auditOf('POOL_CUSTOMER_NAMED')).map(({ detail }) => detail)).toHaveLength(5);
  const { data } = await preview(token, [numbers[1]!]);
  expect(data!.collisions).toMatchObject([{ kind: 'SAME_PHONE', inPool: true, customer: null }]);
  const answer = await create('li', [numbers[2]!]);
  expect(answer.collisions).toMatchObject([{ kind: 'SAME_PHONE', inPool: true, customer: null }]);
  expect(await auditOf('POOL_CUSTOMER_NAMED')).toHaveLength(5);
  // What lies in one's own scope is no secret of the pool.
  const [number] = freeNumbers(1) as [string];
  const own = await sales.customer('li', { phones: [{ number }] });
  expect((await preview(token, [number])).data!.collisions).toMatchObject([{ customer: { id: own } }]);
});

test('a WeChat name that is the mobile number is masked in the pool like the number', async () => {
  const [number] = freeNumbers(1) as [string];
  const contactPersons = [
    { name: '王总', wechat: number },
    { name: '李工', wechat: 'li-gong' },
  ];
  const id = await sales.customer('wang', { contactPersons });
  const wechats = async (person: Person) =>
    (
      await sales.query(person, 'query ($id: ID!) { customer(id: $id) { contactPersons { wechat } } }', {
        id,
      })
    ).customer;
  expect(await wechats('wang')).toEqual({ contactPersons: [{ wechat: number }, { wechat: 'li-gong' }] });
  const release = { customerId: id, note: '不做' };
  await sales.mutate('wang', 'releaseCustomer', { release }, 'customer { id }');
  expect(await wechats('li')).toEqual({
    contactPersons: [{ wechat: `${number.slice(0, 3)}****${number.slice(-4)}` }, { wechat: 'li-gong' }],
  });
});

test('search and lists never find by a number that the viewer sees masked or not at all', async () => {
  const [inPool, others] = ['18512345678', '18598765432'] as const;
  await pooled(inPool);
  await sales.customer('zhao', { phones: [{ number: others }] });
  const filters = [
    {},
    { pool: true },
    { pool: false },
    { unitIds: [sales.ids.get('CO'), sales.ids.get('D2')] },
  ];
  for (const person of ['li', 'manager1'] as const) {
    for (const number of [inPool, others]) {
      for (const search of [
        number,
        number.slice(-4),
        `+86 ${number}`,
        `tel:${number}`,
        `${number.slice(0, 7)}`,
      ]) {
        for (const filter of filters) {
          const { customers } = await sales.query(
            person,
            'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } totalCount } }',
            { filter: { ...filter, search } },
          );
          expect([search, filter, customers]).toEqual([search, filter, { nodes: [], totalCount: 0 }]);
        }
      }
    }
  }
});

test('numbers in the texts of a customer of the pool are masked like its own, in every way that shows them', async () => {
  const [number] = freeNumbers(1) as [string];
  const mask = `${number.slice(0, 3)}****${number.slice(-4)}`;
  const spaced = `${number.slice(0, 3)} ${number.slice(3, 7)}-${number.slice(7)}`;
  const texts = (shown: string) => ({
    shortName: `甲${shown}`,
    address: `人民路1号 ${shown}`,
    mainProducts: `鞋，电话${shown}`,
    channelsToday: `微信${shown}`,
    accountElsewhere: `账号 ${shown}`,
    note: `2024 找王总 ${shown}`,
  });
  const person = (shown: string) => ({ name: `王总 ${shown}`, title: `电话${shown}`, wechat: `wx_${shown}` });
  const id = await sales.customer('wang', { ...texts(number), contactPersons: [person(number)] });
  const release = { customerId: id, note: `客户说打 ${spaced}` };
  await sales.mutate('wang', 'releaseCustomer', { release }, 'customer { id }');
  const shown = async (who: Person) => {
    const { customer } = await sales.query(
      who,
      `query ($id: ID!) { customer(id: $id) {
         shortName address mainProducts channelsToday accountElsewhere note
         contactPersons { name title wechat } timeline(first: 1) { nodes { note } } } }`,
      { id },
    );
    return customer as unknown;
  };
  const whole = (as: string, released: string) => ({
    ...texts(as),
    contactPersons: [person(as)],
    timeline: { nodes: [{ note: `客户说打 ${released}` }] },
  });
  expect(await shown('li')).toEqual(whole(mask, mask));
  expect(await shown('admin')).toEqual(whole(number, spaced));
});

test('a general manager who adds to a text with masked numbers keeps the numbers', async () => {
  const [number] = freeNumbers(1) as [string];
  const id = await sales.customer('wang', { note: `找王总 ${number}` });
  const release = { customerId: id, note: '不做' };
  await sales.mutate('wang', 'releaseCustomer', { release }, 'customer { id }');
  const password = 'password-of-gm';
  const unitId = sales.ids.get('CO');
  const general = { code: 'gm', name: '总经理', role: 'GENERAL_MANAGER', unitId, from: '2026-01-01' };
  await sales.mutate('admin', 'createPerson', { ...general, login: 'gm', password }, 'unit { id }');
  const shown = `找王总 ${number.slice(0, 3)}****${number.slice(-4)}，下午`;
  const { data } = await sales.api.ask(
    `mutation ($input: UpdateCustomerInput!) {
       updateCustomer(input: $input) { customer { note } userErrors { code } } }`,
    { input: { requestKey: randomUUID(), customerId: id, change: { note: shown } } },
    { token: await sales.api.signIn('gm', password) },
  );
  expect(data).toEqual({ updateCustomer: { customer: { note: shown }, userErrors: [] } });
  const { customer } = await sales.query('admin', 'query ($id: ID!) { customer(id: $id) { note } }', { id });
  expect(customer).toEqual({ note: `找王总 ${number}，下午` });
});
