import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { purgeAttempts } from '@erp/api/identity/attempts';
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
  'session { accessToken accessTokenExpiresAt refreshToken expiresAt } deviceToken retryAfter userErrors { code path message }';
const SIGN_IN = `mutation ($login: String!, $password: String!, $deviceToken: String) {
  signIn(input: { login: $login, password: $password, deviceToken: $deviceToken }) { ${session} } }`;
const REFRESH = `mutation ($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { ${session} } }`;
const VIEWER = '{ viewer { role person { code } locale } }';

type Session = { accessToken: string; accessTokenExpiresAt: string; refreshToken: string; expiresAt: string };
type Payload = {
  session: Session | null;
  deviceToken: string | null;
  retryAfter: number | null;
  userErrors: { code: string; message: string; path: string[] }[];
};

async function signIn(
  login: string,
  password: string,
  address = '10.0.0.1',
  deviceToken: string | null = null,
): Promise<Payload> {
  const answer = await api.ask<{ signIn: Payload }>(
    SIGN_IN,
    { login, password, deviceToken },
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

  const failAt = async (address: string, times: number, login = ADMINISTRATOR.login): Promise<string[]> => {
    const codes: string[] = [];
    for (let n = 0; n < times; n += 1) {
      codes.push((await signIn(login, 'wrong-password', address)).userErrors[0]!.code);
    }
    return codes;
  };

  test('slows a login down at an address after five failures, and says for how many seconds', async () => {
    expect(await failAt('10.0.1.1', 7)).toEqual([
      ...Array<string>(5).fill('SIGN_IN_FAILED'),
      ...Array<string>(2).fill('TOO_MANY_ATTEMPTS'),
    ]);
    const refused = await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.0.1.1');
    expect(refused).toMatchObject({ session: null, retryAfter: 2 });
    expect(refused.userErrors[0]!.message).toContain('2 秒');
    api.clock.forward(2_000);
    expect(await failAt('10.0.1.1', 1)).toEqual(['SIGN_IN_FAILED']);
    api.clock.forward(3_999);
    expect(await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.0.1.1')).toMatchObject({
      session: null,
      retryAfter: 1,
    });
    api.clock.forward(1);
    expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.0.1.1')).session).not.toBeNull();
    expect(await failAt('10.0.1.1', 5)).toEqual(Array<string>(5).fill('SIGN_IN_FAILED'));
  });

  test('never locks a login: a quarter of an hour later the right password is good, whatever was tried', async () => {
    for (let n = 0; n < 12; n += 1) {
      await failAt('10.0.2.1', 5);
      api.clock.forward(15 * MINUTE);
    }
    await failAt('10.0.2.1', 20);
    const { retryAfter } = await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.0.2.1');
    expect(retryAfter).toBe(900);
    api.clock.forward(15 * MINUTE);
    expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.0.2.1')).session).not.toBeNull();
  });

  test('does not slow a login down elsewhere', async () => {
    await failAt('10.0.3.1', 20);
    expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.0.3.2')).session).not.toBeNull();
  });

  test('takes the addresses of one IPv6 network for one', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 6; n += 1) codes.push(...(await failAt(`2001:db8:0:7::${n}`, 1)));
    expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
    expect(await failAt('2001:db8:0:8::1', 1)).toEqual(['SIGN_IN_FAILED']);
  });

  test('counts attempts that arrive at once', async () => {
    const tries = Array.from({ length: 30 }, () => signIn(ADMINISTRATOR.login, 'wrong-password', '10.1.0.1'));
    const codes = (await Promise.all(tries)).map(({ userErrors }) => userErrors[0]!.code);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(25);
  });

  test('slows an address down to a try a minute after a hundred failures, whatever the names', async () => {
    const address = '10.2.0.1';
    const tries = Array.from({ length: 100 }, (_, n) => signIn(`name-${n}`, 'wrong-password', address));
    await Promise.all(tries);
    const refused = await signIn('another', 'wrong-password', address);
    expect([refused.userErrors[0]!.code, refused.retryAfter]).toEqual(['TOO_MANY_ATTEMPTS', 60]);
    expect((await signIn('another', 'wrong-password', '10.2.0.2')).userErrors[0]!.code).toBe(
      'SIGN_IN_FAILED',
    );
    api.clock.forward(MINUTE);
    expect((await signIn('another', 'wrong-password', address)).userErrors[0]!.code).toBe('SIGN_IN_FAILED');
  });

  test('that comes too early writes no row, whatever its login', async () => {
    const address = '10.5.0.1';
    await Promise.all(Array.from({ length: 100 }, (_, n) => signIn(`early-${n}`, 'wrong-password', address)));
    const rows = () =>
      api.db.rows<{ subject: string }>(
        'SELECT subject, failures, since FROM sign_in_attempt ORDER BY subject',
      );
    const before = await rows();
    const refused = await Promise.all(
      Array.from({ length: 10 }, (_, n) => signIn(`unheard-of-${n}`, 'wrong-password', address)),
    );
    expect(refused.map(({ userErrors }) => userErrors[0]!.code)).toEqual(Array(10).fill('TOO_MANY_ATTEMPTS'));
    expect(await rows()).toEqual(before);
  });

  test('slows a login down to a try a minute after a hundred failures, whatever the addresses', async () => {
    const tries = Array.from({ length: 100 }, (_, n) =>
      signIn(ADMINISTRATOR.login, 'wrong-password', `10.3.${n}.1`),
    );
    await Promise.all(tries);
    const refused = await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.3.200.1');
    expect([refused.userErrors[0]!.code, refused.retryAfter]).toEqual(['TOO_MANY_ATTEMPTS', 60]);
    api.clock.forward(MINUTE);
    expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.3.200.1')).session).not.toBeNull();
  });

  test('gives a success its count back', async () => {
    for (let n = 0; n < 25; n += 1)
      expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password)).session).not.toBeNull();
  });

  test('keeps what it counted for a day', async () => {
    await failAt('10.4.0.1', 3);
    const rows = () => api.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM sign_in_attempt');
    await purgeAttempts(api.db, api.clock.now());
    expect(await rows()).toEqual([{ n: 3 }]);
    api.clock.forward(DAY);
    await purgeAttempts(api.db, api.clock.now());
    expect(await rows()).toEqual([{ n: 0 }]);
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

describe('a browser from which the person signed in before', () => {
  const strangersFail = () =>
    Promise.all(
      Array.from({ length: 100 }, (_, n) => signIn(ADMINISTRATOR.login, 'wrong-password', `10.5.${n}.1`)),
    );
  /** More than an unknown browser at this address may try for free. */
  const failHere = async (address: string, login = ADMINISTRATOR.login): Promise<void> => {
    for (let n = 0; n < 6; n += 1) await signIn(login, 'wrong-password', address);
  };
  const known = async (deviceToken?: string): Promise<string> =>
    (await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.6.0.1', deviceToken)).deviceToken!;

  test('is not slowed by strangers, neither at its own address nor everywhere', async () => {
    const deviceToken = await known();
    await failHere('10.6.0.1');
    await strangersFail();
    expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.6.0.1')).session).toBeNull();
    expect(
      (await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.6.0.1', deviceToken)).session,
    ).not.toBeNull();
  });

  test('is slowed by its own failures, which slow nobody else', async () => {
    const deviceToken = await known();
    const codes: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const { userErrors } = await signIn(ADMINISTRATOR.login, 'wrong', `10.7.0.${n}`, deviceToken);
      codes.push(userErrors[0]!.code);
    }
    expect(codes).toEqual([...Array<string>(5).fill('SIGN_IN_FAILED'), 'TOO_MANY_ATTEMPTS']);
    expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.7.0.1')).session).not.toBeNull();
  });

  test('is known for ninety days from its last sign-in', async () => {
    const isKnown = async (deviceToken: string): Promise<boolean> => {
      await failHere('10.8.0.1');
      return (
        (await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.8.0.1', deviceToken)).session !== null
      );
    };
    const first = await known();
    api.clock.forward(89 * DAY);
    const second = await known(first);
    api.clock.forward(2 * DAY);
    expect([await isKnown(first), await isKnown(second)]).toEqual([false, true]);
    api.clock.forward(89 * DAY);
    expect(await isKnown(second)).toBe(false);
  });

  test.each([
    ['unknown', 'nonsense'],
    ['too long', 'a'.repeat(3_000)],
    ['too many', '~'.repeat(3_000)],
  ])('signs in as an unknown one with a token that is %s', async (_, deviceToken) => {
    const answer = await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.6.0.3', deviceToken);
    expect(answer.userErrors).toEqual([]);
    expect(answer.session).not.toBeNull();
  });

  test('is known to every person who used it, and to nobody else', async () => {
    await api.db.run(
      `INSERT INTO unit (id, kind, code, name, role, active) VALUES (9001, 'PERSON', 'second', '二', 'REP', 1)`,
    );
    await api.db.run(
      `INSERT INTO account (person_id, login, password_hash, locale, created_at)
       SELECT 9001, 'second', password_hash, 'zh', created_at FROM account WHERE login = ?`,
      [ADMINISTRATOR.login],
    );
    const own = await known();
    const both = (await signIn('second', ADMINISTRATOR.password, '10.9.0.1', own)).deviceToken!;
    await failHere('10.9.0.2');
    await failHere('10.9.0.2', 'second');
    expect((await signIn('second', ADMINISTRATOR.password, '10.9.0.2', own)).session).toBeNull();
    expect((await signIn('second', ADMINISTRATOR.password, '10.9.0.2', both)).session).not.toBeNull();
    expect(
      (await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.9.0.2', both)).session,
    ).not.toBeNull();
  });

  test.each([
    ['made up', () => `1.${'0'.repeat(32)}.9999999999.${'A'.repeat(43)}`],
    ['no token', () => '~~~...~'],
    ['very long', () => 'A'.repeat(100_000)],
    ['with a later end', (token: string) => token.replace(/\.(\d{10})\./, '.9999999999.')],
  ])('is not known by a token that is %s', async (_, forge) => {
    const forged = forge(await known());
    await failHere('10.11.0.1');
    expect(
      (await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.11.0.1', forged)).session,
    ).toBeNull();
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
  const CHANGE = `mutation ($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      viewer { role } endedSessions revokedTokens retryAfter userErrors { code path }
    }
  }`;
  type Changed = {
    viewer: unknown;
    endedSessions: number | null;
    revokedTokens: number | null;
    retryAfter: number | null;
    userErrors: UserErrors;
  };
  const changeAs = async (token: string, input: Record<string, unknown>): Promise<Changed> =>
    (await api.ask<{ changePassword: Changed }>(CHANGE, { input }, { token })).data.changePassword;

  test('is changed with the present one, and ends every other session', async () => {
    const [own, other] = [await open(), await open()];
    const change = (currentPassword: string, newPassword: string) =>
      changeAs(own.accessToken, { currentPassword, newPassword });
    expect((await change('wrong-password', 'new-password')).userErrors).toEqual([
      { code: 'PASSWORD_WRONG', path: ['currentPassword'] },
    ]);
    expect((await change(ADMINISTRATOR.password, 'short')).userErrors).toEqual([
      { code: 'PASSWORD_TOO_SHORT', path: ['newPassword'] },
    ]);
    expect(await change(ADMINISTRATOR.password, 'new-password')).toMatchObject({
      viewer: { role: 'ADMINISTRATOR' },
      endedSessions: expect.any(Number),
      revokedTokens: 0,
    });
    expect(await codeOf(own.accessToken)).toBeUndefined();
    expect(await codeOf(other.accessToken)).toBe('UNAUTHENTICATED');
    expect((await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password)).session).toBeNull();
    await change('new-password', ADMINISTRATOR.password);
  });

  test('is guessed slowly by whoever took over a session, and no stranger slows its person down', async () => {
    for (let n = 0; n < 8; n += 1) await signIn(ADMINISTRATOR.login, 'wrong-password', '127.0.0.1');
    const { accessToken } = await open();
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 7; n += 1) {
      const input = { currentPassword: 'wrong-password', newPassword: 'new-password' };
      codes.push((await changeAs(accessToken, input)).userErrors[0]?.code);
    }
    expect(codes).toEqual([
      ...Array<string>(5).fill('PASSWORD_WRONG'),
      ...Array<string>(2).fill('TOO_MANY_ATTEMPTS'),
    ]);
    const input = { currentPassword: ADMINISTRATOR.password, newPassword: 'new-password' };
    expect((await changeAs(accessToken, input)).retryAfter).toBe(2);
  });

  test('that changes makes every browser unknown', async () => {
    const { session: opened, deviceToken } = await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password);
    const there = { currentPassword: ADMINISTRATOR.password, newPassword: 'new-password' };
    const back = { currentPassword: 'new-password', newPassword: ADMINISTRATOR.password };
    for (const input of [there, back])
      expect((await changeAs(opened!.accessToken, input)).viewer).not.toBeNull();
    for (let n = 0; n < 6; n += 1) await signIn(ADMINISTRATOR.login, 'wrong-password', '10.12.0.1');
    const again = await signIn(ADMINISTRATOR.login, ADMINISTRATOR.password, '10.12.0.1', deviceToken);
    expect(again.userErrors[0]!.code).toBe('TOO_MANY_ATTEMPTS');
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

  const companyId = async (): Promise<string> => {
    const { data } = await api.ask<{ units: { id: string; kind: string }[] }>(
      '{ units { id kind } }',
      {},
      { token: administrator },
    );
    return data.units.find(({ kind }) => kind === 'COMPANY')!.id;
  };

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

  test('keep no scope that their owner may no longer give', async () => {
    const run = async <T>(query: string, input: object): Promise<T> =>
      (await api.ask<T>(query, { input }, { token: administrator })).data;
    const { createPerson } = await run<{ createPerson: { unit: { id: string } } }>(
      'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { unit { id } userErrors { code } } }',
      {
        ...{
          requestKey: 'other',
          code: 'other',
          name: '另一位',
          role: 'ADMINISTRATOR',
          unitId: await companyId(),
        },
        ...{ login: 'other', password: 'password-of-other', from: '2026-07-01' },
      },
    );
    const setRole = (role: string) =>
      run('mutation ($input: SetRoleInput!) { setRole(input: $input) { userErrors { code } } }', {
        personId: createPerson.unit.id,
        role,
      });
    const owner = await api.signIn('other', 'password-of-other');
    const scopes = ['READ', 'WRITE', 'BACKFILL', 'FINANCE'];
    const { secret } = await create(owner, { requestKey: 'all', scopes });
    const permissions = async (): Promise<string[]> =>
      (
        await api.ask<{ viewer: { permissions: string[] } }>(
          '{ viewer { permissions } }',
          {},
          { token: secret },
        )
      ).data.viewer.permissions;
    const lost = ['CONFIRM_PAYMENT', 'BACKFILL', 'IMPORT', 'MANAGE_PEOPLE'];
    expect(await permissions()).toEqual(expect.arrayContaining(lost));
    await setRole('REP');
    const left = await permissions();
    expect(left).toEqual(expect.arrayContaining(['READ_CUSTOMERS', 'FOLLOW_UP']));
    expect(left.filter((permission) => lost.includes(permission))).toEqual([]);
    await setRole('ADMINISTRATOR');
    expect(await permissions()).toEqual(expect.arrayContaining(lost));
  });

  test('outlive a sign-out everywhere and a new password, unless the person asks to revoke them', async () => {
    const { secret } = await create(administrator, { requestKey: 'stays' });
    const OUT =
      'mutation ($input: SignOutEverywhereInput) { signOutEverywhere(input: $input) { ended revokedTokens } }';
    type Out = { signOutEverywhere: { ended: number; revokedTokens: number } };
    const plain = await api.ask<Out>(OUT, {}, { token: administrator });
    expect(plain.data.signOutEverywhere.revokedTokens).toBe(0);
    expect(await codeOf(secret)).toBeUndefined();

    const { accessToken } = await open();
    const asked = await api.ask<Out>(OUT, { input: { revokeTokens: true } }, { token: accessToken });
    expect(asked.data.signOutEverywhere.revokedTokens).toBeGreaterThanOrEqual(1);
    expect(await codeOf(secret)).toBe('UNAUTHENTICATED');

    const again = await open();
    const { secret: second } = await create(again.accessToken, { requestKey: 'second' });
    const CHANGE =
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { endedSessions revokedTokens } }';
    const change = (currentPassword: string, newPassword: string, revokeTokens: boolean) =>
      api.ask<{ changePassword: object }>(
        CHANGE,
        { input: { currentPassword, newPassword, revokeTokens } },
        { token: again.accessToken },
      );
    const kept = await change(ADMINISTRATOR.password, 'new-password', false);
    expect(kept.data.changePassword).toEqual({ endedSessions: 0, revokedTokens: 0 });
    expect(await codeOf(second)).toBeUndefined();
    const revoked = await change('new-password', ADMINISTRATOR.password, true);
    expect(revoked.data.changePassword).toEqual({ endedSessions: 0, revokedTokens: 1 });
    expect(await codeOf(second)).toBe('UNAUTHENTICATED');
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
