import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
});
afterAll(() => sales.api.close());

type Input = Record<string, unknown>;

const CREATED = `customer { id state phones { number display } holder { code } originalSource countedSource }
  collisions { kind department rep inPool customer { id } } repairs`;

const enter = (person: Person, entry: Input, requestKey?: string) =>
  sales.mutate(
    person,
    'createCustomer',
    {
      ...(requestKey ? { requestKey } : {}),
      entry: { name: '温州瑞丰鞋业有限公司', source: 'PERSONAL_PUBLIC', ...entry },
    },
    CREATED,
  ) as Promise<Answer & { collisions: unknown[]; repairs: string[] }>;

const codes = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const change = (person: Person, mutation: 'claim' | 'release' | 'transfer', entry: Input) =>
  sales.mutate(
    person,
    `${mutation}Customer`,
    { [mutation]: entry },
    'customer { holder { code } countedSource originalSource state }',
  );

describe('entry', () => {
  test('normalises numbers, tells what it mended, and shows them readable', async () => {
    const answer = await enter('li', {
      phones: [{ number: '１３９５７７０３１８２' }, { number: '57788124406，0577-88124407转802' }],
    });
    expect(codes(answer)).toEqual([]);
    expect(answer.customer.phones).toEqual([
      { number: '+8613957703182', display: '139 5770 3182' },
      { number: '+8657788124406', display: '0577-8812 4406' },
      { number: '+8657788124407;ext=802', display: '0577-8812 4407 转 802' },
    ]);
    expect(answer.repairs).toEqual(['LEADING_ZERO_RESTORED']);
  });

  test('refuses what is no number, no name, a source that is not given by hand, and names each field', async () => {
    expect(codes(await enter('li', { name: ' ', source: 'SYSTEM', phones: [{ number: '12345' }] }))).toEqual(
      expect.arrayContaining([
        'entry.name: NAME_REQUIRED',
        'entry.source: SOURCE_NOT_BY_HAND',
        'entry.phones.0.number: PHONE_INVALID',
      ]),
    );
  });

  test('refuses a number that another customer has, and says which department holds it', async () => {
    await enter('li', { name: '甲', phones: [{ number: '13957700001' }] });
    const answer = await enter('zhao', { name: '乙', phones: [{ number: '139 5770 0001' }] });
    expect(codes(answer)).toEqual(['entry.phones.0.number: PHONE_TAKEN']);
    // Both departments lie in one region: who holds it is told, the customer itself is not.
    expect(answer.collisions).toEqual([
      { kind: 'SAME_PHONE', department: 'D1', rep: 'li', inPool: false, customer: null },
    ]);
  });

  test('offers a customer in the pool that has the number', async () => {
    const first = await enter('li', { name: '丙', phones: [{ number: '13957700002' }] });
    await change('li', 'release', { customerId: first.customer.id, note: '不做' });
    const answer = await enter('wang', { name: '丙二', phones: [{ number: '13957700002' }] });
    expect(answer.collisions).toEqual([
      { kind: 'SAME_PHONE', department: null, rep: null, inPool: true, customer: { id: first.customer.id } },
    ]);
  });

  test('warns of the same name in the same city until the person has decided', async () => {
    await enter('li', { name: '温州金田塑业有限公司', city: '温州' });
    const same = { name: '温州金田塑业', city: '温州' };
    expect(codes(await enter('li', same))).toEqual(['entry.name: COLLISION_SAME_NAME']);
    expect(codes(await enter('li', { ...same, acceptedWarnings: ['SAME_NAME'] }))).toEqual([]);
  });

  test('the same number entered twice at once makes one customer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        enter(index % 2 ? 'li' : 'zhao', { name: `同时${index}`, phones: [{ number: '13957700003' }] }),
      ),
    );
    expect(answers.filter(({ customer }) => customer)).toHaveLength(1);
    expect(
      answers.filter((answer) => codes(answer).includes('entry.phones.0.number: PHONE_TAKEN')),
    ).toHaveLength(7);
  });

  test('the same request sent many times at once makes one customer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        enter('li', { name: '一次', phones: [{ number: '13957700004' }] }, 'once'),
      ),
    );
    expect(new Set(answers.map(({ customer }) => customer.id)).size).toBe(1);
  });

  test('brings along the verdict on a number that turns up again', async () => {
    const first = await enter('li', { name: '丁', phones: [{ number: '13957700005' }] });
    const { customer } = await sales.query('li', 'query ($id: ID!) { customer(id: $id) { phones { id } } }', {
      id: first.customer.id,
    });
    const phoneId = customer.phones[0]!.id;
    const input = { customerId: first.customer.id, phoneId };
    const judged = await sales.mutate(
      'manager1',
      'decideVerdict',
      { ...input, reason: 'NOT_IN_SERVICE' },
      'customer { state }',
    );
    expect(judged.customer.state).toBe('INVALID');
    await sales.mutate('li', 'removePhone', input, 'customer { state }');
    const again = await enter('zhao', { name: '戊', phones: [{ number: '13957700005' }] });
    expect(again.customer.state).toBe('INVALID');
  });
});

describe('ownership', () => {
  test('under any concurrency a pool customer gets one owner, and the others learn that it is taken', async () => {
    const second = await sales.api.second();
    const tokens = {
      li: await sales.api.signIn('li', 'password-of-li'),
      wang: await sales.api.signIn('wang', 'password-of-wang'),
    };
    for (let round = 0; round < 5; round += 1) {
      const id = await sales.customer('li');
      await change('li', 'release', { customerId: id, note: '不做' });
      const claim = async (person: 'li' | 'wang', url: string, index: number) => {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[person]}` },
          body: JSON.stringify({
            query:
              'mutation ($input: ClaimCustomerInput!) { claimCustomer(input: $input) { customer { id } userErrors { code } } }',
            variables: { input: { requestKey: `claim ${round} ${index}`, claim: { customerId: id } } },
          }),
        });
        return ((await response.json()) as { data: { claimCustomer: Answer } }).data.claimCustomer;
      };
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          claim(index % 2 ? 'li' : 'wang', index % 3 ? sales.api.url : second.url, index),
        ),
      );
      expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
      const rows = await sales.api.db.rows<{ n: number }>(
        "SELECT COUNT(*) AS n FROM fact WHERE kind = 'OWNER' AND reason = 'CLAIM' GROUP BY customer_id HAVING COUNT(*) > 1",
      );
      expect(rows).toEqual([]);
    }
  });

  test('a claim makes the counted source SYSTEM and keeps the original one', async () => {
    const id = await sales.customer('li');
    await change('li', 'release', { customerId: id, note: '不做' });
    const { customer } = await change('wang', 'claim', { customerId: id });
    expect(customer).toMatchObject({
      holder: { code: 'wang' },
      countedSource: 'SYSTEM',
      originalSource: 'PERSONAL_PUBLIC',
    });
  });

  test('a release says why; a transfer stays within the manager’s scope', async () => {
    const id = await sales.customer('li');
    expect(codes(await change('li', 'release', { customerId: id }))).toEqual([
      'release.note: REASON_REQUIRED',
    ]);
    expect(
      codes(await change('manager1', 'transfer', { customerId: id, holderId: sales.ids.get('zhao') })),
    ).toEqual(['transfer.holderId: NOT_FOUND']);
    const { customer } = await change('manager1', 'transfer', {
      customerId: id,
      holderId: sales.ids.get('wang'),
    });
    expect(customer.holder.code).toBe('wang');
  });
});

describe('the list', () => {
  test('pages through everything once, in every order', async () => {
    const mine = await Promise.all(Array.from({ length: 7 }, () => sales.customer('wang')));
    for (const sort of ['CREATED', 'IDLE', 'NAME']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const answer: Answer & Record<string, Answer> = await sales.query(
          'wang',
          'query ($sort: CustomerSort, $after: String) { customers(sort: $sort, first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
          { sort, after },
        );
        seen.push(...answer.customers.nodes.map(({ id }) => id));
        after = answer.customers.pageInfo.hasNextPage ? answer.customers.pageInfo.endCursor : null;
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(mine));
    }
  });

  test('finds by a part of the name, pinyin initials and a phone fragment', async () => {
    const { customer } = await enter('li', { name: '温州鹿城眼镜厂', phones: [{ number: '13957711223' }] });
    const numbers = [
      '711223',
      '１３９５７７１１２２３',
      '139 5771 1223',
      '+86 139-5771-1223',
      '１３９　５７７１',
    ];
    for (const search of ['眼镜', 'lcyj', 'ＬＣＹＪ', ' 眼镜 ', ...numbers]) {
      const found = await sales.query(
        'li',
        'query ($s: String!) { customers(filter: { search: $s }) { nodes { id } } }',
        { s: search },
      );
      expect(found.customers.nodes).toEqual([{ id: customer.id }]);
    }
  });
});

test('the list finds names by their digits and every reading, and numbers in every form that is pasted', async () => {
  const find = async (search: string): Promise<string[]> =>
    (
      await sales.query('li', 'query ($s: String!) { customers(filter: { search: $s }) { nodes { id } } }', {
        s: search,
      })
    ).customers.nodes.map(({ id }) => id);
  const named = await sales.customer('li', { name: '温州曾记1688五金行' });
  for (const search of ['1688', '１６８８', '记1688', 'zj1688', 'cj1688wj', '五金\u200b行', 'wzzj1688wjh'])
    expect([search, await find(search)]).toEqual([search, [named]]);

  const landline = await sales.customer('li', { name: '座机', phones: [{ number: '0571-87884459-802' }] });
  const forms = [
    '0571-8788 4459 转 802',
    '+8657187884459;ext=802',
    "'+8657187884459-802",
    'tel:0571-87884459',
  ];
  for (const search of [...forms, '86 571 8788 4459', '\u202a0571-87884459\u202c，', '8788 4459。'])
    expect([search, await find(search)]).toEqual([search, [landline]]);
  const abroad = await sales.customer('li', { name: '香港', phones: [{ number: '(+852) 2345 6789' }] });
  for (const search of ['00852 2345 6789', '+852 2345', '(+852) 2345-6789'])
    expect([search, await find(search)]).toEqual([search, [abroad]]);
});

test('numbers that the viewer sees masked are never searched, nor by fewer than four digits', async () => {
  const { customer } = await enter('li', { name: '遮住的号码', phones: [{ number: '13957788990' }] });
  await change('li', 'release', { customerId: customer.id, note: '不做' });
  const found = async (person: Person, search: string, pool: boolean): Promise<number> =>
    (
      await sales.query(
        person,
        'query ($s: String!, $pool: Boolean!) { customers(filter: { search: $s, pool: $pool }) { nodes { id } } }',
        { s: search, pool },
      )
    ).customers.nodes.length;
  for (const person of ['li', 'manager1', 'admin'] as const) {
    expect(await found(person, '遮住的', true)).toBe(1);
    for (const search of ['13957788990', '8990', '７７８８９９０']) {
      expect(await found(person, search, true)).toBe(0);
      expect(await found(person, search, false)).toBe(0);
    }
  }
  await sales.customer('li', { name: '三位', phones: [{ number: '13957766551' }] });
  expect([await found('li', '551', false), await found('li', '6551', false)]).toEqual([0, 1]);
});

test('a token that may only write is not answered with what it may not read', async () => {
  const id = await sales.customer('li', { phones: [{ number: '13957799001' }] });
  const token = await sales.token(['WRITE']);
  const { data, errors } = await sales.api.ask(
    `mutation ($id: ID!) {
       updateCustomer(input: { requestKey: "write only", customerId: $id, change: { note: "改过" } }) {
         customer { id contactPersons { name wechat } timeline { nodes { id } } } userErrors { code }
       }
     }`,
    { id },
    { token },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ updateCustomer: { customer: null, userErrors: [] } });
});

test('nothing counts for somebody who belonged to no unit then', async () => {
  const token = await sales.token(['READ', 'WRITE', 'BACKFILL']);
  const create = async (at: string) => {
    const { data } = await sales.api.ask<{ createCustomer: Answer }>(
      `mutation ($at: DateTime, $holder: ID, $key: ID!) {
         createCustomer(input: { requestKey: $key, entry: { name: "早年客户", source: SYSTEM, at: $at, holderId: $holder,
           backfill: true } }) { customer { id } userErrors { code path message } } }`,
      { at, holder: sales.ids.get('li'), key: `early ${at}` },
      { token },
    );
    return data.createCustomer.userErrors;
  };
  expect(await create('2025-12-31T02:00:00Z')).toMatchObject([
    { code: 'NO_MEMBER_THEN', path: ['entry', 'holderId'], message: expect.stringContaining('li') },
  ]);
  expect(await create('2026-01-01T02:00:00Z')).toEqual([]);
});
