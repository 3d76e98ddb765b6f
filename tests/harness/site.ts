/** The whole product for a browser: a small demo in a schema of its own, the API, the built web, a real Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { systemClock, type Clock } from '@erp/api/clock';
import { startServer } from '@erp/api/server';
import { epochOfInstant, instantAtEpoch } from '@erp/domain/time/day';
import { findBrowser } from '@erp/scripts/browser/find';
import { DEMO_PASSWORD } from '@erp/scripts/demo/organization';
import { freePort } from '@erp/scripts/process/ports';
import { startWeb } from '@erp/scripts/process/services';
import en from '../../web/messages/en.json';
import zh from '../../web/messages/zh.json';
import { askAt, type Query } from './api';
import { demoSchema } from './demo-schema';

export type SiteLocale = 'zh' | 'en';

/** The web's own texts: tests find what they press by the words that people see. */
export const texts = { zh, en } as const;

export type Site = {
  address: string;
  browser: Browser;
  /** Stops only the API, as an outage does; `again` brings it back at the same address. */
  api: { stop(): Promise<void>; again(): Promise<void> };
  /** The API's clock: the machine's, moved by so much. The browser's and the web's stay as they are. */
  moveClock(milliseconds: number): void;
  /** A window of its own, nobody signed in. */
  window(options?: { locale?: SiteLocale }): Promise<Page>;
  /** A window of its own, signed in as a person of the demo. */
  signedIn(login: string, options?: { locale?: SiteLocale }): Promise<Page>;
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

/** Until React has taken the page over, nothing on it answers. */
const isAlive = (selector: string): boolean => {
  const element = document.querySelector(selector);
  return (
    element !== null &&
    document.querySelector('[aria-busy=true]') === null &&
    Object.keys(element).some((name) => name.startsWith('__reactProps'))
  );
};

const RESTS_MS = 500;
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

/** As the browser's own idle network, which a page that follows changes never reaches. */
async function networkRests(page: Page): Promise<void> {
  const traffic = underWay.get(page) ?? watchNetwork(page);
  const until = Date.now() + PATIENCE_MS;
  while (traffic.open.size > 0 || Date.now() - traffic.changedAt < RESTS_MS) {
    if (Date.now() > until) {
      throw new Error(`still loading: ${[...traffic.open].map((one) => one.url()).join(', ')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Once the keyboard and the mouse have something to answer them. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await networkRests(page);
  await page.waitForFunction(isAlive, 'main h1');
}

export async function startSite(): Promise<Site> {
  const schema = await demoSchema();
  const log = pino({ level: 'silent' });
  const apiPort = await freePort();
  let moved = 0;
  const clock: Clock = { now: () => instantAtEpoch(epochOfInstant(systemClock.now()) + moved) };
  const open = () => startServer({ databaseUrl: schema.url, port: apiPort, log, clock, doesJobs: true });
  let api = await open();
  const logs = mkdtempSync(join(tmpdir(), 'site-'));
  const web = await startWeb({
    apiAddress: api.url,
    buildFolder: process.env.WEB_BUILD_FOLDER ?? '.next-test',
    secret: 'a secret for tests, of some length',
    host: '127.0.0.1',
    port: await freePort(),
    logFile: join(logs, 'web.log'),
  });
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser on this machine');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

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
    return page;
  };
  return {
    address: web.address,
    browser,
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
    open: openPage,
    async signedIn(login, options) {
      const page = await newWindow(options);
      await openPage(page, '/sign-in');
      await fillSignIn(page, login, DEMO_PASSWORD);
      await page.waitForURL((url) => url.pathname === '/');
      await settled(page);
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
      await web.child.stop();
      await api.close();
      await schema.drop();
      rmSync(logs, { recursive: true, force: true });
    },
  };
}
