/** The whole product for a browser: a small demo in a schema of its own, the API, the built web, a real Chromium. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { systemClock, type Clock } from '@erp/api/clock';
import { startServer } from '@erp/api/server';
import { epochOfInstant, instantAtEpoch } from '@erp/domain/time/day';
import { findBrowser } from '@erp/scripts/browser/find';
import { DEMO_PASSWORD } from '@erp/scripts/demo/organization';
import en from '../../web/messages/en.json';
import zh from '../../web/messages/zh.json';
import { askAt, type Query } from './api';
import { demoSchema } from './demo-schema';
import { keepInSight } from './failed-windows';
import { webOfWorker } from './web-of-worker';

export type SiteLocale = 'zh' | 'en';

/** The web's own texts: tests find what they press by the words that people see. */
export const texts = { zh, en } as const;

export type Site = {
  address: string;
  /** The schema of this demo, for looking at rows. */
  databaseUrl: string;
  browser: Browser;
  /** What the web has logged since its start. */
  webLog(): string;
  /** Stops only the API, as an outage does; `again` brings it back at the same address. */
  api: { stop(): Promise<void>; again(): Promise<void> };
  /** The API's clock: the machine's, moved by so much. The browser's and the web's stay as they are. */
  moveClock(milliseconds: number): void;
  /** A window of its own, nobody signed in. */
  window(options?: { locale?: SiteLocale }): Promise<Page>;
  /** Makes a person of the demo the one who is signed in in the window, without a page; null: nobody. */
  becomes(page: Page, login: string | null): Promise<void>;
  /** A window of its own, signed in as a person of the demo, at the desk, or the page that is named, or none. */
  signedIn(login: string, options?: { locale?: SiteLocale; at?: string | null }): Promise<Page>;
  /** Opens a page of the site and waits until everything on it is there and answers to the keyboard. */
  open(page: Page, path: string): Promise<void>;
  /** Asks the API itself, past the web, as a person of the demo. */
  asking(login: string): Promise<Query>;
  close(): Promise<void>;
};

/** Fills the sign-in card as a person does; what comes of it is the caller's to see. */
export async function fillSignIn(page: Page, login: string, password: string): Promise<void> {
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
}

/**
 * Until React has taken all of the page over, part by part, something on it does not answer; it holds finished parts back
 * for some 300 ms, idle meanwhile, so it is asked itself whether work is left. What comes after that, it does before the
 * browser calls its time idle.
 */
const isAlive = async (selector: string): Promise<boolean> => {
  type Root = { stateNode: { pendingLanes: number } };
  const answers = (): boolean => {
    const root = Object.entries(document).find(([name]) => name.startsWith('__reactContainer'))?.[1] as
      | Root
      | undefined;
    return (
      root?.stateNode.pendingLanes === 0 &&
      document.querySelector(selector) !== null &&
      document.querySelector('[aria-busy=true]') === null
    );
  };
  if (!answers()) return false;
  for (let times = 0; times < 2; times += 1) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
  }
  return answers();
};

/**
 * How every browser of the tests is started. A window loads a page but a few times: it is closed before code that is made fast for
 * long runs, or memory that is tidied up early, has paid for itself. Both cost a tenth of what the renderers do.
 */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--js-flags=--no-opt --no-maglev --min-semi-space-size=16',
];

const RESTS_MS = 150;
const PATIENCE_MS = 30_000;

/** Requests under way, by page; the stream of changes, which never ends, is none of them. */
type Traffic = { open: Set<Request>; changedAt: number };
const underWay = new WeakMap<Page, Traffic>();

function watchNetwork(page: Page): Traffic {
  const traffic: Traffic = { open: new Set<Request>(), changedAt: Date.now() };
  underWay.set(page, traffic);
  page.on('request', (request) => {
    if (request.headers().accept === 'text/event-stream') return;
    traffic.open.add(request);
    traffic.changedAt = Date.now();
  });
  const over = (request: Request): void => {
    if (traffic.open.delete(request)) traffic.changedAt = Date.now();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return traffic;
}

/**
 * Once the keyboard and the mouse have something to answer them. The browser's own idle network is nothing to wait for: a
 * page that follows changes never reaches it.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const traffic = underWay.get(page) ?? watchNetwork(page);
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const quietFor = traffic.open.size > 0 ? 0 : Date.now() - traffic.changedAt;
    if (quietFor >= RESTS_MS) {
      const before = traffic.changedAt;
      // A page that gives way to another one while it is asked is not there yet.
      const alive = await page.evaluate(isAlive, 'main h1').catch(() => false);
      // What the page did until it was idle may have asked for more.
      if (alive && traffic.open.size === 0 && traffic.changedAt === before) return;
    }
    if (page.isClosed() || Date.now() > until) {
      const open = [...traffic.open].map((one) => one.url()).join(', ');
      throw new Error(`not there after ${PATIENCE_MS} ms: ${page.url()}; loading: ${open}`);
    }
    await sleep(quietFor === 0 ? 20 : Math.max(20, RESTS_MS - quietFor));
  }
}

export async function startSite(): Promise<Site> {
  const schema = await demoSchema();
  const log = pino({ level: 'silent' });
  let moved = 0;
  const clock: Clock = { now: () => instantAtEpoch(epochOfInstant(systemClock.now()) + moved) };
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser on this machine');
  const [web, browser] = await Promise.all([
    webOfWorker(),
    chromium.launch({
      executablePath,
      args: BROWSER_ARGUMENTS,
      // Downloads are named in Chinese, which a machine without a locale of its own cannot write.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    }),
  ]);
  const open = () => startServer({ databaseUrl: schema.url, port: web.apiPort, log, clock, doesJobs: true });
  let api = await open();

  const openPage: Site['open'] = async (page, path) => {
    await page.goto(`${web.address}${path}`);
    await settled(page);
  };
  const newWindow: Site['window'] = async ({ locale = 'zh' } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    context.setDefaultTimeout(30_000);
    await context.addCookies([{ name: 'locale', value: locale, url: web.address }]);
    const page = await context.newPage();
    watchNetwork(page);
    keepInSight(page);
    return page;
  };
  /** The requests of the sign-in card, and the cookies that they set in the window. */
  const becomes: Site['becomes'] = async (page, login) => {
    const context = page.context();
    await context.clearCookies({ name: /^next-auth/ });
    if (login === null) return;
    const cookies = await context.cookies(web.address);
    const locale = cookies.find(({ name }) => name === 'locale')!.value;
    const auth = `${web.address}/api/auth`;
    const { csrfToken } = (await (await context.request.get(`${auth}/csrf`)).json()) as { csrfToken: string };
    const answer = await context.request.post(`${auth}/callback/credentials`, {
      form: { csrfToken, login, password: DEMO_PASSWORD, locale, callbackUrl: web.address, json: 'true' },
    });
    if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()} ${await answer.text()}`);
  };
  return {
    address: web.address,
    databaseUrl: schema.url,
    browser,
    webLog: () => readFileSync(web.logFile, 'utf8'),
    api: {
      stop: () => api.close(),
      again: async () => {
        api = await open();
      },
    },
    moveClock: (milliseconds) => {
      moved = milliseconds;
    },
    window: newWindow,
    becomes,
    open: openPage,
    async signedIn(login, { locale, at = '/' } = {}) {
      const page = await newWindow({ locale });
      await becomes(page, login);
      if (at !== null) await openPage(page, at);
      return page;
    },
    async asking(login) {
      const ask = askAt(api.url);
      const { data } = await ask<{ signIn: { session: { accessToken: string } } }>(
        'mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } } }',
        { input: { login, password: DEMO_PASSWORD } },
      );
      const token = data.signIn.session.accessToken;
      return async <T>(query: string, variables: Record<string, unknown> = {}) => {
        const answer = await ask<T>(query, variables, { token, headers: { 'accept-language': 'zh' } });
        if (answer.errors) throw new Error(JSON.stringify(answer.errors));
        return answer.data;
      };
    },
    async close() {
      await browser.close();
      await api.close();
      await schema.drop();
    },
  };
}
