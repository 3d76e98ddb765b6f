/** What the audit log tells: who was refused, who read numbers in bulk, what tokens did; and that it does not grow without bound. */
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { startServer } from '@erp/api/server';
import { purgeOld, writeCounted } from '@erp/api/identity/upkeep';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

let sales: SalesForce;
beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
});
afterAll(() => sales.api.close());
beforeEach(async () => {
  await sales.api.db.run('DELETE FROM audit');
  await sales.api.db.run('DELETE FROM sign_in_attempt');
});

const settings = { timeZone: 'Asia/Shanghai', newAfterDays: 90 };
const parts = () => ({ db: sales.api.server.db, clock: sales.api.clock, settings });

type Row = { kind: string; actor: string | null; times: number; detail: Record<string, unknown> };

/** What was written, counted events included. */
async function rows(kind: string): Promise<Row[]> {
  await writeCounted(parts());
  const found = await sales.api.db.rows<Omit<Row, 'detail'> & { detail: string }>(
    `SELECT a.kind, u.code AS actor, a.times, a.detail
       FROM audit a
       LEFT JOIN unit u ON u.id = a.actor_id
      WHERE a.kind = ?
      ORDER BY a.id`,
    [kind],
  );
  return found.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Row['detail'] }));
}

const sessionOf = (person: Person): Promise<string> => sales.api.signIn(person, `password-of-${person}`);

const signIn = (login: string, password: string, address: string) =>
  sales.api.ask(
    'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
    { input: { login, password } },
    { headers: { 'x-forwarded-for': address } },
  );

describe('at the door', () => {
  test('failures of one login at one address share the row of their day', async () => {
    for (let n = 0; n < 4; n += 1) await signIn('li', 'wrong', '10.20.0.1');
    await signIn('li', 'wrong', '10.20.0.2');
    sales.api.clock.forward(24 * 3_600_000);
    await signIn('li', 'wrong', '10.20.0.1');
    const detail = { login: 'li' };
    expect(await rows('SIGN_IN_FAILED')).toEqual(
      [4, 1, 1].map((times) => ({ kind: 'SIGN_IN_FAILED', actor: null, times, detail })),
    );
  });

  test('refused tries of one address share a row, whatever names they try', async () => {
    for (let n = 0; n < 5; n += 1) await signIn('wang', 'wrong', '10.21.0.1');
    for (let n = 0; n < 5; n += 1) await signIn('zhao', 'wrong', '10.21.0.1');
    for (const login of ['wang', 'zhao', 'wang', 'wang']) await signIn(login, 'wrong', '10.21.0.1');
    expect((await rows('SIGN_IN_BLOCKED')).map(({ times }) => times)).toEqual([4]);
  });

  test('rows about strangers are kept for 180 days, all others for ever', async () => {
    await signIn('li', 'wrong', '10.22.0.1');
    await sessionOf('li');
    const now = sales.api.clock.now();
    sales.api.clock.forward(180 * 86_400_000 + 1);
    await purgeOld(parts());
    expect([(await rows('SIGN_IN_FAILED')).length, (await rows('SIGNED_IN')).length]).toEqual([0, 1]);
    sales.api.clock.set(now);
  });

  test('a wrong current password is recorded', async () => {
    const token = await sessionOf('li');
    const input = { currentPassword: 'wrong', newPassword: 'long-enough-password' };
    const CHANGE =
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }';
    for (let n = 0; n < 6; n += 1) await sales.api.ask(CHANGE, { input }, { token });
    expect(await rows('PASSWORD_WRONG')).toMatchObject([{ actor: 'li', times: 5 }]);
    expect(await rows('PASSWORD_BLOCKED')).toMatchObject([{ actor: 'li', times: 1 }]);
  });

  test('a new account is recorded', async () => {
    const person = { code: 'new', name: 'new', role: 'REP', unitId: sales.ids.get('D1'), from: '2026-01-01' };
    await sales.mutate(
      'admin',
      'createPerson',
      { ...person, login: 'new', password: 'password-of-new' },
      'unit { id }',
    );
    expect(await rows('ACCOUNT_CREATED')).toMatchObject([{ actor: 'admin', times: 1 }]);
  });
});

describe('refused access', () => {
  test('shares a row per person, field and day', async () => {
    const ask = (person: Person, text: string) => sales.query(person, text).catch(() => undefined);
    for (let n = 0; n < 3; n += 1) await ask('li', '{ exportAllowances { until } }');
    await ask('wang', '{ exportAllowances { until } }');
    await ask(
      'li',
      'mutation { deleteCustomer(input: { requestKey: "d", customerId: "cus_1", reason: "x" }) { userErrors { code } } }',
    );
    expect(await rows('ACCESS_REFUSED')).toMatchObject([
      { actor: 'li', times: 3, detail: { field: 'Query.exportAllowances' } },
      { actor: 'wang', times: 1, detail: { field: 'Query.exportAllowances' } },
      { actor: 'li', times: 1, detail: { field: 'Mutation.deleteCustomer' } },
    ]);
  });

  test('of whoever is not signed in leaves no row', async () => {
    await sales.api.ask('{ exportAllowances { until } }');
    expect(await rows('ACCESS_REFUSED')).toEqual([]);
  });

  test('by a rule, and to a file, is recorded too', async () => {
    await sales
      .mutate(
        'li',
        'createCustomer',
        {
          entry: { name: '过去', source: 'PERSONAL_PUBLIC', backfill: true, at: '2026-01-02T02:00:00.000Z' },
        },
        'customer { id }',
      )
      .catch(() => undefined);
    const authorization = `Bearer ${await sessionOf('li')}`;
    await fetch(`${sales.api.url}/imports`, { method: 'POST', body: 'x', headers: { authorization } });
    expect((await rows('ACCESS_REFUSED')).map(({ detail }) => detail)).toContainEqual({ path: '/imports' });
  });

  test('to an export stands with its list and reason, whether the browser asked first or not', async () => {
    const authorization = `Bearer ${await sessionOf('li')}`;
    for (const method of ['HEAD', 'GET']) {
      expect(
        (await fetch(`${sales.api.url}/export/customers`, { method, headers: { authorization } })).status,
      ).toBe(403);
    }
    expect(await rows('EXPORT_REFUSED')).toMatchObject([
      { actor: 'li', times: 2, detail: { list: 'CUSTOMERS', code: 'EXPORT_OFF' } },
    ]);
  });
});

describe('a token', () => {
  test('leaves a row per mutation and day, and its id in what it did', async () => {
    const token = await sales.token(['READ', 'WRITE']);
    const create = (code: string) =>
      sales.api.ask(
        `mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } userErrors { code } } }`,
        {
          input: {
            requestKey: code,
            kind: 'REGION',
            code,
            name: code,
            parentId: sales.ids.get('CO'),
            from: '2026-06-01',
          },
        },
        { token },
      );
    for (const code of ['R1', 'R2']) await create(code);
    await sales.api.ask('{ units { code } }', {}, { token });
    const [wrote, ...others] = await rows('TOKEN_WROTE');
    expect(wrote).toMatchObject({ actor: 'admin', times: 2, detail: { field: 'Mutation.createUnit' } });
    expect(others).toEqual([]);
    const created = await rows('UNIT_CREATED');
    expect(created.map(({ detail }) => detail.token)).toEqual([wrote!.detail.token, wrote!.detail.token]);
    expect(wrote!.detail.token).toEqual(expect.any(Number));
  });
});

describe('phone numbers read in full', () => {
  const READ = '{ customers(first: 200) { nodes { phones { number display } } } }';
  const enter = async (person: Person, numbers: number, first: number): Promise<void> => {
    for (let n = 0; n < numbers; n += 10) {
      const phones = Array.from({ length: Math.min(10, numbers - n) }, (_, index) => ({
        number: `139577${String(first + n + index).padStart(5, '0')}`,
      }));
      await sales.customer(person, { phones });
    }
  };

  test('are told in one row a day from the 201st on, each number once, and no query writes', async () => {
    await enter('li', 200, 0);
    await sales.query('li', READ);
    await sales.query('li', READ);
    expect(await rows('PHONES_READ')).toEqual([]);
    await enter('li', 3, 500);
    const token = await sessionOf('li');
    await sales.api.ask(READ, {}, { token });
    const before = await statementsOf(() => sales.api.ask(READ, {}, { token }));
    expect(await rows('PHONES_READ')).toEqual([
      { kind: 'PHONES_READ', actor: 'li', times: 203, detail: { day: '2026-06-16' } },
    ]);
    expect(await statementsOf(() => sales.api.ask(READ, {}, { token }))).toBe(before);
    await enter('li', 2, 600);
    await sales.api.ask(READ, {}, { token });
    expect((await rows('PHONES_READ')).map(({ times }) => times)).toEqual([205]);
  });

  test('count in all processes together, and are written when one stops', async () => {
    await enter('wang', 150, 1_000);
    await sales.query('wang', READ);
    expect(await rows('PHONES_READ')).toEqual([]);
    const other = await startServer({
      ...{ databaseUrl: sales.api.schema.url, clock: sales.api.clock, log: pino({ level: 'silent' }) },
    });
    await enter('wang', 60, 2_000);
    await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await sessionOf('wang')}` },
      body: JSON.stringify({ query: READ }),
    });
    await other.close();
    expect(await rows('PHONES_READ')).toMatchObject([{ actor: 'wang', times: 360 }]);
  });

  test('are none where they are masked, and none for whoever reads no customers', async () => {
    await sales.api.db.run('DELETE FROM phones_read');
    const pooled = await sales.customer('zhao', { phones: [{ number: '13957799999' }] });
    await sales.mutate(
      'zhao',
      'releaseCustomer',
      { release: { customerId: pooled, note: '不做' } },
      'customer { id }',
    );
    await sales.query('li', 'query ($id: ID!) { customer(id: $id) { phones { number display } } }', {
      id: pooled,
    });
    await writeCounted(parts());
    expect(await sales.api.db.rows('SELECT * FROM phones_read')).toEqual([]);
  });
});

test('a connection that its client breaks off is no fault: nothing of it is logged', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const server = await startServer({ databaseUrl: sales.api.schema.url, clock: sales.api.clock, log });
  const head = (path: string, type: string, token: string) =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\nauthorization: Bearer ${token}\r\ncontent-length: 1000\r\n\r\n{"query"`;
  const token = await sales.api.signIn('manager1', 'password-of-manager1');
  for (const text of [head('/graphql', 'application/json', token), head('/imports', 'text/csv', token)]) {
    for (const breakOff of ['resetAndDestroy', 'destroy'] as const) {
      await new Promise<void>((resolve) => {
        const socket = createConnection(server.port, '127.0.0.1', () => {
          socket.write(text, () => setTimeout(() => socket[breakOff](), 100));
        });
        socket.once('close', () => resolve());
        socket.on('error', () => undefined);
      });
    }
  }
  await sleep(300);
  await server.close();
  expect(lines).toEqual([]);
});
