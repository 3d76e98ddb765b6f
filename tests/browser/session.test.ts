/** Who is signed in, and that nothing typed is lost: not by a session that ends, not by an API that is down. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { get, request } from 'node:http';
import type { Page } from 'playwright-core';
import { openDatabase } from '@erp/api/database/sql';
import { messageOf } from '@erp/api/graphql/problems';
import { DEMO_PASSWORD } from '@erp/scripts/demo/organization';
import { callForm, type CallForm } from '../harness/call-form';
import { inTime } from '../harness/in-time';
import { fillSignIn, settled, startSite, texts, type Site } from '../harness/site';
import { openSitePage, SITE_PAGES } from '../harness/site-pages';

const MINUTE = 60_000;
const { zh } = texts;
const SESSION_COOKIE = 'next-auth.session-token';
const callDesk = SITE_PAGES.find(({ route }) => route.endsWith('/call'))!;

/** Asks for a path exactly as it stands, which `fetch` would resolve first; where the answer leads. */
const redirectOf = (path: string, headers: Record<string, string>): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.address);
    get({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.headers.location);
    }).on('error', reject);
  });

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const sessionOf = async (page: Page): Promise<string | undefined> =>
  (await page.context().cookies()).find(({ name }) => name === SESSION_COOKIE)?.value;

describe('signing in', () => {
  test('a wrong password says so at the field, and the login stays', async () => {
    const page = await site.window();
    await site.open(page, '/sign-in');
    await fillSignIn(page, 'rep03', 'not-the-password');
    await page
      .locator('#password-message')
      .getByText(messageOf('zh', { code: 'SIGN_IN_FAILED', path: [] }))
      .waitFor();
    expect(await page.locator('#login').inputValue()).toBe('rep03');
    expect(await page.locator('#password').getAttribute('aria-invalid')).toBe('true');
    expect(new URL(page.url()).search).toBe('');
    expect(await sessionOf(page)).toBeUndefined();
  });

  test('what is left empty is asked for, each at its field', async () => {
    const page = await site.window();
    await site.open(page, '/sign-in');
    await page.keyboard.press('Enter');
    await page.locator('#login-message').getByText(zh.signIn.loginRequired).waitFor();
    expect(await page.locator('#password-message').innerText()).toBe(zh.signIn.passwordRequired);
  });

  test('leads back to the page that was asked for', async () => {
    const page = await site.window();
    await site.open(page, '/customers?view=hot');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await fillSignIn(page, 'rep03', DEMO_PASSWORD);
    await page.waitForURL(`${site.address}/customers?view=hot`);
  });

  test.each([
    '/.//evil.example/x',
    '/..//evil.example/x',
    '/%2e//evil.example/x',
    '\\\\evil.example',
    'https://evil.example',
  ])('never leads to another site: %s', async (callbackUrl) => {
    const page = await site.window();
    await site.open(page, `/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`);
    await fillSignIn(page, 'rep03', DEMO_PASSWORD);
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    expect(page.url()).toBe(`${site.address}/`);
  });
});

describe('a sign-in after many wrong passwords', () => {
  test('says how long to wait, and goes on at once in a browser that the person used before', async () => {
    const login = 'rep07';
    const known = await site.signedIn(login, { at: null });
    const device = (await known.context().cookies(`${site.address}/api/auth`)).find(
      ({ name }) => name === 'device-token',
    );
    expect(device).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api/auth' });
    const days = (device!.expires - Date.now() / 1_000) / 86_400;
    expect(Math.round(days)).toBe(90);

    const stranger = await site.window();
    await site.open(stranger, '/sign-in');
    const wait = stranger.locator('#password-message').getByText(/尝试次数过多，请 \d+ (秒|分钟)后再试/);
    for (let tries = 0; tries < 12 && !(await wait.isVisible()); tries += 1) {
      const answered = stranger.waitForResponse((answer) => answer.url().includes('/callback/credentials'));
      await fillSignIn(stranger, login, `wrong-${tries}`);
      await answered;
      await stranger.locator('#password-message').waitFor();
    }
    await wait.waitFor();

    await known.context().clearCookies({ name: SESSION_COOKIE });
    await site.open(known, '/sign-in');
    await fillSignIn(known, login, DEMO_PASSWORD);
    await known.waitForURL(`${site.address}/`);
  });
});

describe('a redirect', () => {
  test.each([
    '//evil.example/x',
    '/.//evil.example',
    '/%2e//evil.example',
    '/\\evil.example',
    '//evil.example/%2e%2e',
    '/customers',
  ])('of whoever is not signed in stays with the product: %s', async (path) => {
    const location = await redirectOf(path, { host: new URL(site.address).host });
    expect(new URL(location ?? '/', site.address).origin).toBe(site.address);
  });

  test.each(['https://evil.example/x', '//evil.example', '/.//evil.example', 'nonsense:', ''])(
    'that next-auth is asked for stays with the product: %s',
    async (callbackUrl) => {
      const { request } = (await site.window()).context();
      const auth = `${site.address}/api/auth`;
      const { csrfToken } = (await (await request.get(`${auth}/csrf`)).json()) as { csrfToken: string };
      for (const action of ['signout', 'callback/credentials']) {
        const answer = await request.post(`${auth}/${action}`, {
          form: { csrfToken, login: 'rep03', password: DEMO_PASSWORD, callbackUrl, json: 'true' },
        });
        const { url } = (await answer.json()) as { url: string };
        expect([action, url]).toEqual([action, expect.stringMatching(new RegExp(`^${site.address}/(?!/)`))]);
      }
    },
  );
});

describe('a bad request to the sign-in', () => {
  const KEY = 'next-auth.csrf-token';
  type Answer = { status: number; text: string };
  type Sending = { method?: string; headers?: Record<string, string>; body?: string };

  const answerTo = async (path: string, sending: Sending = {}): Promise<Answer> => {
    const answer = await fetch(`${site.address}${path}`, { redirect: 'manual', ...sending });
    return { status: answer.status, text: await answer.text() };
  };
  const csrf = async (): Promise<{ token: string; cookie: string }> => {
    const answer = await fetch(`${site.address}/api/auth/csrf`);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(KEY))!;
    return { token: csrfToken, cookie: cookie.split(';')[0]! };
  };
  const SIGN_IN = '/api/auth/callback/credentials';
  const json = { 'content-type': 'application/json' };

  test.each<[string, Record<string, unknown>]>([
    ['whose login is an object', { login: { a: 1 }, password: 'x' }],
    ['whose login is a list', { login: ['rep03'], password: 'x' }],
    ['whose login is a number', { login: 1, password: 'x' }],
    ['without a login', { password: 'x' }],
    ['whose password is an object', { login: 'rep03', password: { x: 1 } }],
    ['without a password', { login: 'rep03' }],
  ])('%s is refused as one', async (_, fields) => {
    const { token, cookie } = await csrf();
    const body = JSON.stringify({ ...fields, csrfToken: token, json: 'true' });
    const { status, text } = await answerTo(SIGN_IN, { method: 'POST', headers: { ...json, cookie }, body });
    const code = 'BAD_USER_INPUT';
    expect([status, JSON.parse(text)]).toEqual([400, { errors: [{ message: code, extensions: { code } }] }]);
  });

  test.each<[string, string, Sending, number]>([
    ['half of JSON', SIGN_IN, { method: 'POST', headers: json, body: '{' }, 400],
    [
      'a body of another kind',
      SIGN_IN,
      { method: 'POST', headers: { 'content-type': 'a/b' }, body: 'x' },
      400,
    ],
    ['no body', SIGN_IN, { method: 'POST' }, 400],
    ['a sign-in that is only asked for', SIGN_IN, {}, 405],
    [
      'an entry for the log',
      '/api/auth/_log',
      { method: 'POST', headers: json, body: '{"level":"error"}' },
      405,
    ],
    ['an address of nothing', '/api/auth/nothing', {}, 404],
    ['an address that cannot be decoded', '/api/auth/%E0%A4%A', {}, 404],
    ['another size of a picture', '/_next/image?url=%2Fhealth&w=64&q=75', {}, 404],
    ['a call of a server action', '/sign-in', { method: 'POST', headers: { 'next-action': 'xxxx' } }, 405],
    [
      'the form that a browser sends itself',
      '/sign-in',
      { method: 'POST', body: new URLSearchParams({ login: 'a' }).toString() },
      303,
    ],
    ['no address to lead to', '/api/auth/csrf?callbackUrl=nonsense', {}, 200],
    [
      'a cookie with no address to lead to',
      '/api/auth/csrf',
      { headers: { cookie: 'next-auth.callback-url=foo' } },
      200,
    ],
    ['a cookie with no session', '/api/auth/session', { headers: { cookie: `${SESSION_COOKIE}=foo` } }, 200],
  ])('with %s is answered without a fault, and logs none', async (_, path, sending, expected) => {
    const before = site.webLog();
    const { status, text } = await answerTo(path, sending);
    expect(status).toBe(expected);
    expect(text).not.toMatch(/TypeError|Cannot read|is not a function|server configuration/);
    expect(site.webLog().slice(before.length)).toBe('');
  });

  test.each([
    ['too long', 'a'.repeat(3_000)],
    ['no text', '%00'],
    ['unknown', 'unknown'],
  ])('counts a device token that is %s as none', async (_, device) => {
    const { token, cookie } = await csrf();
    const { status } = await answerTo(SIGN_IN, {
      method: 'POST',
      headers: { ...json, cookie: `${cookie}; device-token=${device}` },
      body: JSON.stringify({ login: 'rep08', password: DEMO_PASSWORD, csrfToken: token, json: 'true' }),
    });
    expect(status).toBe(200);
  });
});

describe('an address that names nothing', () => {
  const LONG = 'a'.repeat(1_500);
  test.each([
    '/customers/%E0%A4%A',
    '/customers/%ED%A0%80',
    '/disputes/%',
    '/imports/%/refused.csv',
    '/export/%',
  ])('because it cannot be decoded is not found: %s', async (path) => {
    const before = site.webLog();
    const page = await site.signedIn('rep03', { at: null });
    const answers = await Promise.all([
      page.context().request.get(`${site.address}${path}`),
      fetch(`${site.address}${path}`),
    ]);
    expect(answers.map((one) => (typeof one.status === 'number' ? one.status : one.status()))).toEqual([
      404, 404,
    ]);
    expect(site.webLog().slice(before.length)).toBe('');
  });

  test.each([
    ['a customer of no character', '/customers/%00'],
    ['a customer to call of no character', '/customers/%00/call'],
    ['a customer that does not exist', `/customers/cus_${'z'.repeat(30)}`],
    ['a customer of 500 characters', `/customers/${'a'.repeat(500)}`],
    ['a dispute of no character', '/disputes/%00'],
    ['a search for 1,500 characters', `/customers?search=${LONG}`],
    ['a unit of the leads', '/leads?unit=%00'],
    ['a unit of the deals', '/deals?unit=%00&from=x'],
    ['a unit of the morning screen', '/morning?unit=%00'],
  ])('shows that it is not found, and logs no fault: %s', async (_, path) => {
    const before = site.webLog();
    const page = await site.signedIn('gm', { at: null });
    await page.goto(`${site.address}${path}`);
    await page.getByText(zh.fault.NOT_FOUND.title, { exact: true }).first().waitFor();
    expect(site.webLog().slice(before.length)).toBe('');
  });

  test.each([
    '/reports/snapshot?unit=%00',
    '/reports/process?unit=%00&list=1&listUnit=%00',
    '/reports/snapshot?list=1&listStates=x',
    '/reports/process?list=1&listClass=x&listLine=x&listStart=x',
    '/reports/process?list=1&listMovement=x',
  ])(
    'as a unit or a list of a report leaves the report’s page as it is, and logs no fault: %s',
    async (path) => {
      const before = site.webLog();
      const page = await site.signedIn('gm', { at: null });
      await page.goto(`${site.address}${path}`);
      await page.locator('main h1').waitFor();
      expect(site.webLog().slice(before.length)).toBe('');
    },
  );
});

describe('the address of a browser', () => {
  test('is the connection’s: what the browser writes into X-Forwarded-For is not believed', async () => {
    const db = await openDatabase(site.databaseUrl, { connectionLimit: 1 });
    try {
      for (const forged of [
        '203.0.113.9',
        '203.0.113.9, 198.51.100.7',
        `fe80::1%${'a'.repeat(500)}`,
        'unknown',
      ]) {
        await db.run('DELETE FROM audit');
        const page = await site.window();
        await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': forged });
        await site.becomes(page, 'rep03');
        const rows = await db.rows<{ address: string }>(
          `SELECT address FROM audit WHERE kind = 'SIGNED_IN'
            UNION SELECT address FROM session WHERE address NOT IN ('127.0.0.1')`,
        );
        expect([forged, rows]).toEqual([forged, [{ address: '127.0.0.1' }]]);
      }
    } finally {
      await db.close();
    }
  });
});

describe('a request through the web', () => {
  /** Sends a body of this many pieces of 64 KiB, without saying its length before, until it is answered. */
  const send = (path: string, cookie: string, pieces: number) =>
    new Promise<{ status: number | undefined; sent: number }>((resolve, reject) => {
      const { host, origin } = new URL(site.address);
      const sending = request(`${site.address}${path}`, {
        method: 'POST',
        headers: { host, origin, cookie, 'content-type': 'application/json' },
      });
      let sent = 0;
      let isAnswered = false;
      sending.on('response', (response) => {
        isAnswered = true;
        response.resume();
        resolve({ status: response.statusCode, sent });
        sending.destroy();
      });
      sending.on('error', (error) => {
        if (!isAnswered) reject(error);
      });
      const next = (): void => {
        if (isAnswered) return;
        if (sent === pieces) {
          sending.end();
          return;
        }
        sent += 1;
        sending.write('长'.repeat(21_845), () => setTimeout(next, 5));
      };
      next();
    });

  test('is refused while its body arrives, once that has more than a megabyte', async () => {
    const page = await site.window();
    await site.open(page, '/sign-in?callbackUrl=/customers');
    await fillSignIn(page, 'rep03', DEMO_PASSWORD);
    await page.waitForURL(`${site.address}/customers`);
    const cookie = `${SESSION_COOKIE}=${await sessionOf(page)}`;
    const { status, sent } = await send('/graphql', cookie, 400);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(400);
    expect((await send('/api/auth/callback/credentials', cookie, 2)).status).toBe(413);
  });
});

describe('a session', () => {
  test('goes on silently when its access token has expired', async () => {
    site.moveClock(-60 * MINUTE);
    // Without a page: what one asks for while the clock is set would be asked with a token of an hour ago.
    const page = await site.signedIn('rep04', { at: null });
    const first = await sessionOf(page);
    site.moveClock(0);
    await site.open(page, '/customers');
    expect(new URL(page.url()).pathname).toBe('/customers');
    await page.locator('main table a').first().waitFor();
    const second = await sessionOf(page);
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });

  test('that nobody used for longer than it lasts leads to the sign-in, and back', async () => {
    site.moveClock(-13 * 60 * MINUTE);
    const page = await site.signedIn('rep04', { at: null });
    site.moveClock(0);
    await site.open(page, '/customers');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await sessionOf(page)).toBeUndefined();
    await fillSignIn(page, 'rep04', DEMO_PASSWORD);
    await page.waitForURL('**/customers');
  });

  test('ends in every browser when its person signs out everywhere', async () => {
    const [here, there] = await Promise.all([
      site.signedIn('rep05'),
      site.signedIn('rep05', { at: '/customers/new' }),
    ]);
    await here.locator('header button[aria-expanded]').last().click();
    await here.getByRole('button', { name: zh.frame.signOutEverywhere }).click();
    await here.waitForURL('**/sign-in');
    expect(await sessionOf(here)).toBeUndefined();

    // What is open there still: its next question is refused, and leads to the sign-in.
    await there.locator('#entry-name').fill('瓯海云岭紧固件有限公司');
    await there.keyboard.press('Tab');
    await there.waitForURL('**/sign-in?callbackUrl=**');
    await there.goto(`${site.address}/customers`);
    await settled(there);
    expect(new URL(there.url()).pathname).toBe('/sign-in');
  });
});

describe('what is typed on the call desk', () => {
  let page: Page;
  let form: CallForm;
  const recorded = () =>
    page.getByText(zh.call.recorded.replace('{outcome}', zh.outcome.CONNECTED), { exact: true });
  const lines = () => page.locator('table tbody tr');

  beforeAll(async () => {
    page = await site.signedIn('rep06', { at: null });
    form = callForm(page);
    await openSitePage(site, page, callDesk);
  });

  async function typeCall(text: string): Promise<Record<string, string>> {
    await form.conversation();
    await form.parts({ growthExpectation: text });
    return form.state();
  }

  test('survives a reload', async () => {
    const typed = await typeCall('明年开两条新线');
    await page.getByText(zh.call.draftSaved.replace('{time}', '')).waitFor();
    await page.reload();
    await settled(page);
    await page.getByText(zh.call.draftSaved.replace('{time}', '')).waitFor();
    expect(await inTime(typed, form.state)).toEqual(typed);
  });

  test('survives an API that is down, and is recorded once when it is back', async () => {
    const before = await lines().count();
    const typed = await form.state();
    await site.api.stop();
    try {
      await form.submit();
      await page.getByRole('alert').getByText(zh.fault.RETRY.text).waitFor();
      expect(await form.state()).toEqual(typed);
    } finally {
      await site.api.again();
    }
    await page.getByRole('alert').getByRole('button', { name: zh.common.retry }).click();
    await recorded().waitFor();
    await lines().first().getByText('明年开两条新线').waitFor();
    expect(await lines().count()).toBe(Math.min(before + 1, 20));
  });

  test('is recorded once when its answer was lost on the way', async () => {
    await typeCall('改做外贸');
    let losing = true;
    await page.route('**/graphql', async (route) => {
      const isRecording = route.request().postData()?.includes('mutation RecordFollowUp') ?? false;
      if (!isRecording || !losing) return route.continue();
      losing = false;
      await route.fetch();
      await route.abort();
    });
    await form.submit();
    await page.getByRole('alert').getByRole('button', { name: zh.common.retry }).click();
    await recorded().waitFor();
    await page.unroute('**/graphql');
    await page.reload();
    await settled(page);
    await lines().filter({ hasText: '改做外贸' }).first().waitFor();
    expect(await lines().filter({ hasText: '改做外贸' }).count()).toBe(1);
  });

  test('survives a session that ended: signed in again, it is there', async () => {
    const typed = await typeCall('儿子接班，想试试网络');
    await page.context().clearCookies({ name: SESSION_COOKIE });
    await form.submit();
    await page.waitForURL('**/sign-in?callbackUrl=**');
    await settled(page);
    await fillSignIn(page, 'rep06', DEMO_PASSWORD);
    await page.waitForURL('**/call');
    await settled(page);
    expect(await inTime(typed, form.state)).toEqual(typed);
    await form.submit();
    await recorded().waitFor();
  });

  test('is another person’s business nowhere: a colleague at the same browser finds an empty form', async () => {
    await typeCall('只给自己看');
    const address = new URL(page.url()).pathname;
    await page.context().clearCookies({ name: SESSION_COOKIE });
    await site.open(page, '/sign-in');
    await fillSignIn(page, 'gm', DEMO_PASSWORD);
    await page.waitForURL((url) => url.pathname === '/');
    await site.open(page, address);
    expect(await page.locator('h1').count()).toBe(1);
    expect(Object.values(await form.state())).not.toContain('只给自己看');
  });
});
