import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ADMINISTRATOR, askAt, startTestApi, type TestApi, type UserErrors } from '../harness/api';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.db.run('DELETE FROM sign_in_attempt');
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const session =
  'session { accessToken accessTokenExpiresAt refreshToken expiresAt } userErrors { code path message }';
const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { ${session} } }`;
const REFRESH = `mutation ($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { ${session} } }`;
const VIEWER = '{ viewer { role person { code } locale } }';

type Session = { accessToken: string; accessTokenExpiresAt: string; refreshToken: string; expiresAt: string };
type Payload = { session: Session | null; userErrors: { code: string; message: string; path: string[] }[] };

async function signIn(login: string, password: string, address = '10.0.0.1'): Promise<Payload> {
  const answer = await api.ask<{ signIn: Payload }>(
    SIGN_IN,
    { login, password },
    { headers: { 'x-forwarded-for': address } },
  );
  return answer.data.signIn;
}

async function open(): Promise<Session> {
  const { session: opened } = await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password);
  return opened!;
}

async function refresh(refreshToken: string, url = api.url): Promise<Payload> {
  return (await askAt(url)<{ refreshSession: Payload }>(REFRESH, { refreshToken })).data.refreshSession;
}

const codeOf = async (token: string, query = VIEWER): Promise<string | undefined> =>
  (await api.ask(query, {}, { token })).errors?.[0]?.extensions.code;

describe('signing in', () => {
  test('gives a session to the right name and password, whatever the capitals of the name', async () => {
    const { session: opened, userErrors } = await signIn('ADMIN', ADMINISTRATOR.password);
    expect(userErrors).toEqual([]);
    expect(opened!.accessTokenExpiresAt).toBe('2026-06-15T02:05:00.000Z');
    const { data } = await api.ask<{ viewer: unknown }>(VIEWER, {}, { token: opened!.accessToken });
    expect(data.viewer).toEqual({ role: 'ADMINISTRATOR', person: { code: 'admin' }, locale: 'zh' });
  });

  test('says the same of an unknown name and of a wrong password', async () => {
    const unknown = await signIn('nobody', 'some-password');
    const wrong = await signIn(ADMINISTRATOR.login, 'some-password');
    expect(unknown).toEqual(wrong);
    expect(unknown.userErrors).toEqual([{ code: 'SIGN_IN_FAILED', path: [], message: expect.any(String) }]);
  });

  test('keeps only an argon2id hash of the password', async () => {
    const [row] = await api.db.rows<{ password_hash: string }>('SELECT password_hash FROM account');
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('is closed for an account after ten failures, also to the right password, until a quarter of an hour is over', async () => {
    for (let n = 0; n < 10; n += 1) await signIn(ADMINISTRATOR.login, 'wrong-password', `10.0.1.${n}`);
    const refused = await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.0.2.1');
    expect(refused.session).toBeNull();
    expect(refused.userErrors[0]).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      message: expect.stringContaining('15'),
    });
    api.clock.forward(15 * MINUTE);
    expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password)).session).not.toBeNull();
  });

  test('counts attempts that arrive at once', async () => {
    const tries = Array.from({ length: 30 }, (_, n) =>
      signIn(ADMINISTRATOR.login, 'wrong-password', `10.1.0.${n}`),
    );
    const codes = (await Promise.all(tries)).map(({ userErrors }) => userErrors[0]!.code);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(20);
  });

  test('is closed for an address after a hundred failures, whatever the names', async () => {
    const address = '10.2.0.1';
    const tries = Array.from({ length: 100 }, (_, n) => signIn(`name-${n}`, 'wrong-password', address));
    await Promise.all(tries);
    expect((await signIn('another', 'wrong-password', address)).userErrors[0]!.code).toBe(
      'TOO_MANY_ATTEMPTS',
    );
    expect((await signIn('another', 'wrong-password', '10.2.0.2')).userErrors[0]!.code).toBe(
      'SIGN_IN_FAILED',
    );
  });

  test('gives a success its count back', async () => {
    for (let n = 0; n < 25; n += 1)
      expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password)).session).not.toBeNull();
  });

  test('is written down with its address, failures with the name that was tried', async () => {
    await api.db.run('DELETE FROM audit');
    await signIn('someone', 'wrong-password', '10.3.0.1');
    await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.3.0.2');
    const rows = await api.db.rows<{ kind: string; address: string; detail: string }>(
      'SELECT kind, address, detail FROM audit ORDER BY id',
    );
    expect(rows).toEqual([
      { kind: 'SIGN_IN_FAILED', address: '10.3.0.1', detail: '{"login":"someone"}' },
      { kind: 'SIGNED_IN', address: '10.3.0.2', detail: '{}' },
    ]);
  });
});

describe('an access token', () => {
  test('works for five minutes', async () => {
    const { accessToken } = await open();
    api.clock.forward(5 * MINUTE - 1_000);
    expect(await codeOf(accessToken)).toBeUndefined();
    api.clock.forward(1_000);
    expect(await codeOf(accessToken)).toBe('UNAUTHENTICATED');
  });

  test('is nothing when a letter of it was changed', async () => {
    const { accessToken } = await open();
    const [head, body, seal] = accessToken.split('.') as [string, string, string];
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), exp: 9e9 }),
    );
    expect(await codeOf(`${head}.${forged.toString('base64url')}.${seal}`)).toBe('UNAUTHENTICATED');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await codeOf(`${unsigned}.${forged.toString('base64url')}.`)).toBe('UNAUTHENTICATED');
  });

  test('is nothing once its session has ended', async () => {
    const { accessToken } = await open();
    const { data } = await api.ask<{ signOut: { ended: number } }>(
      'mutation { signOut { ended } }',
      {},
      { token: accessToken },
    );
    expect(data.signOut.ended).toBe(1);
    expect(await codeOf(accessToken)).toBe('UNAUTHENTICATED');
  });
});

describe('a refresh token', () => {
  test('is exchanged for a new one, which works on', async () => {
    const first = await open();
    api.clock.forward(4 * MINUTE);
    const second = (await refresh(first.refreshToken)).session!;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await codeOf(second.accessToken)).toBeUndefined();
    api.clock.forward(4 * MINUTE);
    expect((await refresh(second.refreshToken)).session).not.toBeNull();
  });

  test('has one successor, however many refresh at once and wherever', async () => {
    const { refreshToken } = await open();
    const other = await api.second();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => refresh(refreshToken, n % 2 === 0 ? api.url : other.url)),
    );
    expect(new Set(answers.map(({ session: renewed }) => renewed?.refreshToken)).size).toBe(1);
    expect(answers[0]!.session).not.toBeNull();
  });

  test('gets the same successor for sixty seconds', async () => {
    const { refreshToken } = await open();
    const successor = (await refresh(refreshToken)).session!;
    api.clock.forward(60_000);
    expect((await refresh(refreshToken)).session!.refreshToken).toBe(successor.refreshToken);
  });

  test('ends the session when it is used again later', async () => {
    const { refreshToken } = await open();
    const successor = (await refresh(refreshToken)).session!;
    api.clock.forward(60_001);
    expect((await refresh(refreshToken)).userErrors[0]!.code).toBe('SESSION_ENDED');
    expect((await refresh(successor.refreshToken)).userErrors[0]!.code).toBe('SESSION_ENDED');
    expect(await codeOf(successor.accessToken)).toBe('UNAUTHENTICATED');
  });

  test('is nothing when it was made up, and harms nobody', async () => {
    const { refreshToken } = await open();
    const [id, , seal] = refreshToken.split('.') as [string, string, string];
    for (const made of ['', 'x', `${id}.2.${seal}`, `${id}.1.${'A'.repeat(43)}`]) {
      expect((await refresh(made)).userErrors[0]!.code).toBe('SESSION_ENDED');
    }
    expect((await refresh(refreshToken)).session).not.toBeNull();
  });

  test('ends with twelve hours without use, and two weeks after the sign-in', async () => {
    const idle = await open();
    api.clock.forward(12 * 60 * MINUTE);
    expect((await refresh(idle.refreshToken)).session).toBeNull();

    let { refreshToken } = await open();
    for (let half = 0; half < 27; half += 1) {
      api.clock.forward(DAY / 2 - MINUTE);
      const { session: renewed } = await refresh(refreshToken);
      expect(renewed).not.toBeNull();
      ({ refreshToken } = renewed!);
    }
    api.clock.forward(DAY / 2);
    expect((await refresh(refreshToken)).session).toBeNull();
  });
});

describe('signing out', () => {
  test('ends one session, or all of the person', async () => {
    const [one, two, three] = [await open(), await open(), await open()];
    await api.ask<{ signOut: { ended: number } }>(
      'mutation { signOut { ended } }',
      {},
      { token: one.accessToken },
    );
    expect(await codeOf(one.accessToken)).toBe('UNAUTHENTICATED');
    expect(await codeOf(two.accessToken)).toBeUndefined();
    const { data } = await api.ask<{ signOutEverywhere: { ended: number } }>(
      'mutation { signOutEverywhere { ended } }',
      {},
      { token: two.accessToken },
    );
    expect(data.signOutEverywhere.ended).toBeGreaterThanOrEqual(2);
    expect(await codeOf(three.accessToken)).toBe('UNAUTHENTICATED');
  });
});

describe('a password', () => {
  const CHANGE = `mutation ($now: String!, $next: String!) {
    changePassword(input: { currentPassword: $now, newPassword: $next }) { viewer { role } userErrors { code path } }
  }`;

  test('is changed with the present one, and ends every other session', async () => {
    const [own, other] = [await open(), await open()];
    const change = async (now: string, next: string) =>
      (
        await api.ask<{ changePassword: { viewer: unknown; userErrors: UserErrors } }>(
          CHANGE,
          { now, next },
          { token: own.accessToken },
        )
      ).data.changePassword;
    expect((await change('wrong-password', 'new-password')).userErrors).toEqual([
      { code: 'PASSWORD_WRONG', path: ['currentPassword'] },
    ]);
    expect((await change(ADMINISTRATOR.password, 'short')).userErrors).toEqual([
      { code: 'PASSWORD_TOO_SHORT', path: ['newPassword'] },
    ]);
    expect(await change(ADMINISTRATOR.password, 'new-password')).toMatchObject({
      viewer: { role: 'ADMINISTRATOR' },
    });
    expect(await codeOf(own.accessToken)).toBeUndefined();
    expect(await codeOf(other.accessToken)).toBe('UNAUTHENTICATED');
    expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password)).session).toBeNull();
    await change('new-password', ADMINISTRATOR.password);
  });
});

describe('the language', () => {
  test('of a person is kept and used for every message', async () => {
    const { accessToken: token } = await open();
    const SET =
      'mutation ($l: String!) { setLocale(input: { locale: $l }) { viewer { locale } userErrors { code message } } }';
    const set = async (locale: string) =>
      (
        await api.ask<{ setLocale: { viewer: { locale: string } | null; userErrors: UserErrors } }>(
          SET,
          { l: locale },
          { token },
        )
      ).data.setLocale;
    expect((await set('fr')).userErrors[0]!.code).toBe('LOCALE_UNKNOWN');
    expect((await set('en')).viewer?.locale).toBe('en');
    expect((await set('fr')).userErrors[0]!.message).toBe('Choose zh or en.');
    await set('zh');
    expect((await set('fr')).userErrors[0]!.message).not.toBe('Choose zh or en.');
  });

  test('of somebody who is not signed in is the one asked for, else Chinese', async () => {
    const english = await api.ask<{ signIn: Payload }>(
      SIGN_IN,
      { login: 'x', password: 'y' },
      { headers: { 'accept-language': 'en-GB,en' } },
    );
    expect(english.data.signIn.userErrors[0]!.message).toBe('Name or password is wrong.');
    const usual = await api.ask<{ signIn: Payload }>(SIGN_IN, { login: 'x', password: 'y' });
    expect(usual.data.signIn.userErrors[0]!.message).toMatch(/\p{Script=Han}/u);
  });
});

describe('API tokens', () => {
  const CREATE = `mutation ($input: CreateApiTokenInput!) {
    createApiToken(input: $input) { token { id name scopes expiresOn revokedAt } secret userErrors { code path } }
  }`;
  type Created = {
    token: { id: string; name: string; scopes: string[]; expiresOn: string; revokedAt: string | null };
    secret: string;
    userErrors: UserErrors;
  };
  const create = async (token: string, input: Record<string, unknown>) =>
    (
      await api.ask<{ createApiToken: Created }>(
        CREATE,
        { input: { name: 'crm', scopes: ['READ'], expiresOn: '2027-06-01', ...input } },
        { token },
      )
    ).data.createApiToken;

  let administrator: string;
  beforeEach(async () => {
    api.clock.set('2026-07-01T02:00:00.000Z');
    administrator = await api.signIn(ADMINISTRATOR.login, ADMINISTRATOR.password);
  });

  test('show their secret once and are stored as a hash', async () => {
    const first = await create(administrator, { requestKey: 'once' });
    expect(first.secret).toMatch(/^erp_[\w-]{43}$/);
    const again = await create(administrator, { requestKey: 'once' });
    expect(again).toMatchObject({ token: { id: first.token.id }, secret: null });
    const other = await create(administrator, { requestKey: 'once', name: 'other' });
    expect(other.userErrors[0]!.code).toBe('REQUEST_KEY_REUSED');
    const stored = await api.db.rows('SELECT * FROM api_token');
    expect(JSON.stringify(stored)).not.toContain(first.secret);
  });

  test('do what their scopes say and what their owner may, and never manage tokens or sessions', async () => {
    const { secret: read } = await create(administrator, { requestKey: 'read' });
    const { secret: write } = await create(administrator, { requestKey: 'write', scopes: ['READ', 'WRITE'] });
    const make = (key: string) =>
      `mutation { createUnit(input: { requestKey: "${key}", kind: REGION, code: "${key}", name: "R", parentId: "none" }) { userErrors { code } } }`;
    expect(await codeOf(read, '{ units { code } }')).toBeUndefined();
    expect(await codeOf(read, make('r'))).toBe('FORBIDDEN');
    expect(await codeOf(write, make('w'))).toBeUndefined();
    expect(await codeOf(write, '{ apiTokens { id } }')).toBe('FORBIDDEN');
    expect(await codeOf(write, 'mutation { signOutEverywhere { ended } }')).toBe('FORBIDDEN');
    expect(
      await codeOf(write, 'mutation { setLocale(input: { locale: "en" }) { userErrors { code } } }'),
    ).toBe('FORBIDDEN');
  });

  test('work through their last day', async () => {
    const { secret } = await create(administrator, { requestKey: 'short', expiresOn: '2026-07-02' });
    api.clock.set('2026-07-02T15:59:59.000Z');
    expect(await codeOf(secret)).toBeUndefined();
    api.clock.set('2026-07-02T16:00:00.000Z');
    expect(await codeOf(secret)).toBe('UNAUTHENTICATED');
  });

  test('last a year at most and not from yesterday', async () => {
    for (const expiresOn of ['2026-06-30', '2027-07-03']) {
      const { userErrors } = await create(administrator, { requestKey: expiresOn, expiresOn });
      expect(userErrors).toEqual([{ code: 'EXPIRY_INVALID', path: ['expiresOn'] }]);
    }
    expect((await create(administrator, { requestKey: 'year', expiresOn: '2027-07-02' })).userErrors).toEqual(
      [],
    );
  });

  test('stop when they are revoked', async () => {
    const { token, secret } = await create(administrator, { requestKey: 'revoked' });
    expect(await codeOf(secret)).toBeUndefined();
    const REVOKE =
      'mutation ($id: ID!) { revokeApiToken(input: { tokenId: $id }) { token { revokedAt } userErrors { code } } }';
    const { data } = await api.ask<{ revokeApiToken: { token: { revokedAt: string } } }>(
      REVOKE,
      { id: token.id },
      { token: administrator },
    );
    expect(data.revokeApiToken.token.revokedAt).toBe('2026-07-01T02:00:00.000Z');
    expect(await codeOf(secret)).toBe('UNAUTHENTICATED');
  });

  test('tell when they were last used', async () => {
    const { secret } = await create(administrator, { requestKey: 'used' });
    await codeOf(secret);
    const { data } = await api.ask<{ apiTokens: { lastUsedAt: string }[] }>(
      '{ apiTokens { name lastUsedAt } }',
      {},
      { token: administrator },
    );
    expect(data.apiTokens[0]!.lastUsedAt).toBe('2026-07-01T02:00:00.000Z');
  });
});

describe('demo accounts', () => {
  test('are nobody where no demo was loaded, and need no sign-in', async () => {
    expect((await api.ask('{ demoAccounts { login } }')).data).toEqual({ demoAccounts: [] });
  });
});

test('every text of a problem exists in both languages with the same parameters', () => {
  const read = (locale: string) =>
    JSON.parse(readFileSync(`${__dirname}/../../domain/messages/problems.${locale}.json`, 'utf8')) as Record<
      string,
      string
    >;
  const [zh, en] = [read('zh'), read('en')];
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  // A parameter ends at its brace or at the comma before its format; the texts of a plural have blanks in them.
  const names = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
  for (const code of Object.keys(en)) expect([code, names(zh[code]!)]).toEqual([code, names(en[code]!)]);
});
